import type { Programme } from '../model/programme.js';
import { isFields } from './fields.js';
import { ownFormat } from './formats/own.js';
import { normalise } from './normalise.js';
import { type FeedDocument, FeedError, type ReadContext, type Reader } from './reader.js';

/** The readers of other formats are a file of their own: a feed in the own format never loads them. */
const readerOf = async (document: FeedDocument): Promise<Reader | undefined> => {
  if (ownFormat.recognises(document)) return ownFormat;
  const { formats } = await import('./formats/all.js');
  return formats.find((candidate) => candidate.recognises(document));
};

const readDocument = async (document: FeedDocument, context: ReadContext): Promise<Programme> => {
  const { data } = document;
  const reader = await readerOf(document);
  if (!reader)
    throw new FeedError(isFields(data) ? ['noSessions', Object.keys(data)] : ['notRecognised', data]);
  return normalise(await reader.read(document, context), reader.name, context);
};

/**
 * Reads a parsed document of any known format.
 * @throws {FeedError} if no reader knows it.
 */
export const readData = (data: unknown, context: ReadContext = {}): Promise<Programme> =>
  readDocument({ text: '', data }, context);

/**
 * Reads the text of a feed.
 * @throws {FeedError} if it is empty, is a page instead of a feed, is not JSON or is in no known format.
 */
export const readText = async (source: string, context: ReadContext = {}): Promise<Programme> => {
  const name = context.base ?? 'The feed';
  // A byte order mark is not JSON, but every spreadsheet and editor may write one.
  const text = source.replace(/^\uFEFF/, '').trim();
  if (!text) throw new FeedError(['empty', name]);
  let data: unknown;
  let fault = '';
  try {
    data = JSON.parse(text);
  } catch (error) {
    fault = (error as SyntaxError).message;
  }
  if (!fault) return readDocument({ text, data }, context);
  const document = { text };
  const reader = await readerOf(document);
  if (!reader) throw new FeedError(text.startsWith('<') ? ['html', name] : ['notJson', name, fault]);
  return normalise(await reader.read(document, context), reader.name, context);
};
