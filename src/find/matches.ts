import type { Session } from '../model/session.js';
import { loadedSearch, searchFailed } from './engine.js';
import type { Found, Pacing, Search } from './found.js';
import { plainSearch } from './plain-search.js';
import { indexSubjects, isAbout, type SubjectCount, subjectKey } from './subjects.js';

/** Values by the names of facets. */
export type Chosen = Readonly<Record<string, readonly string[]>>;

/** What a visitor, or the page, asks of a programme. */
export interface FindState {
  readonly query: string;
  /** Empty for all subjects. */
  readonly subject: string;
  /** What is asked beside, by the keys of the page's address; what no facet knows is ignored. */
  readonly chosen?: Chosen;
}

/** A value of a facet. */
export interface FacetOption {
  readonly value: string;
  readonly name: string;
  /** Sessions that it would give under all that is asked in other facets. */
  readonly count: number;
  readonly isChosen: boolean;
}

/** A property of sessions that can be filtered by. */
export interface Facet {
  /** As in the attribute `facets` and in the address. */
  readonly key: string;
  readonly options: readonly FacetOption[];
}

/** Sessions, by number, that all facets leave, and the facets with their counts. */
export interface Narrowed {
  readonly sessions: readonly number[];
  readonly facets: readonly Facet[];
  /** What is chosen in them; absent where nothing is. */
  readonly chosen: Chosen | undefined;
}

/**
 * Makes what narrows sessions down to those that are chosen.
 *
 * @param isAbout whether a session is about the chosen subject, for the counts
 */
export type Narrowing = (
  sessions: readonly Session[],
) => (numbers: readonly number[], isAbout: (number: number) => boolean, chosen: Chosen) => Narrowed;

/** An answer to a `FindState`. */
export interface Matches {
  /** Those asked for: by relevance while there is a query, else in the order of the programme. */
  readonly sessions: readonly Session[];
  /** The chosen subject as the programme spells it; empty for all, also where it has no such subject. */
  readonly subject: string;
  /** Sessions that could be found: the programme's, or those of the interest page. */
  readonly total: number;
  /** Sessions of the whole programme. */
  readonly all: number;
  /** What the other facets leave; absent while nobody asked for them. */
  readonly narrowed?: Narrowed | undefined;
  /** Every subject with the sessions that choosing it would give under the query. */
  readonly subjects: readonly SubjectCount[];
  /** What the text search found; absent without a query. */
  readonly found?: Found;
  /** Whether the query still waits for the text search, and is left out here. */
  readonly pending: boolean;
}

/** Answers what is asked of one programme. */
export interface Finder {
  /** @param narrowing of the other facets, where somebody wants them */
  find(state: FindState, narrowing?: Narrowing): Matches;
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
  let narrow: { readonly by: Narrowing; readonly down: ReturnType<Narrowing> } | undefined;
  let search: Search | undefined;

  const textSearch = (): Search | undefined => {
    search ??= loadedSearch()?.(sessions, { timeOf });
    return search;
  };

  const findText = (query: string): Found | undefined =>
    searchFailed() ? plainSearch(sessions, query) : textSearch()?.find(query);

  return {
    find({ query, subject: asked, chosen: choices = {} }, by) {
      const chosen = index.numberOf(asked);
      const subject = chosen === undefined ? '' : index.nameOf(chosen);
      const filter = onlyKey ? undefined : chosen;
      const isWanted = (number: number): boolean =>
        filter === undefined || Boolean(index.of[number]?.includes(filter));
      const pending = Boolean(query.trim()) && !searchFailed() && !textSearch()?.ready;
      const found = query.trim() && !pending ? findText(query) : undefined;
      const numbers = found?.sessions ?? [...sessions.keys()];
      if (by !== narrow?.by) narrow = by && { by, down: by(sessions) };
      const narrowed = narrow?.down(numbers, isWanted, choices);
      const left = narrowed?.sessions ?? numbers;
      const shown = left.filter(isWanted);
      return {
        // The same list as long as nothing is asked.
        sessions:
          shown.length === sessions.length && !found
            ? sessions
            : shown.map((number) => sessions[number] as Session),
        subject,
        total: sessions.length,
        all: all.length,
        subjects: index.count(left),
        narrowed,
        ...(found && { found }),
        pending,
      };
    },
    prepare: (pacing) => textSearch()?.prepare(pacing) ?? Promise.resolve(),
  };
};
