import { readData } from '../../src/feed/read.ts';
import { loadSearch } from '../../src/find/engine.ts';
import type { Found } from '../../src/find/found.ts';
import { finder, type Matches } from '../../src/find/matches.ts';
import type { Programme } from '../../src/model/programme.ts';
import { timeWriter } from '../../src/text/format-time.ts';

/** Asks a programme as a visitor does. */
export interface Asking {
  readonly programme: Programme;
  (query: string, subject?: string): Matches;
}

/** A programme that can be asked: records of the own format, or a whole document. */
export const asking = async (data: readonly unknown[] | object, only = ''): Promise<Asking> => {
  await loadSearch();
  const programme = await readData(Array.isArray(data) ? { sessions: data } : data);
  const writeTime = timeWriter('en');
  const { find, prepare } = finder(programme.sessions, 'en', only, (session) => writeTime(session) ?? '');
  await prepare({ now: () => 0, pause: async () => {} });
  return Object.assign((query: string, subject = '') => find({ query, subject }), { programme });
};

/** Titles that a query finds among records. */
export const titlesFor = async (records: readonly unknown[], query: string): Promise<string[]> =>
  titles((await asking(records))(query));

export const titles = (matches: Matches): string[] => matches.sessions.map(({ title }) => title);

/** What is marked in a text. */
export const marks = (found: Found | undefined, text: string): string[] =>
  (found?.answers.rangesIn(text) ?? []).map(([start, end]) => text.slice(start, end));
