import type { Weekday } from '../../model/session.js';
import type { Habits } from '../written/habits.js';
import { LONGEST } from '../written/time-words.js';
import { readWritten } from '../written/written-time.js';
import { readEpoch, readIsoTime } from './iso-time.js';
import { isUtc, momentOf } from './moments.js';
import type { Reading } from './reading.js';
import { weekdayOf } from './weekdays.js';

/** What a feed says about all its times. */
export interface TimeContext extends Habits {
  /** IANA zone of times without an offset. */
  readonly timeZone?: string | undefined;
  /** The date, `YYYY-MM-DD`, of each weekday that the feed dates. */
  readonly dates?: ReadonlyMap<Weekday, string> | undefined;
  /** Whether times that end in "Z" are local times all the same. */
  readonly localTimes?: boolean | undefined;
}

/** The times of a record as it wrote them. */
export interface RawTimes {
  readonly date?: string | undefined;
  readonly time?: string | undefined;
  readonly start?: string | undefined;
  readonly end?: string | undefined;
  readonly duration?: string | number | undefined;
}

type Key = 'date' | 'time' | 'start' | 'end';

/** The times of a record, each read by itself. */
export interface TimeFields {
  readonly texts: { readonly [K in Key]?: string };
  readonly day: Reading | undefined;
  readonly time: Reading | undefined;
  readonly start: Reading | undefined;
  readonly end: Reading | undefined;
  /** Fields that are of no use. */
  readonly unread: Set<keyof RawTimes>;
  /** Fields whose time may be of the morning or of the afternoon. */
  readonly doubtful: Set<keyof RawTimes>;
}

const readText = (text: string, { localTimes, dateOrder }: TimeContext): Reading | undefined => {
  const epoch = readEpoch(text);
  if (epoch) return epoch;
  // "2025-06-28T10:00 EST" is half for machines and half for people.
  const found =
    readIsoTime(text) ??
    readWritten(text.replace(/^(\d{4}-\d\d-\d\d)T(?=[\d:]{4,8} [A-Z]+$)/, '$1 '), dateOrder);
  return localTimes && found?.offset && isUtc(found.offset) ? { ...found, offset: undefined } : found;
};

const isOn = (date: string, { weekday, days }: Reading): boolean =>
  (!weekday || weekdayOf(date) === weekday) && (!days || days.includes(date.slice(5)));

const isClock = (reading: Reading | undefined): boolean =>
  Boolean(reading?.clock && !reading.date && !reading.weekday);

// "0000-00-00" and "0001-01-01" are what MySQL and .NET write for no date.
const NO_DATE = /^000[01]-/;

const BETWEEN = /\s+(?:[-–—]|to|until|bis|à|al?)\s+|\/(?=\d{4}-)/i;

/** Two times in one text, the first with its date. */
const readBoth = (text: string, context: TimeContext): readonly Reading[] => {
  const parts = text.length > LONGEST ? [] : text.split(BETWEEN);
  const read = parts.length === 2 ? parts.map((part) => readText(part.trim(), context)) : [];
  const [start, end] = read;
  return start?.date && end && (end.date || isClock(end)) ? [start, end] : [];
};

/** Reads every field of a record's times. */
export const readFields = (raw: RawTimes, context: TimeContext): TimeFields => {
  const texts: { [K in Key]?: string } = {};
  const unread = new Set<keyof RawTimes>();
  const read = (key: Key): Reading | undefined => {
    const text = raw[key];
    if (text === undefined || NO_DATE.test(text)) return undefined;
    texts[key] = text;
    const found = readText(text.trim(), context);
    if (!found) unread.add(key);
    return found;
  };
  const day = read('date');
  const time = read('time');
  let start = read('start');
  let end = read('end');
  // "1:00" and "2:00 PM" say more together.
  const both =
    isClock(start) && isClock(end) ? readText(`${texts.start} - ${texts.end}`, context) : undefined;
  if (both) [start, end] = [both, undefined];
  if (texts.time !== undefined && !time && !start) {
    const [from, to] = readBoth(texts.time, context);
    if (from && to) {
      [start, end] = [from, to];
      unread.delete('time');
    }
  }
  const doubtful = new Set<keyof RawTimes>();
  /** Times of the night that may as well be of the afternoon are left to who reads the text. */
  const sure = (key: Key, reading: Reading | undefined): Reading | undefined => {
    if (context.is24Hour || !reading?.clock?.isDoubtful || reading.offset) return reading;
    doubtful.add(key);
    return { ...reading, clock: undefined, partly: true };
  };
  return {
    texts,
    day: sure('date', day),
    time: sure('time', time),
    start: sure('start', start),
    end: sure('end', end),
    unread,
    doubtful,
  };
};

/**
 * What a record says of its start, in one: that of the start, of the time, or of the date alone. What has
 * no day has that of the date, and a weekday has the date that the feed gives it.
 */
export const startOf = (
  { day, time, start, unread }: TimeFields,
  { dates, timeZone }: TimeContext,
): Reading => {
  // Programs write a day as its midnight.
  const isMidnight = /^00:00(:00)?$/.test(day?.clock?.startTime ?? '');
  const whole = isMidnight ? { ...day, clock: undefined, offset: undefined } : day;
  const said = start ?? time ?? whole ?? {};
  const { date, clock, offset, zone } = whole ?? {};
  const ofDay = date && clock ? momentOf(date, clock.startTime, offset, zone ?? timeZone).slice(0, 10) : date;
  if (!said.date && ofDay && !isOn(ofDay, said)) {
    unread.add(start ? 'start' : 'time');
    return { date: ofDay, partly: true };
  }
  const weekday = said.weekday ?? whole?.weekday;
  const ofFeed = weekday && dates?.get(weekday);
  const days = said.days ?? whole?.days;
  return {
    ...said,
    date: said.date ?? ofDay ?? (ofFeed && isOn(ofFeed, { days }) ? ofFeed : undefined),
    weekday,
    zone: said.zone ?? zone,
    partly: said.partly || (!said.date && whole?.partly),
  };
};
