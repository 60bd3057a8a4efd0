import type { RawSession } from '../reader.js';
import { type Clock, onClockOf } from './clock.js';
import type { CalendarContext, CalendarEvent, Period } from './event.js';
import { isWithin, occurrencesOf, type Span } from './recurrences.js';
import { type Length, lengthOf, lengthOfEvent, sessionOf, timesOf } from './session.js';

/** An event with what its place in a series is known by. */
export interface Entry {
  readonly event: CalendarEvent;
  readonly uid: string | undefined;
  readonly start: Clock | undefined;
  /** The time that this occurrence was to begin at, before it was changed. */
  readonly replaces: Clock | undefined;
  /** Whether it takes place more than once. */
  readonly recurs: boolean;
}

/** The session of an event that takes place once, or of the changed occurrence that it is. */
export const singleSession = (
  { event, uid, start, replaces }: Entry,
  id = uid && replaces ? `${uid}-${replaces.wall}` : uid,
): RawSession => sessionOf(event, id, start ? timesOf(start, lengthOfEvent(event, start)) : {});

const ALWAYS: Span = { first: '0000', last: '9999-12-31' };

/**
 * The sessions of an event that recurs: what DTSTART, RRULE and RDATE give, without what EXDATE and EXRULE
 * take away, changed ones (RECURRENCE-ID) as they were changed (RFC 5545 3.8.5).
 *
 * @param changes the changed occurrences
 * @param spans of which the first counts that has any occurrence
 */
export const seriesSessions = (
  { event, uid, start }: Entry & { readonly start: Clock },
  changes: readonly Entry[],
  spans: readonly Span[],
  { ical, step }: CalendarContext,
): RawSession[] => {
  const length = lengthOfEvent(event, start);
  const dates = new Map(event.periods('RDATE').map((period) => [onClockOf(period.start, start), period]));
  const exceptions = event.clocks('EXDATE').map((clock) => onClockOf(clock, start));
  const faults = new Set<string>();

  const given = (name: string, span: Span): string[] =>
    event.rules(name).flatMap((rule) => {
      const { walls, fault } = occurrencesOf(ical, rule, start, span, step);
      if (fault) faults.add(fault);
      return walls;
    });

  const lengthAt = (wall: string): Length => {
    const period: Period | undefined = dates.get(wall);
    return period?.end || period?.duration ? lengthOf(period) : length;
  };

  const within = (span: Span): RawSession[] => {
    const changed = changes.flatMap((change) => {
      const at = change.replaces && onClockOf(change.replaces, start);
      return at && isWithin(at, span) ? { change, at } : [];
    });
    const without = new Set([...exceptions, ...given('EXRULE', span), ...changed.map(({ at }) => at)]);
    const walls = [start.wall, ...dates.keys()].filter((wall) => isWithin(wall, span));
    const kept = [...new Set([...walls, ...given('RRULE', span)])]
      // Some except the whole day of an event that has a time.
      .filter((wall) => !without.has(wall) && !without.has(wall.slice(0, 10)));
    return [
      ...kept.map((wall) => ({
        wall,
        session: sessionOf(event, uid && `${uid}-${wall}`, timesOf({ ...start, wall }, lengthAt(wall))),
      })),
      ...changed.map(({ change, at }) => ({
        wall: at,
        session: singleSession(change, uid && `${uid}-${at}`),
      })),
    ]
      .sort((a, b) => (a.wall < b.wall ? -1 : Number(a.wall > b.wall)))
      .map(({ session }) => session);
  };

  let sessions: RawSession[] = [];
  for (const span of event.rules('RRULE').length ? spans : [ALWAYS]) {
    sessions = within(span);
    if (sessions.length) break;
  }
  for (const fault of faults) event.note('RRULE', fault);
  return sessions;
};
