import type { Programme } from '../model/programme.js';
import { readText } from './read.js';
import { FeedError } from './reader.js';

const load = async (src: string, timeZone: string | undefined, signal: AbortSignal): Promise<Programme> => {
  let response: Response;
  try {
    response = await fetch(src, {
      credentials: 'omit',
      referrerPolicy: 'strict-origin-when-cross-origin',
      headers: { accept: 'application/json, */*;q=0.5' },
      signal,
    });
  } catch (error) {
    signal.throwIfAborted();
    throw new FeedError(['unreachable', src], { cause: error });
  }
  if (!response.ok) throw new FeedError(['httpStatus', src, response.status, response.statusText]);
  let text: string;
  try {
    text = await response.text();
  } catch (error) {
    signal.throwIfAborted();
    throw new FeedError(['unreachable', src], { cause: error });
  }
  return readText(text, { base: response.url || src, timeZone });
};

/** A request under way, and how many elements wait for it. */
interface Shared {
  readonly programme: Promise<Programme>;
  readonly abort: AbortController;
  waiting: number;
}

const underWay = new Map<string, Shared>();

const share = (key: string, src: string, timeZone: string | undefined): Shared => {
  const known = underWay.get(key);
  if (known) return known;
  const abort = new AbortController();
  const programme = load(src, timeZone, abort.signal);
  const shared: Shared = { programme, abort, waiting: 0 };
  underWay.set(key, shared);
  const done = (): void => {
    if (underWay.get(key) === shared) underWay.delete(key);
  };
  programme.then(done, done);
  return shared;
};

/**
 * Fetches and reads a feed. Elements that ask for the same feed at the same time share one request; it
 * is aborted when the last of them no longer wants it.
 *
 * @param src address of the feed, relative to the page
 * @param timeZone IANA zone for a feed that names none
 * @throws {FeedError} when the feed cannot be had or read; the signal's reason when aborted
 */
export const loadFeed = async (
  src: string,
  { timeZone, signal }: { timeZone?: string | undefined; signal: AbortSignal },
): Promise<Programme> => {
  let address: string;
  try {
    address = new URL(src, document.baseURI).href;
  } catch {
    throw new FeedError(['badAddress', src]);
  }
  signal.throwIfAborted();
  const key = `${address}\n${timeZone ?? ''}`;
  const shared = share(key, address, timeZone);
  shared.waiting++;
  try {
    return await new Promise<Programme>((resolve, reject) => {
      signal.addEventListener('abort', () => reject(signal.reason), { once: true });
      shared.programme.then(resolve, reject);
    });
  } finally {
    shared.waiting--;
    if (shared.waiting === 0 && underWay.get(key) === shared) {
      underWay.delete(key);
      shared.abort.abort();
    }
  }
};
