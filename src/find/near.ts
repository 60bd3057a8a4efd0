import Fuse from 'fuse.js/min-basic';

/** A word of the vocabulary that is spelled nearly like another. */
export interface NearWord {
  readonly word: string;
  /** 0 to 1, best is 1. */
  readonly likeness: number;
}

/** Letters that may be wrong in a word of this length. */
const errorsAllowed = (length: number): number => (length < 4 ? 0 : length < 8 ? 1 : 2);

/** Makes the finder of near spellings: Fuse.js over the vocabulary, whose words are short and few. */
export const nearWords = (vocabulary: readonly string[]): ((word: string) => NearWord[]) => {
  const fuse = new Fuse(vocabulary, { threshold: 0.34, distance: 20, includeScore: true, shouldSort: false });
  return (word) => {
    const errors = errorsAllowed(word.length);
    if (errors === 0) return [];
    return fuse
      .search(word)
      .filter(({ item }) => Math.abs(item.length - word.length) <= errors)
      .map(({ item, score = 1 }) => ({ word: item, likeness: 1 - score }));
  };
};
