import type { Note } from '../../text/notes.js';
import { type Fields, isFields, own, recordsIn } from '../fields.js';
import { daysIn } from '../icalendar/session.js';
import { listAt } from '../paths.js';
import type { Markup, RawSession, Reader } from '../reader.js';
import { addDays } from '../times/dates.js';
import { readIso } from '../times/when.js';
import { firstOf, joined, namesIn } from './event-values.js';
import { word } from './frab.js';
import { translated } from './ote.js';

const isOf = (record: unknown, type: RegExp): record is Fields =>
  isFields(record) && type.test(word(own(record, '@type'))) && own(record, '@context') === undefined;

/** Drafts of the standard wrote "jsevent" and "jsgroup". */
const isEvent = (record: unknown): boolean =>
  isOf(record, /^(js)?event$/i) && ['uid', 'start'].every((key) => Object.hasOwn(record, key));
const isGroup = (record: unknown): record is Fields =>
  isOf(record, /^(js)?group$/i) && Array.isArray(own(record, 'entries'));

/** The events of a group, of a list of groups and events, or one event alone. */
const recordsOf = (data: unknown): readonly unknown[] =>
  (Array.isArray(data) ? data : [data]).flatMap((one) => (isGroup(one) ? listAt(one, 'entries') : [one]));

/** The values of a map of records by id, which is how the standard writes lists. */
const valuesIn = (map: unknown): readonly Fields[] =>
  isFields(map)
    ? Object.keys(map)
        .map((key) => own(map, key))
        .filter(isFields)
    : [];

/** The keys of a set, which is how the standard writes lists of words. */
const wordsIn = (set: unknown): string[] =>
  isFields(set) ? Object.keys(set).filter((key) => own(set, key)) : namesIn(set);

type Times = Pick<RawSession, 'start' | 'end' | 'duration' | 'timeZone'>;

const timesOf = (event: Fields): Times => {
  const [start, duration] = [own(event, 'start'), own(event, 'duration')];
  const first = own(event, 'showWithoutTime') === true && readIso(word(start).slice(0, 10));
  if (first) {
    const days = daysIn(word(duration));
    return { start: first, end: days > 1 ? addDays(first, days - 1) : undefined };
  }
  return { start, duration: firstOf(duration), timeZone: firstOf(own(event, 'timeZone')) };
};

/** Who is said to speak; the standard's own roles are those of meetings, and no word about that. */
const speakersOf = (event: Fields): string[] =>
  valuesIn(own(event, 'participants'))
    .filter((person) =>
      wordsIn(own(person, 'roles')).some((role) => /speaker|presenter|performer|panell?ist/i.test(role)),
    )
    .flatMap((person) => namesIn(own(person, 'name')));

/** A page about the event, or a picture of it: `links`. */
const linkOf = (event: Fields, fits: (link: Fields) => boolean): unknown =>
  own(valuesIn(own(event, 'links')).find(fits) ?? {}, 'href');
const isPicture = (link: Fields): boolean => /^image\//i.test(word(own(link, 'contentType')));
const isPage = (link: Fields): boolean =>
  !isPicture(link) &&
  /^(|alternate|describedby|about)$/i.test(word(own(link, 'rel'))) &&
  /^(text\/html.*)?$/i.test(word(own(link, 'contentType')));

const markups: Readonly<Record<string, Markup>> = { 'text/html': 'html', 'text/markdown': 'markdown' };

const sessionOf = (event: Fields, path: string): RawSession => {
  const at = (key: string): unknown => own(event, key);
  const text = (key: string): unknown => translated(at(key), at('locale'), at('localizations'), key);
  const [uid, occurrence] = [at('uid'), word(at('recurrenceId'))];
  const type = word(at('descriptionContentType')).split(';')[0]?.trim().toLowerCase() ?? '';
  const places = ['locations', 'virtualLocations'].map((key) =>
    joined(valuesIn(at(key)).flatMap((place) => namesIn(own(place, 'name')))),
  );
  return {
    path,
    id: occurrence && word(uid) ? `${word(uid)}-${occurrence}` : uid,
    title: text('title'),
    description: text('description'),
    ...(Object.hasOwn(markups, type) && { markup: markups[type] }),
    ...timesOf(event),
    // Categories are addresses of words in a vocabulary, unless somebody wrote the words.
    subjects: [
      ...wordsIn(at('keywords')),
      ...wordsIn(at('categories')).filter((one) => !/^[a-z]+:/i.test(one)),
    ],
    location: places.find(Boolean),
    speakers: speakersOf(event),
    status: at('status'),
    url: linkOf(event, isPage),
    image: linkOf(event, isPicture),
    updated: at('updated'),
  };
};

const isHidden = (record: Fields): boolean =>
  isOf(record, /^(js)?task$/i) ||
  /^(private|secret)$/.test(word(own(record, 'privacy'))) ||
  ['isDraft', 'excluded'].some((key) => own(record, key) === true);

/**
 * JSCalendar, RFC 8984: an event, a group, or a list of these. A start is on the clock of `timeZone`, which
 * may be `null`. Participants have e-mail addresses, which are not taken. Recurrences are not worked out.
 */
export const jscalendarFormat: Reader = {
  name: 'jscalendar',

  recognises({ data }) {
    const first = Array.isArray(data) ? data.find(isFields) : data;
    return isEvent(first) || isGroup(first);
  },

  read({ data }) {
    const notes: Note[] = [];
    const sessions = recordsIn(recordsOf(data), 'entries', notes)
      .filter(({ fields }) => !isHidden(fields))
      .map(({ fields, path }) => {
        for (const key of ['recurrenceRules', 'recurrenceRule', 'recurrenceOverrides'])
          if (firstOf(own(fields, key)))
            notes.push(['unreadPart', `${path}.${key}`, 'only the first date is shown']);
        return sessionOf(fields, path);
      });
    return { title: isGroup(data) ? own(data, 'title') : undefined, sessions, notes };
  },
};
