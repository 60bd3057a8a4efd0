import type { Note } from '../../text/notes.js';
import { type Fields, isFields, own, recordsIn } from '../fields.js';
import { dig, listAt } from '../paths.js';
import type { RawSession, Reader } from '../reader.js';
import { isTimeZone } from '../times/time-zone.js';
import { firstOf, isSet, joined, namesIn, wholeDays } from './event-values.js';
import { word } from './frab.js';

const isEvent = (record: unknown): boolean =>
  isFields(record) &&
  Object.hasOwn(record, 'start_date') &&
  ['utc_start_date', 'start_date_details', 'all_day'].some((key) => Object.hasOwn(record, key));

/** The events of a page, of version 2's list, or one event alone. */
const eventsOf = (data: unknown): readonly unknown[] =>
  Array.isArray(data) ? data : isEvent(data) ? [data] : listAt(data, 'events');

/** How far the local time is from UTC, as an offset: of zones such as "UTC+5.5", which are no IANA names. */
const offsetOf = (local: unknown, utc: unknown): string => {
  const [wall, zero] = [local, utc].map((time) => Date.parse(`${word(time).replace(' ', 'T')}Z`));
  const minutes = Math.round(((wall ?? Number.NaN) - (zero ?? Number.NaN)) / 60_000);
  if (!(Math.abs(minutes) < 24 * 60)) return '';
  if (!minutes) return 'Z';
  const [hour, minute] = [Math.abs(minutes) / 60, Math.abs(minutes) % 60].map((part) =>
    String(Math.floor(part)).padStart(2, '0'),
  );
  return `${minutes < 0 ? '-' : '+'}${hour}:${minute}`;
};

type Times = Pick<RawSession, 'start' | 'end' | 'timeZone'>;

const timesOf = (event: Fields): Times => {
  const [start, end, zone] = ['start_date', 'end_date', 'timezone'].map((key) => own(event, key));
  if (isSet(own(event, 'all_day'))) return wholeDays(start, end);
  if (typeof zone === 'string' && isTimeZone(zone)) return { start, end, timeZone: zone };
  const at = (local: unknown, utc: string): unknown =>
    word(local) && `${word(local)}${offsetOf(local, own(event, utc))}`;
  return { start: at(start, 'utc_start_date'), end: at(end, 'utc_end_date') };
};

/** The editor's own word, or what the event says of itself to search engines. */
const attendanceOf = (event: Fields): unknown =>
  isSet(own(event, 'is_virtual'))
    ? own(event, 'virtual_event_type') === 'hybrid'
      ? 'hybrid'
      : 'virtual'
    : dig(event, 'json_ld', 'eventAttendanceMode');

/** A text, or the object around it that WordPress gives its own posts. */
const rendered = (value: unknown): unknown => (isFields(value) ? own(value, 'rendered') : value);

const sessionOf = (event: Fields, path: string): RawSession => {
  const at = (key: string): unknown => own(event, key);
  const changed = word(firstOf(at('modified_utc'), at('modified_gmt')));
  return {
    path,
    id: at('id'),
    title: rendered(at('title')),
    description: firstOf(rendered(at('description')), rendered(at('content')), rendered(at('excerpt'))),
    ...timesOf(event),
    subjects: [...namesIn(at('categories')), ...namesIn(at('tags'))],
    location: joined([...namesIn(at('venue'), 'venue'), ...namesIn(at('venues'))]),
    status: firstOf(at('event_status'), dig(event, 'json_ld', 'eventStatus')),
    attendance: attendanceOf(event),
    ticket: firstOf(at('cost')),
    url: firstOf(at('url'), at('link'), at('website')),
    image: firstOf(dig(event, 'image', 'url'), at('image')),
    updated: changed && `${changed.replace(' ', 'T')}Z`,
  };
};

const published = new Set<unknown>(['publish', undefined, '']);

/** Drafts, and what the site itself keeps out of its lists. */
const isHidden = (event: Fields): boolean =>
  !published.has(own(event, 'status')) || isSet(own(event, 'hide_from_listings'));

/**
 * Events of the WordPress plugin The Events Calendar, from `/wp-json/tribe/events/v1/events` of a site
 * (https://docs.theeventscalendar.com/rest-v1/) or its younger `/wp-json/tec/v1/events`. Pages follow one
 * another. The organisers are not who speaks, so they are left out.
 */
export const tribeFormat: Reader = {
  name: 'the-events-calendar',

  recognises({ data }) {
    const events = eventsOf(data);
    const address = dig(data, 'rest_url');
    return events.length
      ? isEvent(events.find(isFields))
      : typeof address === 'string' && /tribe(\/|%2F)events/i.test(address);
  },

  read({ data }) {
    const notes: Note[] = [];
    const sessions = recordsIn(eventsOf(data), 'events', notes)
      .filter(({ fields }) => !isHidden(fields))
      .map(({ fields, path }) => sessionOf(fields, path));
    const next = dig(data, 'next_rest_url');
    return { markup: 'html', sessions, next: typeof next === 'string' && next ? next : undefined, notes };
  },
};
