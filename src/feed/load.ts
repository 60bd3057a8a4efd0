import type { Programme } from '../model/programme.js';
import { loadPart } from './parts.js';
import { readPage } from './read.js';
import { FeedError, type ReadContext } from './reader.js';
import type { Page } from './several.js';

/** What the page says about its feeds, and how it wants them read. */
export type LoadOptions = Omit<ReadContext, 'base'>;

/** Most elements have one feed of one page. */
const several = () => loadPart(() => import('./several.js'), 'merge');

const loadPage = async (src: string, options: LoadOptions, signal: AbortSignal): Promise<Page> => {
  let response: Response;
  let text: string;
  try {
    response = await fetch(src, {
      credentials: 'omit',
      referrerPolicy: 'strict-origin-when-cross-origin',
      headers: { accept: 'application/json, */*;q=0.5' },
      signal,
    });
    if (!response.ok) throw new FeedError(['httpStatus', src, response.status, response.statusText]);
    text = await response.text();
  } catch (error) {
    signal.throwIfAborted();
    throw error instanceof FeedError ? error : new FeedError(['unreachable', src], { cause: error });
  }
  const base = response.url || src;
  const { programme, next } = await readPage(text, { ...options, base });
  if (next === undefined) return { programme, next };
  const address = new URL(next, base);
  // WordPress behind a proxy often does not know that it is reached by https.
  if (base.startsWith('https:')) address.protocol = 'https:';
  return { programme, next: address.href };
};

const loadPages = async (src: string, options: LoadOptions, signal: AbortSignal): Promise<Programme> => {
  const first = await loadPage(src, options, signal);
  if (first.next === undefined) return first.programme;
  const { followPages } = await several();
  return followPages(src, first, (address) => loadPage(address, options, signal), signal);
};

/** A request under way, and how many elements wait for it. */
interface Shared {
  readonly programme: Promise<Programme>;
  readonly abort: AbortController;
  waiting: number;
}

const underWay = new Map<string, Shared>();

const share = (key: string, src: string, options: LoadOptions): Shared => {
  const known = underWay.get(key);
  if (known) return known;
  const abort = new AbortController();
  const programme = loadPages(src, options, abort.signal);
  const shared: Shared = { programme, abort, waiting: 0 };
  underWay.set(key, shared);
  const done = (): void => {
    if (underWay.get(key) === shared) underWay.delete(key);
  };
  programme.then(done, done);
  return shared;
};

const loadOne = async (src: string, options: LoadOptions, signal: AbortSignal): Promise<Programme> => {
  let address: string;
  try {
    address = new URL(src, globalThis.document?.baseURI).href;
  } catch {
    throw new FeedError(['badAddress', src]);
  }
  signal.throwIfAborted();
  const { timeZone, language, localTimes, format } = options;
  // Not every element has every one of these attributes, and those without are one.
  const key = [address, timeZone, language, localTimes, format].map((part) => part || '').join('\n');
  const shared = share(key, address, options);
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

/**
 * Fetches and reads one feed, or several into one programme. Elements that ask for the same feed at the
 * same time share one request; it is aborted when the last of them no longer wants it. Of several feeds
 * those that fail cost only themselves.
 *
 * @param src addresses of the feeds, relative to the page, with spaces between them
 * @throws {FeedError} when no feed can be had or read; the signal's reason when aborted
 */
export const loadFeed = async (
  src: string,
  { signal, ...options }: LoadOptions & { signal: AbortSignal },
): Promise<Programme> => {
  const loads = src
    .trim()
    .split(/\s+/)
    .map((one) => loadOne(one, options, signal));
  const [only] = loads;
  if (only && loads.length === 1) return only;
  // Until all are waited for, a failure is nobody's.
  for (const load of loads) load.catch(() => {});
  const { loadSeveral } = await several();
  return loadSeveral(loads, signal);
};
