import type { Note } from '../../text/notes.js';
import type { Reader } from '../reader.js';
import { nameSessions, sessionsInTable } from './rows.js';

type Parse = typeof import('papaparse').parse;

/** The text as a spreadsheet reads it: line breaks of one kind, and no line that tells Excel the separator. */
const cleaned = (text: string): string =>
  text
    .replace(/^\uFEFF/, '')
    .replace(/\r\n?/g, '\n')
    .replace(/^"?sep=.?"?\n/i, '');

/** JSON and scripts name fields too, with more than separators between. */
const CODE = /[{}<>=]|":/;

/**
 * What separates the cells: that by which one of the first lines names columns. A name in quotes may have a
 * separator or a line break in it; the other names are enough then.
 */
const separatorOf = (text: string): string | undefined => {
  const lines = cleaned(text.slice(0, 20_000))
    .split('\n')
    .filter((line) => /[^\s,;"]/.test(line))
    .slice(0, 5);
  return [',', ';', '\t', '|'].find((separator) =>
    lines.some((line) => !CODE.test(line) && nameSessions(line.split(separator).slice(0, 200))),
  );
};

/** So many unclosed quotes are mended; each takes another look at what follows it. */
const MOST_MENDED = 20;

/**
 * The rows of the text. A quote that opens a cell and closes nowhere would make one cell of all that follows:
 * its line is taken as it is written, and noted.
 */
const rowsOf = (
  text: string,
  delimiter: string,
  parse: Parse,
  notes: Note[],
): readonly (readonly string[])[] => {
  const settings = { delimiter, newline: '\n' } as const;
  const rows: string[][] = [];
  let rest = text;
  for (;;) {
    const { data, errors } = parse<string[]>(rest, settings);
    const width = (rows[0] ?? data[0] ?? []).length;
    const fault = errors.find(
      ({ code, row = 0 }) =>
        code === 'MissingQuotes' || (code === 'InvalidQuotes' && data[row]?.length !== width),
    );
    if (fault?.index === undefined || notes.length >= MOST_MENDED) return [...rows, ...data];
    const quote = fault.index - 1;
    const before = parse<string[]>(rest.slice(0, quote), settings).data;
    const cells = before.pop() ?? [];
    const lineEnd = rest.indexOf('\n', quote);
    const line = rest.slice(quote, lineEnd < 0 ? undefined : lineEnd);
    rows.push(...before, [...cells.slice(0, -1), ...line.split(delimiter)]);
    notes.push(['unreadPart', `row ${rows.length}`, 'a quote opens a cell and does not close it']);
    if (lineEnd < 0) return rows;
    rest = rest.slice(lineEnd + 1);
  }
};

/**
 * CSV (RFC 4180) as spreadsheets export and publish it: with commas, semicolons, tabs or bars, and with a row
 * of names for the columns among the first rows.
 */
export const csvFormat: Reader = {
  name: 'csv',

  recognises: ({ text, data }) =>
    data === undefined && !/^\s*([<{[]|BEGIN:V)/.test(text) && separatorOf(text) !== undefined,

  async read({ text }) {
    const notes: Note[] = [];
    const { default: papa } = await import('papaparse');
    const rows = rowsOf(cleaned(text), separatorOf(text) ?? ',', papa.parse, notes);
    const sessions = sessionsInTable(rows);
    if (!sessions) notes.push(['unreadPart', 'row 1', 'no row names columns such as "Title" and "Start"']);
    return { sessions: sessions ?? [], notes };
  },
};
