import { isUnspaced } from './characters.js';
import { neighbours, weightIn } from './neighbours.js';
import { standTogether } from './phrases.js';
import type { TextIndex } from './text-index.js';
import type { Vocabulary } from './vocabulary.js';
import { WEIGHT_UNIT } from './word-log.js';

/** A session and how much what was found there counts. */
export type Standing = readonly [session: number, weight: number];

/**
 * Makes the search for words that stand next to each other in one field; with `open` the last may go on.
 */
export const togetherSearch = (
  index: TextIndex,
  vocabulary: Vocabulary,
): ((words: readonly string[], open: boolean) => Standing[]) => {
  const range = ([first, end]: readonly [number, number]): number[] =>
    Array.from({ length: end - first }, (_, i) => first + i);

  const exact = (word: string): number[] => {
    const number = vocabulary.exact(word);
    return number < 0 ? [] : [number];
  };

  const inIndex = (words: readonly string[], open: boolean): Standing[] => {
    const last = words.length - 1;
    const sets = words.map((word, i) => (open && i === last ? range(vocabulary.prefix(word)) : exact(word)));
    if (sets.some(({ length }) => !length)) return [];
    // All words count alike; what they weigh together is what the least of them does.
    const known = open && last > 0 ? sets.slice(0, -1) : sets;
    return neighbours(index, sets).map((session): Standing => {
      const weights = known.map((set) => Math.max(...set.map((word) => weightIn(index, word, session))));
      return [session, Math.min(...weights) * WEIGHT_UNIT];
    });
  };

  const marks = (words: readonly number[]): Uint8Array => {
    const sessions = new Uint8Array(index.size);
    for (const word of words)
      for (let at = index.from[word] as number; at < (index.from[word + 1] as number); at++)
        sessions[index.sessions[at] as number] = 1;
    return sessions;
  };

  /** Where words have no places of their own: in the texts of the sessions that have all their characters. */
  const inTexts = (words: readonly string[], open: boolean): Standing[] => {
    const characters = new Set(words.filter(isUnspaced).join(''));
    const sets = [...characters].map((one) =>
      marks([...range(vocabulary.prefix(one)), ...vocabulary.inside(one)]),
    );
    const found: Standing[] = [];
    for (let session = 0; session < index.size; session++) {
      if (!sets.every((set) => set[session])) continue;
      let best = 0;
      for (const { text, weight } of [...index.textsOf(session), ...index.timesOf(session)])
        if (weight > best && standTogether(text, words, open).length) best = weight;
      if (best) found.push([session, best]);
    }
    return found;
  };

  return (words, open) => (words.some(isUnspaced) ? inTexts(words, open) : inIndex(words, open));
};
