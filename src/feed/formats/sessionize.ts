import type { Note } from '../../text/notes.js';
import { type Fields, isFields, own, recordsIn } from '../fields.js';
import { dig, listAt } from '../paths.js';
import type { RawSession, Reader } from '../reader.js';
import { finder, word } from './frab.js';

type Find = ReturnType<typeof finder>;

/** What the sessions of the view "All" refer to. In the other views they hold it themselves. */
interface Known {
  readonly room: Find;
  readonly speaker: Find;
  readonly categories: readonly unknown[];
}

/** Titles that organisers give to the categories that the model has a field for, folded. */
const fieldNames: ReadonlyMap<string, 'track' | 'type' | 'language'> = new Map([
  ['track', 'track'],
  ['language', 'language'],
  ['format', 'type'],
  ['session format', 'type'],
  ['type', 'type'],
  ['session type', 'type'],
]);

/** What was chosen for a session in one of the organisers' own categories. */
export interface Chosen {
  /** Of the category. */
  readonly title: unknown;
  readonly name: unknown;
}

const chosenIn = (session: Fields, known: Known): readonly Chosen[] => {
  const inline = listAt(session, 'categories').flatMap((category) =>
    listAt(category, 'categoryItems').map((item) => ({
      title: dig(category, 'name'),
      name: dig(item, 'name'),
    })),
  );
  const ids = new Set(listAt(session, 'categoryItems').map(word));
  const referred = ids.size
    ? known.categories.flatMap((category) =>
        listAt(category, 'items')
          .filter((item) => ids.has(word(dig(item, 'id'))))
          .map((item) => ({ title: dig(category, 'title'), name: dig(item, 'name') })),
      )
    : [];
  return [...inline, ...referred];
};

/** The first of a category with a field of its own goes there; all others are subjects. */
export const sortedOut = (chosen: readonly Chosen[]): Partial<RawSession> => {
  const fields: { track?: unknown; type?: unknown; language?: unknown } = {};
  const subjects: unknown[] = [];
  for (const { title, name } of chosen) {
    const field = fieldNames.get(word(title).trim().toLowerCase());
    if (field && fields[field] === undefined) fields[field] = name;
    else subjects.push(name);
  }
  return { ...fields, subjects };
};

/** A person's own page, if it is among the links. */
const pageOf = (person: Fields | undefined): unknown => {
  const links = listAt(person, 'links');
  const linkOf = (type: string): unknown =>
    dig(
      links.find((link) => dig(link, 'linkType') === type),
      'url',
    );
  return linkOf('Sessionize') ?? linkOf('Blog') ?? linkOf('LinkedIn');
};

const speakersOf = (session: Fields, known: Known): unknown =>
  listAt(session, 'speakers').flatMap((speaker) => {
    const person = isFields(speaker) ? speaker : known.speaker(speaker);
    if (!person) return [];
    const parts = `${word(own(person, 'firstName'))} ${word(own(person, 'lastName'))}`;
    return {
      name: own(person, 'fullName') || own(person, 'name') || parts,
      // Free text, in which nearly everybody names their work and employer.
      affiliation: own(person, 'tagLine'),
      url: pageOf(person),
    };
  });

const sessionOf = (session: Fields, path: string, room: unknown, known: Known): RawSession => ({
  path,
  id: own(session, 'id'),
  title: own(session, 'title'),
  description: own(session, 'description'),
  start: own(session, 'startsAt'),
  end: own(session, 'endsAt'),
  ...sortedOut(chosenIn(session, known)),
  location: own(session, 'room') || dig(known.room(own(session, 'roomId')), 'name') || room,
  speakers: speakersOf(session, known),
  status: /^cancell?ed$/i.test(word(own(session, 'status'))) ? 'cancelled' : undefined,
  url: own(session, 'liveUrl') || own(session, 'recordingUrl'),
  service: own(session, 'isServiceSession'),
});

/** An endpoint may include sessions that are not, or not yet, accepted. */
const isAccepted = (session: Fields): boolean =>
  !/^(declined|nominated|waitlisted|withdrawn|(accept|decline)[ _]queue)$/i.test(
    word(own(session, 'status')),
  );

const isSession = (record: unknown): boolean =>
  isFields(record) && (Object.hasOwn(record, 'startsAt') || Object.hasOwn(record, 'isServiceSession'));

/** A day of the view "Schedule Grid", whose sessions stand once under `rooms` and once under `timeSlots`. */
const isDay = (record: unknown): boolean =>
  listAt(record, 'rooms').some((room) => Array.isArray(dig(room, 'sessions')));

/** A group of the view "Sessions". That of speakers has lists of sessions too, of ids and names. */
const isGroup = (record: unknown): boolean =>
  isFields(record) &&
  Array.isArray(own(record, 'sessions')) &&
  (Object.hasOwn(record, 'groupName') || listAt(record, 'sessions').some(isSession));

interface Part {
  readonly list: readonly unknown[];
  readonly path: string;
  readonly room?: unknown;
}

/** The lists of sessions of any of the views. */
const partsOf = (data: unknown): readonly Part[] => {
  if (!Array.isArray(data)) return [{ list: listAt(data, 'sessions'), path: 'sessions' }];
  if (data.some(isSession)) return [{ list: data, path: '' }];
  return data.flatMap((record: unknown, i): Part[] =>
    isDay(record)
      ? listAt(record, 'rooms').map((room, j) => ({
          list: listAt(room, 'sessions'),
          path: `[${i}].rooms[${j}].sessions`,
          room: dig(room, 'name'),
        }))
      : [{ list: listAt(record, 'sessions'), path: `[${i}].sessions` }],
  );
};

/**
 * The views "All", "Schedule Grid" (GridSmart) and "Sessions" of Sessionize's API
 * (https://sessionize.com/playbook/api). Their times have no zone.
 */
export const sessionizeFormat: Reader = {
  name: 'sessionize',

  recognises({ data }) {
    if (Array.isArray(data))
      return data.some((record) => isSession(record) || isDay(record) || isGroup(record));
    if (listAt(data, 'sessions').some(isSession)) return true;
    return ['sessions', 'questions', 'categories'].every((key) => Array.isArray(dig(data, key)));
  },

  read({ data }) {
    const notes: Note[] = [];
    const known: Known = {
      room: finder(listAt(data, 'rooms')),
      speaker: finder(listAt(data, 'speakers')),
      categories: listAt(data, 'categories'),
    };
    // Groups by category, and rooms that share a plenary session, each list it.
    const seen = new Set<string>();
    const isFirst = (session: Fields): boolean => {
      const key = `${word(own(session, 'id'))} ${word(own(session, 'startsAt'))}`;
      const first = key.startsWith(' ') || !seen.has(key);
      seen.add(key);
      return first;
    };
    const sessions = partsOf(data).flatMap(({ list, path, room }) =>
      recordsIn(list, path, notes)
        .filter(({ fields }) => isAccepted(fields) && isFirst(fields))
        .map((session) => sessionOf(session.fields, session.path, room, known)),
    );
    return { sessions, notes };
  },
};
