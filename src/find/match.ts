import { answering } from './answer.js';
import type { Found } from './found.js';
import { highlighter } from './highlights.js';
import { AS_TYPED, type Hits, NEAR } from './hits.js';
import { readQuery, type Term } from './query.js';
import { asWritten } from './spelling.js';
import type { TextIndex } from './text-index.js';

/** Words that are offered when nothing is found. */
const OFFERED = 5;

/** What answers one term: the term itself, and the words that it makes with its neighbours. */
interface Answer {
  readonly term: Term;
  readonly hits: readonly Hits[];
}

// Sessions are sorted as numbers, which is many times faster than by a comparison: words that are not as
// typed first, then the score, then the place in the programme. All three fit into the 53 bits of a number
// as long as there are fewer than a million sessions.
const SCORE_STEPS = 2 ** 21;

const rank = (size: number, answers: readonly Answer[], excluded: readonly Hits[]): number[] => {
  const keys = new Float64Array(size);
  let count = 0;
  const rarities = answers.map(({ hits }) => hits.map(({ rarity }) => rarity));
  sessions: for (let session = 0; session < size; session++) {
    for (const { tiers } of excluded) if (tiers[session]) continue sessions;
    let short = 0;
    let score = 0;
    for (let i = 0; i < answers.length; i++) {
      const { hits } = answers[i] as Answer;
      let tier = 0;
      let best = 0;
      for (let j = 0; j < hits.length; j++) {
        const one = hits[j] as Hits;
        const its = one.tiers[session] as number;
        if (its < tier || its === 0) continue;
        const itsScore = (one.scores[session] as number) * ((rarities[i] as number[])[j] as number);
        best = its > tier ? itsScore : Math.max(best, itsScore);
        tier = its;
      }
      if (!tier) continue sessions;
      // One near spelling is worse than any number of inner parts.
      short += tier === AS_TYPED ? 0 : tier === NEAR ? 32 : 1;
      score += best;
    }
    keys[count++] =
      ((short + 1) * SCORE_STEPS - Math.min(SCORE_STEPS - 1, Math.round(score * 256))) * size + session;
  }
  return Array.from(keys.subarray(0, count).sort(), (key) => key % size);
};

/**
 * Makes the search of an index. Everything that a query asks for must be in a session, in any field and
 * any order.
 */
export const textSearch = (index: TextIndex): ((query: string) => Found | undefined) => {
  const { vocabulary, answer, joined } = answering(index);

  return (query) => {
    const terms = readQuery(query);
    if (!terms.length) return undefined;
    const excluded = terms.filter((term) => term.excluded).map(answer);
    const asked = terms.filter((term) => !term.excluded);
    const pairs = asked.map((term, i) => {
      const next = asked[i + 1];
      return next && joined(term, next);
    });
    const answers = asked.map((term, i): Answer => {
      const others = [pairs[i - 1], pairs[i]].filter((pair) => pair !== undefined);
      return { term, hits: [answer(term), ...others] };
    });
    const sessions = rank(index.size, answers, excluded);
    const lone = answers.filter(({ hits }) => hits.length === 1);
    return {
      sessions,
      answers: highlighter(answers, pairs, vocabulary),
      respelled: lone.flatMap(({ term, hits: [hits] }) => {
        const used = hits?.near[0];
        if (!sessions.length || !hits || used === undefined || hits.tiers.some((tier) => tier > NEAR))
          return [];
        return [{ asked: term.written, used: asWritten(index, used) }];
      }),
      async nearestWords() {
        const unknown = lone.filter(({ term, hits: [hits] }) => !hits?.count && term.kind !== 'phrase');
        if (!unknown.length) return [];
        const { nearestWords } = await import('./near.js');
        const asked = unknown.map(
          ({ term }) => (term.kind === 'compound' ? term.others : term.words)[0] ?? '',
        );
        const nearest = nearestWords(asked, index.vocabulary, index.letters);
        return [...new Set(nearest.map((word) => asWritten(index, word)))].slice(0, OFFERED);
      },
    };
  };
};
