/** Letters that may be wrong in a word of this length. */
export const errorsAllowed = (length: number): number => (length < 4 ? 0 : length < 8 ? 1 : 2);

// Three rows of the table, kept: a search compares thousands of words.
let before: number[] = [];
let previous: number[] = [];
let current: number[] = [];

/**
 * How many letters are wrong, missing, too many or exchanged with their neighbour between two words
 * (optimal string alignment: Damerau 1964, without editing a letter twice); `limit + 1` if more than
 * `limit`. With `begins`, between a word and what `other` begins with, at best.
 */
export const distance = (word: string, other: string, limit: number, begins = false): number => {
  const length = word.length;
  const width = begins ? Math.min(other.length, length + limit) : other.length;
  if (length - width > limit || (!begins && width - length > limit)) return limit + 1;
  for (let j = 0; j <= width; j++) current[j] = j;
  for (let i = 1; i <= length; i++) {
    const spare = before;
    before = previous;
    previous = current;
    current = spare;
    const letter = word.charCodeAt(i - 1);
    current[0] = i;
    let least = i;
    for (let j = 1; j <= width; j++) {
      const same = letter === other.charCodeAt(j - 1);
      let cost = Math.min(
        (previous[j - 1] as number) + (same ? 0 : 1),
        (previous[j] as number) + 1,
        (current[j - 1] as number) + 1,
      );
      if (
        !same &&
        i > 1 &&
        j > 1 &&
        letter === other.charCodeAt(j - 2) &&
        word.charCodeAt(i - 2) === other.charCodeAt(j - 1)
      )
        cost = Math.min(cost, (before[j - 2] as number) + 1);
      current[j] = cost;
      if (cost < least) least = cost;
    }
    // An exchange may still reach back one row, and costs one there.
    if (least > limit + 1) return limit + 1;
  }
  let result = current[width] as number;
  if (begins) for (let j = 0; j < width; j++) result = Math.min(result, current[j] as number);
  return Math.min(result, limit + 1);
};

/** The letters of a word as bits; different letters may share one. */
export const lettersOf = (word: string): number => {
  let letters = 0;
  for (let i = 0; i < word.length; i++) letters |= 1 << (word.charCodeAt(i) & 31);
  return letters;
};

/** How many bits are set (Warren, Hacker's Delight, 5-1). */
export const countBits = (bits: number): number => {
  let n = bits - ((bits >>> 1) & 0x55555555);
  n = (n & 0x33333333) + ((n >>> 2) & 0x33333333);
  return (((n + (n >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24;
};
