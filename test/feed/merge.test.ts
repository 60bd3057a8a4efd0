import assert from 'node:assert/strict';
import { test } from 'node:test';
import { mergeProgrammes } from '../../src/feed/merge.ts';
import { readData } from '../../src/feed/read.ts';

const merged = async (...feeds: unknown[][]) =>
  mergeProgrammes(await Promise.all(feeds.map((sessions) => readData({ sessions }))));

test('a session that two feeds have by id stands there once, and says what either says', async () => {
  const { sessions } = await merged(
    [
      { id: 'a', title: 'A', location: 'Hall' },
      { id: 'b', title: 'B' },
    ],
    [
      { id: 'c', title: 'C' },
      { id: 'a', title: 'A', location: 'Room 1', subjects: ['S'], url: 'https://e.org/' },
    ],
  );
  assert.deepEqual(
    sessions.map(({ id, location, subjects, url }) => [id, location, subjects, url]),
    [
      ['a', 'Hall', ['S'], 'https://e.org/'],
      ['b', undefined, [], undefined],
      ['c', undefined, [], undefined],
    ],
  );
});

test('so does one that has the same title and time', async () => {
  const { sessions } = await merged(
    [{ title: 'Opening', start: '2025-06-29T10:00Z' }],
    [
      { id: 'x', title: 'OPENING', start: '2025-06-29T10:00Z' },
      { id: 'y', title: 'Opening', start: '2025-06-30T10:00Z' },
    ],
  );
  assert.deepEqual(
    sessions.map(({ start }) => start),
    ['2025-06-29T10:00:00Z', '2025-06-30T10:00:00Z'],
  );
});

test('one gives an instant, the other the wall clock of it alone', async () => {
  const instant = { title: 'Opening', start: '2025-06-29T09:00-04:00' };
  for (const other of ['2025-06-29T13:00Z', '2025-06-29T09:00'])
    for (const feeds of [
      [[instant], [{ title: 'Opening', start: other }]],
      [[{ title: 'Opening', start: other }], [instant]],
    ])
      assert.equal((await merged(...feeds)).sessions.length, 1, other);
});

test('the times of a session are those of one record', async () => {
  const { sessions } = await merged(
    [
      { id: 'x', title: 'T', start: '2025-06-29T10:00' },
      { id: 'y', title: 'U' },
    ],
    [
      { id: 'x', title: 'T', start: '2025-06-28T10:00', end: '2025-06-28T11:00' },
      { id: 'y', title: 'U', time: 'Sunday 9am' },
    ],
  );
  assert.deepEqual(
    sessions.map(({ start, end, timeText }) => [start, end, timeText]),
    [
      ['2025-06-29T10:00:00', undefined, undefined],
      [undefined, undefined, 'Sunday 9am'],
    ],
  );
});

test('what one feed knows to be cancelled is', async () => {
  const { sessions } = await merged(
    [{ id: 'x', title: 'T' }],
    [{ id: 'x', title: 'T', status: 'cancelled' }],
  );
  assert.equal(sessions[0]?.status, 'cancelled');
});

test('nothing is lost of feeds that count from 1 each', async () => {
  const { sessions, problems } = await merged(
    [
      { id: 1, title: 'A', time: 'Sunday 9am' },
      { id: 3, title: 'D' },
    ],
    [
      { id: 1, title: 'B', time: 'Monday 9am' },
      { id: 2, title: 'C' },
      { id: 3, title: 'E' },
    ],
  );
  assert.deepEqual(
    sessions.map(({ id, title }) => [id, title]),
    [
      ['1', 'A'],
      ['3', 'D'],
      ['1-2', 'B'],
      ['2', 'C'],
      ['3-2', 'E'],
    ],
  );
  assert.equal(problems.length, 2);
});

test('two of one feed that are alike stay two', async () => {
  const { sessions } = await merged([{ title: 'Yoga' }, { title: 'Yoga' }], [{ title: 'Yoga' }]);
  assert.equal(sessions.length, 2);
});

test('a zone is the programme’s only where all feeds are in it', async () => {
  const feed = (timeZone?: string) =>
    readData({ ...(timeZone && { timeZone }), sessions: [{ title: `${timeZone}` }] });
  const [berlin, tokyo, none] = await Promise.all([feed('Europe/Berlin'), feed('Asia/Tokyo'), feed()]);
  assert.equal((await mergeProgrammes([berlin, berlin])).timeZone, 'Europe/Berlin');
  assert.equal((await mergeProgrammes([berlin, tokyo])).timeZone, undefined);
  assert.equal((await mergeProgrammes([berlin, none])).timeZone, undefined);
});
