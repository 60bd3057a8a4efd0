import type { Note } from '../../text/notes.js';
import { type Fields, isFields, own, recordsIn } from '../fields.js';
import { dig, listAt } from '../paths.js';
import type { RawSession, Reader } from '../reader.js';
import { firstOf, joined, namesIn, pageAt, wholeDays } from './event-values.js';
import { word } from './frab.js';

/** The events of a page, or one event alone. */
const eventsOf = (data: unknown): readonly unknown[] =>
  isFields(dig(data, 'event')) ? [data] : listAt(data, 'events');

const isEvent = (record: unknown): boolean => {
  const event = dig(record, 'event');
  return isFields(event) && ['event_instances', 'localist_url'].some((key) => Object.hasOwn(event, key));
};

/** Topics: tags, keywords, and those filters that a site named after what its events are about. */
const subjectsOf = (event: Fields): string[] => {
  const filters = dig(event, 'filters');
  const about = isFields(filters)
    ? Object.keys(filters).filter((key) => /topic|subject|theme|interest|categor/i.test(key))
    : [];
  const names = [
    ...about.flatMap((key) => namesIn(dig(filters, key))),
    ...namesIn(own(event, 'tags')),
    ...namesIn(own(event, 'keywords')),
  ];
  // Tags and keywords are typed twice, once with and once without capitals.
  return names.filter(
    (name, i) => names.findIndex((other) => other.toLowerCase() === name.toLowerCase()) === i,
  );
};

const placeOf = (event: Fields): string | undefined => {
  const [name, place, room, address] = ['location_name', 'location', 'room_number', 'address'].map((key) =>
    namesIn(own(event, key)),
  );
  return joined([...(name?.length ? name : (place ?? [])), ...(room ?? [])]) ?? joined(address ?? []);
};

/** Words that are no status for visitors. */
const usual = new Set<unknown>(['live', 'published', 'approved']);
const unpublished = /^(draft|pending|hidden|rejected|deleted|private|expired)$/i;

const isHidden = (event: Fields): boolean =>
  own(event, 'private') === true ||
  own(event, 'rejected') === true ||
  unpublished.test(word(own(event, 'status')));

const eventOf = (event: Fields, path: string): RawSession => {
  const at = (key: string): unknown => own(event, key);
  const html = firstOf(at('description'));
  return {
    path,
    id: at('id'),
    title: at('title'),
    description: html ?? at('description_text'),
    markup: html ? 'html' : 'text',
    subjects: subjectsOf(event),
    type: joined(namesIn(dig(event, 'filters', 'event_types'))),
    location: placeOf(event),
    speakers: ['speaker', 'speakers', 'presenter', 'presenters'].flatMap((key) =>
      namesIn(dig(event, 'custom_fields', key)),
    ),
    status: usual.has(at('status')) ? undefined : at('status'),
    attendance: firstOf(at('experience')),
    ticket: at('free') === true ? 'free' : firstOf(at('ticket_cost')),
    url: firstOf(at('localist_url'), at('url')),
    image: firstOf(at('photo_url')),
    updated: at('updated_at'),
  };
};

/** A session for each time that an event takes place. */
const sessionsOf = (event: Fields, path: string): readonly RawSession[] => {
  const session = eventOf(event, path);
  const instances = listAt(event, 'event_instances')
    .map((instance) => dig(instance, 'event_instance') ?? instance)
    .filter(isFields);
  if (!instances.length) return [session];
  // A page lists an event that recurs once for each of its times, so that one time alone is no exception.
  const recurs = own(event, 'recurring') === true || instances.length > 1;
  return instances.map((instance, i) => {
    const [start, end, id] = ['start', 'end', 'id'].map((key) => own(instance, key));
    return {
      ...session,
      path: `${path}.event_instances[${i}]`,
      id: recurs && word(session.id) ? `${word(session.id)}-${word(id) || word(start)}` : session.id,
      ...(own(instance, 'all_day') === true ? wholeDays(start, end) : { start, end }),
    };
  });
};

/**
 * Events of a Localist calendar, from `/api/2/events` (https://developer.localist.com/doc/api). A page has
 * `page.current` and, as `page.total`, the number of pages. Times have an offset; no zone is named.
 * Departments and audiences are no topics, so they are left out, as are the contacts in `custom_fields`.
 */
export const localistFormat: Reader = {
  name: 'localist',

  recognises({ data }) {
    const events = eventsOf(data);
    if (events.length) return isEvent(events.find(isFields));
    return (
      Array.isArray(dig(data, 'events')) &&
      dig(data, 'page', 'total') !== undefined &&
      isFields(dig(data, 'date'))
    );
  },

  read({ data }, { base }) {
    const notes: Note[] = [];
    const sessions = recordsIn(eventsOf(data), 'events', notes).flatMap(({ fields, path }) => {
      const inner = own(fields, 'event');
      const event = isFields(inner) ? inner : fields;
      return isHidden(event) ? [] : sessionsOf(event, `${path}.event`);
    });
    const [current, total] = ['current', 'total'].map((key) => Number(word(dig(data, 'page', key))));
    const next = current && total && current < total ? pageAt(base, current + 1) : undefined;
    return { sessions, next, notes };
  },
};
