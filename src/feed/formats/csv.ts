import type { Note } from '../../text/notes.js';
import { loadPart } from '../parts.js';
import type { Reader } from '../reader.js';
import { nameSessions, sessionsInTable } from './rows.js';

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
    const { rowsOf } = await loadPart(() => import('./csv-rows.js'), 'csv');
    const rows = rowsOf(cleaned(text), separatorOf(text) ?? ',', notes);
    const sessions = sessionsInTable(rows);
    if (!sessions) notes.push(['unreadPart', 'row 1', 'no row names columns such as "Title" and "Start"']);
    return { sessions: sessions ?? [], notes };
  },
};
