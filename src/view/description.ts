import { html, nothing, type TemplateResult } from 'lit';
import type { Session, TextLink } from '../model/session.js';
import type { CardContext } from './card.js';
import { foldText } from './fold-text.js';
import { type Block, blocksOf, type ListBlock, type ListItem } from './text-blocks.js';

/** A part of a description: its text, and where it stands in the whole, by which links are counted. */
interface Part {
  readonly text: string;
  readonly from: number;
  readonly links: readonly TextLink[];
}

/** A stretch of text with its links as links. */
const linked = ({ text, from, links }: Part, start: number, end: number): unknown[] => {
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

const itemOf = (part: Part, { start, end, number, lists }: ListItem): TemplateResult =>
  html`<li dir="auto" value=${number ?? nothing}>${linked(part, start, end)}${lists.map((list) => listOf(part, list))}</li>`;

// The role says that it is a list, where styles leave out the markers.
const listOf = (part: Part, { isNumbered, items }: ListBlock): TemplateResult =>
  isNumbered
    ? html`<ol role="list">${items.map((item) => itemOf(part, item))}</ol>`
    : html`<ul role="list">${items.map((item) => itemOf(part, item))}</ul>`;

const blockOf = (part: Part, block: Block): TemplateResult =>
  block.kind === 'list'
    ? listOf(part, block)
    : html`<p dir="auto">${linked(part, block.start, block.end)}</p>`;

const shown = (part: Part): TemplateResult[] => blocksOf(part.text).map((block) => blockOf(part, block));

/** A description, folded where it is long. */
export const descriptionOf = (
  { description, descriptionLinks: links = [], title }: Session,
  { say }: CardContext,
): TemplateResult | typeof nothing => {
  if (!description) return nothing;
  const { opening, rest } = foldText(description);
  return html`<div part="description">${shown({ text: opening, from: 0, links })}${
    rest
      ? html`<details>
          <summary><span class="when-closed">${say('more')}</span><span class="when-open">${say('less')}</span><span class="unseen">: ${title}</span></summary>
          ${shown({ text: rest, from: description.length - rest.length, links })}
        </details>`
      : nothing
  }</div>`;
};
