import { css, html, nothing, type TemplateResult } from 'lit';
import type { Stretch } from './description.js';
import { type Block, blocksOf, type ListBlock, type ListItem } from './text-blocks.js';

export const styles = css`
  [part='description'] * + :is(ul, ol),
  details :is(ul, ol) {
    margin-block-start: 0.75em;
  }
  [part='description'] li {
    white-space: pre-line;
  }
  [part='description'] :is(ul, ol) {
    margin-block-end: 0;
    padding-inline-start: 1.5em;
    list-style: disc;
  }
  [part='description'] ol {
    list-style: decimal;
  }
  [part='description'] li > :is(ul, ol) {
    margin-block-start: 0;
  }
`;

/** A part of the text with its links as links. */
const linked = ({ text, from, links }: Stretch, start: number, end: number): unknown[] => {
  const pieces: unknown[] = [];
  let at = start;
  for (const link of links) {
    const [first, last] = [Math.max(link.start - from, at), Math.min(link.end - from, end)];
    if (first >= last) continue;
    pieces.push(text.slice(at, first), html`<a href=${link.url}>${text.slice(first, last)}</a>`);
    at = last;
  }
  pieces.push(text.slice(at, end));
  return pieces;
};

const itemOf = (stretch: Stretch, { start, end, number, lists }: ListItem): TemplateResult =>
  html`<li dir="auto" value=${number ?? nothing}>${linked(stretch, start, end)}${lists.map((list) => listOf(stretch, list))}</li>`;

// The role says that it is a list, where styles leave out the markers.
const listOf = (stretch: Stretch, { isNumbered, items }: ListBlock): TemplateResult =>
  isNumbered
    ? html`<ol role="list">${items.map((item) => itemOf(stretch, item))}</ol>`
    : html`<ul role="list">${items.map((item) => itemOf(stretch, item))}</ul>`;

const blockOf = (stretch: Stretch, block: Block): TemplateResult =>
  block.kind === 'list'
    ? listOf(stretch, block)
    : html`<p dir="auto">${linked(stretch, block.start, block.end)}</p>`;

/** The blocks of a stretch of a description that may have lists and links. */
export const richBlocks = (stretch: Stretch): TemplateResult[] =>
  blocksOf(stretch.text).map((block) => blockOf(stretch, block));
