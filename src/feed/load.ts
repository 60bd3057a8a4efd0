import type { Programme } from '../model/programme.js';
import { explain, type Note } from '../text/notes.js';
import { readPage } from './read.js';
import { FeedError, type ReadContext } from './reader.js';

/** So many pages of one feed are followed; who has more sessions than these hold is told. */
export const MOST_PAGES = 50;

/** What the page says about its feeds, and how it wants them read. */
export type LoadOptions = Omit<ReadContext, 'base'>;

/** One programme of several. Most elements have one feed of one page, and nothing to merge. */
export const merge = async (programmes: readonly Programme[]): Promise<Programme> => {
  const [only, ...others] = programmes;
  return only && !others.length ? only : (await import('./merge.js')).mergeProgrammes(programmes);
};

interface Page {
  readonly programme: Programme;
  /** Absolute address of the next page. */
  readonly next: string | undefined;
}

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

/** Loads a feed with all its pages. A page that fails costs only itself and those after it. */
const loadPages = async (src: string, options: LoadOptions, signal: AbortSignal): Promise<Programme> => {
  const first = await loadPage(src, options, signal);
  const pages = [first.programme];
  const seen = new Set([src]);
  let { next } = first;
  let note: Note | undefined;
  // A feed is asked for at its own site only, whatever address it gives.
  while (next && !seen.has(next)) {
    if (pages.length === MOST_PAGES) note = ['tooManyPages', src, MOST_PAGES];
    if (new URL(next).origin !== new URL(src).origin) note = ['otherSite', src, next];
    if (note) break;
    seen.add(next);
    try {
      const page: Page = await loadPage(next, options, signal);
      pages.push(page.programme);
      next = page.next;
    } catch (error) {
      signal.throwIfAborted();
      note = error instanceof FeedError ? error.note : ['unexpected', String(error)];
      break;
    }
  }
  const programme = await merge(pages);
  return note
    ? Object.freeze({ ...programme, problems: [...programme.problems, ...(await explain([note]))] })
    : programme;
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
    address = new URL(src, document.baseURI).href;
  } catch {
    throw new FeedError(['badAddress', src]);
  }
  signal.throwIfAborted();
  const { timeZone, language, localTimes, format } = options;
  const key = JSON.stringify([address, timeZone, language, localTimes, format]);
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
  const loads = await Promise.allSettled(
    src
      .trim()
      .split(/\s+/)
      .map((one) => loadOne(one, options, signal)),
  );
  signal.throwIfAborted();
  const programmes: Programme[] = [];
  const notes: Note[] = [];
  for (const load of loads) {
    if (load.status === 'fulfilled') programmes.push(load.value);
    else if (load.reason instanceof FeedError) notes.push(load.reason.note);
    else throw load.reason;
  }
  if (!programmes.length && notes[0]) throw new FeedError(notes[0]);
  const programme = await merge(programmes);
  return notes.length
    ? Object.freeze({ ...programme, problems: [...(await explain(notes)), ...programme.problems] })
    : programme;
};
