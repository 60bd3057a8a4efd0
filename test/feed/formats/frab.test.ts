import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { conclarFormat } from '../../../src/feed/formats/conclar.ts';
import { apart, frabFormat, paragraphs } from '../../../src/feed/formats/frab.ts';
import { konopasFormat } from '../../../src/feed/formats/konopas.ts';
import { opassFormat } from '../../../src/feed/formats/opass.ts';
import { pretalxSubmissionsFormat } from '../../../src/feed/formats/pretalx-submissions.ts';
import { pretalxWidgetFormat } from '../../../src/feed/formats/pretalx-widget.ts';
import { scheduleV2Format } from '../../../src/feed/formats/schedule-v2.ts';
import { sessionizeFormat } from '../../../src/feed/formats/sessionize.ts';
import type { RawProgramme, RawSession } from '../../../src/feed/reader.ts';

const fixtures = new URL('../../fixtures/feeds/', import.meta.url);
const read = async (data: unknown): Promise<RawProgramme> => frabFormat.read({ text: '', data }, {});
const fixture = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`frab/${name}/feed.json`, fixtures), 'utf8'));
const inRoom = async (event: unknown, schedule: object = {}): Promise<RawSession | undefined> =>
  (await read({ schedule: { ...schedule, conference: { days: [{ rooms: { Hall: [event] } }] } } }))
    .sessions[0];

test('recognises schedules of days, rooms and events, and no others that have a schedule', () => {
  const recognises = (data: unknown) => frabFormat.recognises({ text: '', data });
  for (const name of ['nights', 'days-only']) assert.ok(recognises(fixture(name)), name);
  assert.ok(recognises({ schedule: { conference: { days: [] } } }), 'nothing is planned yet');
  for (const data of [
    { schedule: { conference: { days: [] }, events: [] } },
    { schedule: [{ title: 'A' }] },
    { schedule: { '2027-01-01': {} } },
    [{ rooms: [{ name: 'A', sessions: [] }] }],
    null,
    undefined,
    'schedule',
  ])
    assert.equal(recognises(data), false, JSON.stringify(data));
});

test('reads events with their room, day and base', async () => {
  const { title, timeZone, markup, sessions, notes } = await read(fixture('nights'));
  assert.deepEqual([title, timeZone, markup], ['Summer by the Canal', 'Europe/Amsterdam', 'markdown']);
  assert.deepEqual(notes, [
    ['notARecord', 'schedule.conference.days[0].rooms.Barn / Upper Floor[2]', 'not an event'],
  ]);
  assert.deepEqual(sessions[0], {
    path: 'schedule.conference.days[0].rooms.Barn / Upper Floor[0]',
    id: '7a1d6f1c-0000-4000-8000-000000000011',
    title: 'Soldering without Fear',
    description:
      'For hands that shake\n\nYou bring the hands.\r\n\r\nWe bring [the irons](https://example.org/irons).\n\n* a board\r\n* a battery',
    start: '2027-07-09T10:00:00+02:00',
    duration: '00:45',
    track: 'Hardware',
    type: 'workshop',
    location: 'Barn / Upper Floor',
    speakers: [
      { name: 'zoe', url: undefined },
      { name: 'Aaron Vos', url: undefined },
      { name: 'Mira', url: 'https://summer.example.org/speaker/ABC123/' },
    ],
    language: 'en',
    url: 'https://summer.example.org/2027/schedule/events/11.html',
    image: 'https://summer.example.org/system/logos/11.png?1',
  });
  assert.equal(sessions[1]?.start, '2027-07-10T01:30:00+02:00');
  assert.equal(sessions.length, 2);
});

test('takes the day of an event from its day, which goes on past midnight', async () => {
  const { sessions } = await read(fixture('days-only'));
  assert.deepEqual(
    sessions.map(({ start, duration, location }) => [start, duration, location]),
    [
      ['2027-07-09T09:00', '01:00', 'Room 1'],
      ['2027-07-10T00:30', '00:30', 'Room 1'],
    ],
  );
});

test('makes up no start', async () => {
  assert.equal((await inRoom({ title: 'A', start: '10:00' }))?.start, '10:00');
  assert.equal((await inRoom({ title: 'A' }))?.start, '');
  assert.equal((await inRoom({ title: 'A', date: '2027-02-01', start: '10:00' }))?.start, '2027-02-01T10:00');
});

test('takes what is there of the places for names and ids', async () => {
  const session = await inRoom({
    id: 7,
    guid: null,
    title: 'A',
    persons: ['Ana', { public_name: '', name: 'B' }],
  });
  assert.equal(session?.id, 7);
  assert.equal(session?.location, 'Hall');
  assert.deepEqual(session?.speakers, ['Ana', { name: 'B', url: undefined }]);
});

test('leaves links alone that it has no base for', async () => {
  assert.equal((await inRoom({ logo: '/a.png' }))?.image, '/a.png');
  assert.equal((await inRoom({ logo: '' }, { base_url: 'https://example.org/' }))?.image, '');
  assert.equal((await inRoom({ logo: '/a.png' }, { base_url: 'nowhere' }))?.image, '/a.png');
});

