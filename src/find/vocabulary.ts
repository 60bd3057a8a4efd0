import { isUnspaced } from './characters.js';
import { countBits, distance, errorsAllowed, lettersOf } from './distance.js';
import { beginningOf, stemOf } from './stem.js';

/** A word of the vocabulary that is spelled nearly like another. */
export interface NearWord {
  readonly word: number;
  readonly errors: number;
}

/** The looking up of words; a word of the vocabulary is its number there. */
export interface Vocabulary {
  readonly words: readonly string[];
  /** The word itself; -1 if it is not there. */
  exact(word: string): number;
  /** First and last but one of the words that begin so, the word itself included. */
  prefix(word: string): readonly [first: number, end: number];
  /** Words that have the same stem, the word itself left out. */
  kin(word: string): readonly number[];
  /** Words that have it inside, not at the beginning. */
  inside(part: string): readonly number[];
  /** Words within the errors that a word may have; `begins`: also words that begin so. */
  near(word: string, begins: boolean): NearWord[];
}

const HAS_DIGIT = /\p{N}/u;

/** Whether a word may have typing errors: a number or a code is that or another, never nearly so. */
export const mayBeMisspelled = (word: string): boolean =>
  errorsAllowed(word.length) > 0 && !HAS_DIGIT.test(word);

/** Parts of fewer letters stand in nearly every word; a character of Chinese says as much as a word. */
export const mayBeInside = (part: string): boolean =>
  isUnspaced(part) || (part.length > 2 && !HAS_DIGIT.test(part));

/** @param letters of each word, see `lettersOf` */
export const lookUp = (words: readonly string[], letters: Int32Array): Vocabulary => {
  // All words in one text: searching it is far faster than searching each, and its breaks are no letters.
  const text = `\n${words.join('\n')}\n`;
  const starts = new Uint32Array(words.length);
  let start = 1;
  words.forEach((word, number) => {
    starts[number] = start;
    start += word.length + 1;
  });

  const firstWhere = (holds: (number: number) => boolean): number => {
    let low = 0;
    let high = words.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (holds(middle)) high = middle;
      else low = middle + 1;
    }
    return low;
  };
  const firstAtOrAfter = (word: string): number => firstWhere((number) => (words[number] as string) >= word);

  const prefix = (word: string): readonly [number, number] => {
    const first = firstAtOrAfter(word);
    return [first, firstWhere((number) => number >= first && !(words[number] as string).startsWith(word))];
  };

  return {
    words,
    prefix,
    exact(word) {
      const number = firstAtOrAfter(word);
      return words[number] === word ? number : -1;
    },
    kin(word) {
      const stem = stemOf(word);
      const found: number[] = [];
      if (stem.length < 3 || !/^[a-z]+$/.test(word)) return found;
      const [first, end] = prefix(beginningOf(stem));
      for (let number = first; number < end; number++) {
        const other = words[number] as string;
        if (other !== word && stemOf(other) === stem) found.push(number);
      }
      return found;
    },
    inside(part) {
      const found: number[] = [];
      for (let at = text.indexOf(part); at >= 0; ) {
        const number = firstWhere((one) => (starts[one] as number) > at) - 1;
        const begin = starts[number] as number;
        if (at > begin) found.push(number);
        // A word that begins with the part counts as that.
        at = text.indexOf(part, begin + (words[number] as string).length);
      }
      return found;
    },
    near(word, begins) {
      const asked = lettersOf(word);
      const found: NearWord[] = [];
      for (let number = 0; number < words.length; number++) {
        const other = words[number] as string;
        const has = letters[number] as number;
        // Which of the two is the longer, whoever typed it may have missed letters of the other.
        const allowed = errorsAllowed(Math.max(word.length, other.length));
        // Each error takes at most one letter away and brings one in; this spares most comparisons.
        if (countBits(asked & ~has) > allowed) continue;
        let errors = allowed + 1;
        if (countBits(has & ~asked) <= allowed) errors = distance(word, other, allowed);
        if (begins && errors > 0) {
          const fewer = errorsAllowed(word.length);
          const begun = distance(word, other, fewer, true);
          if (begun <= fewer) errors = Math.min(errors, begun);
        }
        if (errors <= allowed && !HAS_DIGIT.test(other)) found.push({ word: number, errors });
      }
      return found;
    },
  };
};
