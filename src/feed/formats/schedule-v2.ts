import type { Note } from '../../text/notes.js';
import { type Fields, isFields, own, recordsIn } from '../fields.js';
import { dig, listAt } from '../paths.js';
import type { RawSession, Reader } from '../reader.js';
import { apart, finder, nameOf, paragraphs, word } from './frab.js';

type Find = ReturnType<typeof finder>;

/** What events refer to by slug or guid. */
interface Known {
  readonly track: Find;
  readonly room: Find;
  readonly roomByGuid: Find;
  readonly person: Find;
}

/** A track is its slug, or a record with it; its name stands in the list of tracks. */
const trackOf = (track: unknown, known: Known): unknown => {
  const slug = isFields(track) ? own(track, 'slug') : track;
  return dig(track, 'name') || nameOf(known.track(slug)) || slug;
};

const roomOf = (room: unknown, known: Known): unknown =>
  isFields(room)
    ? own(room, 'name') || nameOf(known.room(own(room, 'slug')) ?? known.roomByGuid(own(room, 'guid')))
    : nameOf(known.room(room)) || room;

/** Those who run an event without taking part are nobody's business. */
const isBehind = (participant: Fields): boolean =>
  /^(organi[sz]er|owner|editor|coordinator)$/i.test(word(own(participant, 'role')));

const speakersOf = (event: Fields, known: Known): unknown =>
  [...listAt(event, 'participants'), ...listAt(event, 'persons')].flatMap((participant) => {
    if (!isFields(participant)) return [participant];
    if (isBehind(participant)) return [];
    const person = known.person(own(participant, 'guid'));
    return { name: own(participant, 'name') || dig(person, 'name'), url: dig(person, 'url') };
  });

const sessionOf = (event: Fields, path: string, known: Known): RawSession => ({
  path,
  id: own(event, 'guid') || own(event, 'code'),
  title: own(event, 'title'),
  description: paragraphs(own(event, 'subtitle'), own(event, 'abstract'), own(event, 'description')),
  start: own(event, 'start'),
  end: own(event, 'end'),
  duration: own(event, 'duration'),
  track: trackOf(own(event, 'track'), known),
  type: own(event, 'type'),
  location: roomOf(own(event, 'room'), known),
  speakers: speakersOf(event, known),
  language: own(event, 'language'),
  url: own(event, 'url'),
  image: dig(event, 'logo', 'url'),
});

/**
 * The draft of a second schedule format of c3voc (github.com/voc/schedule, validator/json/schema2.json):
 * one list of events, beside lists of tracks, rooms and persons.
 */
export const scheduleV2Format: Reader = {
  name: 'c3voc-v2',

  recognises: ({ data }) =>
    Array.isArray(dig(data, 'schedule', 'events')) && isFields(dig(data, 'schedule', 'conference')),

  read({ data }) {
    const notes: Note[] = [];
    const schedule = dig(data, 'schedule');
    const conference = dig(schedule, 'conference');
    const rooms = listAt(conference, 'rooms');
    const known: Known = {
      track: finder(listAt(conference, 'tracks'), 'slug'),
      room: finder(rooms, 'slug'),
      roomByGuid: finder(rooms, 'guid'),
      person: finder(listAt(schedule, 'persons'), 'guid'),
    };
    const events = recordsIn(listAt(schedule, 'events'), 'schedule.events', notes);
    return {
      title: dig(conference, 'title'),
      timeZone: dig(conference, 'time_zone_name'),
      markup: 'markdown',
      sessions: apart(events.map(({ fields, path }) => sessionOf(fields, path, known))),
      notes,
    };
  },
};
