import type { Weekday } from '../../model/session.js';
import type { Reading } from './reading.js';

const WEEKDAYS = ['mon', 'tues', 'wednes', 'thurs', 'fri', 'satur', 'sun'];
const CLOCK = String.raw`(1[0-2]|0?[1-9])(?::([0-5]\d))?\s?([ap])m`;
const USUAL = new RegExp(String.raw`^(${WEEKDAYS.join('|')})day\s+${CLOCK}(?:\s?[-–]\s?${CLOCK})?$`, 'i');

/** The weekday of an English name in full; `undefined` for all else. */
export const usualWeekday = (name: string): Weekday | undefined =>
  ((WEEKDAYS.findIndex((day) => `${day}day` === name.trim().toLowerCase()) + 1) as Weekday | 0) || undefined;

const clockOf = (hour = '', minute = '00', half = ''): string =>
  `${String((Number(hour) % 12) + (/p/i.test(half) ? 12 : 0)).padStart(2, '0')}:${minute}`;

/**
 * Reads a weekday and its times as the schema of the own format writes them, "Sunday 10:30AM - 11:30AM".
 * What `readWritten` reads of it is the same; it reads all other forms too, and is loaded only for them.
 */
export const readUsual = (text: string): Reading | undefined => {
  const [, day, hour, minute, half, endHour, endMinute, endHalf] = USUAL.exec(text) ?? [];
  if (!day) return undefined;
  const startTime = clockOf(hour, minute, half);
  return {
    weekday: (WEEKDAYS.indexOf(day.toLowerCase()) + 1) as Weekday,
    clock: endHour ? { startTime, endTime: clockOf(endHour, endMinute, endHalf) } : { startTime },
  };
};
