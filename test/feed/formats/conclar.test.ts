import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { conclarFormat } from '../../../src/feed/formats/conclar.ts';
import type { RawProgramme, RawSession } from '../../../src/feed/reader.ts';

const dataIn = (url: URL): unknown => JSON.parse(readFileSync(url, 'utf8'));
const fixture = (name: string): unknown =>
  dataIn(new URL(`../../fixtures/feeds/conclar/${name}/feed.json`, import.meta.url));
const recognises = (data: unknown): boolean => conclarFormat.recognises({ text: '', data });
const read = async (data: unknown): Promise<RawProgramme> => conclarFormat.read({ text: '', data }, {});
const readItem = async (item: object): Promise<RawSession | undefined> =>
  (await read([{ title: 'A', date: '2027-10-09', mins: '', ...item }])).sessions[0];

test('recognises programmes and people in every form', () => {
  for (const name of ['tags', 'new-style', 'people']) assert.ok(recognises(fixture(name)), name);
  assert.ok(recognises([{ id: '1', title: 'A', date: '2027-10-09', time: '10:00', mins: '30', loc: [] }]));
  assert.ok(recognises([{ id: 'p1', name: ['Ana'], prog: ['1'] }]));
  assert.ok(recognises({ schemaVersion: 2, schedule: [] }));
  for (const data of [
    { schedule: { conference: { days: [] } } },
    { schedule: [{ title: 'A', start: '2027-10-09' }] },
    { people: [{ name: 'Ana' }] },
    [{ title: 'A', time: 'Sunday' }],
    [{ title: 'A', date: '2027-10-09', location: 'Hall' }],
    { schemaVersion: 2 },
  ])
    assert.equal(recognises(data), false, JSON.stringify(data));
});

test('reads an item with its prefixed tags, places and people', async () => {
  const { markup, sessions, notes } = await read(fixture('tags'));
  assert.equal(markup, 'html');
  assert.deepEqual(notes, [['notARecord', 'schedule[3]', 42]]);
  assert.deepEqual(sessions[0], {
    path: 'schedule[0]',
    id: '1',
    title: 'Maps &amp; Monsters',
    description: '<p data-x="{">Where <em>dragons</em> live&hellip;</p>',
    start: '2027-10-09T09:30',
    duration: 60,
    track: 'In person',
    type: 'Panel',
    subjects: ['Programming', 'World building', 'Star Ships: a history'],
    location: 'Green Room, Second Floor',
    speakers: [
      { name: 'Una Kelly (moderator)', url: undefined },
      { name: 'Dr. Tom Byrne, Jr.', url: undefined },
    ],
    url: 'https://example.org/meet/1',
  });
});

test('hands over as written what is no date with a time of day', async () => {
  const { sessions } = await read(fixture('tags'));
  assert.deepEqual(
    sessions
      .slice(1)
      .map(({ date, time, start, duration, location }) => [date, time, start, duration, location]),
    [
      ['2027-10-09', 'Evening', undefined, undefined, ''],
      ['', '', undefined, undefined, ''],
    ],
  );
  const start = async (item: object) => (await readItem(item))?.start;
  assert.equal(await start({ time: '23:30:00' }), '2027-10-09T23:30:00');
  assert.equal(await start({ time: '24:30' }), undefined);
  assert.equal(await start({ date: '2027-02-30', time: '10:00' }), undefined);
});

test('reads the newer form, whose labels and names stand but once', async () => {
  const { sessions } = await read(fixture('new-style'));
  assert.deepEqual(
    sessions.map(({ start, duration, track, type, subjects, speakers }) => [
      start,
      duration,
      track,
      type,
      subjects,
      speakers,
    ]),
    [
      [
        '2027-10-09T14:30:00+01:00',
        90,
        'Art',
        'Workshop',
        ['Crafts'],
        [
          { name: 'Sir Galia Stone', url: 'https://example.org/galia' },
          // Nobody of that id is among the people.
          { name: '', url: undefined },
        ],
      ],
      ['2027-10-10T14:30:00+01:00', 45, 'Art', undefined, ['Crafts', 't3'], []],
    ],
  );
});

test('tells that a file has people only', async () => {
  for (const data of [fixture('people'), [{ id: 'p1', name: ['Ana'], prog: ['1'] }]]) {
    const { sessions, notes } = await read(data);
    assert.deepEqual(sessions, []);
    assert.deepEqual(
      notes?.map(([name, path]) => [name, path]),
      [['unreadPart', 'people']],
    );
  }
  assert.deepEqual((await read({ schemaVersion: 2, schedule: [] })).notes, []);
});

const feeds = new URL('../../../../shared/feeds/conclar/', import.meta.url);
const skip = existsSync(feeds) ? false : 'the shared feeds are not here';

test('reads Octocon 2022', { skip }, async () => {
  const data = dataIn(new URL('conclar-2022-program.json', feeds));
  assert.ok(recognises(data));
  const { sessions, notes } = await read(data);
  assert.equal(sessions.length, 86);
  assert.deepEqual(notes, []);
  const facts = [0, 17, 34, 51, 68].map((i) => {
    const { id, title, start, duration, location, track, type, subjects, speakers } = sessions[i] ?? {};
    const names = (speakers as { name: string }[]).map(({ name }) => name);
    return [id, title, start, duration, location, track, type, subjects, names];
  });
  assert.deepEqual(facts, [
    [
      '1',
      'Opening Ceremony',
      '2022-10-15T10:00',
      15,
      'Hogan Mezzanine 1 - Croke Park',
      'Hybrid (in-person, streamed live)',
      'Ceremony/Event',
      ['Programming'],
      ['Raissa Perez (moderator)', 'Michael Carroll', 'Helen Ryder', 'Philippa Ryder'],
    ],
    [
      '20',
      'Enabling Representation: Including Disabled Voices and Bodies in Gaming',
      '2022-10-16T14:30',
      60,
      'Davin - Croke Park',
      'In-person',
      'Panel',
      ['Programming', 'Society', 'Worldbuilding', 'Gaming'],
      ['Paul Anthony Shortt (moderator)', 'Llaura McGee', 'Declan Meenagh', "Jon O'Sullivan", 'Kat Dodd'],
    ],
    [
      '43',
      'Fan Chat: This One Goes to Eleven',
      '2022-10-15T11:30',
      60,
      'Pitchside - Croke Park',
      'In-person',
      'Fan Chat',
      ['Programming', 'Horror', 'TV/Film', 'Gaming'],
      ['Russell A Smith (moderator)'],
    ],
    [
      '65',
      'Reading: RB Kelly',
      '2022-10-15T18:30',
      30,
      'Nally - Croke Park',
      'In-person',
      'Reading',
      ['Programming'],
      ['RB Kelly'],
    ],
    [
      '83',
      'Missing in Action: The Toys of Women Cartoon Characters',
      '2022-10-15T19:00',
      60,
      'Davin - Croke Park',
      'In-person',
      'Talk',
      ['Programming', 'TV/Film'],
      ['Russell A Smith (moderator)'],
    ],
  ]);
  assert.equal(sessions[12]?.url, 'https://forms.gle/BKLjWHgY3CTTS9gh6');
  const people = dataIn(new URL('conclar-2022-people.json', feeds));
  assert.ok(recognises(people));
  assert.equal((await read(people)).notes?.length, 1);
});
