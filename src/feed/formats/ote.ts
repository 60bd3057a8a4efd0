import type { Note } from '../../text/notes.js';
import { type Fields, isFields, own, recordsIn } from '../fields.js';
import { dig, listAt } from '../paths.js';
import type { RawSession, Reader } from '../reader.js';
import { firstOf, joined, namesIn } from './event-values.js';
import { word } from './frab.js';

/**
 * A text by language, where there are translations of it: records by language tag.
 *
 * @param language that of the text itself; `und` stands for one that is not named
 */
export const translated = (text: unknown, language: unknown, translations: unknown, key: string): unknown => {
  if (!isFields(translations) || !text) return text;
  const others = Object.keys(translations)
    .map((tag): [string, unknown] => [tag, dig(translations, tag, key)])
    .filter(([, other]) => other);
  return others.length ? Object.fromEntries([[word(language) || 'und', text], ...others]) : text;
};

const isEvent = (record: unknown): boolean =>
  isFields(record) && ['name', 'startDate'].every((key) => Object.hasOwn(record, key));

/** The events of a feed, or one event alone. */
const eventsOf = (data: unknown): readonly unknown[] =>
  Array.isArray(dig(data, 'events')) ? listAt(data, 'events') : [data];

const placeOf = (location: unknown): string | undefined =>
  joined(namesIn(dig(location, 'venue'))) ??
  joined(['street', 'locality', 'region'].flatMap((key) => namesIn(dig(location, 'address', key))));

/** "General 45 EUR"; what costs nothing is free. */
const ticketOf = (event: Fields): string | undefined =>
  joined(
    listAt(event, 'offers').map((offer) => {
      const [name, price, currency] = ['name', 'price', 'currency'].map((key) => word(dig(offer, key)));
      return [name, ...(Number(price) === 0 && price ? ['free'] : [price, currency])]
        .filter(Boolean)
        .join(' ');
    }),
  );

const sessionOf = (event: Fields, path: string, feedLanguage: unknown): RawSession => {
  const at = (key: string): unknown => own(event, key);
  const text = (key: string): unknown =>
    translated(at(key), firstOf(at('textLanguage'), feedLanguage), at('translations'), key);
  const [image] = [at('image')].flat();
  const languages = namesIn(at('languages'));
  return {
    path,
    id: at('id'),
    title: text('name'),
    description: text('description'),
    start: at('startDate'),
    end: at('endDate'),
    timeZone: firstOf(at('timezone')),
    subjects: at('tags'),
    location: placeOf(at('location')),
    // Which of several is spoken is not said.
    language: languages.length === 1 ? languages[0] : undefined,
    status: at('status'),
    attendance: at('attendanceMode'),
    ticket: ticketOf(event),
    url: firstOf(at('url')),
    image: isFields(image) ? own(image, 'url') : image,
    updated: at('updatedAt'),
  };
};

/**
 * Open Tech Events, versions 0.1 to 0.3 (https://opentechevents.org/spec/): a feed, or one event. The last
 * day of whole days is `endDate`; the language of the texts (`textLanguage`) is not that of the event.
 * Organisers do not speak, and have e-mail addresses.
 */
export const oteFormat: Reader = {
  name: 'opentechevents',

  recognises({ data }) {
    const events = eventsOf(data);
    return typeof dig(data, 'specVersion') === 'string' && (!events.length || isEvent(events.find(isFields)));
  },

  read({ data }) {
    const notes: Note[] = [];
    const language = dig(data, 'textLanguage');
    const isFeed = Array.isArray(dig(data, 'events'));
    return {
      title: isFeed ? dig(data, 'title') : undefined,
      markup: 'markdown',
      sessions: recordsIn(eventsOf(data), 'events', notes).map(({ fields, path }) =>
        sessionOf(fields, path, language),
      ),
      notes,
    };
  },
};
