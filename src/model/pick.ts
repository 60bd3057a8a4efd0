import type { Session, When } from './session.js';

/** A session that an attendee saved, with its time and place as they were then. */
export interface Pick extends When {
  /** Of the session. */
  readonly id: string;
  readonly title?: string;
  readonly location?: string;
}

/**
 * Where picks are kept. By default that is the browser; a site with accounts can give an element a store of
 * its own, in the property `pickStore`. An element reads before it writes, so that what another device stored
 * in between stays.
 */
export interface PickStore {
  /**
   * What is stored now; an empty list for nothing.
   * @throws where it cannot be known; picks then last for the visit, and the attendee is told
   */
  read(): readonly Pick[] | Promise<readonly Pick[]>;
  /**
   * Stores these in place of what was stored; an empty list takes everything away.
   * @throws where it cannot; picks then last for the visit, and the next change tries again
   */
  write(picks: readonly Pick[]): void | Promise<void>;
  /**
   * Calls back when something else changed what is stored: another tab, another device.
   * @returns what ends that
   */
  watch?(onChange: () => void): () => void;
}

/** What is worth keeping of a session, so that the attendee can be told when it changes or goes away. */
export const pickOf = ({
  id,
  title,
  location,
  start,
  end,
  weekday,
  startTime,
  endTime,
  timeText,
  timeZone,
}: Session): Pick => ({
  id,
  title,
  ...(location && { location }),
  ...(start && { start }),
  ...(end && { end }),
  ...(weekday && { weekday }),
  ...(startTime && { startTime }),
  ...(endTime && { endTime }),
  ...(timeText && { timeText }),
  ...(timeZone && { timeZone }),
});

/** A pick in the form of a session, where the programme has none with its id any more. */
export const sessionOf = (pick: Pick): Session => ({
  ...pick,
  title: pick.title ?? pick.id,
  subjects: [],
  speakers: [],
  accessibility: [],
  status: 'scheduled',
});
