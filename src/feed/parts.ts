import type { Note } from '../text/notes.js';
import { FeedError } from './reader.js';

/**
 * Loads a part that only some feeds need. The one-file script goes without the largest of them: it has an
 * empty module in their place.
 *
 * @param name as the sentence `partMissing` knows it
 * @throws {FeedError} if the part is not there
 */
export const loadPart = async <T extends object>(
  load: () => Promise<T>,
  name: Extract<Note, readonly ['partMissing', ...unknown[]]>[2],
): Promise<T> => {
  let cause: unknown;
  try {
    const part = await load();
    if (Object.keys(part).length) return part;
  } catch (error) {
    cause = error;
  }
  throw new FeedError(['partMissing', '', name], { cause });
};
