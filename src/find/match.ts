import { wordsOf } from './fold.js';
import type { TextIndex } from './text-index.js';
import { type Answer, knowsNearWords, vocabularySearch } from './vocabulary.js';

/** What a text search found. */
export interface Found {
  /** Numbers of the sessions, best first. */
  readonly sessions: readonly number[];
  /** The words of the programme that answered, with the word of the query that each answers. */
  readonly answers: ReadonlyMap<string, { readonly asked: string; readonly kind: Answer['kind'] }>;
  /** Whether a word had no answer while near spellings were not loaded. */
  readonly needsNearWords: boolean;
}

/** Longest query that is read; what goes beyond is not looked at. Unit: UTF-16 code units. */
const MAX_QUERY = 400;
const MAX_WORDS = 24;

/** The distinct words that a query asks for. */
const askedWords = (query: string): string[] =>
  [...new Set(wordsOf(query.slice(0, MAX_QUERY)).map(({ folded }) => folded))].slice(0, MAX_WORDS);

/**
 * Makes the search of an index. Every word of a query must be answered, in any field and any order;
 * `undefined` stands for a query without words, which everything matches.
 */
export const textSearch = (index: TextIndex): ((query: string) => Found | undefined) => {
  const answersTo = vocabularySearch(index.vocabulary);

  return (query) => {
    const asked = askedWords(query);
    if (!asked.length) return undefined;
    const answers = new Map<string, { asked: string; kind: Answer['kind'] }>();
    const total = new Float64Array(index.size);
    const hits = new Uint8Array(index.size);
    let needsNearWords = false;
    asked.forEach((word, i) => {
      const best = new Map<number, number>();
      const wordAnswers = answersTo(word);
      if (!wordAnswers.length && !knowsNearWords()) needsNearWords = true;
      for (const { word: item, kind, quality } of wordAnswers) {
        const postings = index.postings.get(item);
        if (!postings) continue;
        answers.set(item, { asked: word, kind });
        // A rare word tells more than a common one (inverse document frequency, Robertson and Spärck Jones).
        const rarity = Math.log(1 + index.size / postings.sessions.length);
        postings.sessions.forEach((session, at) => {
          const score = quality * rarity * (postings.weights[at] as number);
          if (score > (best.get(session) ?? 0)) best.set(session, score);
        });
      }
      for (const [session, score] of best) {
        if (hits[session] !== i) continue;
        hits[session] = i + 1;
        total[session] = (total[session] as number) + score;
      }
    });
    const sessions: number[] = [];
    for (let session = 0; session < index.size; session++)
      if (hits[session] === asked.length) sessions.push(session);
    // Alike in score, they stay in the feed's order: sort is stable.
    sessions.sort((a, b) => (total[b] as number) - (total[a] as number));
    return { sessions, answers, needsNearWords };
  };
};
