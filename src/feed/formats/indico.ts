import type { Note } from '../../text/notes.js';
import { type Fields, isFields, own, recordsIn } from '../fields.js';
import { dig, listAt } from '../paths.js';
import type { RawProgramme, RawSession, Reader } from '../reader.js';
import { isTimeZone } from '../times/time-zone.js';
import { readIso } from '../times/when.js';
import { firstOf, joined, namesIn } from './event-values.js';
import { word } from './frab.js';

const isEvent = (record: unknown): boolean =>
  isFields(dig(record, 'startDate')) &&
  dig(record, 'startDate', 'tz') !== undefined &&
  dig(record, 'title') !== undefined;

/** Days by `YYYYMMDD`, each a record of entries. */
const isTimetable = (value: unknown): value is Fields =>
  isFields(value) && Object.keys(value).some((key) => /^\d{8}$/.test(key));

const timetablesOf = (data: unknown): readonly [id: string, days: Fields][] => {
  const results = dig(data, 'results');
  return isFields(results)
    ? Object.keys(results).flatMap((id): [string, Fields][] => {
        const days = own(results, id);
        return isTimetable(days) ? [[id, days]] : [];
      })
    : [];
};

/** The events of an export, or one alone. */
const eventsOf = (data: unknown): readonly unknown[] => (isEvent(data) ? [data] : listAt(data, 'results'));

/**
 * A time, which is written on the clock of the server or of who asked, as an instant where the event has
 * another zone.
 */
const momentOf = (written: unknown, eventZone: string): string | undefined => {
  const [date, time, zone = ''] = ['date', 'time', 'tz'].map((key) => word(dig(written, key)));
  if (!date) return word(written) || undefined;
  const wall = [date, time].filter(Boolean).join('T');
  if (!time || !zone || !eventZone || zone === eventZone) return wall;
  const local = isTimeZone(zone) && readIso(wall, zone);
  return local ? new Date(local).toISOString() : `${date} ${time} (${zone})`;
};

/** "First Last", without the title in front and never "Last, First". */
const speakerOf = (person: unknown): unknown => {
  if (!isFields(person)) return person;
  const names = (...keys: string[]): string => keys.flatMap((key) => namesIn(own(person, key))).join(' ');
  const [last, first] = word(own(person, 'fullName')).split(/,(.*)/);
  return {
    name:
      names('first_name', 'last_name') ||
      names('firstName', 'familyName') ||
      names('name') ||
      [first, last]
        .map((part) => part?.trim())
        .filter(Boolean)
        .join(' '),
    affiliation: own(person, 'affiliation'),
  };
};

/**
 * A contribution, a break, an entry of a timetable, or an event of a category. Who chairs does not speak, but for
 * lectures ("simple_event"), whose speakers the export lists as chairs.
 */
const sessionOf = (record: Fields, path: string, eventZone: string, session?: unknown): RawSession => {
  const at = (key: string): unknown => own(record, key);
  const isLecture = at('type') === 'simple_event';
  const speakers = firstOf(at('speakers'), at('presenters'), isLecture && at('chairs'));
  return {
    path,
    id: firstOf(at('db_id'), at('contributionId'), at('id')),
    title: at('title'),
    description: at('description'),
    start: momentOf(at('startDate'), eventZone),
    end: momentOf(at('endDate'), eventZone),
    duration: firstOf(at('duration')),
    timeZone: eventZone || firstOf(dig(record, 'startDate', 'tz')),
    subjects: at('keywords'),
    track: joined(namesIn(at('track'), 'title')) ?? joined(namesIn(at('session') ?? session, 'title')),
    type: isLecture ? 'lecture' : joined(namesIn(at('type'))),
    location: joined([...namesIn(firstOf(at('roomFullname'), at('room'))), ...namesIn(at('location'))]),
    speakers: (Array.isArray(speakers) ? speakers : []).map(speakerOf),
    url: at('url'),
    ...(at('entryType') === 'Break' && { service: true }),
  };
};

/** What takes place in one event. A session without contributions is one itself. */
const contributionsOf = (event: Fields, path: string, notes: Note[]): RawSession[] => {
  const zone = word(own(event, 'timezone'));
  const read = (list: readonly unknown[], at: string, session?: unknown): RawSession[] =>
    recordsIn(list, at, notes).map(({ fields, path: place }) => sessionOf(fields, place, zone, session));
  return [
    ...read(listAt(event, 'contributions'), `${path}.contributions`),
    ...recordsIn(listAt(event, 'sessions'), `${path}.sessions`, notes).flatMap(({ fields, path: at }) => {
      const inside = listAt(fields, 'contributions');
      return inside.length
        ? read(inside, `${at}.contributions`, own(fields, 'title'))
        : [{ ...sessionOf(fields, at, zone), track: undefined }];
    }),
  ];
};

/** The entries of a timetable; a session that has entries of its own stands for no more than these. */
const entriesOf = (days: Fields, path: string, notes: Note[]): RawSession[] => {
  const read = (entries: unknown, at: string, session?: unknown): RawSession[] =>
    (isFields(entries) ? Object.keys(entries) : []).flatMap((key) => {
      const place = `${at}.${key}`;
      const entry = dig(entries, key);
      if (!isFields(entry)) {
        notes.push(['notARecord', place, entry]);
        return [];
      }
      const inside =
        session === undefined
          ? read(own(entry, 'entries'), `${place}.entries`, own(entry, 'title') ?? '')
          : [];
      return inside.length ? inside : [sessionOf(entry, place, '', session)];
    });
  return Object.keys(days).flatMap((day) => read(own(days, day), `${path}.${day}`));
};

const HEADER = "only the event's header: use the export with ?detail=contributions";

/**
 * Indico's HTTP API (https://docs.getindico.io/en/stable/http-api/): events with their contributions or
 * sessions, `/export/event/….json?detail=contributions`; a category's events, which are the sessions then;
 * and timetables, `/export/timetable/….json`. Persons have e-mail addresses, which are not taken; authors
 * need not be who speaks.
 */
export const indicoFormat: Reader = {
  name: 'indico',

  recognises: ({ data }) =>
    timetablesOf(data).length > 0 ||
    isEvent(eventsOf(data).find(isFields)) ||
    (dig(data, '_type') === 'HTTPAPIResult' &&
      dig(data, 'results') !== undefined &&
      !listAt(data, 'results').length),

  read({ data }): RawProgramme {
    const notes: Note[] = [];
    const events = recordsIn(eventsOf(data), isEvent(data) ? 'event' : 'results', notes);
    const isCategory = events.length > 1 || /\/categ\//.test(word(dig(data, 'url')));
    const sessions = events.flatMap(({ fields, path }) => {
      if (Object.hasOwn(fields, 'contributions') || Object.hasOwn(fields, 'sessions'))
        return contributionsOf(fields, path, notes);
      if (isCategory) return [sessionOf(fields, path, word(own(fields, 'timezone')))];
      notes.push(['unreadPart', path, HEADER]);
      return [];
    });
    const [event, another] = events;
    const timetables = timetablesOf(data).flatMap(([id, days]) => entriesOf(days, `results.${id}`, notes));
    return {
      title: event && !another && !isCategory ? own(event.fields, 'title') : undefined,
      timeZone: event && !another ? firstOf(own(event.fields, 'timezone')) : undefined,
      markup: 'html',
      sessions: [...sessions, ...timetables],
      notes,
    };
  },
};
