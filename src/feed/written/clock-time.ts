import type { Weekday } from '../../model/session.js';
import { JOINTS, readingsOf } from './time-words.js';

/** Times of day as people write them: "10:30AM", "9 a.m.", "noon", "14 Uhr", "20h30", "14.30". */

export interface ClockRange {
  /** `HH:MM` of a 24-hour clock, or `HH:MM:SS`; `24:00` is the end of a day. */
  readonly startTime: string;
  readonly endTime?: string;
}

/** A time of day or a range of two, and what was said with it. */
export interface Clock extends ClockRange {
  /** What may be the name of a time zone, in small letters. */
  readonly abbreviation?: string | undefined;
  /** The weekday of the end, in "Saturday 11 PM - Sunday 1 AM". */
  readonly endWeekday?: Weekday | undefined;
  /** Whether there is an end that could be one half of the day as well as the other. */
  readonly partly?: boolean;
  /** Whether it is of the night only if nobody left out "p.m.". */
  readonly isDoubtful?: boolean;
  /** Which clock it is of, 12 or 24 hours; absent for what both have, such as "9:30". */
  readonly dial?: 12 | 24 | undefined;
}

// Of the signs of time-words.ts: half, hour, minute, second, minute after "h", "h", half, zone.
const TIME = String.raw`(?:([<>]) ?)?(\d{1,2})(?:[:.](\d\d)(?::(\d\d)(?:[.,]\d+)?)?| ?H ?(\d\d)(?![\d:]| ?H))?( ?H)? ?([<>])?(?: ?\(? ?Z([a-z]+)(?: ?\))?)?`;
const CLOCK = new RegExp(
  String.raw`(?<![\p{L}\d.:/])${TIME}(?:(?: ?[-TA])+ ?(?:W(\d)[ ,.-]*)?${TIME})?(?![\p{L}\d:/]|\.\d)`,
  'gu',
);

const HALF = 12 * 3600;
const DAY = 24 * 3600;

interface Time {
  /** Seconds since midnight. */
  at: number;
  /** Whether it says more than a number, which is a count, a room or a year before it is a time. */
  readonly isMarked: boolean;
  readonly half: string | undefined;
  /** Whether it may be of a 12-hour clock whose half is not said. */
  readonly isOpen: boolean;
  /** Whether nothing speaks for a 24-hour clock either: "2:30", but not "02:30", "2:30 Uhr" and "2:30:00". */
  readonly isBare: boolean;
  readonly zone: string | undefined;
}

const readTime = (parts: readonly (string | undefined)[]): Time | undefined => {
  const [before, hourText = '', minute, second, minuteAfterH, h, after, zone] = parts;
  const half = before ?? after;
  let hour = Number(hourText);
  const minutes = Number(minute ?? minuteAfterH ?? 0);
  const seconds = Number(second ?? 0);
  if (minutes > 59 || seconds > 59) return undefined;
  const isOpen = !half && hour >= 1 && hour <= 12;
  if (half) {
    if (hour < 1 || hour > 12) return undefined;
    hour = (hour % 12) + (half === '>' ? 12 : 0);
  }
  const at = hour * 3600 + minutes * 60 + seconds;
  if (at > DAY) return undefined;
  const isBare = isOpen && !hourText.startsWith('0') && !(minuteAfterH ?? h ?? second);
  return { at, isMarked: Boolean(minute ?? minuteAfterH ?? h ?? half), half, isOpen, isBare, zone };
};

const dialOf = ({ half, isOpen }: Time): 12 | 24 | undefined => (half ? 12 : isOpen ? undefined : 24);

const two = (n: number): string => String(Math.floor(n)).padStart(2, '0');

const write = (at: number): string =>
  `${two(at / 3600)}:${two((at / 60) % 60)}${at % 60 ? `:${two(at % 60)}` : ''}`;

const modulo = (n: number, of: number): number => ((n % of) + of) % of;

const readFound = (found: RegExpMatchArray): Clock | undefined => {
  const start = readTime(found.slice(1, 9));
  if (!start) return undefined;
  const isEarly = start.isBare && start.at < 7 * 3600;
  if (!found[11]) {
    const { zone: abbreviation } = start;
    return start.isMarked
      ? { startTime: write(start.at), abbreviation, isDoubtful: isEarly, dial: dialOf(start) }
      : undefined;
  }
  const end = readTime(found.slice(10, 18));
  if (!end || !(start.isMarked || end.isMarked)) return undefined;
  const dial = dialOf(start) ?? dialOf(end);
  // "1:00 - 2:00 PM" says PM for both, and "11 - 1 PM" begins in the morning: the nearest on the dial.
  if (end.half && start.isOpen) start.at = modulo(end.at - modulo(end.at - start.at, HALF), DAY);
  else if (start.half && end.isOpen) end.at = modulo(start.at + modulo(end.at - start.at, HALF), DAY);
  const abbreviation = start.zone ?? end.zone;
  // "11:30 - 1:00" ends at noon plus one or at night; "23:00 - 1:00" and "11:30 - 01:00" leave no doubt.
  const isHalf =
    start.isOpen &&
    end.isOpen &&
    end.at < start.at &&
    !found[2]?.startsWith('0') &&
    !found[11].startsWith('0');
  const isDoubtful = isEarly && end.isBare;
  if (isHalf) return { startTime: write(start.at), abbreviation, partly: true, isDoubtful, dial };
  const endWeekday = found[9] ? (Number(found[9]) as Weekday) : undefined;
  return { startTime: write(start.at), endTime: write(end.at), abbreviation, endWeekday, isDoubtful, dial };
};

/** Finds the times of day in a text of signs, and gives them with the text that has `C` in their place. */
export const takeClock = (signs: string): readonly [Clock | undefined, string] => {
  for (const found of signs.matchAll(CLOCK)) {
    const clock = readFound(found);
    if (clock) {
      const end = found.index + found[0].length;
      return [clock, `${signs.slice(0, found.index)} C ${signs.slice(end)}`];
    }
  }
  return [undefined, signs];
};

/**
 * Whether times of a feed are of a 24-hour clock: some are, such as "14:00", and none says "a.m." or "p.m.". Then
 * "2:30" is of the night, and else it may be of the afternoon as well.
 */
export const is24Hour = (texts: Iterable<string>): boolean => {
  const dials = new Set<number | undefined>();
  for (const text of texts) dials.add(takeClock(readingsOf(text)[0] ?? '')[0]?.dial);
  return dials.has(24) && !dials.has(12);
};

/**
 * Reads one time of day or a range of two; `undefined` if it is anything else.
 * "1:00 - 2:00 PM" says PM for both; "11 - 1 PM" begins in the morning.
 */
export const readClockRange = (text: string): ClockRange | undefined => {
  const [clock, rest] = takeClock(readingsOf(text)[0] ?? '');
  if (!clock || rest.replace(JOINTS, '') !== 'C') return undefined;
  const { startTime, endTime } = clock;
  return { startTime, ...(endTime && { endTime }) };
};
