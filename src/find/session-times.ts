import type { Session } from '../model/session.js';
import { clockWords } from './clock.js';

/** The words of a language for times, each in every form that people type. */
export interface TimeNames {
  /** From Monday on. */
  readonly weekdays: readonly string[];
  /** From January on. */
  readonly months: readonly string[];
  /** By the hours in which they begin and end. */
  readonly parts: readonly (readonly [names: string, from: number, to: number])[];
  /** By time of day. */
  readonly moments: readonly (readonly [names: string, clock: string])[];
}

export const englishTimes: TimeNames = {
  weekdays: [
    'monday mon',
    'tuesday tue tues',
    'wednesday wed weds',
    'thursday thu thur thurs',
    'friday fri',
    'saturday sat',
    'sunday sun',
  ],
  months: [
    'january jan',
    'february feb',
    'march mar',
    'april apr',
    'may',
    'june jun',
    'july jul',
    'august aug',
    'september sep sept',
    'october oct',
    'november nov',
    'december dec',
  ],
  // Where one ends and the next begins is not agreed on, so they overlap.
  parts: [
    ['morning', 4, 12],
    ['afternoon', 12, 18],
    ['evening', 17, 24],
    ['night', 20, 24],
    ['night', 0, 4],
  ],
  moments: [
    ['noon midday', '12:00'],
    ['midnight', '00:00'],
  ],
};

const DAY = 86_400_000;

const dayWords = (day: number, { weekdays, months }: TimeNames): string => {
  const date = new Date(day);
  return `${weekdays[(date.getUTCDay() + 6) % 7]} ${date.getUTCDate()} ${months[date.getUTCMonth()]} ${date.toISOString().slice(0, 10)}`;
};

const startWords = (clock: string, { parts, moments }: TimeNames): string => {
  const hour = Number(clock.slice(0, 2));
  const part = parts.filter(([, from, to]) => hour >= from && hour < to).map(([names]) => names);
  const moment = moments.filter(([, at]) => at === clock).map(([names]) => names);
  return [...clockWords(hour, Number(clock.slice(3, 5))), ...part, ...moment].join(' ');
};

/**
 * The words that a session's time is asked for by, beside those that it is shown in: weekday, month, part
 * of the day, and the time of day in several forms. A session is in the hour in which it starts; of its
 * end only the exact time counts. All from the wall clock of the event: nothing is guessed.
 */
export const timeWords = (session: Session, names: TimeNames = englishTimes): string => {
  const { start, end, weekday, startTime, endTime } = session;
  const words: string[] = [];
  if (weekday) words.push(names.weekdays[weekday - 1] as string);
  if (start) {
    const from = Date.parse(`${start.slice(0, 10)}T00:00:00Z`);
    const to = end && start.length === 10 ? Date.parse(`${end.slice(0, 10)}T00:00:00Z`) : from;
    for (let day = from; day <= Math.min(to, from + 6 * DAY); day += DAY) words.push(dayWords(day, names));
  }
  const startClock = startTime ?? start?.slice(11, 16);
  const endClock = endTime ?? end?.slice(11, 16);
  if (startClock) words.push(startWords(startClock, names));
  if (endClock)
    words.push(...clockWords(Number(endClock.slice(0, 2)), Number(endClock.slice(3, 5))).slice(0, 2));
  return words.join(' ');
};
