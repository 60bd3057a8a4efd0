import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { jsonFeedFormat } from '../../../src/feed/formats/json-feed.ts';

const version = 'https://jsonfeed.org/version/1.1';
const raw = async (data: unknown) => jsonFeedFormat.read({ text: '', data }, {});
const only = async (item: object) => (await raw({ version, items: [item] })).sessions[0];
const file = new URL('../../fixtures/feeds/json-feed/events/feed.json', import.meta.url);

test('knows feeds by their version, and no others', () => {
  const knows = (data: unknown) => jsonFeedFormat.recognises({ text: '', data });
  for (const known of [version, 'https://www.jsonfeed.org/version/1', 'http://jsonfeed.org/version/1'])
    assert.ok(knows({ version: known, items: [] }), known);
  for (const data of [
    null,
    [],
    { version },
    { version: '1.1', items: [] },
    { version: [version, {}], items: {} },
    { version: { toString: 1 }, items: [] },
    { version: [{ toString: 1 }], items: [] },
  ])
    assert.ok(!knows(data), JSON.stringify(data));
});

test('takes times, places and people from extensions', async () => {
  const { title, timeZone, next, sessions, notes } = await raw(JSON.parse(readFileSync(file, 'utf8')));
  assert.deepEqual([title, timeZone, next], ['Evenings at the library', 'America/Toronto', 'feed-2.json']);
  assert.deepEqual(notes, [['notARecord', 'items[4]', 7]]);
  assert.deepEqual(
    sessions.map(({ title, start, end, location, subjects }) => [title, start, end, location, subjects]),
    [
      ['Ink & Paper', '2025-06-29T18:00', '2025-06-29T19:30', 'Workshop', ['Crafts']],
      ['Maps', '2025-06-30', undefined, 'Hall', ['Maps', 'History']],
      ['News', undefined, undefined, undefined, []],
    ],
  );
  const [ink, maps] = sessions;
  assert.deepEqual([ink?.markup, maps?.markup], ['html', undefined]);
  assert.equal(ink?.updated, '2025-05-02T09:00:00Z');
  assert.match(JSON.stringify(ink?.speakers), /"name":"Ada Marsh"/);
  assert.doesNotMatch(JSON.stringify(sessions), /The desk/);
});

test('never takes the date of publication for that of the event', async () => {
  const session = await only({ id: '1', title: 'A', date_published: '2025-06-29T10:00:00Z' });
  assert.deepEqual([session?.start, session?.time, session?.date], [undefined, undefined, undefined]);
});

test('knows other names, and keys without an object', async () => {
  const session = await only({
    id: '1',
    title: 'A',
    _start_date: '2025-06-29T10:00',
    _x: { endsAt: '2025-06-29T11:00', timeZone: 'Europe/Rome', presenters: ['Bo Lee'], venue: 'Hall' },
  });
  assert.deepEqual(
    [session?.start, session?.end, session?.timeZone, session?.location, session?.speakers],
    ['2025-06-29T10:00', '2025-06-29T11:00', 'Europe/Rome', 'Hall', ['Bo Lee']],
  );
});

test('keeps the id for each of several times', async () => {
  const { sessions } = await raw({
    version,
    items: [
      {
        id: 'a',
        title: 'A',
        _event: { occurrences: [{ start: '2025-06-29T10:00' }, { start: '2025-06-30T10:00' }] },
      },
    ],
  });
  assert.deepEqual(
    sessions.map(({ id }) => id),
    ['a-2025-06-29T10:00', 'a-2025-06-30T10:00'],
  );
});

test('takes extensions of any kind', async () => {
  for (const _event of [null, 7, 'x', [], {}, [{}], { start: {} }, { speakers: 7 }])
    assert.equal((await only({ id: '1', title: 'A', _event }))?.title, 'A');
  const item = JSON.parse('{"id":"1","title":"A","__proto__":{"start":"2025-06-29"}}');
  assert.equal((await only(item))?.start, undefined);
});
