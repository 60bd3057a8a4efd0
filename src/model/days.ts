import type { Session } from './session.js';

const DAY = 86_400_000;
/** Hours of a wall clock: what begins before the first may belong to the day before, if nothing begins until the second. */
const [NIGHT_ENDS, MORNING] = ['04', '08'];

/** `HH:MM` of the event's wall clock at which a session begins; empty where nobody said. */
export const clockOf = ({ start, startTime }: Session): string => start?.slice(11, 16) ?? startTime ?? '';

const calendarDay = ({ start, weekday }: Session): string => start?.slice(0, 10) ?? `${weekday ?? ''}`;

const dayBefore = (day: string): string =>
  day.length > 1
    ? new Date(Date.parse(day) - DAY).toISOString().slice(0, 10)
    : `${((Number(day) + 5) % 7) + 1}`;

/**
 * Makes what tells the day of a programme that a session is on: `2025-06-29`, or `1` (Monday) to `7` where there
 * are only weekdays, in the event's zone; empty where nobody said.
 *
 * A session that begins before 4 in the morning is on the day before, as people say, where that day has sessions
 * and no session of the programme begins from 4 to 8: then it is there that the programme's days end.
 */
export const dayTeller = (sessions: readonly Session[]): ((session: Session) => string) => {
  const days = new Set(sessions.map(calendarDay));
  const isRoundTheClock = sessions.some(
    (session) => clockOf(session) >= NIGHT_ENDS && clockOf(session) < MORNING,
  );
  return (session) => {
    const day = calendarDay(session);
    const clock = clockOf(session);
    if (!day || !clock || clock >= NIGHT_ENDS || isRoundTheClock) return day;
    const before = dayBefore(day);
    return days.has(before) ? before : day;
  };
};
