import type { Session } from '../model/session.js';
import { blocksOf, type ListBlock } from '../view/text-blocks.js';
import { attribute, escapeHtml } from './markup.js';

/** A description as HTML: its paragraphs, lists and links; empty where there is none. */
export const descriptionHtml = ({ description, descriptionLinks = [] }: Session): string => {
  if (!description) return '';

  const linked = (start: number, end: number): string => {
    let html = '';
    let at = start;
    for (const { start: from, end: to, url } of descriptionLinks) {
      const [first, last] = [Math.max(from, at), Math.min(to, end)];
      if (first >= last) continue;
      html += `${escapeHtml(description.slice(at, first))}<a${attribute('href', url)}>${escapeHtml(description.slice(first, last))}</a>`;
      at = last;
    }
    return (html + escapeHtml(description.slice(at, end))).replace(/\n/g, '<br>');
  };

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
