import type { When } from '../../model/session.js';
import { addDays } from './dates.js';
import { areAlike, endAfter } from './ends.js';
import { contradicts, momentOf } from './moments.js';
import { isBefore } from './plain-moment.js';
import type { Reading } from './reading.js';
import { weekdayOf } from './weekdays.js';
import { isCalled } from './zone-names.js';

/** Start and end of a session that has a date. */
export interface DatedTime {
  readonly when: When;
  /** Whether the end is of another kind than the start, so that nothing is known of it. */
  readonly isEndUnread: boolean;
  readonly endBeforeStart: boolean;
  readonly zoneContradicts: boolean;
}

/** The zone of a start, unless the text names another by an abbreviation: that may be any of several. */
const zoneOf = ({ date, clock, offset, zone }: Reading, timeZone: string | undefined): string | undefined => {
  const here = zone ?? timeZone;
  if (!here || !date || !clock?.abbreviation || offset) return here;
  const epoch = Date.parse(momentOf(date, clock.startTime, undefined, here));
  return isCalled(clock.abbreviation, here, epoch) ? here : undefined;
};

/** A reading's offset; if it has a zone of its own instead, that zone's. */
const offsetOf = ({ date, clock, offset, zone }: Reading): string | undefined =>
  date && clock && zone && !offset ? momentOf(date, clock.startTime, undefined, zone).slice(19) : offset;

const isOther = ({ date, clock, offset }: Reading, zone: string | undefined): boolean =>
  Boolean(zone && date && clock && offset && contradicts(date, clock.startTime, offset, zone));

/** Days from a weekday and time to another: to the next day, if the time is earlier and no weekday is said. */
const daysUntil = (start: string, end: string, from: number, to: number | undefined): number =>
  to ? (to - from + 7) % 7 : end < start ? 1 : 0;

/**
 * Puts together the start and the end of a session.
 *
 * @param start has a date, and a time of day or a range of two
 * @param end if there is another text for it
 * @param minutes how long it takes, for a session that has no end
 */
export const dated = (
  start: Reading & { readonly date: string },
  end: Reading | undefined,
  minutes: number | undefined,
  timeZone: string | undefined,
): DatedTime => {
  const { date, clock } = start;
  const named = zoneOf(start, timeZone);
  const zoneContradicts = isOther(start, named) || Boolean(end && isOther(end, end.zone ?? named));
  const zone = zoneContradicts ? undefined : named;
  // Times without an offset have no other clue than the zone, even if it is doubtful.
  const at = (day: string, time: string, offset: string | undefined): string =>
    momentOf(day, time, offset, offset ? zone : named);

  const from = clock ? at(date, clock.startTime, start.offset) : date;
  const readEnd = (): string | undefined => {
    if (!end) {
      if (!clock?.endTime) return minutes === undefined ? undefined : endAfter(from, minutes, zone);
      const days = daysUntil(clock.startTime, clock.endTime, weekdayOf(date), clock.endWeekday);
      return at(addDays(date, days), clock.endTime, start.offset);
    }
    // A day and a time of day cannot be told by one clock.
    if (!end.clock !== !clock) return undefined;
    if (!end.clock) return end.date;
    const time = end.clock.startTime;
    if (end.date) return at(end.date, time, offsetOf(end));
    const [day, wall, offset] = [from.slice(0, 10), from.slice(11, 19), from.slice(19) || undefined];
    const days = daysUntil(wall, time.padEnd(8, ':00'), weekdayOf(day), end.weekday);
    return at(addDays(day, days), time, end.offset ?? (zone ? undefined : offset));
  };
  const to = readEnd();
  const isUsable = to !== undefined && areAlike(from, to);
  const endBeforeStart = isUsable && isBefore(to, from);
  return {
    when: { start: from, ...(isUsable && !endBeforeStart && { end: to }), ...(zone && { timeZone: zone }) },
    isEndUnread: Boolean(end) && !isUsable,
    endBeforeStart,
    zoneContradicts,
  };
};
