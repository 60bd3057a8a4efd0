/**
 * Folding makes texts comparable that a reader takes for the same: case, accents, ligatures and
 * apostrophes fall away. Every folded character knows where it came from, so that a match can be marked
 * in the text as written.
 */

// Letters that Unicode does not decompose (UAX 15) but a keyboard without them writes in other letters.
const letters = new Map(
  Object.entries({
    ß: 'ss',
    æ: 'ae',
    œ: 'oe',
    ø: 'o',
    đ: 'd',
    ð: 'd',
    ħ: 'h',
    ı: 'i',
    ł: 'l',
    ŋ: 'ng',
    þ: 'th',
  }),
);

// Combining marks of Latin, Greek and Cyrillic, Hebrew points, Arabic vowels and tatweel. Marks of other
// scripts are letters in their own right: Thai and Hindi vowels must stay.
const MARKS = /[\u0300-\u036f\u0591-\u05c7\u0610-\u061a\u0640\u064b-\u065f\u0670]/g;
const PLAIN = /^[a-z0-9]*$/;

const foldCharacter = (character: string): string => {
  const bare = character.normalize('NFKD').toLowerCase().replace(MARKS, '');
  return letters.get(bare) ?? bare;
};

const known = new Map<string, string>();

/** One word without case, accents and apostrophes. */
export const foldWord = (word: string): string => {
  const lower = word.toLowerCase();
  if (PLAIN.test(lower)) return lower;
  let folded = known.get(word);
  if (folded === undefined) {
    folded = '';
    for (const character of word) if (!/['’ʼ]/.test(character)) folded += foldCharacter(character);
    if (known.size > 20_000) known.clear();
    known.set(word, folded);
  }
  return folded;
};

/** A word of a text: where it stands, in UTF-16 units, and what it folds to. */
export interface Word {
  readonly start: number;
  readonly end: number;
  readonly folded: string;
}

const WORD = /[\p{L}\p{N}\p{M}]+(?:['’ʼ][\p{L}\p{M}]+)*/gu;

/** The words of a text, in order. */
export const wordsOf = (text: string): Word[] => {
  const words: Word[] = [];
  for (const { 0: word, index } of text.matchAll(WORD)) {
    const folded = foldWord(word);
    if (folded) words.push({ start: index, end: index + word.length, folded });
  }
  return words;
};

/**
 * Where a part of a folded word, from `from` to `to`, stands in the word as written.
 * Marks that fell away belong to the letter before them.
 */
export const unfold = (written: string, from: number, to: number): [start: number, end: number] => {
  let folded = 0;
  let at = 0;
  let start = -1;
  let end = written.length;
  for (const character of written) {
    const next = folded + foldWord(character).length;
    if (start < 0 && next > from) start = at;
    if (folded >= to && next > folded) {
      end = at;
      break;
    }
    folded = next;
    at += character.length;
  }
  return [Math.max(start, 0), end];
};
