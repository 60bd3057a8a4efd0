import {
  AMPERSAND,
  APOSTROPHE,
  DIGIT,
  HYPHEN,
  INVISIBLE,
  kindAt,
  LETTER,
  lengthAt,
  OTHER,
  plainEnd,
  SIGN,
  UNSPACED,
} from './characters.js';
import { CLOCK, readClock } from './clock.js';
import { foldWord } from './fold.js';

/** A word, or an "&", which is one. */
export const WORD = 0;
/** A run of text that is written without spaces; it may hold several words. */
export const RUN = 1;
/** A time of day. */
export const TIME = 2;
/** Words joined by hyphens or "&", all of them together; comes after each of them has come. */
export const COMPOUND = 3;

/** Compounds of more parts are slugs, numbers and lists. */
const MAX_PARTS = 5;

const isWordPart = (kind: number): boolean => kind === LETTER || kind === DIGIT;

// Between two letters; a quote only in a Hebrew acronym, where it stands for a gershayim: צה"ל.
const joins = (text: string, at: number, kind: number): boolean =>
  (kind === APOSTROPHE && kindAt(text, at + 1) === LETTER) ||
  (kind === OTHER && text[at] === '"' && /^[א-ת]"[א-ת]/.test(text.slice(at - 1, at + 2)));

/** End of the word that starts at a place. */
const wordEnd = (text: string, start: number): number => {
  let at = start;
  let kind = LETTER;
  for (;;) {
    at = plainEnd(text, at);
    kind = kindAt(text, at);
    if (isWordPart(kind) || kind === INVISIBLE) at += lengthAt(text, at);
    else if (joins(text, at, kind)) at++;
    else break;
  }
  if (kind !== SIGN) return at;
  let after = at;
  while (after < at + 2 && kindAt(text, after) === SIGN) after++;
  const next = kindAt(text, after);
  return next === OTHER || next === APOSTROPHE ? after : at;
};

const runEnd = (text: string, start: number): number => {
  let at = start;
  while (kindAt(text, at) === UNSPACED) at += lengthAt(text, at);
  return at;
};

/**
 * Finds the words of a text, in order, and where they stand in UTF-16 units. Made for the megabytes of a
 * large programme: it makes no objects, and no strings.
 */
export const scanWords = (text: string, visit: (kind: number, start: number, end: number) => void): void => {
  let at = 0;
  // Of the compound that is being read.
  let compound = 0;
  let parts = 0;
  while (at < text.length) {
    const kind = kindAt(text, at);
    if (kind === AMPERSAND) visit(WORD, at, at + 1);
    if (kind === UNSPACED) {
      const end = runEnd(text, at);
      visit(RUN, at, end);
      at = end;
      parts = 0;
      continue;
    }
    if (!isWordPart(kind)) {
      at += lengthAt(text, at);
      parts = 0;
      continue;
    }
    if (kind === DIGIT) {
      CLOCK.lastIndex = at;
      if (CLOCK.test(text)) {
        const end = CLOCK.lastIndex;
        visit(TIME, at, end);
        at = end;
        parts = 0;
        continue;
      }
    }
    const end = wordEnd(text, at);
    visit(WORD, at, end);
    if (!parts) compound = at;
    parts++;
    const joint = kindAt(text, end);
    if ((joint === HYPHEN || joint === AMPERSAND) && isWordPart(kindAt(text, end + 1))) {
      if (joint === AMPERSAND) visit(WORD, end, end + 1);
      at = end + 1;
      continue;
    }
    if (parts > 1 && parts <= MAX_PARTS) visit(COMPOUND, compound, end);
    parts = 0;
    at = end;
  }
};

/**
 * What a word answers to, folded; the first is what it asks for where it is a query. A word with an
 * apostrophe also answers without what the apostrophe cuts off: "library's", "l’école", "O’Brien".
 */
export const formsOf = (kind: number, written: string): readonly string[] => {
  if (kind === TIME) return readClock(written);
  if (written === '&' || written === '＆') return ['and'];
  const folded = foldWord(kind === COMPOUND ? written.replace(/[&＆]/g, 'and') : written);
  if (kind !== WORD || !/['’ʼ＇`]/.test(written)) return folded ? [folded] : [];
  const [first = '', ...others] = written.split(/['’ʼ＇`]/).map(foldWord);
  const alone = others.at(-1) === 's' ? [first] : others.filter((part) => part.length > 2);
  return folded ? [folded, ...alone.filter(Boolean)] : [];
};

/** A word of a text that is looked at closely, not indexed. */
export interface Word {
  readonly kind: number;
  readonly start: number;
  readonly end: number;
  readonly forms: readonly string[];
}

/** The words of a text, in order. */
export const wordsOf = (text: string): Word[] => {
  const words: Word[] = [];
  scanWords(text, (kind, start, end) => {
    const forms = formsOf(kind, text.slice(start, end));
    if (forms.length) words.push({ kind, start, end, forms });
  });
  return words;
};
