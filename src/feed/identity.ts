import type { Session } from '../model/session.js';
import type { Note } from '../text/notes.js';

/** FNV-1a, 32 bits (Fowler, Noll, Vo): short, and the same on every machine and day. */
const hash = (text: string): string => {
  let value = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) {
    value ^= text.charCodeAt(i);
    value = Math.imul(value, 0x01000193);
  }
  return (value >>> 0).toString(36);
};

const derivedId = ({ title, start, timeText }: Session): string =>
  hash(`${title}\n${start ?? timeText ?? ''}`);

/**
 * Gives every session an id of its own and freezes it. An id is the feed's; without one it comes from
 * title and time, so it stays when other sessions come and go. The second of two alike gets "-2".
 */
export const identify = (
  read: readonly { readonly session: Session; readonly path: string }[],
  noted: Note[],
): Session[] => {
  /** Ids that are taken, with the number that the next one alike gets. */
  const taken = new Map<string, number>();
  return read.map(({ session, path }) => {
    const wanted = session.id || derivedId(session);
    let id = wanted;
    let next = taken.get(wanted) ?? 2;
    while (taken.has(id)) id = `${wanted}-${next++}`;
    taken.set(wanted, next);
    if (id !== wanted) taken.set(id, 2);
    if (session.id && id !== wanted) noted.push(['repeatedId', `${path}.id`, wanted]);
    return Object.freeze(id === session.id ? session : { ...session, id });
  });
};
