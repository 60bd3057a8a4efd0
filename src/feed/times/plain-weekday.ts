import type { Weekday, When } from '../../model/session.js';

const WEEKDAYS = ['mon', 'tues', 'wednes', 'thurs', 'fri', 'satur', 'sun'];
const CLOCK = String.raw`(1[0-2]|0?[1-9])(?::([0-5]\d))?\s?([ap])m`;
const PLAIN = new RegExp(String.raw`^(${WEEKDAYS.join('|')})day\s+${CLOCK}(?:\s?[-–]\s?${CLOCK})?$`, 'i');

/** The weekday of an English name in full; `undefined` for all else. */
export const plainWeekday = (name: string): Weekday | undefined =>
  ((WEEKDAYS.findIndex((day) => `${day}day` === name.trim().toLowerCase()) + 1) as Weekday | 0) || undefined;

const clockOf = (hour = '', minute = '00', half = ''): string =>
  `${String((Number(hour) % 12) + (/p/i.test(half) ? 12 : 0)).padStart(2, '0')}:${minute}`;

/** A weekday with times as American programmes write them; `undefined` for all else, and for days that have a date. */
export const plainWeekly = (
  text: string,
  dates: ReadonlyMap<Weekday, string> | undefined,
): When | undefined => {
  const [, day, hour, minute, half, endHour, endMinute, endHalf] = PLAIN.exec(text.trim()) ?? [];
  const weekday = day && plainWeekday(`${day}day`);
  if (!weekday || dates?.get(weekday)) return undefined;
  const startTime = clockOf(hour, minute, half);
  return {
    weekday,
    startTime,
    ...(endHour && { endTime: clockOf(endHour, endMinute, endHalf) }),
    timeText: text,
  };
};
