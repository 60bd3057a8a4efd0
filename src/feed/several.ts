import type { Programme } from '../model/programme.js';
import { explain, type Note } from '../text/notes.js';
import { mergeProgrammes } from './merge.js';
import { FeedError } from './reader.js';

/** One page of a feed, and the absolute address of the next. */
export interface Page {
  readonly programme: Programme;
  readonly next: string | undefined;
}

/** So many pages of one feed are followed; who has more sessions than these hold is told. */
export const MOST_PAGES = 50;

const withNotes = async (programme: Programme, notes: readonly Note[]): Promise<Programme> =>
  notes.length
    ? Object.freeze({ ...programme, problems: [...(await explain(notes)), ...programme.problems] })
    : programme;

const notesOf = (error: unknown, signal: AbortSignal): readonly Note[] => {
  signal.throwIfAborted();
  if (error instanceof FeedError) return error.notes;
  throw error;
};

/**
 * One programme of all pages of a feed, of which the first is there. A page that fails costs only itself and
 * those after it. A feed is asked for at its own site only, whatever address it gives.
 */
export const followPages = async (
  src: string,
  first: Page,
  load: (address: string) => Promise<Page>,
  signal: AbortSignal,
): Promise<Programme> => {
  const pages = [first.programme];
  const seen = new Set([src]);
  const notes: Note[] = [];
  let { next } = first;
  while (next && !seen.has(next)) {
    if (pages.length === MOST_PAGES) notes.push(['tooManyPages', src, MOST_PAGES]);
    if (new URL(next).origin !== new URL(src).origin) notes.push(['otherSite', src, next]);
    if (notes.length) break;
    seen.add(next);
    try {
      const page: Page = await load(next);
      pages.push(page.programme);
      next = page.next;
    } catch (error) {
      notes.push(...notesOf(error, signal));
    }
  }
  return withNotes(await mergeProgrammes(pages), notes);
};

/**
 * One programme of several feeds. Those that fail cost only themselves.
 * @throws {FeedError} when all fail, with the notes of all
 */
export const loadSeveral = async (
  loads: readonly Promise<Programme>[],
  signal: AbortSignal,
): Promise<Programme> => {
  const programmes: Programme[] = [];
  const notes: Note[] = [];
  for (const load of await Promise.allSettled(loads)) {
    if (load.status === 'fulfilled') programmes.push(load.value);
    else notes.push(...notesOf(load.reason, signal));
  }
  const [first, ...others] = notes;
  if (first && !programmes.length) throw new FeedError(first, undefined, others);
  return withNotes(await mergeProgrammes(programmes), notes);
};
