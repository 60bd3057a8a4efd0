import { AS_TYPED, Hits, NEAR, PART } from './hits.js';
import type { Term } from './query.js';
import type { TextIndex } from './text-index.js';
import { togetherSearch } from './together.js';
import { lookUp, mayBeInside, mayBeMisspelled, type Vocabulary } from './vocabulary.js';

/** Fewer sessions than this that begin so: the word may be misspelled all the same. */
const FEW = 3;
/** More sessions than this, and two words next to each other are chance: "into" for "in to". */
const MANY = 300;
/** Answers that are kept between keystrokes; only the last word of a query changes. */
const KEPT = 40;

/** Answers terms from an index. */
export interface Answering {
  readonly vocabulary: Vocabulary;
  answer(term: Term): Hits;
  /** Two words of a query, taken for one that somebody wrote in two: "e mail". */
  joined(first: Term, second: Term): Hits | undefined;
}

export const answering = (index: TextIndex): Answering => {
  const vocabulary = lookUp(index.vocabulary, index.letters);
  const kept = new Map<string, Hits>();

  const keep = (key: string, make: () => Hits): Hits => {
    const hits = kept.get(key) ?? make();
    kept.delete(key);
    kept.set(key, hits);
    if (kept.size > KEPT) kept.delete(kept.keys().next().value as string);
    return hits;
  };

  const together = togetherSearch(index, vocabulary);

  /** Sessions where words stand next to each other in one field. */
  const addTogether = (hits: Hits, words: readonly string[], open: boolean, quality: number): void => {
    for (const [session, weight] of together(words, open))
      hits.addSession(session, AS_TYPED, weight * quality);
  };

  const addAsTyped = (hits: Hits, word: string, others: readonly string[], typing: boolean): void => {
    const exact = vocabulary.exact(word);
    if (exact >= 0) hits.add(exact, AS_TYPED, 1);
    for (const kin of vocabulary.kin(word)) hits.add(kin, AS_TYPED, 0.85);
    for (const other of others) {
      const known = vocabulary.exact(other);
      if (known >= 0) hits.add(known, AS_TYPED, 0.8);
    }
    hits.exact = hits.count;
    const [first, end] = vocabulary.prefix(word);
    for (let begins = first; begins < end; begins++) {
      const share = word.length / (vocabulary.words[begins] as string).length;
      if (begins !== exact) hits.add(begins, AS_TYPED, typing ? 0.5 + 0.3 * share : 0.15 + 0.25 * share);
    }
  };

  /** One word that the programme writes as two: "email" for "e mail". */
  const addSplit = (hits: Hits, word: string): void => {
    for (let at = 1; at < word.length; at++) {
      const two = [word.slice(0, at), word.slice(at)];
      const found = together(two, false);
      if (!found.length || found.length > MANY) continue;
      for (const [session, weight] of found) hits.addSession(session, AS_TYPED, weight * 0.7);
      hits.splits.push(two);
    }
  };

  const addInside = (hits: Hits, word: string): void => {
    if (!mayBeInside(word)) return;
    for (const other of vocabulary.inside(word))
      hits.add(other, PART, (0.5 * word.length) / (vocabulary.words[other] as string).length);
  };

  const addNear = (hits: Hits, word: string, typing: boolean): void => {
    if (!mayBeMisspelled(word)) return;
    const near = vocabulary.near(word, typing);
    const sizeOf = (one: number): number => (index.from[one + 1] as number) - (index.from[one] as number);
    near.sort((a, b) => a.errors - b.errors || sizeOf(b.word) - sizeOf(a.word));
    for (const one of near) {
      const other = vocabulary.words[one.word] as string;
      const surplus = Math.max(0, other.length - word.length - one.errors);
      hits.add(one.word, NEAR, (0.5 ** one.errors * word.length) / (word.length + surplus));
    }
    hits.near = near.map((one) => one.word);
  };

  const answerWord = ({ words: [word = ''], others, typing }: Term): Hits => {
    const hits = new Hits(index);
    addAsTyped(hits, word, others, typing);
    const few = !hits.exact && hits.count < FEW;
    if (!hits.exact && word.length > 2) addSplit(hits, word);
    addInside(hits, word);
    if (few) addNear(hits, word, typing);
    return hits;
  };

  const answerCompound = (term: Term): Hits => {
    const hits = new Hits(index);
    const [together = ''] = term.others;
    addAsTyped(hits, together, [], term.typing);
    addTogether(hits, term.words, false, 0.9);
    addTogether(hits, term.words, true, term.typing ? 0.8 : 0.5);
    if (hits.count < FEW) addNear(hits, together, term.typing);
    if (!hits.count) addApart(hits, term);
    return hits;
  };

  /** What is written together and nowhere stands so: its words, each for itself. */
  const addApart = (hits: Hits, term: Term): void => {
    const parts = term.words.map((word, i) =>
      answer({
        ...term,
        kind: 'word',
        words: [word],
        others: [],
        typing: term.typing && i === term.words.length - 1,
      }),
    );
    for (let session = 0; session < index.size; session++) {
      const tier = Math.min(...parts.map(({ tiers }) => tiers[session] as number));
      const score = Math.min(...parts.map(({ scores }) => scores[session] as number));
      if (tier) hits.addSession(session, tier, score);
    }
    hits.apart = true;
    hits.near = parts.flatMap(({ near }) => near.slice(0, 1));
  };

  const answerRun = ({ words: [word = ''], typing }: Term): Hits => {
    const hits = new Hits(index);
    addAsTyped(hits, word, [], typing);
    const few = hits.count < FEW;
    addInside(hits, word);
    // The dictionary may have divided the text elsewhere.
    if (!hits.exact && [...word].length > 1)
      for (const [session, weight] of together([word], false)) hits.addSession(session, PART, 0.4 * weight);
    if (few) addNear(hits, word, typing);
    return hits;
  };

  const answerPhrase = ({ words, typing }: Term): Hits => {
    const hits = new Hits(index);
    addTogether(hits, words, typing, 1);
    return hits;
  };

  const answerExcluded = ({ kind, words, others }: Term): Hits => {
    const hits = new Hits(index);
    if (kind === 'compound' || kind === 'phrase') addTogether(hits, words, false, 1);
    const alone = kind === 'phrase' ? [] : kind === 'compound' ? others : [...words, ...others];
    for (const word of alone)
      for (const one of [vocabulary.exact(word), ...vocabulary.kin(word)])
        if (one >= 0) hits.add(one, AS_TYPED, 1);
    return hits;
  };

  const answerTo = (term: Term): Hits => {
    if (term.excluded) return answerExcluded(term);
    if (term.kind === 'word') return answerWord(term);
    if (term.kind === 'compound') return answerCompound(term);
    return term.kind === 'run' ? answerRun(term) : answerPhrase(term);
  };

  const answer = (term: Term): Hits => {
    const { kind, words, others, typing, excluded } = term;
    return keep(`${kind} ${words.join(' ')},${others.join(' ')} ${typing} ${excluded}`, () => answerTo(term));
  };

  return {
    vocabulary,
    answer,
    joined(first, second) {
      if (first.kind !== 'word' || second.kind !== 'word' || first.excluded || second.excluded)
        return undefined;
      const word = `${first.words[0]}${second.words[0]}`;
      const exact = vocabulary.exact(word);
      const [from, end] = second.typing && word.length > 3 ? vocabulary.prefix(word) : [exact, exact + 1];
      if (from < 0 || from === end) return undefined;
      return keep(`${word} ${second.typing} joined`, () => {
        const hits = new Hits(index);
        for (let one = from; one < end; one++) hits.add(one, AS_TYPED, one === exact ? 0.8 : 0.4);
        return hits;
      });
    },
  };
};
