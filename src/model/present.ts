import type { Session } from './session.js';

const DAY = 86_400_000;

/** When a time has certainly come, wherever its clock hangs: nobody is later than 12 hours behind UTC. */
const latest = (time: string): number => {
  if (time.length > 19) return Date.parse(time);
  return time.length > 10 ? Date.parse(`${time}-12:00`) : Date.parse(`${time}T00:00:00-12:00`) + DAY;
};

const isInstant = (time: string | undefined): boolean => (time?.length ?? 0) > 19;

/** End of the day on which something begins. */
const endOfDay = (start: string): number =>
  isInstant(start)
    ? Date.parse(`${start.slice(0, 10)}T00:00:00${start.slice(19)}`) + DAY
    : latest(start.slice(0, 10));

/**
 * Whether a session is certainly over: one without an end when its day is, one with nothing but a weekday never.
 * @param now milliseconds since 1970
 */
export const isOver = ({ start, end }: Session, now: number): boolean =>
  Boolean(start && now >= (end && end !== start ? latest(end) : endOfDay(start)));

/** What is on and what is next. */
export interface Present {
  readonly on: readonly Session[];
  /** All that begin next, at the same time. */
  readonly next: readonly Session[];
}

/**
 * What is on now and next, while the event runs: from its first beginning to its last end that are known as
 * instants. Of a session without an end nobody can say that it is on.
 */
export const presentOf = (sessions: readonly Session[], now: number): Present => {
  const timed = sessions.filter(({ start, status }) => isInstant(start) && status !== 'cancelled');
  const startOf = ({ start }: Session): number => Date.parse(start ?? '');
  const on = timed.filter(
    (session) => isInstant(session.end) && startOf(session) <= now && now < Date.parse(session.end ?? ''),
  );
  const coming = timed.filter((session) => startOf(session) > now);
  const first = Math.min(...coming.map(startOf));
  const hasBegun = timed.length > coming.length;
  return { on, next: hasBegun ? coming.filter((session) => startOf(session) === first) : [] };
};
