import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Session, Weekday } from '../../src/model/session.ts';
import { firstWeekday, inTimeOrder } from '../../src/model/time-order.ts';

const session = (title: string, when: Partial<Session>): Session => ({
  id: title,
  title,
  subjects: [],
  speakers: [],
  accessibility: [],
  status: 'scheduled',
  ...when,
});
const onDays = (...days: number[]) => days.map((day) => session(`${day}`, { weekday: day as Weekday }));

describe('The week of sessions without a date begins', () => {
  for (const [days, first] of [
    [[4, 5, 6, 7], 4],
    [[6, 7, 1], 6],
    [[7, 1, 2], 7],
    [[1, 2, 3, 4, 5], 1],
    [[7], 7],
    [[], 1],
    [[1, 2, 3, 4, 5, 6, 7], 1],
    [[1, 4], 1],
  ] as const) {
    test(`with ${first} where there are ${days.join(', ') || 'none'}`, () =>
      assert.equal(firstWeekday(onDays(...days)), first));
  }
});

test('sessions stand in the order of their times, whatever kind of times they have', () => {
  const ordered = inTimeOrder([
    session('text', { timeText: 'soon' }),
    session('Sunday 9', { weekday: 7, startTime: '09:00' }),
    session('none', {}),
    session('Saturday 14', { weekday: 6, startTime: '14:00' }),
    session('Saturday', { weekday: 6 }),
    session('Kolkata 10', { start: '2025-06-29T10:00:00+05:30' }),
    session('UTC 4', { start: '2025-06-29T04:00:00Z' }),
    session('the day', { start: '2025-06-29' }),
  ]);
  assert.deepEqual(
    ordered.map(({ title }) => title),
    ['the day', 'UTC 4', 'Kolkata 10', 'Saturday', 'Saturday 14', 'Sunday 9', 'text', 'none'],
  );
});

test('a wall clock of no zone stands among those of a zone as it is read', () => {
  const ordered = inTimeOrder([
    session('14:00', { start: '2025-06-29T14:00:00' }),
    session('12:00', { start: '2025-06-29T12:00:00-04:00' }),
  ]);
  assert.deepEqual(
    ordered.map(({ title }) => title),
    ['12:00', '14:00'],
  );
});

test('those that begin together stay in the order of the feed', () => {
  const at = (title: string) => session(title, { start: '2025-06-29T10:00:00Z' });
  assert.deepEqual(
    inTimeOrder([at('b'), at('a'), at('c')]).map(({ title }) => title),
    ['b', 'a', 'c'],
  );
});
