import type { Note } from '../../text/notes.js';
import { type Fields, isFields, own, recordsIn } from '../fields.js';
import { dig, listAt } from '../paths.js';
import type { RawProgramme, RawSession, Reader } from '../reader.js';
import { apart, finder, nameOf, paragraphs, word } from './frab.js';

/** What pretalx calls a proposal that is not, or no longer, part of the programme. */
const unpublished = new Set(['submitted', 'rejected', 'withdrawn', 'draft', 'deleted']);

export const isPublished = (submission: Fields): boolean => !unpublished.has(word(own(submission, 'state')));

/** Of the states of a published session, only this is one for visitors. */
export const statusOf = (submission: Fields): unknown => {
  const state = own(submission, 'state');
  return /^cancell?ed$/.test(word(state)) ? state : undefined;
};

type Find = ReturnType<typeof finder>;

/** What submissions refer to by number or code, where the file has it beside them. */
interface Known {
  readonly room: Find;
  readonly speaker: Find;
}

const knownIn = (data: unknown): Known => {
  const speakers = dig(data, 'speakers');
  return {
    room: finder(listAt(data, 'rooms')),
    speaker: finder(isFields(speakers) ? Object.values(speakers) : listAt(speakers), 'code'),
  };
};

/** `slots` since pretalx 2025, one `slot` before. Newer versions give mere numbers unless asked for more. */
const slotsOf = (submission: Fields): readonly Fields[] =>
  [...listAt(submission, 'slots'), own(submission, 'slot')].filter(isFields);

const roomOf = (slot: Fields, known: Known): unknown =>
  nameOf(own(slot, 'room')) || nameOf(known.room(own(slot, 'room_id') ?? own(slot, 'room')));

const speakersOf = (submission: Fields, known: Known): unknown =>
  listAt(submission, 'speakers').flatMap((speaker) => {
    const fields = isFields(speaker) ? speaker : known.speaker(speaker);
    return fields ? { name: own(fields, 'name') } : [];
  });

const sessionOf = (submission: Fields, slot: Fields, path: string, known: Known): RawSession => ({
  path,
  id: own(submission, 'code'),
  title: own(submission, 'title'),
  description: paragraphs(own(submission, 'abstract'), own(submission, 'description')),
  start: own(slot, 'start'),
  end: own(slot, 'end'),
  duration: own(submission, 'duration'),
  subjects: listAt(submission, 'tags')
    .map((tag) => dig(tag, 'tag') ?? nameOf(tag))
    .filter(Boolean),
  track: nameOf(own(submission, 'track')),
  type: nameOf(own(submission, 'submission_type')),
  location: roomOf(slot, known),
  speakers: speakersOf(submission, known),
  language: own(submission, 'content_locale'),
  status: statusOf(submission),
  image: own(submission, 'image'),
});

const NUMBERS =
  'times, rooms and speakers are mere numbers; add "?expand=slots.room,speakers,submission_type,track" to its address';

/** One page of the REST API's lists of submissions and talks. */
const readList = (data: unknown): RawProgramme => {
  const notes: Note[] = [];
  const known = knownIn(data);
  const sessions = recordsIn(listAt(data, 'results'), 'results', notes)
    .filter(({ fields }) => isPublished(fields))
    .flatMap(({ fields, path }) => {
      const slots = slotsOf(fields);
      if (!slots.length && listAt(fields, 'slots').length && !notes.length)
        notes.push(['unreadPart', `${path}.slots`, NUMBERS]);
      return (slots.length ? slots : [{}]).map((slot) => sessionOf(fields, slot, path, known));
    });
  const next = word(dig(data, 'next'));
  return { markup: 'markdown', sessions: apart(sessions), ...(next && { next }), notes };
};

const DATE = /^\d{4}-\d\d-\d\d$/;

interface Place {
  readonly value: unknown;
  readonly start: string;
  readonly path: string;
}

/** What stands in a grid under a date and the minute of that day. */
const placesIn = (grid: unknown, path: string): readonly Place[] =>
  (isFields(grid) ? Object.keys(grid) : []).flatMap((date) => {
    const day = DATE.test(date) ? dig(grid, date) : undefined;
    return (isFields(day) ? Object.keys(day) : []).map((minute) => {
      const clock = [Math.floor(Number(minute) / 60), Number(minute) % 60];
      const time = clock.map((part) => String(part).padStart(2, '0')).join(':');
      return { value: dig(day, minute), start: `${date}T${time}`, path: `${path}.${date}.${minute}` };
    });
  });

/** A grid of dates, minutes and rooms, and one of breaks, which have no room. */
const readGrid = (data: unknown): RawProgramme => {
  const notes: Note[] = [];
  const known = knownIn(data);
  const talks = placesIn(dig(data, 'schedule'), 'schedule').flatMap(({ value, start, path }) =>
    (isFields(value) ? Object.keys(value) : []).flatMap((room): RawSession[] => {
      const at = `${path}.${room}`;
      const submission = dig(value, room);
      if (!isFields(submission)) notes.push(['notARecord', at, submission]);
      if (!isFields(submission) || !isPublished(submission)) return [];
      const slots = slotsOf(submission);
      // A submission with several slots stands in the grid with all of them each time.
      const slot = slots.find((one) => word(own(one, 'start')).startsWith(start)) ?? slots[0] ?? {};
      const inGrid = { room_id: room, ...slot, start: own(slot, 'start') || start };
      return [sessionOf(submission, inGrid, at, known)];
    }),
  );
  if (dig(data, 'sprints'))
    notes.push(['unreadPart', 'sprints', 'sprints stand beside the schedule, not in it']);
  const breaks = placesIn(dig(data, 'extra'), 'extra').map(({ value, start, path }) => ({
    path,
    id: dig(value, 'id'),
    title: dig(value, 'title'),
    start,
    service: true,
  }));
  return { markup: 'markdown', sessions: [...apart(talks), ...breaks], notes };
};

const isSubmission = (record: unknown): boolean =>
  isFields(record) &&
  typeof own(record, 'code') === 'string' &&
  ['slot', 'slots', 'submission_type'].some((key) => Object.hasOwn(record, key));

/**
 * Submissions as the REST API of pretalx gives them (https://docs.pretalx.org/api/): a page of a list, or
 * the grid that PyConFR makes of it, by date, minute of the day and room.
 */
export const pretalxSubmissionsFormat: Reader = {
  name: 'pretalx-submissions',

  recognises({ data }) {
    const schedule = dig(data, 'schedule');
    if (isFields(schedule)) return Object.keys(schedule).some((key) => DATE.test(key));
    return listAt(data, 'results').some(isSubmission);
  },

  read: ({ data }) => (isFields(dig(data, 'schedule')) ? readGrid(data) : readList(data)),
};
