import { addDays } from '../dates.js';
import type { RawSession } from '../reader.js';
import { type Clock, instantOf, isDate, onClockOf, textOf } from './clock.js';
import { type CalendarEvent, type Period, parameter } from './event.js';

const DAY = 86_400_000;

/** How long something lasts: in ms, or as DURATION writes it; `undefined` where nobody says. */
export type Length = number | string | undefined;

/** From the start of a period to its end. */
export const lengthOf = ({ start, end, duration }: Period): Length => {
  if (end) return instantOf({ wall: onClockOf(end, start), zone: start.zone }) - instantOf(start);
  if (!duration || !isDate(start)) return duration;
  // Days are what dates are counted in.
  const [, weeks = 0, days = 0] = /^\+?P(?:(\d{1,3})W)?(?:(\d{1,4})D)?/i.exec(duration) ?? [];
  return (Number(weeks) * 7 + Number(days)) * DAY;
};

/** How long an event that begins at `start` lasts. */
export const lengthOfEvent = (event: CalendarEvent, start: Clock): Length => {
  const end = event.clock('DTEND');
  if (end && isDate(end) !== isDate(start)) {
    event.note('DTEND', end.wall);
    return undefined;
  }
  return lengthOf({ start, end, duration: event.written('DURATION') });
};

export type Times = Pick<RawSession, 'timeZone'> & { start?: string; end?: string; duration?: string };

/** When a session is that begins at `start` and lasts so long. */
export const timesOf = (start: Clock, length: Length): Times => {
  const { wall, zone } = start;
  if (isDate(start)) {
    // DTEND of dates is the day after the last; some write the last.
    const days = typeof length === 'number' ? Math.ceil(length / DAY) - 1 : 0;
    return { start: wall, ...(days > 0 && { end: addDays(wall, days) }) };
  }
  const times = { start: textOf(start), ...(zone.name && { timeZone: zone.name }) };
  if (typeof length === 'number')
    return { ...times, end: textOf({ wall: zone.wall(instantOf(start) + length), zone }) };
  return { ...times, ...(length && { duration: length }) };
};

/**
 * Speakers. FOSDEM and others list them as attendees without an address; whoever has one, or is asked to
 * answer, was invited, and is nobody's business, unless the role says that they speak. Addresses are never
 * kept.
 */
const speakersOf = (event: CalendarEvent): string[] =>
  event.all('ATTENDEE').flatMap((attendee) => {
    const name = parameter(attendee, 'cn');
    const isInvited =
      /@|^mailto:/i.test(String(attendee.getFirstValue())) ||
      ['rsvp', 'partstat'].some((key) => parameter(attendee, key));
    const speaks = /speaker|presenter|performer/i.test(parameter(attendee, 'role'));
    const isThing = /room|resource/i.test(parameter(attendee, 'cutype'));
    return name && !name.includes('@') && !isThing && (speaks || !isInvited) ? name : [];
  });

/** IMAGE (RFC 7986), or the picture that The Events Calendar attaches. */
const imageOf = (event: CalendarEvent): string | undefined =>
  [
    ...event.all('IMAGE'),
    ...event.all('ATTACH').filter((attached) => /^image\//i.test(parameter(attached, 'fmttype'))),
  ]
    .map((image) => String(image.getFirstValue()))
    .find((address) => /^https?:/i.test(address));

/** A session of an event, or of one of its occurrences. CONTACT and ORGANIZER have addresses of people. */
export const sessionOf = (event: CalendarEvent, id: string | undefined, times: Times): RawSession => {
  const updated = event.clock('LAST-MODIFIED');
  const description = event.localised('DESCRIPTION');
  const html = description ? undefined : event.text('X-ALT-DESC');
  return {
    path: event.path,
    id,
    title: event.localised('SUMMARY'),
    description: description ?? html,
    ...(html && { markup: 'html' }),
    ...times,
    subjects: event.texts('CATEGORIES'),
    location: event.localised('LOCATION'),
    speakers: speakersOf(event),
    status: event.text('STATUS'),
    url: event.text('URL'),
    image: imageOf(event),
    updated: updated?.zone.write(updated.wall),
  };
};
