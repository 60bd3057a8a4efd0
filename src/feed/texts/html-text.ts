import type { HtmlNode } from '../reader.js';
import type { TextBuilder } from './text-builder.js';

const words = (text: string): ReadonlySet<string> => new Set(text.split(' '));

/** What is no text for readers: code, embedded things, and the controls of a form. */
const unread = words(
  'script style template noscript head title iframe object embed svg math canvas audio video button select textarea input',
);
const paragraphs = words(
  'p h1 h2 h3 h4 h5 h6 ul ol dl blockquote pre table figure section article aside header footer main nav hr form fieldset details',
);
const lines = words('div li tr dt dd address caption figcaption summary center option');

export const attributeOf = ({ attributes }: HtmlNode, name: string): string | undefined => {
  for (const attribute of attributes ?? []) if (attribute.name === name) return attribute.value;
  return undefined;
};

export type Breaks = 'none' | 'empty' | 'all';

interface Place {
  readonly list: 'ul' | 'ol' | '';
  readonly depth: number;
  /** Which line breaks of the text count; `empty`: those around an empty line. */
  readonly breaks: Breaks;
  item: number;
}

const walk = (node: HtmlNode, builder: TextBuilder, place: Place): void => {
  if (node.nodeType === 3) {
    const text = node.nodeValue ?? '';
    if (place.breaks === 'all') builder.addLines(text);
    else if (place.breaks === 'empty' && !place.depth) builder.addParagraphs(text);
    else builder.add(text);
    return;
  }
  const tag = node.tagName?.toLowerCase() ?? '';
  if (node.nodeType === 8 || unread.has(tag) || (tag && attributeOf(node, 'hidden') !== undefined)) return;
  const inside = (at: Place = place): void => {
    for (const child of node.childNodes ?? []) walk(child, builder, at);
  };
  if (tag === 'br') builder.line();
  else if (tag === 'a') builder.link(attributeOf(node, 'href') ?? '', inside);
  else if (tag === 'td' || tag === 'th') {
    builder.add(' ');
    inside();
  } else if (tag === 'ul' || tag === 'ol') {
    // A list inside another continues its item.
    if (place.depth) builder.line();
    else builder.paragraph();
    const item = tag === 'ol' ? Number.parseInt(attributeOf(node, 'start') ?? '1', 10) || 1 : 1;
    inside({ ...place, list: tag, depth: Math.min(place.depth + 1, 6), item });
    if (place.depth) builder.line();
    else builder.paragraph();
  } else if (tag === 'li') {
    builder.item(place.list === 'ol' ? `${place.item++}.` : '•', place.depth || 1);
    inside();
    builder.line();
  } else if (paragraphs.has(tag)) {
    // What stands in an item is of that item: "<li><p>…</p></li>".
    const part = (): void => (place.depth ? builder.line() : builder.paragraph());
    part();
    inside(tag === 'pre' ? { ...place, breaks: 'all' } : place);
    part();
  } else if (lines.has(tag)) {
    builder.line();
    inside();
    builder.line();
  } else inside();
};

/** Writes what a reader sees of a parsed HTML document. */
export const writeHtml = (root: HtmlNode, builder: TextBuilder, breaks: Breaks = 'none'): void =>
  walk(root, builder, { list: '', depth: 0, breaks, item: 1 });
