import type { Pick } from '../model/pick.js';

/** Version of the stored form; raised when an older script could not read it. */
const VERSION = 1;

/** Why picks cannot be stored, or were not read. */
export type Trouble = 'blocked' | 'full' | 'newer' | 'damaged';

/** Thrown by a store that knows why. */
export class StoreError extends Error {
  readonly trouble: Trouble;
  constructor(trouble: Trouble) {
    super(trouble);
    this.trouble = trouble;
  }
}

const texts = ['title', 'location', 'start', 'end', 'startTime', 'endTime', 'timeText', 'timeZone'];

const isPick = (value: unknown): value is Pick => {
  if (typeof value !== 'object' || value === null) return false;
  const one = value as Record<string, unknown>;
  const { id, weekday = 1 } = one;
  return (
    typeof id === 'string' &&
    id !== '' &&
    [1, 2, 3, 4, 5, 6, 7].includes(weekday as number) &&
    texts.every((key) => one[key] === undefined || typeof one[key] === 'string')
  );
};

export const writeStored = (picks: readonly Pick[]): string => JSON.stringify({ version: VERSION, picks });

/**
 * Reads the stored form. What is no pick in it is left out and makes it damaged: then the whole is to be kept
 * aside before anything else is written.
 *
 * @throws {StoreError} `newer` for the form of a later version, which must be left as it is
 */
export const readStored = (text: string | null): { picks: readonly Pick[]; isDamaged: boolean } => {
  if (text === null) return { picks: [], isDamaged: false };
  let value: { version?: unknown; picks?: unknown } | null = null;
  try {
    value = JSON.parse(text);
  } catch {
    // Cut off, or not ours.
  }
  if (typeof value?.version === 'number' && value.version > VERSION) throw new StoreError('newer');
  if (value?.version !== VERSION || !Array.isArray(value.picks)) return { picks: [], isDamaged: true };
  const picks = value.picks.filter(isPick);
  return { picks, isDamaged: picks.length < value.picks.length };
};
