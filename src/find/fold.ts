/**
 * Folding makes words comparable that a reader takes for the same: case, accents, ligatures, apostrophes
 * and hyphens fall away, and so do differences that some keyboards cannot write.
 */

// Letters that Unicode does not decompose (UAX 15), in the letters that stand for them elsewhere: Latin
// ones by what a keyboard without them writes, Arabic and Hebrew ones by the plain letter of the alphabet.
const letters: ReadonlyMap<string, string> = new Map(
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
    ς: 'σ',
    ٱ: 'ا',
    ى: 'ي',
    ی: 'ي',
    ک: 'ك',
    ة: 'ه',
    ך: 'כ',
    ם: 'מ',
    ן: 'נ',
    ף: 'פ',
    ץ: 'צ',
  }),
);
const OTHER_LETTERS = new RegExp(`[${[...letters.keys()].join('')}٠-٩۰-۹ァ-ヶ]`, 'g');

const otherLetter = (letter: string): string => {
  const code = letter.charCodeAt(0);
  // Arabic and Persian digits; then katakana, which says the same as the hiragana 96 places before it.
  if (code < 0x700 && /\p{Nd}/u.test(letter)) return String(code & 15);
  return letters.get(letter) ?? String.fromCharCode(code - 0x60);
};

// Combining marks of Latin, Greek and Cyrillic, Hebrew points, Arabic vowels and tatweel. Marks of other
// scripts are letters in their own right: Thai and Hindi vowels must stay. Then everything that only joins
// the parts of a word, such as hyphens, apostrophes and zero-width joiners, and the brackets of "㈠".
const DROPPED =
  /[\u0300-\u036f\u0591-\u05c7\u0610-\u061a\u0640\u064b-\u065f\u0670]|ʼ|[^\p{L}\p{N}\p{M}+#:]/gu;
const JOINT = /[\u2010\u2011'’ʼ＇`"״׳-]/;
const PLAIN = /^[a-z0-9]*$/;

/** A word without case, accents, apostrophes and hyphens. Folding it again changes nothing. */
export const foldWord = (word: string): string => {
  const lower = word.toLowerCase();
  if (PLAIN.test(lower)) return lower;
  return word.normalize('NFKD').toLowerCase().replace(DROPPED, '').replace(OTHER_LETTERS, otherLetter);
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
  start = Math.max(start, 0);
  // What joins the part to the next is neither's.
  while (end > start + 1 && JOINT.test(written[end - 1] as string)) end--;
  return [start, end];
};
