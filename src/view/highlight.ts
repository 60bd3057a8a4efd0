import { html, type TemplateResult } from 'lit';
import type { Answers } from '../find/found.js';

/** A text with what a search matched in `<mark>`s. */
export const marked = (text: string, answers: Answers | undefined): string | (string | TemplateResult)[] => {
  if (!answers) return text;
  const ranges = answers.rangesIn(text);
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
