import type { HtmlNode, Markup } from '../reader.js';
import { ENTITY } from '../tidy.js';
import { writeHtml } from './html-text.js';
import { writeMarkdown } from './markdown-text.js';
import { writePlain } from './plain-text.js';
import { NO_TAG, TAG, USUAL_TAG } from './tags.js';
import { type LinkedText, type ResolveLink, TextBuilder } from './text-builder.js';

const HTML = new RegExp(USUAL_TAG, 'i');
const TAGS = new RegExp(`${TAG}|<![^<>]*>`, 'gi');
const BLOCK = /<(?:p|br|div|ul|ol|li|h[1-6]|table|blockquote|pre|section)[\s/>]/i;
const MARKDOWN =
  /\[[^[\]\n]{1,300}\]\((?:https?:|mailto:|\/)[^)\s]*\)|(?:^|\s)\*\*[^\s*][^*\n]*\*\*|^#{1,6} \S/im;
const ENTITIES = new RegExp(ENTITY, 'gi');
const ADDRESS = /\bhttps?:\/\/[^\s<>"“”«»]{1,2000}/gi;
/** Longer texts are no descriptions; they are shown without looking for markup. */
const LONGEST = 200_000;

type ParseHtml = (html: string) => HtmlNode;

/** What entities stand for, as far as they were met. */
const entities = new Map<string, string>();

/** Addresses that stand in a text as text are links too. */
const withAddresses = ({ text, links }: LinkedText, resolve: ResolveLink): LinkedText => {
  const found = [...links];
  for (const { 0: written, index } of text.matchAll(ADDRESS)) {
    // The point ends the sentence, and the bracket closes what opened before the address.
    let address = written.replace(/[.,;:!?'’…*_]+$/, '');
    if (address.endsWith(')') && !address.includes('(')) address = address.replace(/\)+[.,;:!?]*$/, '');
    const end = index + address.length;
    if (links.some((link) => link.start < end && index < link.end)) continue;
    const url = resolve(address);
    if (url) found.push({ start: index, end, url });
  }
  return { text, links: found.sort((a, b) => a.start - b.start) };
};

const withoutTags = (text: string): string => text.replace(TAGS, ' ');

const textOfHtml = (root: HtmlNode): string => {
  const builder = new TextBuilder(() => undefined);
  writeHtml(root, builder);
  return builder.result.text.replace(/\s+/g, ' ');
};

/**
 * Makes the reader of long texts: from HTML, Markdown or text to plain text with paragraphs, lists and
 * links, nothing else.
 *
 * @param parseAny without it, or where it fails, tags are just left out
 */
export const richTextReader = (parseAny: ParseHtml | undefined, resolve: ResolveLink) => {
  // Only tags are markup.
  const parseHtml = parseAny && ((html: string) => parseAny(html.replace(NO_TAG, '&lt;')));
  const decode = (text: string): string =>
    text.replace(ENTITIES, (entity) => {
      let character = entities.get(entity);
      if (character === undefined) {
        character = parseHtml ? textOfHtml(parseHtml(`x${entity}x`)).slice(1, -1) : entity;
        entities.set(entity, character);
      }
      return character;
    });

  const markupOf = (text: string, markup: Markup): Markup =>
    HTML.test(text) && (markup !== 'markdown' || BLOCK.test(text) || /<a\s/i.test(text))
      ? MARKDOWN.test(text) && markup !== 'html'
        ? 'markdown'
        : 'html'
      : markup === 'text' && MARKDOWN.test(text)
        ? 'markdown'
        : markup;

  const write = (text: string, markup: Markup, builder: TextBuilder): void => {
    const found = markupOf(text, markup);
    if (found === 'markdown') writeMarkdown(text, builder, decode);
    else if (found === 'text') writePlain(decode(text), builder);
    else if (!parseHtml) writePlain(withoutTags(text), builder);
    // Without any block the line breaks are the paragraphs, as WordPress stores them. Where somebody put a few
    // tags into a text, its empty lines are.
    else
      writeHtml(parseHtml(text), builder, !BLOCK.test(text) ? 'all' : markup === 'html' ? 'none' : 'empty');
  };

  return {
    /** A description. */
    long: (text: string, markup: Markup): LinkedText => {
      try {
        if (text.length > LONGEST) return { text: withoutTags(text).trim(), links: [] };
        const builder = new TextBuilder(resolve);
        write(text.replace(/\r\n?/g, '\n'), markup, builder);
        return withAddresses(builder.result, resolve);
      } catch {
        // Nested deeper than can be walked, or a page that lets nobody parse HTML.
        return { text: withoutTags(text).trim(), links: [] };
      }
    },
    /** A title or a name on one line, in HTML if the format writes it; entities are nowhere meant to be read. */
    short: (text: string, markup: Markup): string => {
      if (!text.includes('&') && !text.includes('<')) return text;
      try {
        if (markup !== 'html') return decode(text).trim();
        return parseHtml ? textOfHtml(parseHtml(text)) : withoutTags(text);
      } catch {
        return withoutTags(text);
      }
    },
  };
};

export type RichTextReader = ReturnType<typeof richTextReader>;
