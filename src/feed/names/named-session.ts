import { isFields } from '../fields.js';
import type { RawSession } from '../reader.js';
import { readClockRange } from '../written/clock-time.js';
import { readWeekday } from '../written/weekday-names.js';
import { withoutAuthors } from './authors.js';
import { findColumn } from './column-names.js';
import { type Entry, isEmpty, Values } from './field-names.js';
import { withoutJobTitle } from './job-titles.js';
import { listOf, withLists } from './listed-columns.js';
import { timedOf } from './time-lists.js';

const joined = (parts: readonly unknown[], by: string): string | undefined =>
  [...new Set(parts)].filter((part) => typeof part === 'string' && part).join(by) || undefined;

/** A speaker; an object without a known name may be one name in several languages. */
const personOf = (value: unknown, values: Values): unknown => {
  if (!isFields(value)) return value;
  const person = values.inside(value);
  const name = person.take('person') ?? joined([person.text('firstName'), person.text('lastName')], ' ');
  return name ? { name, affiliation: person.one('affiliation'), url: person.take('url') } : value;
};

/** A place, the room in it and its address, as far as they are said. */
const placeOf = (values: Values): unknown => {
  const parts = [values.take('location'), values.take('room')].flat().map((part) => {
    if (!isFields(part)) return typeof part === 'number' ? String(part) : part;
    const place = values.inside(part);
    return joined([place.text('title'), place.text('room'), place.text('location')], ', ') ?? part;
  });
  // What is no text is one in several languages.
  return joined(parts, ', ') ?? parts.find((part) => !isEmpty(part));
};

/** A link, or that of an object or of the first of a list. */
const linkOf = (values: Values, field: 'url' | 'image'): unknown => {
  const link = values.one(field);
  return isFields(link) ? (values.inside(link).take('url') ?? values.inside(link).take('image')) : link;
};

const hasDate = (text = ''): boolean =>
  /\d{4}[-/.年]\s?\d|\d([-/.])\s?\d{1,2}\1\s?\d\d|\p{L}.*\b(19|20)\d\d\b/u.test(text.slice(0, 100));

const hasClock = (text = ''): boolean => /\d:\d|\dT\d|\d ?([ap]\.?m\b|h\b|h\d|[時时点시])/i.test(text);

/** Beside a time of its own, midnight is how spreadsheets and databases write a date. */
const withoutMidnight = (text: string | undefined): string | undefined =>
  text?.replace(/[T ]00:00(:00(\.0+)?)?(Z|[+-]00:?00)?$/, '');

/** A start or an end: in one text, or its date and its time apart. */
interface Moment {
  readonly whole?: string | undefined;
  readonly date?: string | undefined;
  readonly clock?: string | undefined;
}

const momentOf = (values: Values, field: 'start' | 'end'): Moment => {
  const text = values.text(field);
  const clock = values.text(`${field}Time`);
  const written = values.text(`${field}Date`);
  const dated = hasDate(text);
  const date = (clock ? withoutMidnight(written) : written) ?? (dated ? text : undefined);
  const whole = [text, clock, date].find((one) => hasDate(one) && hasClock(one));
  return whole ? { whole } : { date, clock: clock ?? (dated ? undefined : text) };
};

type Times = Pick<RawSession, 'date' | 'time' | 'start' | 'end'>;

/** Brings together what stands apart: a start's date and its time, a day or a weekday and the times of it. */
const timesOf = (values: Values): Times => {
  const column = withoutMidnight(values.text('date'));
  const day = withoutMidnight(values.text('day'));
  const weekday = [day, column].find((text) => text && readWeekday(text));
  const start = momentOf(values, 'start');
  const end = momentOf(values, 'end');
  const until = end.whole ?? joined([end.date, end.clock], ' ');
  const text = values.text('time');
  const range = text ? readClockRange(text) : undefined;
  const clock = start.clock ?? (end.clock && range && !range.endTime ? text : undefined);
  // Beside a start, a clock time is the same once more.
  const time = range && (start.whole || clock) ? undefined : text;
  const whole = start.whole ?? (hasDate(column) && hasClock(column) && !clock ? column : undefined);
  if (whole) {
    const [, date, from] = /^(.{0,40}\d)[T ](\d\d?:\d\d(?::\d\d)?(?: ?[ap]m)?)$/i.exec(whole) ?? [];
    return date && end.clock && !end.date
      ? { date, start: from, end: end.clock, time }
      : { start: whole, end: until, time };
  }
  // A day that is only counted ("2") is no date.
  const date = start.date ?? [column, day].find((one) => one && one !== weekday && !/^\d+$/.test(one));
  if (date && (end.whole || (end.date && end.date !== date)))
    return { start: joined([date, clock], ' '), end: until, time };
  if (date && (clock || time || !start.date)) return { date, start: clock, end: end.clock, time };
  if (date) return { start: date, end: until };
  const clocks = joined([clock, end.clock], ' - ');
  if (weekday) return { time: joined([weekday, time ?? clocks], ' ') };
  return clocks && !time && readClockRange(clocks) ? { time: clocks } : { start: clock, end: until, time };
};

