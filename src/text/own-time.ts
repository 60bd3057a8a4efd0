import type { Session } from '../model/session.js';
import { isInstant } from './own-zone.js';

/** `2025-06-29T10:30` of an instant in a zone. */
export const wallIn = (timeZone: string): ((instant: number) => string) => {
  const format = new Intl.DateTimeFormat('sv', { timeZone, dateStyle: 'short', timeStyle: 'short' });
  return (instant) => format.format(instant).replace(' ', 'T');
};

/**
 * Whether any session's clock shows another time in a zone than at the event. Clocks of the same zone
 * differ all the same or not at all on one day, so one session a day is enough.
 */
export const differsFrom = (timeZone: string, sessions: readonly Session[]): boolean => {
  const wall = wallIn(timeZone);
  const seen = new Set<string>();
  return sessions.some(({ start }) => {
    if (!isInstant(start)) return false;
    const day = start.slice(0, 10) + start.slice(19);
    if (seen.has(day)) return false;
    seen.add(day);
    return wall(Date.parse(start)) !== start.slice(0, 16);
  });
};

/** What people call a zone, such as "Central European Time"; its IANA name where the browser has no better. */
export const zoneNameOf = (language: string, timeZone: string): string => {
  try {
    const format = new Intl.DateTimeFormat(language, { timeZone, timeZoneName: 'longGeneric' });
    const name = format.formatToParts().find(({ type }) => type === 'timeZoneName')?.value;
    // Where nobody has a name for a zone, its place says more than its offset.
    return name && !/\d/.test(name) ? name : timeZone;
  } catch {
    return timeZone;
  }
};
