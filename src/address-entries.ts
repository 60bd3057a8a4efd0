import { FACETS } from './find/facets.js';
import type { FindState } from './find/matches.js';
import type { Entry } from './page/address-writer.js';

/** Names of all keys in the address. */
export const KEYS: readonly string[] = ['q', 'subject', ...FACETS.slice(1), 'order', 'session'];

/** What the address says of what is asked; only what is asked has a key. */
export const entriesOf = ({ query, subject, chosen = {} }: FindState): readonly Entry[] => {
  const entries: Entry[] = [
    ['q', query.trim() && query],
    ['subject', subject],
    ...Object.entries(chosen)
      .filter(([key]) => KEYS.includes(key))
      .flatMap(([key, values]) => values.map((value): Entry => [key, value])),
  ];
  return entries.filter(([, value]) => value);
};
