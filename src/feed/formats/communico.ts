import type { Note } from '../../text/notes.js';
import { type Fields, isFields, own, recordsIn } from '../fields.js';
import { listAt } from '../paths.js';
import type { RawSession, Reader } from '../reader.js';
import { firstOf, isSet, joined, namesIn } from './event-values.js';
import { word } from './frab.js';

/** The list of the interface, that of the public calendar, or the same in some wrapping. */
const eventsOf = (data: unknown): readonly unknown[] =>
  Array.isArray(data)
    ? data
    : ([
        listAt(data, 'data', 'entries'),
        listAt(data, 'events', 'entries'),
        listAt(data, 'entries'),
        listAt(data, 'events'),
      ].find((list) => list.length) ?? []);

const isEvent = (record: unknown): boolean => {
  const has = (key: string): boolean => isFields(record) && Object.hasOwn(record, key);
  return (
    has('title') &&
    ((has('eventStart') && (has('eventEnd') || has('eventId'))) ||
      (has('event_start') && (has('event_end') || has('recurring_id'))) ||
      (has('raw_start_time') && has('id')))
  );
};

/** Changes are told in words: "Canceled", "Cancelled due to snow", "Rescheduled". */
const statusOf = (...words: readonly unknown[]): string | undefined =>
  /cancell?ed|postponed|rescheduled/i.exec(namesIn(words).join(' '))?.[0];

const attendances = /^(in.?person|onsite|online|virtual|hybrid)$/i;

const sessionOf = (event: Fields, path: string): RawSession => {
  const first = (...keys: string[]): unknown => firstOf(...keys.map((key) => own(event, key)));
  const title = first('title');
  const more = first('subTitle', 'sub_title', 'subtitle');
  const mode = first('eventType', 'event_type');
  const image = first('eventImage', 'event_image', 'image');
  const [types, tags] = [first('types', 'tagsArray'), first('tags')];
  return {
    path,
    id: first('eventId', 'id'),
    title: more ? namesIn([title, more]).join(': ') : title,
    description: first('long_description', 'longDescription', 'description', 'shortDescription'),
    start: first('eventStart', 'raw_start_time', 'event_start'),
    end: first('eventEnd', 'raw_end_time', 'event_end'),
    subjects: types ? namesIn(types) : typeof tags === 'string' ? tags.split(/\s*,\s*/) : namesIn(tags),
    location: joined([
      ...namesIn(first('locationName', 'library', 'location')),
      ...namesIn(first('roomName', 'room', 'venues', 'venue_name')),
    ]),
    speakers: namesIn(first('presenter', 'presenters')),
    status: statusOf(first('status'), first('modified'), first('changed_reason'), first('prefix')),
    attendance: typeof mode === 'string' && attendances.test(mode) ? mode : undefined,
    url: first('url', 'eventUrl'),
    // A mere file name is of a folder that the feed does not name.
    image: typeof image === 'string' && image.includes('/') ? image : undefined,
  };
};

const isHidden = (event: Fields): boolean =>
  isSet(firstOf(own(event, 'private_event'), own(event, 'privateEvent'))) ||
  /^(draft|unpublished|deleted|pending)$/i.test(word(own(event, 'status')));

/**
 * Events of a Communico calendar: those of its interface, `/v3/attend/events`, and the flat list that the
 * public pages fetch, `/eeventcaldata`. Its documentation is for customers only, so the names are what
 * public programs of libraries read (Aspen Discovery among them). Times are the library's, and no zone is
 * named. Ages are no topics, so they are left out.
 */
export const communicoFormat: Reader = {
  name: 'communico',

  recognises: ({ data }) => isEvent(eventsOf(data).find(isFields)),

  read({ data }) {
    const notes: Note[] = [];
    const sessions = recordsIn(eventsOf(data), 'entries', notes)
      .filter(({ fields }) => !isHidden(fields))
      .map(({ fields, path }) => sessionOf(fields, path));
    return { markup: 'html', sessions, notes };
  },
};
