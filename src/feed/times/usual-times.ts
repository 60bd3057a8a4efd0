import type { Weekday, When } from '../../model/session.js';
import { dateOf } from './dates.js';
import { contradicts, isBefore, momentOf } from './moments.js';
import type { RawTimes, TimeContext } from './time-fields.js';

/**
 * Times as the schema of the own format writes them: ISO 8601, and a weekday with times. `readTimes` reads
 * the same of them, and all other forms too; it is loaded only for those.
 */

const WEEKDAYS = ['mon', 'tues', 'wednes', 'thurs', 'fri', 'satur', 'sun'];
const CLOCK = String.raw`(1[0-2]|0?[1-9])(?::([0-5]\d))?\s?([ap])m`;
const USUAL = new RegExp(String.raw`^(${WEEKDAYS.join('|')})day\s+${CLOCK}(?:\s?[-–]\s?${CLOCK})?$`, 'i');

/** The weekday of an English name in full; `undefined` for all else. */
export const usualWeekday = (name: string): Weekday | undefined =>
  ((WEEKDAYS.findIndex((day) => `${day}day` === name.trim().toLowerCase()) + 1) as Weekday | 0) || undefined;

const clockOf = (hour = '', minute = '00', half = ''): string =>
  `${String((Number(hour) % 12) + (/p/i.test(half) ? 12 : 0)).padStart(2, '0')}:${minute}`;

const weekly = (text: string, dates: TimeContext['dates']): When | undefined => {
  const [, day, hour, minute, half, endHour, endMinute, endHalf] = USUAL.exec(text.trim()) ?? [];
  const weekday = day && usualWeekday(`${day}day`);
  if (!weekday || dates?.get(weekday)) return undefined;
  const startTime = clockOf(hour, minute, half);
  return {
    weekday,
    startTime,
    ...(endHour && { endTime: clockOf(endHour, endMinute, endHalf) }),
    timeText: text,
  };
};

const ISO =
  /^(\d{4})-(\d\d)-(\d\d)(?:T((?:[01]\d|2[0-3]):[0-5]\d)(?::([0-5]\d)(?:\.\d+)?)?(Z|[+-](?:0\d|1[0-3]):[0-5]\d)?)?$/;

/** A moment in the zone, if there is one; `undefined` if anything about it needs a second look. */
const momentIn = (text: string, timeZone: string | undefined): string | undefined => {
  const [, year, month, day, time, second = '00', offset] = ISO.exec(text) ?? [];
  const date = dateOf(Number(year), Number(month), Number(day));
  if (!date || !time) return date;
  const clock = `${time}:${second}`;
  if (offset && timeZone && contradicts(date, clock, offset, timeZone)) return undefined;
  return momentOf(date, clock, offset, timeZone);
};

/** The date, `YYYY-MM-DD`, that a text is; `undefined` for all else. */
export const usualDate = (text: string): string | undefined =>
  text.length === 10 ? momentIn(text, undefined) : undefined;

/** The times of a record; `undefined` where they are written in another way. */
export const readUsualTimes = (
  { date, time, start, end, duration }: RawTimes,
  { timeZone, dates, localTimes }: TimeContext,
): When | undefined => {
  if (date !== undefined || duration !== undefined || localTimes) return undefined;
  if (start === undefined) return time === undefined || end !== undefined ? undefined : weekly(time, dates);
  const from = time === undefined ? momentIn(start, timeZone) : undefined;
  if (!from) return undefined;
  const zone = timeZone && { timeZone };
  if (end === undefined) return { start: from, ...zone };
  const to = momentIn(end, timeZone);
  const isUsual = to?.length === from.length && !isBefore(to, from);
  return isUsual ? { start: from, end: to, ...zone } : undefined;
};
