import { unfold, wordsOf } from './fold.js';
import type { Found } from './match.js';

/** A stretch of a text, in UTF-16 units. */
export type Range = readonly [start: number, end: number];

/** The stretches of a text that a search matched, in the text as written. */
export const highlightsIn = (text: string, answers: Found['answers']): Range[] => {
  const ranges: Range[] = [];
  for (const { start, end, folded } of wordsOf(text)) {
    const answer = answers.get(folded);
    if (!answer) continue;
    if (answer.kind === 'exact' || answer.kind === 'near') {
      ranges.push([start, end]);
      continue;
    }
    const from = folded.indexOf(answer.asked);
    const [first, last] = unfold(text.slice(start, end), from, from + answer.asked.length);
    ranges.push([start + first, start + last]);
  }
  return ranges;
};
