import type { Session } from '../model/session.js';
import { loadedSearch, searchFailed } from './engine.js';
import type { Found, Pacing, Search } from './found.js';
import { plainSearch } from './plain-search.js';
import { indexSubjects, isAbout, type SubjectCount, subjectKey } from './subjects.js';

/** What a visitor, or the page, asks of a programme. */
export interface FindState {
  readonly query: string;
  /** Empty for all subjects. */
  readonly subject: string;
}

/** An answer to a `FindState`. */
export interface Matches {
  /** Those asked for: by relevance while there is a query, else in the order of the programme. */
  readonly sessions: readonly Session[];
  /** The chosen subject as the programme spells it; empty for all, also where it has no such subject. */
  readonly subject: string;
  /** Sessions that could be found: the programme's, or those of the interest page. */
  readonly total: number;
  /** Every subject with the sessions that choosing it would give under the query. */
  readonly subjects: readonly SubjectCount[];
  /** What the text search found; absent without a query. */
  readonly found?: Found;
  /** Whether the query still waits for the text search, and is left out here. */
  readonly pending: boolean;
}

/** Answers what is asked of one programme. */
export interface Finder {
  find(state: FindState): Matches;
  /** Makes the text search ready in slices, once it is loaded; until then queries are pending. */
  prepare(pacing: Pacing): Promise<void>;
}

/**
 * Makes the finder of a programme. Without a query it needs nothing that is loaded later.
 *
 * @param all the sessions of the programme, in the order to show them in
 * @param only subject that an interest page is fixed to
 * @param timeOf the words that a session's time is shown in, so that they can be searched
 */
export const finder = (
  all: readonly Session[],
  language: string,
  only: string,
  timeOf: (session: Session) => string,
): Finder => {
  const onlyKey = subjectKey(only);
  const sessions = onlyKey ? all.filter((session) => isAbout(session, onlyKey)) : all;
  const index = indexSubjects(sessions, language);
  const allSubjects = index.count(sessions.keys());
  let search: Search | undefined;

  const textSearch = (): Search | undefined => {
    search ??= loadedSearch()?.(sessions, { timeOf });
    return search;
  };

  const findText = (query: string): Found | undefined =>
    searchFailed() ? plainSearch(sessions, query) : textSearch()?.find(query);

  return {
    find({ query, subject: asked }) {
      const chosen = index.numberOf(asked);
      const subject = chosen === undefined ? '' : index.nameOf(chosen);
      const filter = onlyKey ? undefined : chosen;
      const pending = Boolean(query.trim()) && !searchFailed() && !textSearch()?.ready;
      const found = query.trim() && !pending ? findText(query) : undefined;
      const numbers = found?.sessions ?? [...sessions.keys()];
      const shown =
        filter === undefined ? numbers : numbers.filter((number) => index.of[number]?.includes(filter));
      return {
        // The same list as long as nothing is asked.
        sessions:
          shown.length === sessions.length && !found
            ? sessions
            : shown.map((number) => sessions[number] as Session),
        subject,
        total: sessions.length,
        subjects: found ? index.count(found.sessions) : allSubjects,
        ...(found && { found }),
        pending,
      };
    },
    prepare: (pacing) => textSearch()?.prepare(pacing) ?? Promise.resolve(),
  };
};
