import type { Session, Weekday } from './session.js';

/**
 * The weekday that the week of sessions without a date begins with: the one after the longest run of
 * weekdays without any, so that Thursday to Sunday do not begin with Sunday. Monday, where all are empty
 * or all are taken.
 */
export const firstWeekday = (sessions: readonly Session[]): Weekday => {
  const taken = new Set(sessions.map(({ weekday }) => weekday));
  let first: Weekday = 1;
  let longest = 0;
  for (let day = 1; day <= 7; day++) {
    if (!taken.has(day as Weekday)) continue;
    let run = 0;
    while (run < 7 && !taken.has((((day + 12 - run) % 7) + 1) as Weekday)) run++;
    if (run > longest) {
      longest = run;
      first = day as Weekday;
    }
  }
  return first;
};

/** Sessions with a date come first, then those with a weekday, then those whose time is a text or unknown. */
const rank = ({ start, weekday }: Session): number => (start ? 0 : weekday ? 1 : 2);

/** A wall clock of no zone can be compared with others only as it is read; so all are, where there is any. */
const keyOf = (start: string, byWall: boolean): number =>
  Date.parse(start.length === 10 ? `${start}T00:00:00Z` : byWall ? `${start.slice(0, 19)}Z` : start);

/** Sessions by time. Those that begin together stay in the feed's order. */
export const inTimeOrder = (sessions: readonly Session[]): readonly Session[] => {
  const first = firstWeekday(sessions);
  const byWall = sessions.some(({ start }) => start?.length === 19);
  const weekly = ({ weekday, startTime = '00:00' }: Session): number =>
    weekday ? ((weekday - first + 7) % 7) * 10_000 + Number(startTime.replace(':', '')) : 0;
  const keyed = sessions.map((session) => ({
    session,
    rank: rank(session),
    key: session.start ? keyOf(session.start, byWall) : weekly(session),
  }));
  keyed.sort((a, b) => a.rank - b.rank || a.key - b.key);
  return keyed.map(({ session }) => session);
};