test('joins paragraphs, each once, in every language', () => {
  const long = 'A sentence that is long enough to be an abstract and therefore no mere subtitle of a talk.';
  assert.equal(paragraphs('Sub', null, ' Text ', 'Text'), 'Sub\n\nText');
  assert.equal(paragraphs('On', `${long}`, `${long} And more.`), `On\n\n${long} And more.`);
  assert.deepEqual(paragraphs('Sub', { en: 'Tea', de: 'Tee' }), { en: 'Sub\n\nTea', de: 'Sub\n\nTee' });
  assert.equal(paragraphs(undefined, {}, [], 7), '7');
});

test('tells several times of one session apart, whatever their order', () => {
  const times = [
    { path: 'a', id: 'x', start: '2027-01-01T10:00' },
    { path: 'b', id: 'y', start: '2027-01-01T10:00' },
    { path: 'c', id: 'x', start: '2027-01-02T10:00' },
  ];
  const ids = ['x-2027-01-01T10:00', 'y', 'x-2027-01-02T10:00'];
  assert.deepEqual(
    apart(times).map(({ id }) => id),
    ids,
  );
  assert.deepEqual(
    apart([...times].reverse()).map(({ id }) => id),
    [...ids].reverse(),
  );
});

const hostile: readonly unknown[] = [
  null,
  true,
  7,
  '',
  'x',
  [],
  {},
  [[null]],
  { toString: 1, valueOf: 1, length: -1 },
];

/** The document with each of its values replaced by each of `hostile` in turn. */
function* spoilt(value: unknown): Generator<unknown> {
  yield* hostile;
  if (Array.isArray(value))
    for (const i of value.keys()) for (const one of spoilt(value[i])) yield value.with(i, one);
  else if (typeof value === 'object' && value !== null)
    for (const [key, old] of Object.entries(value))
      for (const one of spoilt(old)) yield { ...value, [key]: one };
}

for (const reader of [
  frabFormat,
  scheduleV2Format,
  pretalxWidgetFormat,
  pretalxSubmissionsFormat,
  sessionizeFormat,
  opassFormat,
  conclarFormat,
  konopasFormat,
]) {
  const at = new URL(`${reader.name}/`, fixtures);
  for (const name of readdirSync(at)) {
    const file = new URL(`${name}/feed.json`, at);
    if (!existsSync(file)) continue;
    test(`${reader.name} takes anything anywhere in a feed: ${name}`, async () => {
      for (const data of spoilt(JSON.parse(readFileSync(file, 'utf8')))) {
        const document = { text: '', data };
        assert.equal(typeof reader.recognises(document), 'boolean');
        const { sessions } = await reader.read(document, {});
        assert.ok(sessions.every(({ path }) => typeof path === 'string'));
      }
    });
  }
  test(`${reader.name} takes inherited names and deep nesting`, async () => {
    const deep = '['.repeat(50_000) + ']'.repeat(50_000);
    const keys = ['schedule', 'talks', 'results', 'sessions', 'rooms', 'program', 'people', 'desc', 'date'];
    for (const text of [
      '{"__proto__":{"schedule":[]},"constructor":{"prototype":{"sessions":[]}}}',
      ...keys.map((key) => `{"schemaVersion":2,"${key}":${deep}}`),
      ...keys.map((key) => `[{"title":"A","mins":"1","${key}":${deep}}]`),
    ]) {
      const document = { text, data: JSON.parse(text) };
      reader.recognises(document);
      await reader.read(document, {});
    }
  });
}

const feeds = new URL('../../../../shared/feeds/frab/', import.meta.url);
const skip = existsSync(feeds) ? false : 'the shared feeds are not here';
const real = async (name: string): Promise<RawProgramme> => {
  const data = JSON.parse(readFileSync(new URL(name, feeds), 'utf8'));
  assert.ok(frabFormat.recognises({ text: '', data }));
  return read(data);
};
const factsOf = ({ sessions }: RawProgramme, positions: readonly number[]) =>
  positions.map((i) => {
    const { id, title, start, duration, location, track, type, language, speakers } = sessions[
      i
    ] as RawSession;
    const names = (speakers as { name: string }[]).map(({ name }) => name);
    return [String(id).slice(0, 8), title, start, duration, location, track, type, language, names];
  });

