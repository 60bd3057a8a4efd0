import papa from 'papaparse';
import type { Note } from '../../text/notes.js';
import { headIn } from './rows.js';

/** So many unclosed quotes are mended; each takes another look at what follows it. */
const MOST_MENDED = 20;

/**
 * The rows of the text. A quote that opens a cell and closes nowhere would make one cell of all that follows:
 * its line is taken as it is written, and noted.
 */
export const rowsOf = (text: string, delimiter: string, notes: Note[]): readonly (readonly string[])[] => {
  const settings = { delimiter, newline: '\n' } as const;
  const rows: string[][] = [];
  let rest = text;
  for (;;) {
    const { data, errors } = papa.parse<string[]>(rest, settings);
    const all = [...rows, ...data];
    const width = all[headIn(all)]?.length;
    const fault = errors.find(
      ({ code, row = 0 }) =>
        code === 'MissingQuotes' || (code === 'InvalidQuotes' && data[row]?.length !== width),
    );
    if (fault?.index === undefined || notes.length >= MOST_MENDED) return all;
    const quote = fault.index - 1;
    const before = papa.parse<string[]>(rest.slice(0, quote), settings).data;
    const cells = before.pop() ?? [];
    const lineEnd = rest.indexOf('\n', quote);
    const line = rest.slice(quote, lineEnd < 0 ? undefined : lineEnd);
    rows.push(...before, [...cells.slice(0, -1), ...line.split(delimiter)]);
    notes.push(['unreadPart', `row ${rows.length}`, 'a quote opens a cell and does not close it']);
    if (lineEnd < 0) return rows;
    rest = rest.slice(lineEnd + 1);
  }
};
