import type { Session } from '../model/session.js';

/** The visitor's own time zone, as the browser knows it. */
export const ownZone = (): string => new Intl.DateTimeFormat().resolvedOptions().timeZone;

export const isInstant = (time: string | undefined): time is string => Boolean(time && time.length > 19);

/** Whether sessions are of another zone, whose clocks may show other times. */
export const isElsewhere = (sessions: readonly Session[], zone: string): boolean =>
  sessions.some(({ start, timeZone }) => isInstant(start) && timeZone !== zone);
