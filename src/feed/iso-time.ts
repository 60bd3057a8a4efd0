import { addDays, dateOf } from './dates.js';
import type { Reading } from './reading.js';
import { isTimeZone } from './time-zone.js';

// ISO 8601, extended or basic, as RFC 3339 and common programs write it, with the zone of RFC 9557.
const ISO =
  /^(\d{4})(-?)(\d\d)\2(\d\d)(?:([T ]?)(\d\d(?=:?\d\d)|\d(?=:)):?(\d\d)(?::?(\d\d)(?:[.,]\d+)?)? ?(?:(z|utc|gmt)|([+\-\u2212])(\d\d):?(\d\d)?)?)?(?:\[!?([a-z][\w+\-/]*)\])?(?:\[!?[\w-]+=[\w-]*\])*$/i;

/** Reads an ISO 8601 date, or date and time. */
export const readIsoTime = (text: string): Reading | undefined => {
  const found = ISO.exec(text);
  if (!found) return undefined;
  const [, year, , month, day, between, hour, minute = '', second = '00', utc] = found;
  const [sign, offsetHour = '', offsetMinute = '00', zone] = found.slice(10);
  const date = dateOf(Number(year), Number(month), Number(day));
  if (!date) return undefined;
  if (hour === undefined) return { date, isIso: true };
  // "2025-06-29 10:30-11:30" ends at 11:30; so wrote a person.
  const isRange = between === ' ' && !found[8] && sign && text.endsWith(`:${offsetMinute}`);
  if (isRange && `${offsetHour}:${offsetMinute}` > `${hour.padStart(2, '0')}:${minute}`) return undefined;
  const time = `${hour.padStart(2, '0')}:${minute}:${second}`;
  const isEndOfDay = time === '24:00:00';
  if (!isEndOfDay && Number.isNaN(Date.parse(`${date}T${time}Z`))) return undefined;
  const offset = utc ? 'Z' : sign && `${sign === '+' ? '+' : '-'}${offsetHour}:${offsetMinute}`;
  if (offset && Number.isNaN(Date.parse(`${date}T00:00:00${offset}`))) return undefined;
  const known = zone && isTimeZone(zone) ? zone : undefined;
  if (zone && !known && !offset) return undefined;
  return {
    date: isEndOfDay ? addDays(date, 1) : date,
    clock: { startTime: isEndOfDay ? '00:00:00' : time },
    offset,
    zone: known,
    isIso: true,
  };
};

/** Reads the seconds or milliseconds since 1970, if they have the number of digits of our days. */
export const readEpoch = (text: string): Reading | undefined => {
  if (!/^\d{10}(?:\d{3})?$/.test(text)) return undefined;
  const iso = new Date(Number(text) * (text.length === 10 ? 1000 : 1)).toISOString();
  return { date: iso.slice(0, 10), clock: { startTime: iso.slice(11, 19) }, offset: 'Z', isIso: true };
};
