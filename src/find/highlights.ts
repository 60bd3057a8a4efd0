import { isHour } from './clock.js';
import { unfold } from './fold.js';
import type { Answers, Range } from './found.js';
import type { Hits } from './hits.js';
import { standTogether } from './phrases.js';
import type { Term } from './query.js';
import { stemOf } from './stem.js';
import { mayBeInside, type Vocabulary } from './vocabulary.js';
import { RUN, TIME, type Word, wordsOf } from './words.js';

/** How well a word of a text answers; in each text only the best answers to a term are marked. */
const WHOLE = 4;
const BEGINNING = 3;
const INSIDE = 2;
const SIMILAR = 1;

type Mark = readonly [level: number, start: number, end: number];

/** A word that is asked for. */
interface Asked {
  readonly word: string;
  readonly others: readonly string[];
  readonly stem: string;
  readonly typing: boolean;
  readonly near: ReadonlySet<string>;
}

/** The mark on a word, if any of its forms answers. */
const markOf = (text: string, { kind, start, end, forms }: Word, asked: Asked): Mark | undefined => {
  const { word, others, stem, typing, near } = asked;
  const [whole = ''] = forms;
  if (kind === TIME) return forms.some((form) => form.startsWith(word)) ? [WHOLE, start, end] : undefined;
  const part = (level: number, from: number, length: number): Mark => {
    const [first, last] = unfold(text.slice(start, end), from, from + length);
    return [level, start + first, start + last];
  };
  if (whole === word || others.includes(whole)) return [WHOLE, start, end];
  // Of "library’s" only "library" is marked, and of "l’école" only "école".
  const form = forms.find((one) => one === word || others.includes(one));
  if (form) return part(WHOLE, whole.startsWith(form) ? 0 : whole.length - form.length, form.length);
  if (forms.some((one) => stemOf(one) === stem)) return [WHOLE, start, end];
  if (whole.startsWith(word)) return part(typing ? WHOLE : BEGINNING, 0, word.length);
  const at = mayBeInside(word) ? whole.indexOf(word) : -1;
  if (at > 0) return part(INSIDE, at, word.length);
  return forms.some((one) => near.has(one)) ? [SIMILAR, start, end] : undefined;
};

/** The marks on a run: a part of it is as good as a word, since nothing shows where words end. */
const marksOn = (text: string, { start, end, forms }: Word, asked: Asked): Mark[] => {
  const marks: Mark[] = [];
  const written = text.slice(start, end);
  const [run = ''] = forms;
  for (const [word, level] of [
    [asked.word, WHOLE] as const,
    ...[...asked.near].map((one) => [one, SIMILAR] as const),
  ])
    for (let at = run.indexOf(word); at >= 0; at = run.indexOf(word, at + word.length)) {
      const [first, last] = unfold(written, at, at + word.length);
      marks.push([level, start + first, start + last]);
    }
  return marks;
};

const marksOf = (text: string, words: readonly Word[], asked: Asked): Mark[] => {
  const marks: Mark[] = [];
  let timesBefore = false;
  for (const word of words) {
    if (word.kind === RUN) marks.push(...marksOn(text, word, asked));
    else {
      const mark = markOf(text, word, asked);
      // An hour asks for what starts in it; a second time in a text is an end.
      if (mark && !(timesBefore && isHour(asked.word))) marks.push(mark);
      timesBefore ||= word.kind === TIME;
    }
  }
  return marks;
};

/** In order, those that overlap made one. */
const merged = (ranges: Range[]): Range[] => {
  ranges.sort((a, b) => a[0] - b[0] || b[1] - a[1]);
  const apart: Range[] = [];
  for (const [start, end] of ranges) {
    const last = apart.at(-1);
    if (last && start < last[1]) apart[apart.length - 1] = [last[0], Math.max(last[1], end)];
    else if (start < end) apart.push([start, end]);
  }
  return apart;
};

const isAlone = ({ kind }: Term): boolean => kind === 'word' || kind === 'run';

/** The words that a term asks for, each for itself. */
const askedBy = (term: Term, hits: Hits | undefined, vocabulary: Vocabulary): Asked[] => {
  const near = new Set((hits?.near ?? []).map((word) => vocabulary.words[word] as string));
  const asked = (word: string, others: readonly string[] = []): Asked => ({
    word,
    others,
    stem: /^[a-z]{3,}$/.test(word) ? stemOf(word) : '-',
    typing: term.typing,
    near,
  });
  if (isAlone(term)) return term.words.map((word) => asked(word, term.others));
  return term.kind === 'compound' ? term.others.map((word) => asked(word)) : [];
};

/**
 * Finds what answered in any text, by the same rules by which the vocabulary answered.
 * @param pairs words of the query that were taken together with the next
 */
export const highlighter = (
  answers: readonly { readonly term: Term; readonly hits: readonly Hits[] }[],
  pairs: readonly (Hits | undefined)[],
  vocabulary: Vocabulary,
): Answers => {
  const asked: Asked[] = [];
  const together: (readonly [words: readonly string[], open: boolean])[] = [];
  answers.forEach(({ term, hits: [hits] }, i) => {
    asked.push(...askedBy(term, hits, vocabulary));
    if (!isAlone(term)) together.push([term.words, term.typing]);
    for (const split of hits?.splits ?? []) together.push([split, false]);
    const next = pairs[i] && answers[i + 1]?.term;
    if (next)
      asked.push({
        ...(asked.at(-1) as Asked),
        word: `${term.words[0]}${next.words[0]}`,
        others: [],
        stem: '-',
        near: new Set(),
      });
    // Where the parts of a compound stand nowhere together, each answered for itself.
    if (term.kind === 'compound' && hits?.apart)
      asked.push(
        ...term.words.flatMap((word) =>
          askedBy({ ...term, kind: 'word', words: [word], others: [] }, hits, vocabulary),
        ),
      );
  });

  return {
    rangesIn(text) {
      const words = wordsOf(text);
      const ranges = together.flatMap(([all, open]) => standTogether(text, all, open));
      for (const one of asked) {
        const marks = marksOf(text, words, one);
        const best = Math.max(...marks.map(([level]) => level));
        for (const [level, start, end] of marks) if (level === best) ranges.push([start, end]);
      }
      return merged(ranges);
    },
  };
};