test('reads a camp of 2019', { skip }, async () => {
  const programme = await real('frab-camp2019.json');
  assert.equal(programme.sessions.length, 79);
  assert.equal(programme.timeZone, 'Europe/Berlin');
  assert.deepEqual(programme.notes, []);
  assert.deepEqual(factsOf(programme, [0, 15, 30, 45, 60]), [
    [
      'a0a0fcfe',
      'Opening Ceremony',
      '2019-08-21T11:00:00+02:00',
      '00:30',
      'Curie',
      'CCC',
      'lecture',
      'en',
      ['jinxx', 'smtw'],
    ],
    [
      'a4e27089',
      'Math Protected Social Interactions',
      '2019-08-21T21:00:00+02:00',
      '00:45',
      'Meitner',
      'Security',
      'lecture',
      'en',
      ['ruedi', 'RND'],
    ],
    [
      '9b7f0485',
      '500.000 Recalled Pacemakers, 2 Billion $ Stock Value Loss',
      '2019-08-22T20:00:00+02:00',
      '00:45',
      'Meitner',
      'Security',
      'lecture',
      'en',
      ['Tobias Zillner '],
    ],
    [
      '14a2c922',
      'Exposing Systems of Power and Injustice',
      '2019-08-23T14:00:00+02:00',
      '00:45',
      'Meitner',
      'Art & Culture',
      'lecture',
      'en',
      ['Tatiana Bazzichelli / Disruption Network Lab'],
    ],
    [
      '65d27021',
      'Little Big Data',
      '2019-08-24T21:00:00+02:00',
      '00:45',
      'Curie',
      'Ethics, Society & Politics',
      'lecture',
      'de',
      ['erdgeist', 'Andreas Lehner'],
    ],
  ]);
  assert.equal(
    programme.sessions[45]?.image,
    'https://fahrplan.events.ccc.de/system/events/logos/000/010/200/large/Disruptionlab.png?1559640910',
  );
  assert.match(String(programme.sessions[30]?.description), /^The Story Behind\n\nDuring an independent/);
  // Its abstract is its description.
  assert.equal(String(programme.sessions[15]?.description).match(/We have learned that Math/g)?.length, 1);
});

test('reads a congress of 2020, which names no zone', { skip }, async () => {
  const programme = await real('pretalx-rc3-2020.json');
  assert.equal(programme.sessions.length, 48);
  assert.equal(programme.timeZone, undefined);
  const talk = 'Talk 30 min + 10min Q&A';
  const rhein = ['r3s - Monheim/Rhein', 'MON r3s Rhein VHS'];
  const bamberg = ['backspace / franconian.net - Bamberg', 'BAM franconian'];
  assert.deepEqual(factsOf(programme, [0, 9, 18, 27, 36]), [
    [
      'c3642671',
      'Der faule Admin automatisiert: Gluon auf echter Hardware testen',
      '2020-12-27T11:30:00+01:00',
      '00:40',
      ...rhein,
      talk,
      'de',
      ['Chris Fiege', 'Kasa'],
    ],
    [
      '7a3b00ff',
      'An Introduction to Tox',
      '2020-12-27T18:55:00+01:00',
      '00:40',
      ...bamberg,
      'LightningTalk 15min 10min Q&A',
      'en',
      ['Anthony'],
    ],
    [
      'bd94e31d',
      'Amateurfunk hacken - die Suche nach zeitgemäßem Spaß mit Funk und Radiowellen',
      '2020-12-28T19:30:00+01:00',
      '00:40',
      ...rhein,
      talk,
      'de',
      ['phantom'],
    ],
    [
      '97bfc01e',
      'Artificial Intelligence? - more like Artificial Stupidity!',
      '2020-12-29T11:00:00+01:00',
      '00:40',
      ...rhein,
      talk,
      'en',
      ['Aiko Klostermann'],
    ],
    [
      '329a7373',
      'Digitale Gewalt gegen Frauen',
      '2020-12-29T12:30:00+01:00',
      '00:40',
      ...bamberg,
      talk,
      'de',
      ['Pia Jäger'],
    ],
  ]);
  assert.equal(programme.sessions[9]?.url, 'https://pretalx.rc3.studio/rc3-channels-2020/talk/BVAQM9/');
});

test('reads a demo whose zone is not that of its times', { skip }, async () => {
  const programme = await real('pretalx-democon.json');
  assert.equal(programme.sessions.length, 36);
  assert.equal(programme.timeZone, 'UTC');
  assert.deepEqual(factsOf(programme, [0, 7, 14, 21, 28]), [
    [
      '8079583e',
      'Focused 5thgeneration hardware',
      '2020-12-14T09:00:00+01:00',
      '00:30',
      'Gray Room',
      'Phased',
      'Talk',
      'en',
      ['Brian Robinson'],
    ],
    [
      '490be9c7',
      'Enhanced maximized middleware',
      '2020-12-14T14:30:00+01:00',
      '00:30',
      'Gray Room',
      'Horizontal',
      'Talk',
      'en',
      ['Curtis Andrews'],
    ],
    [
      'aa7c8acc',
      'Operative analyzing approach',
      '2020-12-15T10:00:00+01:00',
      '00:30',
      'Gray Room',
      'Phased',
      'Talk',
      'en',
      ['Kimberly Griffin'],
    ],
    [
      'bd773c8c',
      'Advanced 24hour hub',
      '2020-12-15T09:00:00+01:00',
      '01:30',
      'Tan Room',
      'Horizontal',
      'Workshop',
      'en',
      ['Curtis Andrews'],
    ],
    [
      'd6de8489',
      'Ergonomic multi-state installation',
      '2020-12-16T12:00:00+01:00',
      '00:30',
      'Gray Room',
      'Horizontal',
      'Talk',
      'en',
      ['Audrey Campbell', 'Jerry Rios'],
    ],
  ]);
});
