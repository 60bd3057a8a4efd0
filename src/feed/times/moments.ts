import { addDays } from './dates.js';
import { inZone, wallInZone } from './time-zone.js';

/** The three kinds of `When.start`: an instant, a wall clock in no zone, and a whole day. */

/** Whether an offset only says that the instant is known (RFC 3339 4.3), and nothing of where it is. */
export const isUtc = (offset: string): boolean => /^(?:Z|[+-]00:00)$/.test(offset);

/** A date and a time of day, `HH:MM` or `HH:MM:SS`, as one text. `24:00` is the next day's first minute. */
const wallOf = (date: string, time: string): string =>
  time.startsWith('24') ? `${addDays(date, 1)}T00:00:00` : `${date}T${time.padEnd(8, ':00')}`;

/**
 * A date and a time of day as `When.start` has them.
 *
 * @param offset if one is written beside them
 * @param timeZone whose wall clock the result shows, and the time is of if there is no offset
 */
export const momentOf = (
  date: string,
  time: string,
  offset: string | undefined,
  timeZone: string | undefined,
): string => {
  const wall = wallOf(date, time);
  if (!offset) return timeZone ? wallInZone(wall, timeZone) : wall;
  return timeZone ? inZone(Date.parse(wall + offset), timeZone) : wall + offset;
};

/** Whether a zone has, at a time that is written with an offset, another one. UTC suits every zone. */
export const contradicts = (date: string, time: string, offset: string, timeZone: string): boolean =>
  !isUtc(offset) && momentOf(date, time, offset, timeZone) !== momentOf(date, time, offset, undefined);
