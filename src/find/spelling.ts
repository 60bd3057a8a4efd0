import { foldWord } from './fold.js';
import type { TextIndex } from './text-index.js';
import { wordsOf } from './words.js';

/** Sessions that are looked at for how a word is written; most programmes write it in one way. */
const LOOKED_AT = 8;

/** A word of the vocabulary as the programme writes it most often, in the first sessions that have it. */
export const asWritten = (index: TextIndex, word: number): string => {
  const folded = index.vocabulary[word] as string;
  const counts = new Map<string, number>();
  const from = index.from[word] as number;
  const sessions = index.sessions.subarray(from, Math.min(index.from[word + 1] as number, from + LOOKED_AT));
  for (const session of sessions)
    for (const { text } of [...index.textsOf(session), ...index.timesOf(session)])
      for (const { start, end, forms } of wordsOf(text)) {
        if (!forms.includes(folded)) continue;
        // "library’s" answers to "library"; what is shown is the word that was meant.
        const whole = text.slice(start, end);
        const written = whole.split(/['’ʼ＇`]/).find((part) => foldWord(part) === folded) ?? whole;
        counts.set(written, (counts.get(written) ?? 0) + 1);
      }
  let best = folded;
  for (const [written, count] of counts) if (count > (counts.get(best) ?? 0)) best = written;
  return best;
};
