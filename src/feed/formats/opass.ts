import type { Note } from '../../text/notes.js';
import { type Fields, isFields, own, recordsIn } from '../fields.js';
import { dig, listAt } from '../paths.js';
import type { RawSession, Reader } from '../reader.js';
import { finder } from './frab.js';

type Find = ReturnType<typeof finder>;

/** What sessions refer to by id. */
interface Known {
  readonly type: Find;
  readonly room: Find;
  readonly tag: Find;
  readonly speaker: Find;
}

const LANGUAGE = /^[a-z]{2,3}([-_][a-z0-9]{2,8})?$/i;

/** One text of a record in all its languages: `{ zh: { name }, en: { name } }` is `{ zh, en }`. */
const inLanguages = (record: Fields | undefined, key: string): Fields | undefined => {
  const texts = Object.keys(record ?? {}).flatMap((language): [string, unknown][] => {
    const text = LANGUAGE.test(language) ? dig(record, language, key) : undefined;
    return typeof text === 'string' && text ? [[language, text]] : [];
  });
  return texts.length ? Object.fromEntries(texts) : undefined;
};

/** The name of what an id refers to; the id itself, which people chose, where the list has no such. */
const named = (find: Find, id: unknown): unknown => inLanguages(find(id), 'name') ?? id;

const sessionOf = (session: Fields, path: string, known: Known): RawSession => {
  const type = known.type(own(session, 'type'));
  return {
    path,
    id: own(session, 'id'),
    title: inLanguages(session, 'title') ?? own(session, 'title'),
    description: inLanguages(session, 'description') ?? own(session, 'description'),
    start: own(session, 'start'),
    end: own(session, 'end'),
    subjects: listAt(session, 'tags').map((tag) => named(known.tag, tag)),
    // Ids of types are often random letters.
    type: inLanguages(type, 'name'),
    location: named(known.room, own(session, 'room')),
    speakers: listAt(session, 'speakers').flatMap((id) => {
      const name = inLanguages(isFields(id) ? id : known.speaker(id), 'name');
      return name ? { name } : [];
    }),
    language: own(session, 'language'),
    url: own(session, 'uri'),
  };
};

/**
 * The programme of OPass, the conference app of COSCUP, SITCON and others in Taiwan
 * (https://github.com/CCIP-App): sessions in several languages, which refer to speakers, types, rooms
 * and tags by id.
 */
export const opassFormat: Reader = {
  name: 'opass',

  recognises: ({ data }) =>
    Array.isArray(dig(data, 'sessions')) &&
    (Array.isArray(dig(data, 'session_types')) ||
      listAt(data, 'sessions').some((session) => isFields(session) && inLanguages(session, 'title'))),

  read({ data }) {
    const notes: Note[] = [];
    const known: Known = {
      type: finder(listAt(data, 'session_types')),
      room: finder(listAt(data, 'rooms')),
      tag: finder(listAt(data, 'tags')),
      speaker: finder(listAt(data, 'speakers')),
    };
    const sessions = recordsIn(listAt(data, 'sessions'), 'sessions', notes);
    return {
      markup: 'markdown',
      sessions: sessions.map(({ fields, path }) => sessionOf(fields, path, known)),
      notes,
    };
  },
};
