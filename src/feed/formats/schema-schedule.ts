import { addDays } from '../dates.js';
import type { Fields } from '../fields.js';
import type { RawSession } from '../reader.js';
import { readIso } from '../when.js';
import { word } from './frab.js';
import type { SchemaGraph } from './schema-nodes.js';

type Times = Pick<RawSession, 'start' | 'end' | 'duration' | 'timeZone'>;

const weekdays = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'];
const MOST_OCCURRENCES = 400;
const MOST_DAYS = 3700;

/** Days between two occurrences: of "P1W", "P2D", "Daily"; `undefined` for months and years. */
const stepOf = (frequency: string): number | undefined => {
  const [, count, unit] = /^P(\d{1,3})([DW])$/i.exec(frequency) ?? [];
  if (count) return Number(count) * (unit?.toUpperCase() === 'W' ? 7 : 1);
  return /^daily$/i.test(frequency) ? 1 : /^weekly$/i.test(frequency) ? 7 : undefined;
};

const datesOf = (schedule: Fields, graph: SchemaGraph): readonly string[] | undefined => {
  const dayOf = (property: string): string | undefined => {
    const text = graph.text(schedule, property);
    return typeof text === 'string' ? readIso(text.slice(0, 10)) : undefined;
  };
  const first = dayOf('startDate');
  if (!first) return undefined;
  const days = graph.words(schedule, 'byDay').map((day) => weekdays.indexOf(day.slice(0, 2).toUpperCase()));
  const frequency = graph.text(schedule, 'repeatFrequency');
  if (!frequency && !days.length) return [first];

  const step = frequency ? stepOf(word(frequency)) : 7;
  const last = dayOf('endDate');
  const count = Number(word(graph.text(schedule, 'repeatCount'))) || (last ? MOST_OCCURRENCES : 0);
  const isPlain =
    !graph.values(schedule, 'byMonth', 'byMonthDay', 'byMonthWeek').length && !days.includes(-1);
  if (!step || !count || !isPlain) return undefined;

  // 4 January 1970 was a Sunday.
  const weekday = (date: string): number => (Date.parse(date) / 86_400_000 + 4) % 7;
  // Weeks begin on Monday, so "every second week on Monday and Sunday" takes both of one week.
  const daysIntoWeek = (weekday(first) + 6) % 7;
  const isDue = (day: number, date: string): boolean =>
    !days.length || step % 7
      ? day % step === 0 && (!days.length || days.includes(weekday(date)))
      : Math.floor((day + daysIntoWeek) / 7) % (step / 7) === 0 && days.includes(weekday(date));
  const dates: string[] = [];
  for (let day = 0; day < MOST_DAYS && dates.length < Math.min(count, MOST_OCCURRENCES); day++) {
    const date = addDays(first, day);
    if (last && date > last) break;
    if (isDue(day, date)) dates.push(date);
  }
  const excepted = graph.values(schedule, 'exceptDate').map((date) => word(date).slice(0, 10));
  return dates.filter((date) => !excepted.includes(date));
};

/**
 * The times that a Schedule (https://schema.org/Schedule) gives an event, if it repeats by days or weeks
 * and comes to an end; `undefined` if it does not.
 */
export const timesOfSchedule = (schedule: Fields, graph: SchemaGraph): readonly Times[] | undefined => {
  const [startTime, endTime] = ['startTime', 'endTime'].map((property) => {
    const text = graph.text(schedule, property);
    return typeof text === 'string' && /^\d\d:\d\d/.test(text) ? text : undefined;
  });
  const duration = graph.text(schedule, 'duration');
  const timeZone = graph.text(schedule, 'scheduleTimezone');
  return datesOf(schedule, graph)?.map((date) => {
    if (!startTime) return { start: date };
    const lastDay = endTime && endTime < startTime ? addDays(date, 1) : date;
    return { start: `${date}T${startTime}`, end: endTime && `${lastDay}T${endTime}`, duration, timeZone };
  });
};
