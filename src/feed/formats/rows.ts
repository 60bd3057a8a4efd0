import type { Note } from '../../text/notes.js';
import { type Fields, isFields, own, recordsIn } from '../fields.js';
import { findColumn } from '../names/column-names.js';
import type { Entry } from '../names/field-names.js';
import { sessionsOf } from '../names/named-session.js';
import { listAt } from '../paths.js';
import type { RawSession, Reader } from '../reader.js';
import { addDays } from '../times/dates.js';
import { readIso } from '../times/when.js';
import { ownFormat } from './own.js';

const fieldOf = (name: string): string => findColumn(name)[0]?.[0] ?? '';

/** Fields that records of anything have. */
const common = new Set(['', 'title', 'heading', 'id', 'url', 'image', 'updated']);

/** Whether names of columns are those of a programme: one for titles, and one more of a session's own. */
export const nameSessions = (names: readonly string[]): boolean => {
  const fields = names.map(fieldOf);
  return (
    fields.some((field) => field === 'title' || field === 'heading') &&
    fields.some((field) => !common.has(field))
  );
};

type Table = readonly (readonly unknown[])[];

const textOf = (cell: unknown): string =>
  cell === null || cell === undefined || typeof cell === 'object' ? '' : String(cell).trim();
const textsOf = (row: unknown): string[] => (Array.isArray(row) ? row.map(textOf) : []);

/** The place of the row that names the columns: one of the first, whatever stands above it. */
export const headIn = (rows: Table): number => {
  const filled = rows.slice(0, 30).filter((row) => textsOf(row).some(Boolean));
  const head = filled.slice(0, 5).find((row) => nameSessions(textsOf(row)));
  return head ? rows.indexOf(head) : -1;
};

/** The second "Speaker" becomes "Speaker 22", so that each is one of a list. */
const numbered = (names: readonly string[]): string[] => {
  const times = new Map<string, number>();
  return names.map((name) => {
    const time = (times.get(name) ?? 0) + 1;
    times.set(name, time);
    return time > 1 ? `${name} ${time + 20}` : name;
  });
};

/** The sessions of a table. Their paths count rows as the spreadsheet does. `undefined` without a head. */
export const sessionsInTable = (rows: Table): RawSession[] | undefined => {
  const at = headIn(rows);
  if (at < 0) return undefined;
  const head = textsOf(rows[at]);
  const names = numbered(head);
  return rows.flatMap((row, i) => {
    const texts = textsOf(row);
    // Some sheets repeat their head for every day.
    if (i <= at || !texts.some(Boolean) || texts.join('\n') === head.join('\n')) return [];
    const entries = names.map((name, column): Entry => [name, row[column]]);
    return sessionsOf(entries, `row ${i + 1}`, true);
  });
};

/** Airtable and Contentful; JSON:API; FullCalendar. */
const INNER = /^(fields|attributes|extendedProps)$/;

/** Where an Airtable column refers to another table it has ids, and nothing to show. */
const isRecordId = (value: unknown): boolean =>
  typeof value === 'string' && /^rec[A-Za-z\d]{14}$/.test(value);

const shown = ([name, value]: Entry): Entry => [
  name,
  Array.isArray(value) ? value.filter((one) => !isRecordId(one)) : value,
];

/** The columns of a record, those of an inner object with those about it. */
const entriesOf = (record: Fields): readonly Entry[] =>
  Object.entries(record).flatMap((entry): readonly Entry[] =>
    INNER.test(entry[0]) && isFields(entry[1]) ? Object.entries(entry[1]).map(shown) : [shown(entry)],
  );

/** A row of Airtable in which nobody wrote anything. */
const isBlank = (record: Fields): boolean => {
  const fields = own(record, 'fields');
  return isFields(fields) && !Object.keys(fields).length;
};

