import type { searchOver } from './search.js';

let engine: typeof searchOver | undefined;
let failed = false;

/**
 * Loads what searches texts. It is a file of its own because most of a page's visitors do not search: the
 * first focus of the search field loads it. Where that fails, the next focus tries again.
 */
export const loadSearch = async (): Promise<void> => {
  if (engine) return;
  try {
    engine = (await import('./search.js')).searchOver;
    failed = false;
  } catch {
    failed = true;
  }
};

/** What searches texts; `undefined` until it is loaded. */
export const loadedSearch = (): typeof searchOver | undefined => engine;

/** Whether what searches texts could not be loaded. */
export const searchFailed = (): boolean => failed;
