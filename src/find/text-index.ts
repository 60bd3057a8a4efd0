import type { Session } from '../model/session.js';
import { wordsOf } from './fold.js';

/** How much a word counts by where it stands. */
const weights = {
  title: 10,
  subjects: 6,
  speakers: 6,
  location: 3,
  track: 3,
  type: 2,
  time: 2,
  other: 1,
  description: 1,
};

/** Sessions that have a word: numbers of sessions, ascending, and the best weight in each. */
export interface Postings {
  readonly sessions: number[];
  readonly weights: number[];
}

/** An inverted index of a programme's words. */
export interface TextIndex {
  readonly size: number;
  /** Folded words, sorted by code unit, so that prefixes are neighbours. */
  readonly vocabulary: readonly string[];
  readonly postings: ReadonlyMap<string, Postings>;
}

/** Texts of a session by weight: everything that a card can show. */
const textsOf = (
  session: Session,
  timeOf: (session: Session) => string,
): [text: string, weight: number][] => [
  [session.title, weights.title],
  ...session.subjects.map((text): [string, number] => [text, weights.subjects]),
  ...session.speakers.map(({ name, affiliation }): [string, number] => [
    affiliation ? `${name} ${affiliation}` : name,
    weights.speakers,
  ]),
  [session.location ?? '', weights.location],
  [session.track ?? '', weights.track],
  [session.type ?? '', weights.type],
  [timeOf(session), weights.time],
  [
    `${session.status} ${session.attendance ?? ''} ${session.accessibility.join(' ')} ${session.ticket ?? ''} ${session.credit ?? ''}`,
    weights.other,
  ],
  [session.description ?? '', weights.description],
];

/**
 * Makes the index of a programme, once.
 * @param timeOf the words that a session's time is shown in
 */
export const indexSessions = (
  sessions: readonly Session[],
  timeOf: (session: Session) => string = ({ timeText }) => timeText ?? '',
): TextIndex => {
  const postings = new Map<string, Postings>();
  sessions.forEach((session, number) => {
    for (const [text, weight] of textsOf(session, timeOf)) {
      if (!text) continue;
      for (const { folded } of wordsOf(text)) {
        const posting = postings.get(folded) ?? { sessions: [], weights: [] };
        if (!posting.sessions.length) postings.set(folded, posting);
        const last = posting.sessions.length - 1;
        if (posting.sessions[last] === number) {
          // A word that stands in several fields counts fully where it weighs most, and a little for the rest.
          const known = posting.weights[last] as number;
          posting.weights[last] = Math.max(known, weight) + Math.min(known, weight) * 0.1;
        } else {
          posting.sessions.push(number);
          posting.weights.push(weight);
        }
      }
    }
  });
  return { size: sessions.length, vocabulary: [...postings.keys()].sort(), postings };
};
