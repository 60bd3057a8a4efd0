import type { Note } from '../../text/notes.js';
import { type Fields, isFields, own, recordsIn } from '../fields.js';
import { dig, listAt } from '../paths.js';
import type { RawSession, Reader } from '../reader.js';
import { firstOf, isSet, joined, namesIn, pageAt, pageOf, wholeDays } from './event-values.js';
import { word } from './frab.js';

/** The public list has `results`, the interface 1.1 `events`; the oldest a mere list. */
const eventsOf = (data: unknown): readonly unknown[] =>
  Array.isArray(data)
    ? data
    : Array.isArray(dig(data, 'results'))
      ? listAt(data, 'results')
      : listAt(data, 'events');

const isEvent = (record: unknown): boolean => {
  const has = (...keys: string[]): boolean =>
    isFields(record) && keys.every((key) => Object.hasOwn(record, key));
  return has('startdt', 'title') || (has('allday', 'title') && (has('calendar') || has('more_info')));
};

/** The parts of categories such as "Information skills > EndNote": visitors look for the one or the other. */
const subjectsOf = (event: Fields): string[] =>
  ['categories_arr', 'category', 'categories']
    .map((key) => namesIn(own(event, key)))
    .find((names) => names.length)
    ?.flatMap((path) => path.split(/\s(?:>|&gt;)\s/)) ?? [];

/** Where, the building first: what LibCal calls a campus is a branch or a building with rooms. */
const placeOf = (event: Fields): string | undefined => {
  const [campus = [], room = [], rooms = []] = ['campus', 'location', 'locations'].map((key) =>
    namesIn(own(event, key)),
  );
  return joined([...campus, ...(room.length ? room : rooms)]);
};

const timesOf = (event: Fields): Pick<RawSession, 'start' | 'end'> => {
  // In the public list `start` is the time of day alone.
  const [start, end] = ['start', 'end'].map((key) => firstOf(own(event, `${key}dt`), own(event, key)));
  return isSet(firstOf(own(event, 'all_day'), own(event, 'allday'))) ? wholeDays(start, end) : { start, end };
};

const attendanceOf = (event: Fields): string | undefined =>
  isSet(own(event, 'online_event'))
    ? isSet(own(event, 'in_person_registration'))
      ? 'mixed'
      : 'online'
    : undefined;

const sessionOf = (event: Fields, path: string): RawSession => {
  const at = (key: string): unknown => own(event, key);
  return {
    path,
    id: at('id'),
    title: at('title'),
    description: firstOf(at('description'), at('shortdesc')),
    ...timesOf(event),
    subjects: subjectsOf(event),
    location: placeOf(event),
    speakers: namesIn(firstOf(at('presenter'), at('pres'))),
    attendance: attendanceOf(event),
    ticket: firstOf(at('registration_cost')),
    url: isFields(at('url')) ? dig(event, 'url', 'public') : firstOf(at('url')),
    image: firstOf(at('featured_image')),
  };
};

/**
 * Events of a Springshare LibCal calendar: the list that its public pages fetch, `/ajax/calendar/list`, and
 * the events of the interface 1.1, `/1.1/events` (https://ask.springshare.com/libcal/faq/1407).
 *
 * `more_info` is left out: it tells those who register what to do, and holds forms and scripts. So are the
 * audiences, which are no topics, and the names of those who own or organise an event.
 */
export const libcalFormat: Reader = {
  name: 'libcal',

  recognises({ data }) {
    const events = eventsOf(data);
    return events.length
      ? isEvent(events.find(isFields))
      : ['perpage', 'total_results', 'results'].every((key) => isFields(data) && Object.hasOwn(data, key));
  },

  read({ data }, { base }) {
    const notes: Note[] = [];
    const list = eventsOf(data);
    const path = Array.isArray(dig(data, 'results')) ? 'results' : 'events';
    const sessions = recordsIn(list, path, notes).map((event) => sessionOf(event.fields, event.path));
    const page = pageOf(base);
    const [size, total] = ['perpage', 'total_results'].map((key) => Number(word(dig(data, key))));
    const goesOn = list.length && size && total && page * size < total;
    return { markup: 'html', sessions, next: goesOn ? pageAt(base, page + 1) : undefined, notes };
  },
};
