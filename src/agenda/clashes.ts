import type { Session } from '../model/session.js';
import { type Interval, intervalOf, MINUTE, WEEK } from './intervals.js';

/** Another session at the same time. */
export interface Overlap {
  readonly session: Session;
  /** What they share, in milliseconds on the event's wall clock. */
  readonly from: number;
  /** Absent where one of them has no known end. */
  readonly to?: number;
}

interface Placed {
  readonly session: Session;
  readonly interval: Interval;
  readonly from: number;
  readonly to: number;
}

/** What does not take place then is in nobody's way. */
const takesPlace = ({ status }: Session): boolean => status !== 'cancelled' && status !== 'postponed';

const placed = (sessions: readonly Session[]): Placed[] =>
  sessions.filter(takesPlace).flatMap((session) => {
    const interval = intervalOf(session);
    if (!interval) return [];
    const { from, to, clock } = interval;
    const one = { session, interval, from, to };
    // The night from the last day of the week to the first stands at both ends.
    return clock === 'week' && to > WEEK ? [one, { ...one, from: from - WEEK, to: to - WEEK }] : [one];
  });

/** Every overlap of at least a minute, for each session that has any, in the order of time. */
export const overlapsOf = (sessions: readonly Session[]): ReadonlyMap<Session, readonly Overlap[]> => {
  const found = new Map<Session, Overlap[]>();
  const note = (a: Placed, b: Placed): void => {
    const from = Math.max(a.from, b.from) + a.interval.shift;
    const isOpen = a.interval.isOpen || b.interval.isOpen;
    const overlap = {
      session: b.session,
      from,
      ...(!isOpen && { to: Math.min(a.to, b.to) + a.interval.shift }),
    };
    const known = found.get(a.session);
    if (known) known.push(overlap);
    else found.set(a.session, [overlap]);
  };
  const all = placed(sessions);
  for (const clock of ['instant', 'wall', 'week'] as const) {
    const inOrder = all.filter(({ interval }) => interval.clock === clock).sort((a, b) => a.from - b.from);
    let going: Placed[] = [];
    for (const one of inOrder) {
      going = going.filter(({ to }) => to - one.from >= MINUTE);
      for (const other of going) {
        if (one.to - one.from < MINUTE || other.session === one.session) continue;
        note(other, one);
        note(one, other);
      }
      going.push(one);
    }
  }
  for (const overlaps of found.values()) overlaps.sort((a, b) => a.from - b.from);
  return found;
};

/** What stands between a session and the ones before it on the same day. */
export type Between =
  | { readonly kind: 'free'; readonly from: number; readonly to: number }
  | { readonly kind: 'elsewhere'; readonly before: Session };

/**
 * What stands before each of a day's sessions: free time, or that it begins as another ends in another place.
 * Free time is known only where every end before it is.
 *
 * @param day sessions of one day, in the order of time
 */
export const betweenOf = (day: readonly Session[]): ReadonlyMap<Session, Between> => {
  const found = new Map<Session, Between>();
  const before: { session: Session; interval: Interval }[] = [];
  let last: Interval | undefined;
  for (const session of day.filter(takesPlace)) {
    const interval = intervalOf(session);
    if (!interval) continue;
    const { clock, from, shift } = interval;
    const ended = before.find(
      (one) =>
        one.interval.clock === clock &&
        !one.interval.isOpen &&
        one.interval.to === from &&
        session.location &&
        one.session.location &&
        one.session.location !== session.location,
    );
    if (ended) found.set(session, { kind: 'elsewhere', before: ended.session });
    else if (
      last?.clock === clock &&
      from - last.to >= MINUTE &&
      before.every((one) => !one.interval.isOpen)
    ) {
      found.set(session, { kind: 'free', from: last.to + shift, to: from + shift });
    }
    before.push({ session, interval });
    if (!last || last.clock !== clock || interval.to > last.to) last = interval;
  }
  return found;
};
