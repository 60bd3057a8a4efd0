import { loadFeed as load } from './feed/load.js';
import { readData, readText } from './feed/read.js';
import { FeedError, type HtmlNode, type ReadContext } from './feed/reader.js';
import { loadSearch } from './find/engine.js';
import { type FindState, finder, type Matches } from './find/matches.js';
import type { Programme } from './model/programme.js';
import { inTimeOrder } from './model/time-order.js';
import { parseHtml } from './page/parse-html.js';
import { timeWriter } from './text/format-time.js';
import { explain } from './text/notes.js';

/**
 * What the elements do without a page: read feeds, search, write. It needs no DOM, so it runs in Node, in a
 * worker and in a build.
 */

/** How a feed is read; nothing is needed. */
export type ReadOptions = Omit<ReadContext, 'parseHtml'>;

const htmlParser = async (): Promise<(html: string) => HtmlNode> => {
  if ('DOMParser' in globalThis) return parseHtml;
  const { parseDocument } = await import('htmlparser2');
  // Its nodes have what reading needs of the DOM's, under the same names.
  return (html) => parseDocument(html) as unknown as HtmlNode;
};

/** A failure in the words that the element has for editors. */
const inWords = async <T>(reading: Promise<T>): Promise<T> => {
  try {
    return await reading;
  } catch (error) {
    if (!(error instanceof FeedError)) throw error;
    const problems = await explain(error.notes);
    throw new Error(problems.map(({ message, hint }) => `${message} ${hint}`).join('\n'), { cause: error });
  }
};

/**
 * Reads a feed of any known format.
 *
 * @param feed its text, a parsed document, or a list of sessions
 * @throws {Error} that says what is wrong and what to do, if no session can be read at all; what can be mended
 * without that is in the programme's `problems`
 */
export const readFeed = async (feed: string | object, options: ReadOptions = {}): Promise<Programme> => {
  const context = { ...options, parseHtml: await htmlParser() };
  const document = Array.isArray(feed) ? { sessions: feed } : feed;
  return inWords(typeof document === 'string' ? readText(document, context) : readData(document, context));
};

/**
 * Fetches and reads a feed, all its pages, or several feeds into one programme.
 *
 * @param src addresses with spaces between them; outside of a page they are absolute
 * @throws {Error} as `readFeed`; the signal's reason when aborted
 */
export const loadFeed = async (
  src: string,
  { signal = new AbortController().signal, ...options }: ReadOptions & { readonly signal?: AbortSignal } = {},
): Promise<Programme> => inWords(load(src, { ...options, parseHtml: await htmlParser(), signal }));

/** Answers a query as the element does. */
export type SearchProgramme = (query: string, asked?: Partial<Omit<FindState, 'query'>>) => Matches;

/**
 * Makes the search of a programme: typing errors are forgiven, and what fits best comes first.
 *
 * @param options.language BCP 47 tag of the texts that times are searched in; default "en"
 */
export const searchProgramme = async (
  programme: Programme,
  { language = 'en' }: { readonly language?: string } = {},
): Promise<SearchProgramme> => {
  await loadSearch();
  const writeTime = timeWriter(language);
  const { find } = finder(inTimeOrder(programme.sessions), language, '', (one) => writeTime(one) ?? '');
  return (query, asked = {}) => find({ query, subject: '', ...asked });
};

export type { Matches } from './find/matches.js';
export type { Problem, Programme } from './model/programme.js';
export type { Session, Speaker, When } from './model/session.js';
export { type HtmlOptions, programmeHtml } from './static/html.js';
export { programmeJsonLd, scriptText } from './static/json-ld.js';
export { type OEmbedOptions, oEmbed } from './static/oembed.js';
export { version } from './version.js';
