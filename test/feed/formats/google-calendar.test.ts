import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { googleCalendarFormat } from '../../../src/feed/formats/google-calendar.ts';

const raw = async (data: unknown, base?: string) => googleCalendarFormat.read({ text: '', data }, { base });
const file = new URL('../../fixtures/feeds/google-calendar/page/feed.json', import.meta.url);
const page = async () =>
  raw(JSON.parse(readFileSync(file, 'utf8')), 'https://example.org/events?key=K&pageToken=1');
const event = { kind: 'calendar#event', id: 'a', summary: 'A' };
const times = async (changes: object, timeZone?: string) => {
  const {
    start,
    end,
    timeZone: zone,
  } = (await raw({ timeZone, items: [{ ...event, ...changes }] })).sessions[0] ?? {};
  return [start, end, zone];
};

test('knows lists of events, and no others', () => {
  const knows = (data: unknown) => googleCalendarFormat.recognises({ text: '', data });
  assert.ok(knows({ kind: 'calendar#events', items: [] }));
  assert.ok(knows({ items: [event] }));
  assert.ok(knows({ items: [{ iCalUID: 'a', start: { date: '2025-06-29' } }] }));
  assert.ok(knows([event]));
  assert.ok(knows(event));
  for (const data of [
    null,
    [],
    {},
    { items: [] },
    { items: [{ title: 'A' }] },
    { items: [{ start: '2025' }] },
  ])
    assert.ok(!knows(data), JSON.stringify(data));
});

test('reads a page and where the next one is', async () => {
  const { title, timeZone, next, sessions, notes } = await page();
  assert.deepEqual([title, timeZone], ['Town library', 'Europe/Vienna']);
  assert.equal(next, '?key=K&pageToken=abc%2B%2F%3D');
  assert.deepEqual(
    sessions.map(({ id, title, status }) => [id, title, status]),
    [
      ['a1', 'Story hour', 'confirmed'],
      ['b2', 'Talk from New York', 'confirmed'],
      ['c3', 'Book fair', 'confirmed'],
      ['d4', 'Night walk', 'cancelled'],
      ['h8', 'Every week', 'tentative'],
    ],
  );
  assert.equal(sessions[0]?.attendance, undefined);
  assert.deepEqual(
    notes?.map(([, path]) => path),
    ['items[7].recurrence'],
  );
});

test('tells nothing of who made, holds or attends an event', async () => {
  assert.doesNotMatch(
    JSON.stringify((await page()).sessions),
    /mail\.example|Some One|Dentist|meet\.example/,
  );
});

test('ends whole days on their last day', async () => {
  const days = async (date: unknown, until?: unknown) =>
    (await times({ start: { date }, end: until && { date: until } })).slice(0, 2);
  assert.deepEqual(await days('2025-07-01', '2025-07-04'), ['2025-07-01', '2025-07-03']);
  assert.deepEqual(await days('2025-07-01', '2025-07-02'), ['2025-07-01', undefined]);
  assert.deepEqual(await days('2025-07-01', '2025-07-01'), ['2025-07-01', undefined]);
  assert.deepEqual(await days('2025-07-01'), ['2025-07-01', undefined]);
  assert.deepEqual(await days('2025-02-30', 7), [undefined, undefined]);
});

test('takes instants where the event has a zone, and the offset where nothing has', async () => {
  const start = { dateTime: '2025-06-29T18:00:00+02:00' };
  assert.deepEqual(await times({ start }), ['2025-06-29T18:00:00+02:00', undefined, undefined]);
  const instant = '2025-06-29T16:00:00.000Z';
  assert.deepEqual(await times({ start }, 'Europe/Vienna'), [instant, undefined, 'Europe/Vienna']);
  const inNewYork = { ...start, timeZone: 'America/New_York' };
  assert.deepEqual(await times({ start: inNewYork }, 'Europe/Vienna'), [
    instant,
    undefined,
    'America/New_York',
  ]);
  assert.deepEqual(await times({ start: { ...start, timeZone: 'UTC' } }, 'Europe/Vienna'), [
    instant,
    undefined,
    'Europe/Vienna',
  ]);
  const local = { dateTime: '2025-06-29T18:00:00', timeZone: 'Europe/Vienna' };
  assert.deepEqual(await times({ start: local }), ['2025-06-29T18:00:00', undefined, 'Europe/Vienna']);
  assert.deepEqual(await times({ start, end: start, endTimeUnspecified: true }), [
    start.dateTime,
    undefined,
    undefined,
  ]);
});

test('leaves an unreadable time to be noted', async () => {
  assert.deepEqual(await times({ start: { dateTime: 'soon Z' } }, 'Europe/Vienna'), [
    'soon Z',
    undefined,
    'Europe/Vienna',
  ]);
  for (const start of [null, [], 'x', 7, { dateTime: {} }])
    assert.ok(await times({ start }, 'Europe/Vienna'));
});

const graz = new URL('../../../../shared/feeds/gcal/graz-fun-things.json', import.meta.url);

test('reads a town’s calendar', { skip: !existsSync(graz) && 'the shared feeds are not here' }, async () => {
  const { title, timeZone, sessions, notes, next } = await raw(JSON.parse(readFileSync(graz, 'utf8')));
  assert.deepEqual([title, timeZone, notes, sessions.length], ['Graz - Fun Things', 'Europe/Vienna', [], 30]);
  assert.match(String(next), /^\?pageToken=EjYKKzJwdTdt/);
  const facts = [0, 3, 5, 6, 29].map((i) => {
    const { id, title, start, end, location } = sessions[i] ?? {};
    return [String(id).slice(0, 8), title, start, end, location];
  });
  assert.deepEqual(facts, [
    [
      'eieemgj0',
      'West Coast Swing',
      '2038-11-04T19:30:00.000Z',
      '2038-11-04T23:00:00.000Z',
      'Grazer Murinsel, Mariahilferplatz 1, 8020 Graz, Österreich, Austria',
    ],
    [
      '2thjif6c',
      'Webmontag? (may not be active)',
      '2038-11-15T16:30:00.000Z',
      '2038-11-15T19:00:00.000Z',
      'Spektral',
    ],
    [
      '2pu7mvq1',
      'Graz OSM Stammtisch',
      '2038-11-22T17:00:00.000Z',
      '2038-11-22T20:00:00.000Z',
      'Brot & Spiele City, Mariahilferstraße 17, 8020 Graz, Austria',
    ],
    [
      'vvdnq58f',
      'Esperanto Stammtisch',
      '2038-12-02T18:00:00.000Z',
      '2038-12-02T21:00:00.000Z',
      'Panoramagasse 3, 8010 Graz, Austria',
    ],
    ['cnkr8h6g', 'Spielkreis Graz', '2039-03-25T16:00:00.000Z', '2039-03-25T22:00:00.000Z', undefined],
  ]);
  assert.equal(new Set(sessions.map(({ id }) => id)).size, 30);
  assert.doesNotMatch(JSON.stringify(sessions), /Brian Roberts|"(creator|organizer)"/);
});
