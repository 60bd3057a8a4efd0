import type { Fields } from '../fields.js';
import { attributeOf } from '../html-text.js';
import type { HtmlNode } from '../reader.js';
import { childrenOf, htmlOf, tagOf, textOf } from './html-nodes.js';

/** The attribute that holds the value of an element (HTML Standard, "Microdata": values). */
const valueAttributes: Readonly<Record<string, string>> = {
  meta: 'content',
  link: 'href',
  img: 'src',
  data: 'value',
  meter: 'value',
  object: 'data',
  time: 'datetime',
};

const wordsOf = (node: HtmlNode, attribute: string): readonly string[] =>
  attributeOf(node, attribute)?.split(/\s+/).filter(Boolean) ?? [];

const valueIn = (node: HtmlNode, property: string): string => {
  const tag = tagOf(node);
  // The standard takes the address of any link; who marks up a linked name means the name.
  const isAddress = tag === 'a' && /^(url|sameAs|image)$/.test(property);
  const written =
    attributeOf(node, 'content') ?? attributeOf(node, isAddress ? 'href' : (valueAttributes[tag] ?? ''));
  return written ?? (property === 'description' ? htmlOf(node) : textOf(node));
};

type Properties = Map<string, unknown[]>;

/** The items of microdata in a document, as JSON-LD would have them. */
export const microdataIn = (root: HtmlNode): Fields[] => {
  const items: Fields[] = [];
  const walk = (node: HtmlNode, within: Properties | undefined): void => {
    const isItem = attributeOf(node, 'itemscope') !== undefined;
    const names = within ? wordsOf(node, 'itemprop') : [];
    const add = (valueFor: (name: string) => unknown): void => {
      for (const name of names) within?.set(name, [...(within.get(name) ?? []), valueFor(name)]);
    };
    const properties: Properties | undefined = isItem ? new Map() : within;
    for (const child of childrenOf(node)) walk(child, properties);
    if (!isItem || !properties) {
      add((name) => valueIn(node, name));
      return;
    }
    const id = attributeOf(node, 'itemid');
    const item = {
      ...Object.fromEntries(properties),
      '@type': wordsOf(node, 'itemtype'),
      ...(id && { '@id': id }),
    };
    if (names.length) add(() => item);
    else items.push(item);
  };
  walk(root, undefined);
  return items;
};
