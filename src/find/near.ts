import Fuse from 'fuse.js/min-basic';

/** Likely words for each word asked for. */
const EACH = 5;

/**
 * Words of the vocabulary that are nearest to words that it does not have, the likeliest first; by turns
 * where several are asked for. The edit distance of the search itself reaches words with one or two wrong
 * letters; Fuse.js goes on from there, to words that share enough letters in about the same order.
 */
export const nearestWords = (vocabulary: readonly string[], words: readonly string[]): number[] => {
  const fuse = new Fuse(vocabulary, {
    threshold: 0.5,
    distance: 20,
    includeScore: true,
    minMatchCharLength: 2,
  });
  const lists = words.map((word) =>
    fuse
      .search(word, { limit: 50 })
      .map(({ refIndex }) => refIndex)
      .slice(0, EACH),
  );
  const nearest: number[] = [];
  for (let i = 0; i < EACH; i++)
    for (const list of lists) if (list[i] !== undefined) nearest.push(list[i] as number);
  return nearest;
};
