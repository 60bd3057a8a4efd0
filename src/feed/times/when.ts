import type { Weekday, When } from '../../model/session.js';
import { readDuration } from '../written/duration.js';
import { dated } from './dated-time.js';
import { addDays } from './dates.js';
import { readIsoTime } from './iso-time.js';
import { contradicts, momentOf } from './moments.js';
import type { Reading } from './reading.js';
import { type RawTimes, readFields, startOf, type TimeContext, type TimeFields } from './time-fields.js';
import { weekdayOf } from './weekdays.js';

export type { RawTimes, TimeContext } from './time-fields.js';

/** A field of which something was not read, and the problem that says so. */
export type Fault = readonly [problem: 'badTime' | 'badEnd' | 'doubtfulTime', field: keyof RawTimes];

export interface ReadTimes {
  readonly when: When;
  /** The fields that could not be read, or not together with the others. */
  readonly faults: readonly Fault[];
  readonly endBeforeStart: boolean;
  /** Whether a time has an offset that its zone does not have at that time. The offset counts. */
  readonly zoneContradicts: boolean;
}

/**
 * Reads an ISO 8601 date or date and time into one of the three kinds of `When.start`; `undefined` if
 * the text is anything else or no such day exists.
 */
export const readIso = (text: string, timeZone?: string): string | undefined => {
  const { date, clock, offset, zone = timeZone } = readIsoTime(text.trim()) ?? {};
  if (!date || !clock) return date;
  const isOther = zone && offset && contradicts(date, clock.startTime, offset, zone);
  return momentOf(date, clock.startTime, offset, isOther ? undefined : zone);
};

/** A session that has a weekday and no date: that of a week which began on a Monday, without its date. */
const weekly = (
  weekday: Weekday,
  { clock }: Reading,
  later: Reading | undefined,
  minutes: number | undefined,
): When => {
  const { start = '', end } = dated({ clock, date: `2024-01-0${weekday}` }, later, minutes, undefined).when;
  if (!clock) return { weekday };
  const [day, startTime] = [start.slice(0, 10), start.slice(11, 16)];
  // What ends a day later or more would seem to end on the same one.
  const isShort = end && end < addDays(day, 1) + start.slice(10);
  return { weekday: weekdayOf(day), startTime, ...(isShort && { endTime: end.slice(11, 16) }) };
};

/**
 * The text that is shown in place of the times: what the feed wrote, if some of it is not in them. A
 * `time` that is more than a time of day is shown in any case: its editor chose the words.
 */
const textOf = ({ texts, day, time, start, end }: TimeFields, partly: boolean): string | undefined => {
  const { date } = start ?? time ?? {};
  const isPlain = !partly && !end?.partly && Boolean(date ?? day?.date);
  if (texts.time === undefined) {
    if (isPlain) return undefined;
    // An end alone must not look like a start.
    const span = texts.end === undefined ? texts.start : `${texts.start ?? ''} – ${texts.end}`.trim();
    return [!date && texts.date, span].filter(Boolean).join(' ') || undefined;
  }
  if (time?.isIso && !start) return undefined;
  const isBeside = time && !time.date && (day?.date || !time.weekday);
  if (isBeside && isPlain) return undefined;
  return [!date && !start && texts.date, texts.time].filter(Boolean).join(' ');
};

/** Reads a record's times. Text that is no time is kept as `timeText`, so that nothing is lost. */
export const readTimes = (raw: RawTimes, context: TimeContext): ReadTimes => {
  const fields = readFields(raw, context);
  const { texts, end, unread, doubtful } = fields;
  const { date: ownDate } = fields.start ?? fields.time ?? {};
  const isLost = [...unread].some((key) => key !== 'date' || !ownDate);
  const source = startOf(fields, context);
  const { date, weekday } = source;

  const hasMinutes = raw.duration !== undefined && texts.end === undefined;
  const minutes = raw.duration !== undefined && hasMinutes ? readDuration(raw.duration) : undefined;
  if (hasMinutes && minutes === undefined) unread.add('duration');

  let when: When = {};
  let endBeforeStart = false;
  let zoneContradicts = false;
  if (date) {
    const found = dated({ ...source, date }, end, minutes, context.timeZone);
    ({ when, endBeforeStart, zoneContradicts } = found);
    if (found.isEndUnread) unread.add(texts.end === undefined ? 'time' : 'end');
  } else if (weekday) {
    when = weekly(weekday, source, end, minutes);
  } else if (texts.date === undefined && (fields.start || texts.time === undefined)) {
    // Times of a day that is not said, and an end alone: by neither could anything be sorted.
    for (const key of ['start', 'end'] as const) if (texts[key] !== undefined) unread.add(key);
  }
  const timeText = textOf(fields, isLost || Boolean(source.partly));
  return {
    when: { ...when, ...(timeText && { timeText }) },
    faults: [
      ...[...unread].map((field): Fault => [field === 'end' && when.start ? 'badEnd' : 'badTime', field]),
      ...[...doubtful].filter((field) => !unread.has(field)).map((field): Fault => ['doubtfulTime', field]),
    ],
    endBeforeStart,
    zoneContradicts,
  };
};
