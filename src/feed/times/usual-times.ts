import type { When } from '../../model/session.js';
import { contradicts, momentOf } from './moments.js';
import { isBefore, plainMoment } from './plain-moment.js';
import { plainWeekly } from './plain-weekday.js';
import type { RawTimes, TimeContext } from './time-fields.js';

/**
 * Times as the schema of the own format writes them: ISO 8601, and a weekday with times. `readTimes` reads
 * the same of them, and all other forms too; it is loaded only for those.
 */

/** A moment in the zone, if there is one; `undefined` if anything about it needs a second look. */
const momentIn = (text: string, timeZone: string | undefined): string | undefined => {
  const { date, clock, offset } = plainMoment(text) ?? {};
  if (!date || !clock) return date;
  if (offset && timeZone && contradicts(date, clock, offset, timeZone)) return undefined;
  return momentOf(date, clock, offset, timeZone);
};

/** The times of a record; `undefined` where they are written in another way. */
export const readUsualTimes = (
  { date, time, start, end, duration }: RawTimes,
  { timeZone, dates, localTimes }: TimeContext,
): When | undefined => {
  if (date !== undefined || duration !== undefined || localTimes) return undefined;
  if (start === undefined)
    return time === undefined || end !== undefined ? undefined : plainWeekly(time, dates);
  const from = time === undefined ? momentIn(start, timeZone) : undefined;
  if (!from) return undefined;
  const zone = timeZone && { timeZone };
  if (end === undefined) return { start: from, ...zone };
  const to = momentIn(end, timeZone);
  const isUsual = to?.length === from.length && !isBefore(to, from);
  return isUsual ? { start: from, end: to, ...zone } : undefined;
};
