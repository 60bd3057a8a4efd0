import type { Programme } from '../model/programme.js';
import { readExact } from './exact.js';
import { loadPart } from './parts.js';
import type { ReadFeed } from './read-any.js';
import type { ReadContext } from './reader.js';

export type { ReadFeed } from './read-any.js';

/** What reads a feed that leaves something to do is a file of its own: one that leaves nothing never loads it. */
const any = () => loadPart(() => import('./read-any.js'), 'feeds');

/**
 * Reads the text of a feed, or of one page of it.
 * @throws {FeedError} if it is empty, is a page without sessions, is not JSON or is in no known format.
 */
export const readPage = async (source: string, context: ReadContext = {}): Promise<ReadFeed> => {
  // A byte order mark is not JSON, but every spreadsheet and editor may write one.
  const text = source.replace(/^\uFEFF/, '');
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch (error) {
    return (await any()).readOther(text, (error as SyntaxError).message, context);
  }
  const programme = await readExact(data, context);
  return programme ? { programme, next: undefined } : (await any()).readParsed(data, text, context);
};

/** Reads the text of a feed that is one page, as `readPage` does. */
export const readText = async (source: string, context: ReadContext = {}): Promise<Programme> =>
  (await readPage(source, context)).programme;

/**
 * Reads a parsed document of any known format.
 * @throws {FeedError} if no reader knows it.
 */
export const readData = async (data: unknown, context: ReadContext = {}): Promise<Programme> =>
  (await readExact(data, context)) ?? (await (await any()).readParsed(data, '', context)).programme;
