import type { Weekday } from '../../model/session.js';
import { nameReader } from './date-names.js';

const read = nameReader(
  'weekday',
  // 1 January 2024 was a Monday.
  [1, 2, 3, 4, 5, 6, 7].map((day) => Date.UTC(2024, 0, day)),
  [{ weekday: 'long' }, { weekday: 'short' }],
  { tues: 2, weds: 3, thur: 4, thurs: 4, sonnabend: 6, 星期天: 7, 周天: 7, 星期日: 7 },
);

/**
 * The weekday that a word names, in any of the languages, long or short; `undefined` if none. Russian and
 * Polish have another ending after "on": "в среду", "w środę". "Saturdays" and "samstags" are every week's.
 */
export const readWeekday = (word: string): Weekday | undefined =>
  (read(word) ??
    read(
      word
        .replace(/у$/, 'а')
        .replace(/[eę]$/, 'a')
        .replace(/(?<=.{5})s$/, ''),
    )) as Weekday | undefined;
