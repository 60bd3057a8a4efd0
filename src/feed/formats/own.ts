import type { Note } from '../../text/notes.js';
import { type Fields, isFields, own } from '../fields.js';
import type { RawSession, Reader } from '../reader.js';

const keys = new Set(
  'id title time start end description subjects track type location speakers language status attendance accessibility ticket credit url image updated'.split(
    ' ',
  ),
);

/** Whether a record has only keys of this format: then a bare list of such is a programme. */
const isOwn = (record: unknown): boolean =>
  isFields(record) && Object.keys(record).every((key) => keys.has(key));

/** The list of sessions. Formats that keep speakers or rooms in lists of their own are others. */
const sessionsOf = (data: unknown): readonly unknown[] | undefined => {
  if (Array.isArray(data))
    return data.every((record) => !isFields(record)) || isOwn(data.find(isFields)) ? data : undefined;
  if (!isFields(data) || Array.isArray(own(data, 'rooms')) || Array.isArray(own(data, 'speakers')))
    return undefined;
  const list = own(data, 'sessions');
  return Array.isArray(list) ? list : undefined;
};

/**
 * The project's own format: the smallest that an editor can type by hand. Its JSON Schema is
 * `programme.schema.json`.
 */
export const ownFormat: Reader = {
  name: 'session-list',

  recognises: ({ data }) => sessionsOf(data) !== undefined,

  read({ data }) {
    const notes: Note[] = [];
    const sessions: RawSession[] = [];
    sessionsOf(data)?.forEach((record, i) => {
      const path = `sessions[${i}]`;
      if (isFields(record)) sessions.push({ ...record, path });
      else notes.push(['notARecord', path, record]);
    });
    const document: Fields = isFields(data) ? data : {};
    const [title, timeZone, dates] = ['title', 'timeZone', 'dates'].map((key) => own(document, key));
    return { title, timeZone, dates, sessions, notes };
  },
};
