import type { Session } from '../model/session.js';
import type { IndexOptions } from './fields.js';
import type { Found, Search } from './found.js';
import { textSearch } from './match.js';
import { indexing } from './text-index.js';

/** Milliseconds of work between two pauses. */
const SLICE = 10;
/** UTF-16 units of text that are indexed within a few milliseconds, even on a slow phone. */
const LITTLE = 100_000;

const lengthOf = ({ title, description = '' }: Session): number => title.length + description.length;

/** Makes the text search of sessions. Nothing is indexed yet. */
export const searchOver = (sessions: readonly Session[], options: IndexOptions): Search => {
  let steps: ReturnType<typeof indexing> | undefined = indexing(sessions, options);
  const isLittle = sessions.reduce((sum, session) => sum + lengthOf(session), 0) <= LITTLE;
  let search: ((query: string) => Found | undefined) | undefined;
  let preparing: Promise<void> | undefined;

  /** Indexes a bit more. */
  const step = (): void => {
    const { done, value } = steps?.next() ?? {};
    if (!done || !value) return;
    search = textSearch(value);
    // It would keep what it made the index from.
    steps = undefined;
  };

  return {
    get ready() {
      return isLittle || search !== undefined;
    },
    prepare({ now, pause }) {
      preparing ??= (async () => {
        let since = now();
        while (!search) {
          step();
          if (search || now() - since < SLICE) continue;
          await pause();
          since = now();
        }
      })();
      return preparing;
    },
    find(query) {
      while (!search) step();
      return search(query);
    },
  };
};
