import type { Programme } from '../model/programme.js';
import { isFields } from './fields.js';
import { ownFormat } from './formats/own.js';
import { normalise } from './normalise.js';
import { loadPart } from './parts.js';
import { type FeedDocument, FeedError, type ReadContext, type Reader } from './reader.js';

/** A programme, and where a paged feed goes on. */
export interface ReadFeed {
  readonly programme: Programme;
  /** Address of the next page, relative to this one. */
  readonly next: string | undefined;
}

/** The readers of other formats are a file of their own: a feed in the own format never loads them. */
const otherFormats = async (): Promise<readonly Reader[]> =>
  (await loadPart(() => import('./formats/all.js'), 'formats')).formats;

/** The reader that the page names, or the first that recognises the document. */
const readerOf = async (document: FeedDocument, { format }: ReadContext): Promise<Reader | undefined> => {
  if (format ? format === ownFormat.name : ownFormat.recognises(document)) return ownFormat;
  const formats = await otherFormats();
  if (!format) return formats.find((candidate) => candidate.recognises(document));
  const named = formats.find(({ name }) => name === format);
  if (named) return named;
  throw new FeedError(['badAttribute', 'format', format, `Use one of: ${await formatNames()}.`]);
};

const formatNames = async (): Promise<string> =>
  [ownFormat, ...(await otherFormats())].map(({ name }) => name).join(', ');

const readDocument = async (document: FeedDocument, context: ReadContext): Promise<ReadFeed | undefined> => {
  const reader = await readerOf(document, context);
  if (!reader) return undefined;
  const found = await reader.read(document, context);
  // In the own format an empty list is what its editor wrote.
  const isSilent = !found.sessions.length && !found.notes?.length && (reader !== ownFormat || context.format);
  const raw = isSilent ? { ...found, notes: [['nothingInFormat', reader.name] as const] } : found;
  return { programme: await normalise(raw, reader.name, context), next: raw.next };
};

/**
 * Reads a parsed document of any known format.
 * @param text as it was written, for formats that are told by it
 * @throws {FeedError} if no reader knows it.
 */
export const readParsed = async (data: unknown, text: string, context: ReadContext): Promise<ReadFeed> => {
  const read = await readDocument({ text, data }, context);
  if (read) return read;
  throw new FeedError(
    isFields(data)
      ? ['noSessions', Object.keys(data), await formatNames()]
      : ['notRecognised', data, await formatNames()],
  );
};

/**
 * Reads a text that is not JSON.
 * @param fault what `JSON.parse` said
 * @throws {FeedError} if it is empty, is a page without sessions or is in no known format.
 */
export const readOther = async (text: string, fault: string, context: ReadContext): Promise<ReadFeed> => {
  const name = context.base ?? 'The feed';
  if (!text.trim()) throw new FeedError(['empty', name]);
  const read = await readDocument({ text }, context);
  if (!read)
    throw new FeedError(text.trimStart().startsWith('<') ? ['html', name] : ['notJson', name, fault]);
  return read;
};
