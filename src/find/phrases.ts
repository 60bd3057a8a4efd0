import { unfold } from './fold.js';
import type { Range } from './found.js';
import { COMPOUND, formsOf, RUN, scanWords } from './words.js';

// In a text of these characters alone, folding does no more than change the case.
const PLAIN = /^[\t-&(-_a-~]*$/;

/** Whether a word can be in a text at all: a cheap look that spares most of the close ones. */
const mayHave = (lower: string, words: readonly string[]): boolean =>
  !PLAIN.test(lower) || words.every((word) => /^and$|\d/.test(word) || lower.includes(word));

/**
 * Where words stand next to each other in a text.
 * @param open whether the last word may go on
 */
export const standTogether = (text: string, words: readonly string[], open: boolean): Range[] => {
  if (!mayHave(text.toLowerCase(), words)) return [];
  const kinds: number[] = [];
  const bounds: number[] = [];
  scanWords(text, (kind, start, end) => {
    if (kind === COMPOUND) return;
    kinds.push(kind);
    bounds.push(start, end);
  });
  const written = (place: number): string => text.slice(bounds[2 * place], bounds[2 * place + 1]);
  const known: (readonly string[])[] = [];
  const forms = (place: number): readonly string[] => {
    known[place] ??= formsOf(kinds[place] as number, written(place));
    return known[place];
  };
  const last = words.length - 1;

  const isAt = (place: number, i: number): boolean => {
    const word = words[i] as string;
    const all = forms(place);
    // What is written without spaces goes on beside the phrase.
    if (kinds[place] === RUN && last > 0 && (i === 0 || i === last))
      return i === 0 ? Boolean(all[0]?.endsWith(word)) : Boolean(all[0]?.startsWith(word));
    return open && i === last ? all.some((form) => form.startsWith(word)) : all.includes(word);
  };

  const ranges: Range[] = [];
  for (let place = 0; place + last < kinds.length; place++) {
    if (kinds[place] === RUN && last === 0) {
      const run = forms(place)[0] ?? '';
      const word = words[0] as string;
      for (let at = run.indexOf(word); at >= 0; at = run.indexOf(word, at + word.length)) {
        const [from, to] = unfold(written(place), at, at + word.length);
        const start = bounds[2 * place] as number;
        ranges.push([start + from, start + to]);
      }
      continue;
    }
    let i = 0;
    while (i <= last && isAt(place + i, i)) i++;
    if (i <= last) continue;
    const end = place + last;
    const endStart = bounds[2 * end] as number;
    const ends = forms(end)[0] ?? '';
    const word = words[last] as string;
    const partial = ends !== word && ends.startsWith(word) && (open || kinds[end] === RUN);
    const [, endAt] = partial ? unfold(written(end), 0, word.length) : [0, written(end).length];
    let start = bounds[2 * place] as number;
    if (kinds[place] === RUN) {
      const run = forms(place)[0] ?? '';
      start += unfold(written(place), run.length - (words[0] as string).length, run.length)[0];
    }
    ranges.push([start, endStart + endAt]);
    place = end;
  }
  return ranges;
};
