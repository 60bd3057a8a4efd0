import type { Note } from '../../text/notes.js';
import { choiceKey, statuses } from '../choices.js';
import { type Fields, isFields, own, recordsIn } from '../fields.js';
import type { RawSession, Reader } from '../reader.js';

const isText = (value: unknown): boolean => typeof value !== 'object' || value === null;
const isName = (value: unknown): boolean =>
  isText(value) || (isFields(value) && Object.hasOwn(value, 'name'));
const isIso = (value: unknown): boolean => typeof value === 'string' && /^\d{4}-\d\d-\d\d/.test(value);

/** The schema's names, and whether a value needs no more reading than `normalise` does. */
const keys = new Map<string, (value: unknown) => boolean>([
  ...'id title time description track type location language attendance ticket credit url image updated'
    .split(' ')
    .map((key) => [key, isText] as const),
  ['start', isIso],
  ['end', isIso],
  ['subjects', (value) => Array.isArray(value) && value.every(isText)],
  ['accessibility', (value) => Array.isArray(value) && value.every(isText)],
  ['speakers', (value) => Array.isArray(value) && value.every(isName)],
  ['status', (value) => statuses.has(choiceKey(String(value)))],
]);

/** Whether a record is written as the schema says. */
const isPlain = (record: Fields): boolean =>
  Object.keys(record).every((key) => keys.get(key)?.(record[key]) ?? false);

/** Whether records have only names of the schema: then a bare list of such is a programme. */
const areOwn = (records: readonly Fields[]): boolean =>
  records.some((record) => Object.hasOwn(record, 'title')) &&
  records.every((record) => Object.keys(record).every((key) => keys.has(key)));

/** What Sessionize and OPass have beside sessions: lists that these refer to by ids, and lists of their own. */
const isOthers = ([key, value]: readonly [key: string, value: unknown]): boolean =>
  /^(rooms|speakers)$/.test(key)
    ? Array.isArray(value) && value.some((one) => isFields(one) && Object.hasOwn(one, 'id'))
    : /^(questions|session_types)$/.test(key);

/** The list of sessions, whatever stands beside it. */
const listIn = (data: unknown): unknown =>
  Array.isArray(data) ? data : isFields(data) ? own(data, 'sessions') : undefined;

/**
 * The project's own format: the smallest that an editor can type by hand. Its JSON Schema is
 * `programme.schema.json`. Editors who use names of their own are understood too, by a part that only their
 * programmes load.
 */
export const ownFormat: Reader = {
  name: 'session-list',

  recognises({ data }) {
    const list = listIn(data);
    if (!Array.isArray(list)) return false;
    const records = data === list ? list.filter(isFields) : [];
    return records.length ? areOwn(records.slice(0, 5)) : !Object.entries(data as Fields).some(isOthers);
  },

  async read({ data }) {
    const notes: Note[] = [];
    const document: Fields = isFields(data) ? data : {};
    const found = listIn(data);
    const list: readonly unknown[] = Array.isArray(found) ? found : [];
    let sessions: readonly RawSession[];
    if (list.every((record): record is Fields => isFields(record) && isPlain(record))) sessions = list;
    else {
      const records = recordsIn(list, 'sessions', notes);
      try {
        const { sessionsOf } = await import('../names/named-session.js');
        sessions = records.flatMap(({ fields, path }) => sessionsOf(Object.entries(fields), path, false));
      } catch {
        sessions = records.map(({ fields, path }) => ({ ...fields, path }));
        notes.push(['partMissing', 'sessions', 'names']);
      }
    }
    return {
      title: own(document, 'title') ?? own(document, 'name'),
      timeZone: own(document, 'timeZone') ?? own(document, 'timezone') ?? own(document, 'time_zone'),
      dates: own(document, 'dates'),
      calendar: own(document, 'calendar'),
      sessions,
      notes,
    };
  },
};