/** FullCalendar's whole days end before `end` (https://fullcalendar.io/docs/event-object). */
const withLastDay = (session: RawSession, record: Fields): RawSession => {
  const end = own(record, 'allDay') === true && typeof session.end === 'string' ? readIso(session.end) : '';
  if (end?.length !== 10) return session;
  const last = addDays(end, -1);
  return { ...session, end: last > String(session.start) ? last : undefined };
};

/** Fields that may be objects in a record that is flat otherwise; so may those that mean nothing here. */
const structured = new Set(['', 'speakers', 'subjects', 'location', 'room', 'occurrences', 'image', 'url']);

const isFlat = (record: Fields): boolean =>
  Object.entries(record).every(
    ([name, value]) =>
      !(Array.isArray(value) ? value.some(isFields) : isFields(value)) ||
      INNER.test(name) ||
      structured.has(fieldOf(name)),
  );

/** Keys that mark other formats: schema.org, Google, LibCal, JSON Feed, Sessionize … */
const marks =
  '@context @graph @type kind specVersion schemaVersion version rest_url perpage startdt isPlenumSession'.split(
    ' ',
  );

/** Whether a record lists others, to which those of another list belong or refer. */
const lists = (record: Fields, ...keys: readonly string[]): boolean =>
  keys.some((key) => isFields(listAt(record, key)[0]));

const isMarked = (record: Fields): boolean =>
  marks.some((key) => Object.hasOwn(record, key)) ||
  lists(record, 'rooms') ||
  // ConClár and KonOpas.
  (Object.hasOwn(record, 'mins') && Array.isArray(own(record, 'loc')));

const wrappers =
  'data rows items records results events sessions talks schedule programme program agenda values'.split(' ');

/** The list of rows, and where it stands; some have a wrapper in another. */
const listIn = (
  data: unknown,
  isInner = false,
): readonly [list: readonly unknown[], path: string] | undefined => {
  if (Array.isArray(data)) return [data, ''];
  if (!isFields(data)) return undefined;
  const path = wrappers.find((key) => listAt(data, key).length > 0);
  if (path !== undefined) return [listAt(data, path), path];
  const outer = isInner ? undefined : wrappers.find((key) => isFields(own(data, key)));
  const inner = outer === undefined ? undefined : listIn(own(data, outer), true);
  return inner && [inner[0], `${outer}.${inner[1]}`];
};

const isTable = (list: readonly unknown[]): list is Table => list.length > 0 && list.every(Array.isArray);

/**
 * Rows: a list of flat objects whose keys are names of columns in any of many languages, as spreadsheets and
 * databases give it, also within an object; Airtable's records; and rows of cells below a row of names, as
 * the API of Google Sheets has them (https://developers.google.com/workspace/sheets/api/reference/rest/v4/spreadsheets.values).
 */
export const rowsFormat: Reader = {
  name: 'rows',

  recognises(feed) {
    const [list] = listIn(feed.data) ?? [[]];
    if (isTable(list)) return headIn(list) >= 0;
    const records = list.filter(isFields).slice(0, 5);
    const names = records.flatMap((record) => entriesOf(record).map(([name]) => name));
    return (
      records.every((record) => isFlat(record) && !isMarked(record)) &&
      nameSessions(names) &&
      !(isFields(feed.data) && (isMarked(feed.data) || lists(feed.data, 'speakers'))) &&
      !ownFormat.recognises(feed)
    );
  },

  read({ data }) {
    const notes: Note[] = [];
    const [list, path] = listIn(data) ?? [[], ''];
    const document: Fields = isFields(data) ? data : {};
    const next = own(document, 'next');
    return {
      title: own(document, 'title') ?? own(document, 'name'),
      timeZone: own(document, 'timeZone') ?? own(document, 'timezone'),
      sessions: isTable(list)
        ? (sessionsInTable(list) ?? [])
        : recordsIn(list, path, notes)
            .filter(({ fields }) => !isBlank(fields))
            .flatMap(({ fields, path: at }) =>
              sessionsOf(entriesOf(fields), at, true).map((session) => withLastDay(session, fields)),
            ),
      next: typeof next === 'string' ? next : undefined,
      notes,
    };
  },
};
