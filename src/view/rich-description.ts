import { css, html, nothing, type TemplateResult } from 'lit';
import { linkPieces, type Stretch } from './link-pieces.js';
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
const linked = (stretch: Stretch, start: number, end: number): unknown[] =>
  linkPieces(stretch, start, end).map(({ text, url }) => (url ? html`<a href=${url}>${text}</a>` : text));

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
