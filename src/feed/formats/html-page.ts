import type { Note } from '../../text/notes.js';
import { attributeOf } from '../html-text.js';
import type { HtmlNode, RawProgramme, ReadContext, Reader } from '../reader.js';
import { childrenOf, elementsIn, tagOf } from './html-nodes.js';
import { sessionsInHtml } from './html-sessions.js';
import { readSchema } from './schema-org.js';

const XML = /^<(?:\?xml|rss|feed|rdf|schedule|iCalendar)/i;
const EVENTS =
  /<script[^<>]*application\/ld\+json|schema\.org\/\w*(?:Event|Festival|Hackathon|CourseInstance)/i;
const HEADING = /<h[2-6][\s>]/i;
const TIME = /<time[\s>]|\b(?:class|part|data-field)\s*=\s*["']?[^"'<>]*\btime\b/i;

/** JSON as pages have it: in a comment or a CDATA section, or with line breaks inside of texts. */
const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    const bare = text
      .trim()
      .replace(/^(?:\/\/|\/\*)?\s*<!(?:--|\[CDATA\[)(?:\s*\*\/)?/, '')
      .replace(/(?:(?:\/\/|\/\*)?\s*(?:-->|\]\]>)(?:\s*\*\/)?|;)$/, '')
      // biome-ignore lint/suspicious/noControlCharactersInRegex: JSON forbids them in texts
      .replace(/[\u0000-\u001f]+/g, ' ');
    return JSON.parse(bare);
  }
};

const blocksIn = (root: HtmlNode, notes: Note[]): { data: unknown; path: string }[] =>
  elementsIn(
    root,
    (node) => tagOf(node) === 'script' && /^\s*application\/ld\+json/i.test(attributeOf(node, 'type') ?? ''),
  ).flatMap((script, i) => {
    const path = `script[${i}]`;
    const text = childrenOf(script)
      .map(({ nodeValue }) => nodeValue ?? '')
      .join('');
    try {
      return { data: parsed(text), path };
    } catch (error) {
      notes.push(['unreadPart', path, error instanceof Error ? error.message : 'no JSON']);
      return [];
    }
  });

const readPage = (root: HtmlNode, { format }: ReadContext, notes: Note[]): RawProgramme => {
  const programme = readSchema(blocksIn(root, notes), notes);
  if (programme.sessions.length) return programme;
  const sessions = sessionsInHtml(root, notes);
  // Every page has headings, "page not found" too, so times must tell that these are sessions.
  const isProgramme =
    format ||
    sessions.some(({ path, start, time, date }) => !path.startsWith('headings') || start || time || date);
  if (!isProgramme)
    notes.push([
      'unreadPart',
      '',
      'the page has no events in JSON-LD or microdata, and no headings with times',
    ]);
  return { markup: 'html', sessions: isProgramme ? sessions : [], notes };
};

/**
 * A page with sessions in it: events in JSON-LD, as search engines read them, of which a page may have
 * several blocks; without any, what `sessionsInHtml` finds.
 */
export const htmlFormat: Reader = {
  name: 'html',

  recognises: ({ text, data }) =>
    data === undefined &&
    text.startsWith('<') &&
    (!XML.test(text) || /<html[\s>]/i.test(text.slice(0, 2000))) &&
    (EVENTS.test(text) || (HEADING.test(text) && TIME.test(text))),

  read({ text }, context) {
    const notes: Note[] = [];
    try {
      if (context.parseHtml) return readPage(context.parseHtml(text), context, notes);
      notes.push(['unreadPart', '', 'nothing here reads HTML']);
    } catch (error) {
      // Nested deeper than can be walked, or a page that lets nobody parse HTML.
      notes.push(['unreadPart', '', error instanceof Error ? error.message : 'HTML']);
    }
    return { sessions: [], notes };
  },
};
