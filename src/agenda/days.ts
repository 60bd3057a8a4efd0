import { dayTeller } from '../model/days.js';
import type { Session } from '../model/session.js';

/** Sessions of a day, in the order of time. */
export interface Day {
  /** As `dayTeller` writes it; empty where the programme gives no day. */
  readonly key: string;
  readonly sessions: readonly Session[];
}

/**
 * @param sessions in the order of time
 * @param programme all sessions, which say where its days end
 */
export const daysOf = (
  sessions: readonly Session[],
  programme: readonly Session[] = sessions,
): readonly Day[] => {
  const dayOf = dayTeller(programme);
  const days = new Map<string, Session[]>();
  for (const session of sessions) {
    const key = dayOf(session);
    const known = days.get(key);
    if (known) known.push(session);
    else days.set(key, [session]);
  }
  return [...days].map(([key, one]) => ({ key, sessions: one }));
};
