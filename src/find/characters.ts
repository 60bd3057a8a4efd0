/** What a character is to the finding of words. */
export const OTHER = 0;
export const LETTER = 1;
/** Of a script that is written without spaces between words. */
export const UNSPACED = 2;
export const DIGIT = 3;
export const APOSTROPHE = 4;
export const HYPHEN = 5;
export const AMPERSAND = 6;
/** Part of a name such as "C++", "C#" and "A+", at its end. */
export const SIGN = 7;
/** Soft hyphen and zero-width joiners: they stand inside words and say nothing. */
export const INVISIBLE = 8;

const UNKNOWN = 255;
const special: readonly (readonly [kind: number, characters: string])[] = [
  [APOSTROPHE, "'’ʼ＇`׳״"],
  [HYPHEN, '-\u2010\u2011'],
  [AMPERSAND, '&＆'],
  [SIGN, '+#＋＃'],
  [INVISIBLE, '\u00ad\u200c\u200d'],
  [DIGIT, '0123456789'],
];

const WORD_CHARACTER = /[\p{L}\p{N}\p{M}]/u;
// Script extensions, so that the marks that several of them share belong to them: "ー", "々".
const UNSPACED_SCRIPT =
  /[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{scx=Thai}\p{scx=Lao}\p{scx=Khmer}\p{scx=Myanmar}]/u;

const findKind = (character: string): number =>
  WORD_CHARACTER.test(character) ? (UNSPACED_SCRIPT.test(character) ? UNSPACED : LETTER) : OTHER;

// Asking a table is many times faster than asking Unicode's properties, and texts have few characters.
const kinds = new Uint8Array(0x10000).fill(UNKNOWN);
for (const [kind, characters] of special)
  for (let i = 0; i < characters.length; i++) kinds[characters.charCodeAt(i)] = kind;

/** What the character at a place is; the first half of a pair answers for both, the second is OTHER. */
export const kindAt = (text: string, at: number): number => {
  const code = text.charCodeAt(at);
  if (code >= 0xd800 && code < 0xdc00) return findKind(String.fromCodePoint(text.codePointAt(at) ?? 0));
  if (at >= text.length) return OTHER;
  let kind = kinds[code] as number;
  if (kind === UNKNOWN) kinds[code] = kind = findKind(text[at] as string);
  return kind;
};

/** Length of the character at a place, in UTF-16 units. */
export const lengthAt = (text: string, at: number): number => {
  const code = text.charCodeAt(at);
  return code >= 0xd800 && code < 0xdc00 && at + 1 < text.length ? 2 : 1;
};

/** Whether a word, folded or not, is of a script that is written without spaces. */
export const isUnspaced = (word: string): boolean => kindAt(word, 0) === UNSPACED;

/** Where letters and digits end that start at a place; pairs of units are left to `kindAt`. */
export const plainEnd = (text: string, start: number): number => {
  let at = start;
  for (; at < text.length; at++) {
    const kind = kinds[text.charCodeAt(at)];
    if (kind !== LETTER && kind !== DIGIT) break;
  }
  return at;
};
