import { escapeHtml } from '../../text/escape-html.js';
import type { HtmlNode } from '../reader.js';
import { attributeOf, writeHtml } from '../texts/html-text.js';
import { TextBuilder } from '../texts/text-builder.js';

/** Looking through parsed HTML. */

/** The name of an element in lower case; of anything else, nothing. */
export const tagOf = ({ nodeType, tagName }: HtmlNode): string =>
  nodeType === 1 ? (tagName?.toLowerCase() ?? '') : '';

/** A doctype is a node without a list of children in some parsers. */
export const childrenOf = (node: HtmlNode): readonly HtmlNode[] => [...(node.childNodes ?? [])];

/** All elements in a node for which `matches` holds, those inside of one another too. */
export const elementsIn = (node: HtmlNode, matches: (element: HtmlNode) => boolean): HtmlNode[] =>
  childrenOf(node).flatMap((child) => [
    ...(tagOf(child) && matches(child) ? [child] : []),
    ...elementsIn(child, matches),
  ]);

/** What a reader sees in an element, as plain text: of an item of a list without its bullet. */
export const textOf = (node: HtmlNode): string => {
  const builder = new TextBuilder(() => undefined);
  for (const child of childrenOf(node)) writeHtml(child, builder);
  return builder.result.text;
};

/** Whether a reader sees more than marks: a letter or a digit. */
export const hasWords = (node: HtmlNode): boolean => /[\p{L}\p{N}]/u.test(textOf(node));

/** A node as HTML, as far as descriptions need it: of the attributes only those that are read later. */
export const htmlOf = (node: HtmlNode): string => {
  if (node.nodeType === 3) return escapeHtml(node.nodeValue ?? '');
  const tag = tagOf(node);
  if (!/^[a-z][a-z\d]*$/.test(tag) || /^(script|style|template)$/.test(tag)) return '';
  const attributes = ['href', 'start', 'hidden'].map((name) => {
    const value = attributeOf(node, name);
    return value === undefined ? '' : ` ${name}="${escapeHtml(value)}"`;
  });
  const open = `<${tag}${attributes.join('')}>`;
  return /^(br|hr|img|wbr|input)$/.test(tag)
    ? open
    : `${open}${childrenOf(node).map(htmlOf).join('')}</${tag}>`;
};

/** Parts of a page that are no part of its content. */
export const isLeft = (tag: string): boolean =>
  /^(nav|aside|form|script|style|template|noscript|head|svg|iframe|dialog)$/.test(tag);
