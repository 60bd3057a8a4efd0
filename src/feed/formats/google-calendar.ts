import type { Note } from '../../text/notes.js';
import { type Fields, isFields, own, recordsIn } from '../fields.js';
import { dig, listAt } from '../paths.js';
import type { RawSession, Reader } from '../reader.js';
import { addDays } from '../times/dates.js';
import { isTimeZone } from '../times/time-zone.js';
import { readIso } from '../times/when.js';
import { firstOf } from './event-values.js';
import { word } from './frab.js';

const isEvent = (record: unknown): boolean =>
  dig(record, 'kind') === 'calendar#event' ||
  (isFields(record) &&
    Object.hasOwn(record, 'iCalUID') &&
    ['dateTime', 'date'].some((key) => dig(record, 'start', key) !== undefined));

/** The events of a page, a list of events that somebody saved, or one event alone. */
const eventsOf = (data: unknown): readonly unknown[] =>
  Array.isArray(data) ? data : isEvent(data) ? [data] : listAt(data, 'items');

/** What writes all its times in UTC takes place somewhere all the same. */
const isNowhere = (zone: string): boolean => /^(etc\/)?(utc|gmt)$/i.test(zone);

type Times = Pick<RawSession, 'start' | 'end' | 'timeZone'>;

const timesOf = (event: Fields, calendarZone: string): Times => {
  const end = own(event, 'endTimeUnspecified') === true ? undefined : own(event, 'end');
  const [first, last] = [own(event, 'start'), end].map((time) =>
    readIso(word(dig(time, 'date')).slice(0, 10)),
  );
  // A whole day; the end is the day after the last.
  if (first) return { start: first, end: last && last > addDays(first, 1) ? addDays(last, -1) : undefined };
  const said = word(dig(event, 'start', 'timeZone'));
  const zone = said && !isNowhere(said) ? said : calendarZone || said;
  const at = (time: unknown): unknown => {
    const written = dig(time, 'dateTime');
    // The offset is that of the calendar or of who asked, which need not be the event's.
    const isInstant =
      /([+-]\d\d:?\d\d|Z)$/i.test(word(written)) && readIso(word(written)) && isTimeZone(zone);
    return isInstant ? new Date(word(written)).toISOString() : written;
  };
  return { start: at(own(event, 'start')), end: at(end), timeZone: zone || undefined };
};

/** Where somebody is, or that they are away: kinds of event that are no session. */
const elsewhere = new Set<unknown>(['workingLocation', 'outOfOffice', 'focusTime', 'birthday']);

const isHidden = (event: Fields): boolean =>
  /^(private|confidential)$/.test(word(own(event, 'visibility'))) ||
  elsewhere.has(own(event, 'eventType')) ||
  // Of a date of a series that was taken away there is nothing but its time.
  (own(event, 'status') === 'cancelled' && !own(event, 'summary'));

/** The address of the next page, relative to this one, whose other parameters it keeps. */
const pageAt = (address: string | undefined, token: string): string => {
  const parameters = new URLSearchParams(/\?([^#]*)/.exec(address ?? '')?.[1]);
  parameters.set('pageToken', token);
  return `?${parameters}`;
};

/**
 * Google Calendar's list of events
 * (https://developers.google.com/workspace/calendar/api/v3/reference/events/list). Who made, holds or attends
 * an event is nobody's business. A meeting link does not say that an event is online, since Google adds one
 * to any.
 */
export const googleCalendarFormat: Reader = {
  name: 'google-calendar',

  recognises({ data }) {
    const events = eventsOf(data);
    return dig(data, 'kind') === 'calendar#events' || isEvent(events.find(isFields));
  },

  read({ data }, { base }) {
    const notes: Note[] = [];
    const zone = word(dig(data, 'timeZone'));
    const sessions = recordsIn(eventsOf(data), 'items', notes)
      .filter(({ fields }) => !isHidden(fields))
      .map(({ fields, path }): RawSession => {
        const at = (key: string): unknown => own(fields, key);
        if (listAt(fields, 'recurrence').length)
          notes.push(['unreadPart', `${path}.recurrence`, 'ask for the list with singleEvents=true']);
        return {
          path,
          id: at('id'),
          title: at('summary'),
          description: at('description'),
          ...timesOf(fields, zone),
          location: at('location'),
          status: at('status'),
          url: firstOf(dig(fields, 'source', 'url'), at('htmlLink')),
          updated: at('updated'),
        };
      });
    const token = word(dig(data, 'nextPageToken'));
    return {
      title: Array.isArray(data) || isEvent(data) ? undefined : dig(data, 'summary'),
      timeZone: zone || undefined,
      sessions,
      next: token ? pageAt(base, token) : undefined,
      notes,
    };
  },
};
