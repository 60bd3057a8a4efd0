import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { pretalxSubmissionsFormat } from '../../../src/feed/formats/pretalx-submissions.ts';
import type { RawProgramme } from '../../../src/feed/reader.ts';

const dataIn = (url: URL): unknown => JSON.parse(readFileSync(url, 'utf8'));
const fixture = (name: string): unknown =>
  dataIn(new URL(`../../fixtures/feeds/pretalx-submissions/${name}/feed.json`, import.meta.url));
const read = async (data: unknown): Promise<RawProgramme> =>
  pretalxSubmissionsFormat.read({ text: '', data }, {});

test('recognises a grid by date and a list of the API', () => {
  const recognises = (data: unknown) => pretalxSubmissionsFormat.recognises({ text: '', data });
  assert.ok(recognises(fixture('grid')));
  assert.ok(recognises(fixture('api')));
  for (const data of [
    { schedule: { conference: { days: [] } } },
    { schedule: [] },
    { results: [{ id: 1, title: 'A', startdt: '' }], perpage: 1 },
    { results: { 7: {} } },
    { results: [{ code: 7, slot: null }] },
  ])
    assert.equal(recognises(data), false, JSON.stringify(data));
});

test('reads a grid of dates, minutes and rooms', async () => {
  const { sessions, notes } = await read(fixture('grid'));
  assert.deepEqual(notes, [['notARecord', 'schedule.2027-10-30.540.2', '?']]);
  assert.deepEqual(sessions[0], {
    path: 'schedule.2027-10-30.540.1',
    id: 'AAA111',
    title: 'Bienvenue',
    description: 'Bonjour,\r\n**tous**.',
    start: '2027-10-30T09:00:00+02:00',
    end: '2027-10-30T09:30:00+02:00',
    duration: 30,
    subjects: [],
    track: null,
    type: { en: 'Plenary', fr: 'Plénière' },
    location: { en: 'Main Hall', fr: 'Grande salle' },
    speakers: [{ name: 'Noé Blanc' }],
    language: 'fr',
    status: undefined,
    image: undefined,
  });
});

test('takes of several slots the one at its place, and rooms and speakers from their lists', async () => {
  const { sessions } = await read(fixture('grid'));
  const times = sessions.filter(({ id }) => String(id).startsWith('BBB222'));
  assert.deepEqual(
    times.map(({ id, start, location, speakers }) => [id, start, location, speakers]),
    ['2027-10-30T10:00:00+02:00', '2027-10-31T10:00:00+01:00'].map((start) => [
      `BBB222-${start}`,
      start,
      { en: 'Lab', fr: 'Labo' },
      [{ name: 'Uma Rao' }],
    ]),
  );
  const [{ type, track, subjects } = { type: 0 }] = times;
  assert.deepEqual(
    [type, track, subjects],
    [{ en: 'Workshop', fr: 'Atelier' }, { en: 'Web' }, ['beginners']],
  );
});

test('takes the time of a place in the grid where there is no other', async () => {
  const grid = {
    '2027-10-30': {
      545: { 1: { code: 'A', title: 'A' }, 2: { code: 'B', title: 'B', slot: { start: null } } },
    },
  };
  const { sessions } = await read({ schedule: grid });
  assert.deepEqual(
    sessions.map(({ start, end }) => [start, end]),
    [
      ['2027-10-30T09:05', undefined],
      ['2027-10-30T09:05', undefined],
    ],
  );
});

test('marks breaks, and leaves out what was turned down', async () => {
  const { sessions } = await read(fixture('grid'));
  assert.deepEqual(
    sessions.slice(3).map(({ id, title, start, service }) => [id, title, start, service]),
    [['saturday-lunch', { en: 'Lunch', fr: 'Déjeuner' }, '2027-10-30T12:30', true]],
  );
});

test('reads a page of the API, and where the next one is', async () => {
  const { sessions, next, notes } = await read(fixture('api'));
  assert.equal(next, 'https://cfp.example.org/api/events/demo/submissions/?limit=3&offset=3');
  assert.deepEqual(
    sessions.map(({ id, start, location, type, track, speakers }) => [
      id,
      start,
      location,
      type,
      track,
      speakers,
    ]),
    [
      [
        'DDD444',
        '2027-05-03T11:00:00+02:00',
        { en: 'Studio' },
        { en: 'Talk' },
        { en: 'Service' },
        [{ name: 'Ola Nord' }],
      ],
      // Numbers and codes are no names, and no time is made up.
      ['EEE555', undefined, undefined, undefined, undefined, []],
    ],
  );
  assert.equal(sessions[0]?.description, 'Short.\n\nLong.');
  assert.deepEqual(
    notes?.map(([name, path]) => [name, path]),
    [['unreadPart', 'results[1].slots']],
  );
  assert.ok(!JSON.stringify(sessions).includes('@'));
});

const feed = new URL('../../../../shared/feeds/pretalx-raw/pyconfr-2024.json', import.meta.url);
const skip = existsSync(feed) ? false : 'the shared feeds are not here';

test('reads PyConFR 2024', { skip }, async () => {
  const data = dataIn(feed);
  assert.ok(pretalxSubmissionsFormat.recognises({ text: '', data }));
  const { sessions, notes } = await read(data);
  assert.deepEqual(
    notes?.map(([name, path]) => [name, path]),
    [['unreadPart', 'sprints']],
  );
  assert.equal(sessions.filter(({ service }) => !service).length, 68);
  assert.equal(sessions.filter(({ service }) => service).length, 5);
  const facts = [0, 13, 26, 39, 52].map((i) => {
    const { id, title, start, end, location, type, language, speakers } = sessions[i] ?? {};
    const english = [location, type].map((text) => (text as { en: string }).en);
    return [
      id,
      String(title).replace(/\s/g, ' '),
      start,
      end,
      ...english,
      language,
      (speakers as { name: string }[]).map(({ name }) => name),
    ];
  });
  assert.deepEqual(facts, [
    [
      'JDQLRV',
      'Accueil / Welcome',
      '2024-11-02T09:00:00+01:00',
      '2024-11-02T09:30:00+01:00',
      'GAM',
      'Short plenary',
      'fr',
      ['Lucie Anglade'],
    ],
    [
      'TPW3KE',
      'Je fais encore du Python 2 en 2024…',
      '2024-11-02T12:00:00+01:00',
      '2024-11-02T12:25:00+01:00',
      'GAM',
      'Short talk',
      'fr',
      ['Julien Lenormand'],
    ],
    [
      'QPGXP9',
      'Rust pour les développeurs Python : Avantages et intégration',
      '2024-11-02T15:00:00+01:00',
      '2024-11-02T15:25:00+01:00',
      'GAM',
      'Short talk',
      'fr',
      ['Guillaume Fassot'],
    ],
    [
      'SVUGC3',
      'Reality Is Not an End-to-End Prediction Problem: Applied NLP in the Age of Generative AI',
      '2024-11-03T10:00:00+01:00',
      '2024-11-03T10:55:00+01:00',
      'GAM',
      'Plenary',
      'en',
      ['Ines Montani'],
    ],
    [
      'UYVYQG',
      'Retour d’expérience : on a créé notre SaaS avec le CMS Wagtail',
      '2024-11-03T14:00:00+01:00',
      '2024-11-03T14:55:00+01:00',
      'C03',
      'Long talk',
      'fr',
      ['SebCorbin', 'Tristan Benier'],
    ],
  ]);
});
