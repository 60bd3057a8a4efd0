import type { RawSession } from '../reader.js';
import { type Clock, onClockOf } from './clock.js';
import type { CalendarContext, CalendarEvent, Period, Rule } from './event.js';
import { isWithin, occurrencesOf, type Span } from './recurrences.js';
import { type Length, lengthOf, lengthOfEvent, sessionOf, timesOf } from './session.js';

/** An event with what its place in a series is known by. */
export interface Entry {
  readonly event: CalendarEvent;
  readonly uid: string | undefined;
  readonly start: Clock | undefined;
  /** The time that this occurrence was to begin at, before it was changed. */
  readonly replaces: Clock | undefined;
  /** Its RRULEs. */
  readonly rules: readonly Rule[];
  /** Whether it takes place more than once. */
  readonly recurs: boolean;
}

/** The session of an event that takes place once, or of the changed occurrence that it is. */
export const singleSession = (
  { event, uid, start, replaces }: Entry,
  id = uid && replaces ? `${uid}-${replaces.wall}` : uid,
): RawSession => sessionOf(event, id, start ? timesOf(start, lengthOfEvent(event, start)) : {});

const ALWAYS: Span = { first: '0000', last: '9999-12-31' };

/** From when to when an event that recurs is shown. */
export interface Reach {
  /** Where rules without an end are worked out. */
  readonly spans: readonly Span[];
  /** Dates and changes that somebody wrote down are shown from here on; those before it are over. */
  readonly since: string;
}

/** What has an end is not left out because it is over, or takes place apart from the rest. */
export const WHOLE: Reach = { spans: [ALWAYS], since: '' };

/**
 * The sessions of an event that recurs: what DTSTART, RRULE and RDATE give, without what EXDATE and EXRULE
 * take away, changed ones (RECURRENCE-ID) as they were changed (RFC 5545 3.8.5). Rules with an end are read
 * whole.
 *
 * @param changes the changed occurrences
 * @param reaches of which the first counts that has any occurrence
 */
export const seriesSessions = (
  { event, uid, start, rules }: Entry & { readonly start: Clock },
  changes: readonly Entry[],
  reaches: readonly Reach[],
  { ical, notes, step }: CalendarContext,
): RawSession[] => {
  const length = lengthOfEvent(event, start);
  const dates = new Map(event.periods('RDATE').map((period) => [onClockOf(period.start, start), period]));
  const exceptions = event.clocks('EXDATE').map((clock) => onClockOf(clock, start));
  const changed = changes.flatMap((change) =>
    change.replaces ? { change, at: onClockOf(change.replaces, start) } : [],
  );
  const faults = new Set<string>();

  const excepting = event.rules('EXRULE');
  const given = (rule: Rule, spans: readonly Span[]): string[] =>
    spans.flatMap((span) => {
      const { walls, fault } = occurrencesOf(ical, rule, start, span, step);
      if (fault) faults.add(fault);
      return walls;
    });

  const lengthAt = (wall: string): Length => {
    const period: Period | undefined = dates.get(wall);
    return period?.end || period?.duration ? lengthOf(period) : length;
  };

  const within = ({ spans, since }: Reach): RawSession[] => {
    const ofRules = rules.flatMap((rule) => given(rule, rule.isFinite() ? WHOLE.spans : spans));
    const isFirst = rules.some((rule) => rule.isFinite()) || spans.some((span) => isWithin(start.wall, span));
    const walls = [...(isFirst ? [start.wall] : []), ...[...dates.keys()].filter((wall) => wall >= since)];
    const all = [...new Set([...walls, ...ofRules])].sort();
    const reached: Span[] = all.length ? [{ first: all[0] ?? '', last: all.at(-1)?.slice(0, 10) ?? '' }] : [];
    const without = new Set([
      ...exceptions,
      ...excepting.flatMap((rule) => given(rule, reached)),
      ...changed.map(({ at }) => at),
    ]);
    const shown = changed.filter(({ change, at }) => at >= since || (change.start?.wall ?? '') >= since);
    return [
      ...all
        // Some except the whole day of an event that has a time.
        .filter((wall) => !without.has(wall) && !without.has(wall.slice(0, 10)))
        .map((wall) => ({
          wall,
          session: sessionOf(event, uid && `${uid}-${wall}`, timesOf({ ...start, wall }, lengthAt(wall))),
        })),
      ...shown.map(({ change, at }) => ({ wall: at, session: singleSession(change, uid && `${uid}-${at}`) })),
    ]
      .sort((a, b) => (a.wall < b.wall ? -1 : Number(a.wall > b.wall)))
      .map(({ session }) => session);
  };

  let sessions: RawSession[] = [];
  for (const reach of rules.every((rule) => rule.isFinite()) ? [WHOLE] : reaches) {
    sessions = within(reach);
    if (sessions.length) break;
  }
  for (const fault of faults) event.note('RRULE', fault);
  if (!sessions.length && !faults.size && rules.some((rule) => !rule.isFinite())) {
    const spans = reaches.flatMap((reach) => reach.spans).map(({ first, last }) => `${first} to ${last}`);
    notes.push(['notHeld', `${event.path}.RRULE`, [...new Set(spans)].join(', ')]);
  }
  return sessions;
};
