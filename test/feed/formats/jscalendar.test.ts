import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { jscalendarFormat } from '../../../src/feed/formats/jscalendar.ts';

const event = { '@type': 'Event', uid: 'e', title: 'A', start: '2025-06-29T10:00:00' };
const raw = async (data: unknown) => jscalendarFormat.read({ text: '', data }, {});
const only = async (changes: object) => (await raw({ ...event, ...changes })).sessions[0];
const group = async () =>
  raw(
    JSON.parse(
      readFileSync(new URL('../../fixtures/feeds/jscalendar/group/feed.json', import.meta.url), 'utf8'),
    ),
  );

test('knows events and groups, and no others', () => {
  const knows = (data: unknown) => jscalendarFormat.recognises({ text: '', data });
  assert.ok(knows(event));
  assert.ok(knows([event]));
  assert.ok(knows({ ...event, '@type': 'jsevent' }));
  assert.ok(knows({ '@type': 'Group', uid: 'g', entries: [] }));
  for (const data of [
    null,
    [],
    {},
    { ...event, '@context': 'https://schema.org' },
    { '@type': 'Event', name: 'A', startDate: '2025-06-29' },
    { '@type': 'Group', name: 'A' },
    { '@type': ['Event'], uid: 'e', start: '' },
  ])
    assert.ok(!knows(data), JSON.stringify(data));
});

test('reads a group', async () => {
  const { title, sessions, notes } = await group();
  assert.equal(title, 'Garden days');
  assert.deepEqual(
    sessions.map(({ id, start, end, duration, timeZone, status }) => [
      id,
      start,
      end ?? duration,
      timeZone,
      status,
    ]),
    [
      ['e1', '2025-06-29T10:00:00', 'PT1H30M', 'Europe/Berlin', 'confirmed'],
      ['e2', '2025-06-30', '2025-07-01', undefined, 'cancelled'],
      ['e3', '2025-06-30T07:00:00', 'PT15M', undefined, undefined],
    ],
  );
  const [seeds] = sessions;
  assert.deepEqual(seeds?.title, { en: 'Seeds', de: 'Samen' });
  assert.equal(seeds?.markup, 'html');
  assert.equal(seeds?.location, 'Greenhouse, Gate 2');
  assert.deepEqual(seeds?.subjects, ['Gardens', 'Practice']);
  assert.deepEqual(seeds?.speakers, ['Ada Marsh']);
  assert.equal(seeds?.url, 'https://garden.example/seeds');
  assert.equal(seeds?.image, 'https://garden.example/seeds.jpg');
  assert.deepEqual(
    notes?.map(([, path]) => path),
    ['entries[5]', 'entries[2].recurrenceRules'],
  );
  assert.doesNotMatch(JSON.stringify(sessions), /mail\.example|meet\.example|Guest|Boss|Secret/);
});

test('counts whole days', async () => {
  const end = async (duration: unknown) => (await only({ showWithoutTime: true, duration }))?.end;
  assert.equal(await end('P1D'), undefined);
  assert.equal(await end('P3D'), '2025-07-01');
  assert.equal(await end('P1W'), '2025-07-05');
  for (const duration of [undefined, null, 'soon', 7, {}]) assert.equal(await end(duration), undefined);
});

test('has an id of its own for each occurrence', async () => {
  assert.equal((await only({ recurrenceId: '2025-06-30T10:00:00' }))?.id, 'e-2025-06-30T10:00:00');
});

test('takes places without a page, and nothing for what is not there', async () => {
  assert.equal((await only({ virtualLocations: { v: { name: 'Stream' } } }))?.location, 'Stream');
  for (const nothing of [null, false, '', [], {}, { a: null }, { a: { name: 7 } }, 'x']) {
    const session = await only({
      locations: nothing,
      participants: nothing,
      links: nothing,
      localizations: nothing,
    });
    assert.deepEqual(
      [session?.location, session?.speakers, session?.url, session?.title],
      [undefined, [], undefined, 'A'],
    );
  }
});
