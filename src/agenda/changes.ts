import type { Pick } from '../model/pick.js';
import type { Session } from '../model/session.js';
import type { WriteTime } from '../text/format-time.js';

/** What changed of a session since it was saved, in the words that it is shown in. */
export interface Change {
  readonly what: 'time' | 'place';
  /** Absent where nothing was known. */
  readonly before: string | undefined;
  readonly after: string | undefined;
}

/** What an attendee must know who relies on what was saved; of a pick without a title nothing was known. */
export const changesOf = (pick: Pick, session: Session, writeTime: WriteTime): readonly Change[] => {
  if (pick.title === undefined) return [];
  const changes: readonly Change[] = [
    { what: 'time', before: writeTime(pick), after: writeTime(session) },
    { what: 'place', before: pick.location, after: session.location },
  ];
  return changes.filter(({ before, after }) => before !== after);
};
