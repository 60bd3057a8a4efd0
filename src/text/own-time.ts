import type { Session, When } from '../model/session.js';

/** The visitor's own time zone, as the browser knows it. */
export const ownZone = (): string => new Intl.DateTimeFormat().resolvedOptions().timeZone;

/** `2025-06-29T10:30` of an instant in a zone. */
const wallIn = (timeZone: string): ((instant: number) => string) => {
  const format = new Intl.DateTimeFormat('sv', { timeZone, dateStyle: 'short', timeStyle: 'short' });
  return (instant) => format.format(instant).replace(' ', 'T');
};

const isInstant = (time: string | undefined): time is string => Boolean(time && time.length > 19);

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

/** Makes the writer of times in a visitor's zone; it writes nothing where the event's clock shows the same. */
export const ownTimeWriter = (language: string, timeZone: string): ((when: When) => string | undefined) => {
  const wall = wallIn(timeZone);
  const time = { hour: 'numeric', minute: '2-digit', timeZone, timeZoneName: 'short' } as const;
  const sameDay = new Intl.DateTimeFormat(language, time);
  const otherDay = new Intl.DateTimeFormat(language, {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    ...time,
  });
  return ({ start, end }) => {
    if (!isInstant(start)) return undefined;
    const from = Date.parse(start);
    const own = wall(from);
    if (own === start.slice(0, 16)) return undefined;
    const until = isInstant(end) ? Date.parse(end) : from;
    const isSameDay =
      own.slice(0, 10) === start.slice(0, 10) && wall(until).slice(0, 10) === own.slice(0, 10);
    const text = (isSameDay ? sameDay : otherDay).formatRange(from, until);
    return text.replace(/[\u2009\u202f]/g, ' ');
  };
};

/** What people call a zone, such as "Central European Time"; its IANA name where the browser has no better. */
export const zoneNameOf = (language: string, timeZone: string): string => {
  try {
    const format = new Intl.DateTimeFormat(language, { timeZone, timeZoneName: 'longGeneric' });
    return format.formatToParts(0).find(({ type }) => type === 'timeZoneName')?.value ?? timeZone;
  } catch {
    return timeZone;
  }
};
