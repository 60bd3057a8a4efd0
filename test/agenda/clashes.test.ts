import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { betweenOf, overlapsOf } from '../../src/agenda/clashes.ts';
import type { Session } from '../../src/model/session.ts';
import { session } from './session.ts';

const at = (id: string, from: string, to?: string, more: Partial<Session> = {}): Session =>
  session({
    id,
    title: id,
    start: `2027-06-27T${from}:00-04:00`,
    ...(to && { end: `2027-06-27T${to}:00-04:00` }),
    ...more,
  });

const clock = (milliseconds: number): string => new Date(milliseconds).toISOString().slice(11, 16);

/** Each session's overlaps as "other from–to". */
const named = (sessions: readonly Session[]): Record<string, string[]> =>
  Object.fromEntries(
    [...overlapsOf(sessions)].map(([{ id }, overlaps]) => [
      id,
      overlaps.map(
        ({ session: other, from, to }) => `${other.id} ${clock(from)}–${to === undefined ? '' : clock(to)}`,
      ),
    ]),
  );

test('every overlap is named on both sessions, not only the first', () => {
  assert.deepEqual(named([at('a', '10:00', '12:00'), at('b', '10:30', '11:00'), at('c', '11:30', '12:30')]), {
    a: ['b 10:30–11:00', 'c 11:30–12:00'],
    b: ['a 10:30–11:00'],
    c: ['a 11:30–12:00'],
  });
});

test('to overlap is to share at least a minute', () => {
  assert.deepEqual(named([at('a', '10:00', '11:00'), at('b', '11:00', '12:00')]), {});
  assert.deepEqual(named([at('a', '10:00', '11:00'), at('b', '10:59', '12:00')]), {
    a: ['b 10:59–11:00'],
    b: ['a 10:59–11:00'],
  });
});

test('of a session without an end only its beginning is certain', () => {
  assert.deepEqual(named([at('a', '10:00', '11:00'), at('b', '10:30'), at('c', '11:30', '12:00')]), {
    a: ['b 10:30–'],
    b: ['a 10:30–'],
  });
  assert.deepEqual(named([at('a', '10:00'), at('b', '10:00')]), { a: ['b 10:00–'], b: ['a 10:00–'] });
});

test('sessions of a weekday take part among themselves, through the night too', () => {
  const weekly = (id: string, weekday: 6 | 7 | 1, startTime: string, endTime: string): Session =>
    session({ id, title: id, weekday, startTime, endTime });
  assert.deepEqual(
    named([
      weekly('a', 7, '23:00', '01:00'),
      weekly('b', 1, '00:30', '02:00'),
      weekly('c', 6, '23:00', '00:00'),
      at('d', '23:00', '23:30'),
    ]),
    { a: ['b 00:30–01:00'], b: ['a 00:30–01:00'] },
  );
});

test('instants are compared as instants, wall clocks of no zone among themselves', () => {
  const paris = session({
    id: 'paris',
    start: '2027-06-27T16:30:00+02:00',
    end: '2027-06-27T17:30:00+02:00',
  });
  assert.deepEqual(named([at('a', '10:00', '11:00'), paris]), {
    a: ['paris 10:30–11:00'],
    paris: ['a 16:30–17:00'],
  });
  const floating = session({ id: 'f', start: '2027-06-27T10:00:00', end: '2027-06-27T11:00:00' });
  assert.deepEqual(named([at('a', '10:00', '11:00'), floating]), {});
});

test('an hour that a clock shows twice is two hours', () => {
  const first = session({
    id: 'first',
    start: '2027-11-07T01:00:00-04:00',
    end: '2027-11-07T01:59:00-04:00',
  });
  const second = session({
    id: 'second',
    start: '2027-11-07T01:00:00-05:00',
    end: '2027-11-07T01:59:00-05:00',
  });
  assert.deepEqual(named([first, second]), {});
});

test('what is cancelled, postponed, a whole day or without a time overlaps with nothing', () => {
  const all = at('a', '10:00', '11:00');
  for (const other of [
    at('b', '10:00', '11:00', { status: 'cancelled' }),
    at('b', '10:00', '11:00', { status: 'postponed' }),
    session({ id: 'b', start: '2027-06-27' }),
    session({ id: 'b', timeText: 'after lunch' }),
    session({ id: 'b', weekday: 7 }),
  ])
    assert.deepEqual(named([all, other]), {});
});

test('overlaps are those of every pair, for any sessions', () => {
  const minutes = fc.integer({ min: 0, max: 600 });
  fc.assert(
    fc.property(fc.array(fc.tuple(minutes, fc.integer({ min: 1, max: 120 })), { maxLength: 25 }), (spans) => {
      const write = (minute: number): string =>
        new Date(Date.UTC(2027, 5, 27, 0, minute)).toISOString().replace('.000Z', '+00:00');
      const sessions = spans.map(([from, length], i) =>
        session({ id: `${i}`, start: write(from), end: write(from + length) }),
      );
      const found = overlapsOf(sessions);
      sessions.forEach((one, i) => {
        const [from, length] = spans[i] as [number, number];
        const expected = spans.flatMap(([other, otherLength], j) =>
          i !== j && Math.min(from + length, other + otherLength) - Math.max(from, other) >= 1
            ? [`${j}`]
            : [],
        );
        const ids = (found.get(one) ?? []).map(({ session: { id } }) => id);
        assert.deepEqual(ids.sort(), expected.sort());
      });
    }),
  );
});

const between = (day: readonly Session[]): Record<string, string> =>
  Object.fromEntries(
    [...betweenOf(day)].map(([{ id }, one]) => [
      id,
      one.kind === 'free' ? `free ${clock(one.from)}–${clock(one.to)}` : `after ${one.before.id}`,
    ]),
  );

test('free time is told where every end before it is known', () => {
  assert.deepEqual(
    between([at('a', '09:00', '12:00'), at('b', '10:00', '10:30'), at('c', '13:00', '14:00')]),
    { c: 'free 12:00–13:00' },
  );
  assert.deepEqual(between([at('a', '09:00'), at('b', '10:00', '10:30'), at('c', '13:00', '14:00')]), {});
});

test('a session that begins as another ends in another place says so', () => {
  const places = (a?: string, b?: string) =>
    between([
      at('a', '09:00', '10:00', a ? { location: a } : {}),
      at('b', '10:00', '11:00', b ? { location: b } : {}),
    ]);
  assert.deepEqual(places('Hall', 'Attic'), { b: 'after a' });
  assert.deepEqual(places('Hall', 'Hall'), {});
  assert.deepEqual(places('Hall', undefined), {});
});
