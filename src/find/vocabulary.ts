import type { nearWords } from './near.js';

/** How a word of the programme answers a word of the query. */
export interface Answer {
  readonly word: string;
  readonly kind: 'exact' | 'prefix' | 'part' | 'near';
  /** 0 to 1. */
  readonly quality: number;
}

let near: typeof nearWords | undefined;

/**
 * Loads what finds near spellings. It is a file of its own because most visitors make no typing error;
 * until it is there, a misspelled word has no answer.
 */
export const loadNearWords = async (): Promise<void> => {
  near ??= (await import('./near.js')).nearWords;
};

/** Whether near spellings can be found already. */
export const knowsNearWords = (): boolean => near !== undefined;

const firstAtOrAfter = (vocabulary: readonly string[], word: string): number => {
  let low = 0;
  let high = vocabulary.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((vocabulary[middle] as string) < word) low = middle + 1;
    else high = middle;
  }
  return low;
};

const asWritten = (vocabulary: readonly string[], word: string): Answer[] => {
  const answers: Answer[] = [];
  for (let i = firstAtOrAfter(vocabulary, word); vocabulary[i]?.startsWith(word); i++) {
    const item = vocabulary[i] as string;
    const quality = item === word ? 1 : 0.5 + (0.3 * word.length) / item.length;
    answers.push({ word: item, kind: item === word ? 'exact' : 'prefix', quality });
  }
  // Shorter parts stand in nearly every word.
  if (word.length < 3) return answers;
  for (const item of vocabulary) {
    if (item.length > word.length && !item.startsWith(word) && item.includes(word)) {
      answers.push({ word: item, kind: 'part', quality: (0.4 * word.length) / item.length });
    }
  }
  return answers;
};

/**
 * Answers words of a query from a sorted vocabulary: exactly, by beginning, by an inner part, and, where
 * those give nothing, by near spelling.
 */
export const vocabularySearch = (vocabulary: readonly string[]): ((word: string) => readonly Answer[]) => {
  // Made at the first typing error.
  let nearTo: ReturnType<typeof nearWords> | undefined;
  return (word) => {
    const answers = asWritten(vocabulary, word);
    if (answers.length || !near) return answers;
    nearTo ??= near(vocabulary);
    return nearTo(word).map((one) => ({ word: one.word, kind: 'near', quality: 0.35 * one.likeness }));
  };
};
