import type { Note } from '../../text/notes.js';
import { type Fields, isFields, own, recordsIn } from '../fields.js';
import { dig, listAt } from '../paths.js';
import type { RawSession, Reader } from '../reader.js';
import { addDays } from '../times/dates.js';
import { readIso } from '../times/when.js';

/** A text or a number as text; anything else is no word. */
export const word = (value: unknown): string =>
  typeof value === 'string' ? value : typeof value === 'number' ? String(value) : '';

/** Look-up of a list's records by a key of theirs; a number and its digits are the same. */
export const finder = (list: readonly unknown[], key = 'id'): ((id: unknown) => Fields | undefined) => {
  const records = new Map(list.filter(isFields).map((record) => [word(own(record, key)), record]));
  records.delete('');
  return (id) => records.get(word(id));
};

/** The name of a room, a track or a type: a text, texts by language, or a record with a name; no number is. */
export const nameOf = (value: unknown): unknown =>
  isFields(value) && Object.hasOwn(value, 'name')
    ? own(value, 'name')
    : typeof value === 'number'
      ? undefined
      : value;

/** Many abstracts are the beginning of the description. That of a subtitle may be by chance. */
const isRepeated = (text: string, others: readonly string[]): boolean =>
  others.some((other) => other === text || (text.length > 80 && other.startsWith(text)));

/** Texts, each plain or by language, as paragraphs of one text. */
export const paragraphs = (...texts: readonly unknown[]): unknown => {
  const join = (language = ''): string =>
    texts
      .map((text) => word(isFields(text) ? own(text, language) : text).trim())
      .filter((text, i, all) => text && !isRepeated(text, all.slice(i + 1)))
      .join('\n\n');
  const languages = texts.filter(isFields).flatMap((text) => Object.keys(text));
  return languages.length
    ? Object.fromEntries(languages.map((language) => [language, join(language)]))
    : join();
};

/** Several times of one session have one id in the feed; each gets its own, which does not depend on order. */
export const apart = (sessions: readonly RawSession[]): readonly RawSession[] => {
  const known = new Set<string>();
  const repeated = new Set<string>();
  for (const { id } of sessions) (known.has(word(id)) ? repeated : known).add(word(id));
  repeated.delete('');
  return sessions.map((session) => {
    const id = word(session.id);
    const start = word(session.start);
    return repeated.has(id) && start ? { ...session, id: `${id}-${start}` } : session;
  });
};

/** The days of a schedule, or of a mere list of days. */
const daysOf = (data: unknown): readonly unknown[] =>
  Array.isArray(data) ? data : listAt(data, 'schedule', 'conference', 'days');

const hasRoomList = (day: unknown): boolean =>
  listAt(day, 'rooms').some((room) => Array.isArray(dig(room, 'events')));

interface Room {
  readonly name: unknown;
  readonly events: readonly unknown[];
  readonly path: string;
}

/** The rooms of a day: an object of lists of events by name; in some files a list of rooms. */
const roomsOf = (day: Fields, path: string): readonly Room[] => {
  const rooms = own(day, 'rooms');
  if (isFields(rooms))
    return Object.keys(rooms).map((name) => ({
      name,
      events: listAt(rooms, name),
      path: `${path}.rooms.${name}`,
    }));
  return listAt(rooms).map((room, i) => ({
    name: dig(room, 'name'),
    events: listAt(room, 'events'),
    path: `${path}.rooms[${i}].events`,
  }));
};

/** `date` is the instant; where it is not there, the day, which goes on until the next morning, and `start`. */
const startOf = (event: Fields, day: Fields): unknown => {
  const date = own(event, 'date');
  const time = word(own(event, 'start'));
  if (word(date).length > 10 || !/^\d\d:\d\d/.test(time)) return date || time;
  if (date) return `${word(date)}T${time}`;
  const of = readIso(word(own(day, 'date')))?.slice(0, 10);
  if (!of) return time;
  const isNextDay = time < word(own(day, 'day_start')).slice(11, 16);
  return `${isNextDay ? addDays(of, 1) : of}T${time}`;
};

const speakerOf = (person: unknown): unknown =>
  isFields(person)
    ? {
        name: own(person, 'public_name') || own(person, 'full_public_name') || own(person, 'name'),
        url: own(person, 'url'),
      }
    : person;

/** A link relative to the schedule's own base, which need not be where the file is. */
const absolute = (link: unknown, base: string): unknown => {
  if (!link || typeof link !== 'string' || !base) return link;
  try {
    return new URL(link, base).href;
  } catch {
    return link;
  }
};

const sessionOf = (event: Fields, path: string, day: Fields, room: unknown, base: string): RawSession => ({
  path,
  id: own(event, 'guid') || own(event, 'id'),
  title: own(event, 'title'),
  description: paragraphs(own(event, 'subtitle'), own(event, 'abstract'), own(event, 'description')),
  start: startOf(event, day),
  duration: own(event, 'duration'),
  track: nameOf(own(event, 'track')),
  type: own(event, 'type'),
  location: nameOf(own(event, 'room')) || room,
  speakers: listAt(event, 'persons').map(speakerOf),
  language: own(event, 'language'),
  url: absolute(own(event, 'url'), base),
  image: absolute(own(event, 'logo'), base),
});

/**
 * The schedule.json of frab, which pretalx and many others write too, version 1 of the schema at
 * https://c3voc.de/schedule/schema.json: the events of each room of each day.
 */
export const frabFormat: Reader = {
  name: 'frab',

  recognises({ data }) {
    if (Array.isArray(data)) return data.some(hasRoomList);
    const schedule = dig(data, 'schedule');
    return Array.isArray(dig(schedule, 'conference', 'days')) && !Array.isArray(dig(schedule, 'events'));
  },

  read({ data }) {
    const notes: Note[] = [];
    const schedule = dig(data, 'schedule');
    const conference = dig(schedule, 'conference');
    const base =
      word(dig(schedule, 'base_url')) || word(dig(conference, 'base_url')) || word(dig(conference, 'url'));
    const days = recordsIn(daysOf(data), Array.isArray(data) ? '' : 'schedule.conference.days', notes);
    const sessions = days.flatMap(({ fields: day, path }) =>
      roomsOf(day, path).flatMap((room) =>
        recordsIn(room.events, room.path, notes).map((event) =>
          sessionOf(event.fields, event.path, day, room.name, base),
        ),
      ),
    );
    return {
      title: dig(conference, 'title'),
      timeZone: dig(conference, 'time_zone_name'),
      markup: 'markdown',
      sessions: apart(sessions),
      notes,
    };
  },
};
