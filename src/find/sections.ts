import { dayTeller } from '../model/days.js';
import type { Session } from '../model/session.js';
import { inTimeOrder } from '../model/time-order.js';

/** Sessions in the order to show them in, and the groups that they are shown in. */
export interface Arrangement {
  readonly sessions: readonly Session[];
  /** Group of a session, where there are groups; those of one stand together. */
  readonly groupOf?: ((session: Session) => string) | undefined;
  /** Whether the groups are days, as `dayTeller` writes them; empty for sessions without one. */
  readonly isByDay?: boolean;
  /** What the headings of other groups say. */
  readonly nameOf?: (group: string) => string | undefined;
}

/** Sessions that stand together. */
export interface Section {
  readonly group: string | undefined;
  /** Absent where nothing is grouped. */
  readonly heading: string | undefined;
  readonly sessions: readonly Session[];
}

/** Programmes of several days by day, others without groups; in time order. */
export const byDay = (sessions: readonly Session[]): Arrangement => {
  const dayOf = dayTeller(sessions);
  const days = new Map(sessions.map((session) => [dayOf(session), session]));
  days.delete('');
  const ordered = inTimeOrder(sessions);
  return days.size > 1 ? { sessions: ordered, groupOf: dayOf, isByDay: true } : { sessions: ordered };
};

/**
 * The sections of sessions that are in the order of their groups.
 * @param nameOf what a group's heading says
 */
export const sectionsOf = (
  sessions: readonly Session[],
  groupOf: ((session: Session) => string) | undefined,
  nameOf: (group: string) => string,
): readonly Section[] => {
  const groups = new Map<string | undefined, Session[]>();
  for (const session of sessions) {
    const group = groupOf?.(session);
    const members = groups.get(group);
    if (members) members.push(session);
    else groups.set(group, [session]);
  }
  return [...groups].map(([group, members]) => ({
    group,
    heading: group === undefined ? group : nameOf(group),
    sessions: members,
  }));
};
