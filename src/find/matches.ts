import type { Session } from '../model/session.js';
import { type Found, textSearch } from './match.js';
import { countSubjects, isAbout, type SubjectCount, subjectKey } from './subjects.js';
import { indexSessions } from './text-index.js';

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
}

/**
 * Makes the finder of a programme. The text index is built at the first query.
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
): ((state: FindState) => Matches) => {
  const onlyKey = subjectKey(only);
  const sessions = onlyKey ? all.filter((session) => isAbout(session, onlyKey)) : all;
  const subjects = countSubjects(sessions, language);
  let search: ReturnType<typeof textSearch> | undefined;

  return ({ query, subject: asked }) => {
    const askedKey = subjectKey(asked);
    const { subject } = subjects.find((one) => subjectKey(one.subject) === askedKey) ?? { subject: '' };
    const key = onlyKey ? '' : subjectKey(subject);
    const about = (list: readonly Session[]) =>
      key ? list.filter((session) => isAbout(session, key)) : list;
    const total = sessions.length;
    if (query.trim()) search ??= textSearch(indexSessions(sessions, timeOf));
    const found = search?.(query);
    if (!found) return { sessions: about(sessions), subject, total, subjects };
    const foundSessions = found.sessions.map((number) => sessions[number] as Session);
    const counts = new Map(
      countSubjects(foundSessions, language).map((one) => [subjectKey(one.subject), one.count]),
    );
    return {
      sessions: about(foundSessions),
      subject,
      total,
      subjects: subjects.map((one) => ({ ...one, count: counts.get(subjectKey(one.subject)) ?? 0 })),
      found,
    };
  };
};
