import { askedSegments } from './segments.js';
import { COMPOUND, RUN, TIME, wordsOf } from './words.js';

/** One thing that a query asks for. */
export interface Term {
  /**
   * `word`: a word, a number, a time. `compound`: words that are written as one, such as "e-mail".
   * `phrase`: words between quotes. `run`: part of a text that is written without spaces.
   */
  readonly kind: 'word' | 'compound' | 'phrase' | 'run';
  /** As it was typed. */
  readonly written: string;
  /** Folded; several stand next to each other in what is found. */
  readonly words: readonly string[];
  /** Folded: the words of a compound in one, another way to write a word, such as "brien" for "O’Brien". */
  readonly others: readonly string[];
  /** Whether its last word may still be growing. */
  readonly typing: boolean;
  /** Whether it asks for sessions without it. */
  readonly excluded: boolean;
}

/** Longest query that is read; what goes beyond is not looked at. Unit: UTF-16 code units. */
const MAX_QUERY = 400;
const MAX_TERMS = 24;

// A quote opens at the beginning of a word; phones write curly ones by themselves. One that nothing closes
// holds for the rest of the query: it is being typed.
const PHRASE = /(?<=^|\s)(-?)["“”„‟«»＂「『]([^"“”„‟«»＂」』]*)(["“”„‟«»＂」』]|$)/g;

/** The part of a word, joined to others by a hyphen, is excluded with them. */
const isExcluded = (text: string, start: number): boolean => /(?:^|\s)-\S*$/.test(text.slice(0, start));

/** Some languages write ä, ö, ü, å and ø in two letters where the keyboard lacks them. */
const plainVowels = (word: string): string => word.replace(/([aou])e|aa/g, (two) => two[0] as string);

const othersOf = (forms: readonly string[]): string[] => {
  const plain = plainVowels(forms[0] as string);
  return plain === forms[0] ? forms.slice(1) : [...forms.slice(1), plain];
};

/** The terms of a stretch of a query without quotes. */
const looseTerms = (text: string, atEnd: boolean): Term[] => {
  const terms: (Term & { readonly start: number })[] = [];
  for (const { kind, start, end, forms } of wordsOf(text)) {
    const written = text.slice(start, end);
    const typing = atEnd && end === text.length;
    const excluded = isExcluded(text, start);
    const common = { written, typing, excluded, start };
    if (kind === RUN) {
      const segments = forms.flatMap(askedSegments);
      segments.forEach((word, i) => {
        const last = i === segments.length - 1;
        terms.push({
          ...common,
          kind: 'run',
          written: word,
          words: [word],
          others: [],
          typing: typing && last,
        });
      });
    } else if (kind === COMPOUND) {
      const parts = terms.splice(terms.length - terms.filter((term) => term.start >= start).length);
      terms.push({ ...common, kind: 'compound', words: parts.flatMap(({ words }) => words), others: forms });
    } else {
      terms.push({
        ...common,
        kind: 'word',
        words: forms.slice(0, 1),
        others: kind === TIME ? [] : othersOf(forms),
      });
    }
  }
  return terms;
};

const phraseTerm = (text: string, excluded: boolean, typing: boolean): Term[] => {
  const words = wordsOf(text).filter(({ kind }) => kind !== COMPOUND);
  if (!words.length) return [];
  const grows = typing && words.at(-1)?.end === text.length;
  const folded = words.map(({ forms }) => forms[0] as string);
  return [{ kind: 'phrase', written: text.trim(), words: folded, others: [], typing: grows, excluded }];
};

/**
 * Reads a query: words, "words that stand together", -without. Whatever else is in it is passed over;
 * it is data, never a pattern.
 */
export const readQuery = (text: string): Term[] => {
  const query = text.slice(0, MAX_QUERY);
  const terms: Term[] = [];
  let at = 0;
  for (const { 0: whole, 1: minus, 2: inner = '', 3: closing, index } of query.matchAll(PHRASE)) {
    terms.push(...looseTerms(query.slice(at, index), false));
    terms.push(...phraseTerm(inner, minus === '-', !closing));
    at = index + whole.length;
  }
  terms.push(...looseTerms(query.slice(at), true));
  const keys = new Set<string>();
  return terms
    .filter(({ kind, words, excluded, typing }) => {
      const key = `${kind} ${words.join(' ')} ${excluded} ${typing}`;
      return !keys.has(key) && keys.add(key);
    })
    .slice(0, MAX_TERMS);
};
