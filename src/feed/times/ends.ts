import { addDays } from './dates.js';
import { inZone } from './time-zone.js';

/** The end of what begins at `start`; whole days are of whole days, and `undefined` where that is nothing. */
export const endAfter = (
  start: string,
  minutes: number,
  timeZone: string | undefined,
): string | undefined => {
  if (!(minutes > 0)) return undefined;
  if (start.length === 10) return minutes % 1440 ? undefined : addDays(start, minutes / 1440 - 1);
  const ms = minutes * 60_000;
  if (start.length > 19 && timeZone) return inZone(Date.parse(start) + ms, timeZone);
  const wall = Date.parse(`${start.slice(0, 19)}Z`) + ms;
  return new Date(wall).toISOString().slice(0, 19) + start.slice(19);
};

/** Whether two moments can be told by one clock: both are instants, or both wall clocks, or both days. */
export const areAlike = (one: string, other: string): boolean =>
  one.length > 19 ? other.length > 19 : one.length === other.length;
