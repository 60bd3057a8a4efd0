import { type Pick, sessionOf } from '../model/pick.js';
import type { Session } from '../model/session.js';
import { inTimeOrder } from '../model/time-order.js';
import { type Between, betweenOf, type Overlap, overlapsOf } from './clashes.js';
import { type Day, daysOf } from './days.js';

/** The picks as sessions of a programme, and what is between them. */
export interface Agenda {
  /** In the order of time. */
  readonly sessions: readonly Session[];
  /** Those of them that the programme has. */
  readonly there: readonly Session[];
  readonly days: readonly Day[];
  readonly overlaps: ReadonlyMap<Session, readonly Overlap[]>;
  readonly between: ReadonlyMap<Session, Between>;
}

/** The same session for the same pick, so that its card stays. */
const ofPicks = new WeakMap<Pick, Session>();

/** The session of a pick that the programme does not have any more. */
export const savedSession = (pick: Pick): Session => {
  const known = ofPicks.get(pick) ?? sessionOf(pick);
  ofPicks.set(pick, known);
  return known;
};

/** @param programme its sessions by their ids */
export const agendaOf = (picks: Iterable<Pick>, programme: ReadonlyMap<string, Session>): Agenda => {
  const sessions = inTimeOrder([...picks].map((pick) => programme.get(pick.id) ?? savedSession(pick)));
  const there = sessions.filter(({ id }) => programme.has(id));
  const all = [...programme.values()];
  return {
    sessions,
    there,
    days: daysOf(sessions, all),
    overlaps: overlapsOf(there),
    between: new Map(daysOf(there, all).flatMap((day) => [...betweenOf(day.sessions)])),
  };
};
