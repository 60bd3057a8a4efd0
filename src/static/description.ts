import type { Session } from '../model/session.js';
import { escapeHtml } from '../text/escape-html.js';
import { linkPieces } from '../view/link-pieces.js';
import { blocksOf, type ListBlock } from '../view/text-blocks.js';
import { attribute } from './markup.js';

/** A description as HTML: its paragraphs, lists and links; empty where there is none. */
export const descriptionHtml = ({ description, descriptionLinks = [] }: Session): string => {
  if (!description) return '';

  const stretch = { text: description, from: 0, links: descriptionLinks };
  const linked = (start: number, end: number): string =>
    linkPieces(stretch, start, end)
      .map(({ text, url }) =>
        url ? `<a${attribute('href', url)}>${escapeHtml(text)}</a>` : escapeHtml(text),
      )
      .join('')
      .replace(/\n/g, '<br>');

  const listOf = ({ isNumbered, items }: ListBlock): string => {
    const tag = isNumbered ? 'ol' : 'ul';
    const [first] = items;
    const start = isNumbered && first?.number && first.number !== 1 ? ` start="${first.number}"` : '';
    return `<${tag}${start}>${items
      .map((item) => `<li>${linked(item.start, item.end)}${item.lists.map(listOf).join('')}</li>`)
      .join('')}</${tag}>`;
  };

  return blocksOf(description)
    .map((block) => (block.kind === 'list' ? listOf(block) : `<p>${linked(block.start, block.end)}</p>`))
    .join('');
};
