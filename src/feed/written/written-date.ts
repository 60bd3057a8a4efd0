import type { Weekday } from '../../model/session.js';
import { dateOf } from '../times/dates.js';
import { weekdayOf } from '../times/weekdays.js';
import { JOINTS, readingsOf } from './time-words.js';

/** Dates as people write them: "April 25, 2014", "25. April 2014", "25 avril 2014", "25/4/2014". */

/** What stands first in a date that is all numbers, the day or the month. */
export type DateOrder = 'dmy' | 'mdy';

// Of the signs of time-words.ts. The year is there, or it is no date. Spreadsheets write two digits of it, which
// must not be an hour; and between hyphens the year may stand first as well.
const SHORT = String.raw`([0-6]\d)(?! ?[H<>]|[-:./]?\d)`;
const DAY_MONTH = /(?<![\p{L}\d.:/-])(\d\d?)[ .,/-]*M(\d+)[ .,/-]*(\d{4})(?!\d)/u;
const MONTH_DAY = /M(\d+)[ .,/-]+(\d\d?)[ .,/-]+(\d{4})(?!\d)/;
const YEAR_MONTH = /(?<!\d)(\d{4})[ .,/-]*M(\d+)[ .,/-]+(\d\d?)(?!\d)/;
const NUMBERS = new RegExp(
  String.raw`(?<![\p{L}\d.:/-])(?:(\d{4}) ?([-./]) ?(\d\d?) ?\2 ?(\d\d?)|(\d\d?) ?([-./]) ?(\d\d?) ?\6(?: ?(\d{4})|(?<=[./])${SHORT}))(?!\d)`,
  'u',
);
const SHORT_YEAR = new RegExp(String.raw`(?<![\p{L}\d.:/-])(\d\d?)[-/] ?M(\d+) ?[-/]${SHORT}`, 'u');

// Dates without a year: "28 June", "28.6." but for the end of "9.10 - 10.10.", "June 28" but for "June 9:00".
const NO_YEAR: readonly (readonly [RegExp, string])[] = [
  [/(?<![\p{L}\d.:/-])(\d\d?)[ .,/-]*M(\d+)/u, ' --$2-$1 '],
  [/M(\d+)[ .,/-]+(\d\d?)(?!\d|[-:.]\d| ?[H<>])/, ' --$1-$2 '],
  [/(?<![\p{L}\d.:/-]|[-TA] ?)(\d\d?)\. ?(\d\d?)\.(?!\d)/u, ' --$2-$1 '],
];
const MONTH_AND_DAY = /--(\d+)-(\d+)|(?<![\p{L}\d.:/-])(\d\d?)\/(\d\d?)(?![\d/])/u;

interface Dates {
  /** The text with its months as numbers, and where the date is in it. */
  readonly found: RegExpExecArray;
  /** What the date is with the day first, and with the month first; the same if its order is plain. */
  readonly dmy: string | undefined;
  readonly mdy: string | undefined;
}

/** The weekday that a text in signs names first. */
export const weekdayIn = (signs: string): Weekday | undefined => {
  const weekday = /W(\d)/.exec(signs)?.[1];
  return weekday ? (Number(weekday) as Weekday) : undefined;
};

/** The dates that a text may mean, without those whose weekday is another than the text says. */
const datesIn = (signs: string): Dates | undefined => {
  const found = NUMBERS.exec(
    signs
      .replace(DAY_MONTH, ' $3-$2-$1 ')
      .replace(MONTH_DAY, ' $3-$1-$2 ')
      .replace(YEAR_MONTH, ' $1-$2-$3 ')
      .replace(SHORT_YEAR, ' 20$3-$2-$1 '),
  );
  if (!found) return undefined;
  const weekday = weekdayIn(signs);
  const date = (...parts: readonly (string | undefined)[]): string | undefined => {
    const [year = 0, month = 0, day = 0] = parts.map(Number);
    const fits = dateOf(year, month, day);
    return fits && weekday && weekdayOf(fits) !== weekday ? undefined : fits;
  };
  const [, year1, , month, day, first, between, second, year2, short] = found;
  const year = year2 ?? `20${short}`;
  const dmy = year1 ? date(year1, month, day) : date(year, second, first);
  // Nobody writes the month first before a dot.
  const mdy = year1 || between === '.' ? dmy : date(year, first, second);
  return { found, dmy, mdy };
};

/** Finds a date in a text of signs, and gives it with the text that has `D` in its place. */
export const takeDate = (signs: string, order?: DateOrder): readonly [string | undefined, string] => {
  const dates = datesIn(signs);
  if (!dates) return [undefined, signs];
  const { dmy, mdy, found } = dates;
  const date = dmy && mdy && dmy !== mdy ? order && dates[order] : (dmy ?? mdy);
  if (!date) return [undefined, signs];
  return [date, found.input.replace(found[0], ' D ')];
};

/**
 * Finds a day without its year beside a weekday in a text of signs, and gives what it may be, as `MM-DD`, with
 * the text that has `D` in its place.
 */
export const takeDay = (
  signs: string,
  order?: DateOrder,
): readonly [readonly string[] | undefined, string] => {
  const text = NO_YEAR.reduce((before, [day, numbers]) => before.replace(day, numbers), signs);
  const found = weekdayIn(signs) && MONTH_AND_DAY.exec(text);
  if (!found) return [undefined, signs];
  const [all, month, day, first, second] = found;
  const pairs = month
    ? [[month, day]]
    : [order !== 'mdy' && [second, first], order !== 'dmy' && [first, second]];
  const days = pairs.flatMap(
    (pair) => (pair && dateOf(2024, Number(pair[0]), Number(pair[1]))?.slice(5)) || [],
  );
  return days.length ? [days, text.replace(all, ' D ')] : [undefined, signs];
};

/** The date, `YYYY-MM-DD`, that a text is, with or without its weekday; `undefined` if it is anything else. */
export const readDate = (text: string, order?: DateOrder): string | undefined => {
  for (const signs of readingsOf(text)) {
    const [date, rest] = takeDate(signs, order);
    if (date && /^(?:W.)?D(?:W.)?$/.test(rest.replace(JOINTS, ''))) return date;
  }
  return undefined;
};

// The rest needs no closer look.
const ORDERED = /\/|\S-/;

/**
 * Which order the numeric dates of a feed have, by those that leave no doubt, such as "25/4/2014";
 * `undefined` if there are none or they contradict each other.
 */
export const dateOrderOf = (texts: Iterable<string>): DateOrder | undefined => {
  let order: DateOrder | undefined;
  for (const text of texts) {
    const dates = ORDERED.test(text) ? datesIn(readingsOf(text)[0] ?? '') : undefined;
    if (!dates?.dmy === !dates?.mdy) continue;
    const here = dates?.dmy ? 'dmy' : 'mdy';
    if (order && order !== here) return undefined;
    order = here;
  }
  return order;
};
