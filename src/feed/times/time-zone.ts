/**
 * Wall clocks and IANA time zones, on `Intl` alone. An instant is written as RFC 3339 with the wall
 * clock and offset of a zone, so that one string holds both and showing it needs no zone data.
 */

const pad = (n: number, width = 2): string => String(n).padStart(width, '0');

const DAY = 86_400_000;

const formats = new Map<string, Intl.DateTimeFormat | undefined>();

// Making a DateTimeFormat costs far more than using it, so there is one for each zone.
const formatFor = (timeZone: string): Intl.DateTimeFormat | undefined => {
  if (!formats.has(timeZone)) {
    let format: Intl.DateTimeFormat | undefined;
    try {
      format = new Intl.DateTimeFormat('en-u-ca-gregory-nu-latn', {
        timeZone,
        hourCycle: 'h23',
        day: 'numeric',
        hour: 'numeric',
        minute: 'numeric',
        second: 'numeric',
      });
    } catch {
      // RangeError: not a zone that this browser knows.
    }
    formats.set(timeZone, format);
  }
  return formats.get(timeZone);
};

/** Whether this browser knows `timeZone` as an IANA time zone. */
export const isTimeZone = (timeZone: string): boolean => formatFor(timeZone) !== undefined;

/** Offset of `timeZone` at an instant, in minutes east of UTC. The zone must be known. */
const offsetAt = (timeZone: string, epoch: number): number => {
  const part: Partial<Record<Intl.DateTimeFormatPartTypes, number>> = {};
  for (const { type, value } of formatFor(timeZone)?.formatToParts(epoch) ?? []) part[type] = Number(value);
  const utc = new Date(epoch);
  // The day is that of UTC or one beside it, across the end of a month as well.
  const days = (part.day ?? 0) - utc.getUTCDate();
  const wall = Date.UTC(
    1970,
    0,
    1 + (Math.abs(days) > 1 ? -Math.sign(days) : days),
    part.hour,
    part.minute,
    part.second,
  );
  const ofDay = ((epoch % DAY) + DAY) % DAY;
  return Math.round((wall - Math.floor(ofDay / 1000) * 1000) / 60_000);
};

// Offsets change a few times a year, so both ends of a UTC day are asked once and then remembered.
const days = new Map<string, number>();

/** Offset of a known zone at an instant, in minutes east of UTC; quick where it was asked for before. */
export const offset = (timeZone: string, epoch: number): number => {
  const day = Math.floor(epoch / DAY);
  const at = (n: number): number => {
    const key = `${timeZone} ${n}`;
    let minutes = days.get(key);
    if (minutes === undefined) {
      minutes = offsetAt(timeZone, n * DAY);
      if (days.size > 4096) days.clear();
      days.set(key, minutes);
    }
    return minutes;
  };
  const before = at(day);
  return before === at(day + 1) ? before : offsetAt(timeZone, epoch);
};

const wallOf = (epoch: number): string => new Date(epoch).toISOString().slice(0, 19);

/** `10:30` of `-240` minutes is `-04:00`. */
const writeOffset = (minutes: number): string => {
  const size = Math.abs(minutes);
  return `${minutes < 0 ? '-' : '+'}${pad(Math.floor(size / 60))}:${pad(size % 60)}`;
};

/** The instant `epoch` (ms) on the wall clock of `timeZone`, as RFC 3339. */
export const inZone = (epoch: number, timeZone: string): string => {
  const minutes = offset(timeZone, epoch);
  return wallOf(epoch + minutes * 60_000) + writeOffset(minutes);
};

/**
 * A wall clock (`2025-06-29T10:30:00`) in `timeZone`, as RFC 3339. A time that occurs twice is its first
 * occurrence, and one that a change to daylight saving leaves out takes the offset from before the
 * change, as RFC 5545 3.3.5 has it.
 */
export const wallInZone = (wall: string, timeZone: string): string => {
  const asUtc = Date.parse(`${wall}Z`);
  const before = offset(timeZone, asUtc - DAY);
  const after = offset(timeZone, asUtc + DAY);
  for (const minutes of [before, after]) {
    const epoch = asUtc - minutes * 60_000;
    if (offset(timeZone, epoch) === minutes) return wall + writeOffset(minutes);
  }
  return inZone(asUtc - before * 60_000, timeZone);
};
