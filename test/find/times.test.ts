import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { searchOver } from '../../src/find/search.ts';
import { englishTimes } from '../../src/find/session-times.ts';
import { asking, marks, titles } from './ask.ts';

const sessions = [
  { title: 'A', time: 'Sunday 10:30AM - 11:30AM' },
  { title: 'B', time: 'Monday 9:00AM - 10:00AM' },
  { title: 'C', start: '2025-06-29T14:00:00-04:00', end: '2025-06-29T15:30:00-04:00' },
  { title: 'D', start: '2025-06-30T09:30:00-04:00', end: '2025-06-30T10:00:00-04:00' },
  { title: 'E', start: '2025-07-01T21:30:00-04:00' },
  { title: 'F', start: '2025-07-02', end: '2025-07-04' },
  { title: 'G', start: '2025-06-29T12:00:00-04:00' },
  { title: 'Money matters', description: 'No time is known.' },
];
const find = async (query: string) =>
  titles((await asking({ timeZone: 'America/New_York', sessions }))(query)).sort();

describe('A time that is typed', () => {
  for (const [query, expected] of [
    ['sunday', ['A', 'C', 'G']],
    ['Sunday morning', ['A']],
    ['sun afternoon', ['C', 'G']],
    ['mon 9am', ['B', 'D']],
    ['monday 9 am', ['B', 'D']],
    ['9am', ['B', 'D']],
    ['10am', ['A']],
    ['10:30', ['A']],
    ['10:30am', ['A']],
    ['9:30', ['D', 'E']],
    ['9:3', ['D', 'E']],
    ['09:30', ['D']],
    ['9:30pm', ['E']],
    ['9:30 p.m.', ['E']],
    ['21:30', ['E']],
    ['9pm', ['E']],
    ['14:00', ['C']],
    ['2pm', ['C']],
    ['2:00 pm', ['C']],
    ['midday', ['G']],
    ['evening', ['E']],
    ['night', ['E']],
    ['june', ['C', 'D', 'G']],
    ['30 june', ['D']],
    ['2025-06-30', ['D']],
    ['thursday', ['F']],
    ['saturday', []],
    ['3pm', []],
  ] as const) {
    test(`"${query}" finds ${expected.join(', ') || 'nothing'}`, async () =>
      assert.deepEqual(await find(query), expected));
  }

  test('is a day before it is the beginning of another word', async () => {
    const ask = await asking(sessions);
    assert.deepEqual(titles(ask('mon ')), ['B', 'D', 'Money matters']);
  });
  test('is also found where a session ends then, but no hour is', async () => {
    assert.deepEqual(await find('15:30'), ['C']);
    assert.deepEqual(await find('11am'), []);
  });
  test('is marked in the time as shown, and only where the session starts', async () => {
    const ask = await asking(sessions);
    assert.deepEqual(marks(ask('mon 9am').found, 'Monday 9:00AM - 10:00AM'), ['Mon', '9:00AM']);
    assert.deepEqual(marks(ask('9am').found, 'Monday 9:00AM - 9:30AM'), ['9:00AM']);
    assert.deepEqual(marks(ask('14:00').found, 'Sunday, June 29, 2025 at 2:00 – 3:30 PM EDT'), []);
    assert.deepEqual(marks(ask('9:30').found, '9:30AM'), ['9:30AM']);
  });
  test('can be in another language', async () => {
    const { programme } = await asking(sessions);
    const german = {
      ...englishTimes,
      weekdays: [
        'montag mo',
        'dienstag di',
        'mittwoch mi',
        'donnerstag do',
        'freitag fr',
        'samstag sa',
        'sonntag so',
      ],
      parts: [['vormittag', 6, 12]] as const,
    };
    const search = searchOver(programme.sessions, { timeOf: () => '', timeNames: german });
    const found = search
      .find('Sonntag Vormittag')
      ?.sessions.map((number) => programme.sessions[number]?.title);
    assert.deepEqual(found, ['A']);
  });
});
