import type { Weekday, When } from '../model/session.js';
import { type ClockRange, readClockRange } from './clock-time.js';
import { inZone, wallInZone } from './time-zone.js';
import { readWeekday } from './weekday-names.js';

/** What a feed says about all its times. */
export interface TimeContext {
  /** IANA zone of times without an offset. */
  readonly timeZone?: string | undefined;
  /** The date, `YYYY-MM-DD`, of each weekday that the feed dates. */
  readonly dates?: ReadonlyMap<Weekday, string>;
}

/** The times of a record as it wrote them. */
export interface RawTimes {
  readonly time?: string | undefined;
  readonly start?: string | undefined;
  readonly end?: string | undefined;
}

export interface ReadTimes {
  readonly when: When;
  /** Names of the fields that could not be read as times; their text is still in `timeText`. */
  readonly unread: readonly (keyof RawTimes)[];
  readonly endBeforeStart: boolean;
}

const ISO =
  /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?\s?(?:(Z)|([+-]\d{2}):?(\d{2})?)?)?$/i;

/**
 * Reads an ISO 8601 date or date and time into one of the three kinds of `When.start`; `undefined` if
 * the text is anything else or no such day exists.
 */
export const readIso = (text: string, timeZone?: string): string | undefined => {
  const found = ISO.exec(text.trim());
  if (!found) return undefined;
  const [, date = '', hour, minute, second = '00', utc, offsetHour, offsetMinute = '00'] = found;
  // Date.parse takes 30 February for 2 March in some engines.
  const day = new Date(`${date}T00:00:00Z`);
  if (Number.isNaN(day.getTime()) || day.toISOString().slice(0, 10) !== date) return undefined;
  if (hour === undefined) return date;
  const wall = `${date}T${hour}:${minute}:${second}`;
  if (Number.isNaN(Date.parse(`${wall}Z`))) return undefined;
  if (!utc && !offsetHour) return timeZone ? wallInZone(wall, timeZone) : wall;
  const written = wall + (utc ? 'Z' : `${offsetHour}:${offsetMinute}`);
  const epoch = Date.parse(written);
  if (Number.isNaN(epoch)) return undefined;
  return timeZone ? inZone(epoch, timeZone) : written;
};

const nextDay = (date: string): string =>
  new Date(Date.parse(`${date}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);

const onDate = (date: string, clock: ClockRange, timeZone: string | undefined): When => {
  const at = (day: string, time: string): string => {
    const wall = `${day}T${time}:00`;
    return timeZone ? wallInZone(wall, timeZone) : wall;
  };
  const start = at(date, clock.startTime);
  if (!clock.endTime) return { start };
  // "10PM - 1AM" ends on the next day.
  return { start, end: at(clock.endTime < clock.startTime ? nextDay(date) : date, clock.endTime) };
};

const readText = (text: string, { timeZone, dates }: TimeContext): When | undefined => {
  const iso = readIso(text, timeZone);
  if (iso) return { start: iso };
  const [, word = '', rest = ''] = /^([\p{L}\p{M}.-]+)\s*[,:]?\s*(.*)$/u.exec(text.trim()) ?? [];
  const weekday = readWeekday(word);
  if (!weekday) return readClockRange(text) && { timeText: text };
  const clock = readClockRange(rest);
  const date = dates?.get(weekday);
  if (date && clock) return { ...onDate(date, clock, timeZone), timeText: text };
  if (date) return { start: date, timeText: text };
  return { weekday, ...clock, timeText: text };
};

/** Reads a record's times. Text that is no time is kept as `timeText`, so that nothing is lost. */
export const readTimes = (raw: RawTimes, context: TimeContext): ReadTimes => {
  const unread: (keyof RawTimes)[] = [];
  let when: When = {};
  if (raw.time !== undefined) {
    const read = readText(raw.time, context);
    if (!read) unread.push('time');
    when = read ?? { timeText: raw.time };
  }
  const start = raw.start === undefined ? undefined : readIso(raw.start, context.timeZone);
  const end = raw.end === undefined ? undefined : readIso(raw.end, context.timeZone);
  const texts: string[] = [];
  if (raw.start !== undefined && !start) {
    unread.push('start');
    texts.push(raw.start);
  }
  if (raw.end !== undefined && !end) {
    unread.push('end');
    texts.push(raw.end);
  }
  if (texts.length && !when.timeText) when = { ...when, timeText: texts.join(' – ') };
  if (start) when = { ...when, start };
  // An end without a start is no time that anything could be sorted or shown by.
  const endBeforeStart = Boolean(when.start && end && Date.parse(end) < Date.parse(when.start));
  if (when.start && end && !endBeforeStart) when = { ...when, end };
  if (when.start && context.timeZone) when = { ...when, timeZone: context.timeZone };
  return { when, unread, endBeforeStart };
};
