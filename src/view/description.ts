import { html, nothing, type TemplateResult } from 'lit';
import type { Session } from '../model/session.js';
import type { CardContext } from './card.js';
import type { Stretch } from './link-pieces.js';

/** The paragraphs of a text without lists and links, as most are. Empty lines stand between them. */
const paragraphs = ({ text }: Stretch): TemplateResult[] =>
  text
    .split(/\n(?:[^\S\n]*\n)+/)
    .filter((paragraph) => paragraph.trim())
    .map((paragraph) => html`<p dir="auto">${paragraph}</p>`);

/** A description, folded where it is long. */
export const descriptionOf = (
  { description, descriptionLinks: links = [], title, language }: Session,
  { say, language: page, fold, blocks = paragraphs }: CardContext,
): TemplateResult | typeof nothing => {
  if (!description) return nothing;
  const { opening, rest } = fold(description);
  return html`<div part="description" lang=${language ?? nothing}>${blocks({ text: opening, from: 0, links })}${
    rest
      ? html`<details>
          <summary lang=${page}><span class="when-closed">${say('more')}</span><span class="when-open">${say('less')}</span><span class="unseen">${say('colon')}${title}</span></summary>
          ${blocks({ text: rest, from: description.length - rest.length, links })}
        </details>`
      : nothing
  }</div>`;
};
