import { html, type TemplateResult } from 'lit';
import { highlightsIn } from '../find/highlights.js';
import type { Found } from '../find/match.js';

/** A text with what a search matched in `<mark>`s. */
export const marked = (
  text: string,
  answers: Found['answers'] | undefined,
): string | (string | TemplateResult)[] => {
  if (!answers) return text;
  const ranges = highlightsIn(text, answers);
  if (!ranges.length) return text;
  const pieces: (string | TemplateResult)[] = [];
  let at = 0;
  for (const [start, end] of ranges) {
    pieces.push(text.slice(at, start), html`<mark>${text.slice(start, end)}</mark>`);
    at = end;
  }
  pieces.push(text.slice(at));
  return pieces;
};
