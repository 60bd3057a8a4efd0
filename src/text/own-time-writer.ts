import type { When } from '../model/session.js';
import { wallIn } from './own-time.js';
import { isInstant } from './own-zone.js';

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