/** Whether the organisers do not show a record, or no longer. */
const isLeftOut = (values: Values, status: unknown): boolean =>
  values.flag('hidden') === true ||
  values.flag('published') === false ||
  /^(draft|hidden|private|unpublished|withdrawn|rejected|declined|trash(ed)?|deleted)$/i.test(
    typeof status === 'string' ? status : '',
  );

/** The session of one record, or none. */
const sessionOf = (entries: readonly Entry[], path: string, isOccurrence = false): RawSession[] => {
  const values = new Values(entries, findColumn);
  const title = values.take(values.has('title') ? 'title' : 'heading');
  const status = values.flag('cancelled') ? 'cancelled' : values.one('status');
  if (isLeftOut(values, status)) return [];
  const id = values.text('id');
  const times = timesOf(values);
  const track = values.one('track');
  const hours = Number(values.take('hours'));
  // What several columns say is said once.
  const all = (field: string): unknown[] => [...new Set(values.all(field).flatMap(listOf))];
  const named = (field: string): unknown[] => all(field).map((value) => values.named(value));
  return [
    {
      path,
      id: isOccurrence && id ? joined([id, times.date, times.start ?? times.time], '-') : id,
      title,
      description: values.take('description'),
      ...times,
      duration: values.take('duration') ?? (hours ? hours * 60 : undefined),
      timeZone: values.take('timeZone'),
      subjects: named('subjects'),
      track: track === title ? undefined : track,
      type: values.one('type'),
      location: placeOf(values),
      speakers: all('speakers').map((speaker) => personOf(speaker, values)),
      language: values.one('language'),
      status,
      attendance: values.one('attendance') ?? (values.flag('online') ? 'online' : undefined),
      accessibility: named('accessibility'),
      ticket: values.one('ticket'),
      credit: values.one('credit'),
      url: linkOf(values, 'url'),
      image: linkOf(values, 'image'),
      updated: values.take('updated'),
      service: values.flag('service'),
    },
  ];
};

const fieldsOf = ([name]: Entry): string[] => findColumn(name).map(([field]) => field);
const isTime = (field: string): boolean => /^(time$|start|end)/.test(field);

/**
 * The sessions of a record under any names: one, or one for each of its times, or of its occurrences, which
 * say what is different then. A `row` of a table has lists in one cell.
 */
export const sessionsOf = (record: readonly Entry[], path: string, row: boolean): RawSession[] => {
  const entries = withLists(withoutAuthors(withoutJobTitle(record)), row);
  const list = entries.find((entry) => fieldsOf(entry).includes('occurrences') && Array.isArray(entry[1]));
  const occurrences = listOf(list?.[1]).filter((value) => !isEmpty(value));
  if (!list || !occurrences.length)
    return timedOf(entries).flatMap(({ entries: one, at }) => sessionOf(one, path + at, at !== ''));
  return occurrences.flatMap((value, i) => {
    const said: readonly Entry[] = isFields(value) ? Object.entries(value) : [['start', value]];
    const itself = said.filter((entry) => !fieldsOf(entry).includes('id'));
    const fields = new Set(itself.flatMap(fieldsOf));
    const isTimed = [...fields].some(isTime);
    const others = entries.filter(
      (entry) =>
        entry !== list && !fieldsOf(entry).some((field) => fields.has(field) || (isTimed && isTime(field))),
    );
    return sessionOf([...itself, ...others], `${path}.${list[0]}[${i}]`, true);
  });
};
