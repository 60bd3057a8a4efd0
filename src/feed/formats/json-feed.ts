import type { Note } from '../../text/notes.js';
import { type Fields, isFields, own, recordsIn } from '../fields.js';
import type { Entry } from '../names/field-names.js';
import { sessionsOf } from '../names/named-session.js';
import { dig, listAt } from '../paths.js';
import type { RawSession, Reader } from '../reader.js';
import { firstOf } from './event-values.js';
import { word } from './frab.js';

/** What the extensions of a record say: keys that begin with an underscore, and those of objects there. */
const extensionsOf = (record: Fields): Entry[] =>
  Object.keys(record)
    .filter((key) => key.startsWith('_') && key !== '__proto__')
    .flatMap((key): Entry[] => {
      const value = own(record, key);
      return isFields(value)
        ? Object.keys(value).map((name) => [name, own(value, name)])
        : [[key.slice(1), value]];
    });

const sessionsIn = (item: Fields, path: string): RawSession[] => {
  const at = (key: string): unknown => own(item, key);
  const html = firstOf(at('content_html'));
  const entries: Entry[] = [['id', at('id')], ['title', at('title')], ...extensionsOf(item)];
  return sessionsOf(entries, path, false).map((event) => ({
    ...event,
    description: html ?? firstOf(at('content_text'), at('summary'), event.description),
    ...(html ? { markup: 'html' } : {}),
    subjects: [at('tags'), event.subjects].flat().filter(Boolean),
    url: firstOf(at('url'), at('external_url'), event.url),
    image: firstOf(at('image'), event.image, at('banner_image')),
    updated: firstOf(at('date_modified'), event.updated),
  }));
};

/**
 * JSON Feed, versions 1 and 1.1 (https://www.jsonfeed.org/version/1.1/), of events. The format has no time
 * for them, and `date_published` is none; that of the event, its place and its speakers stand in an
 * extension, an object such as `_event`, under any of the names that columns of tables have. Authors wrote
 * the item and need not be who speaks.
 */
export const jsonFeedFormat: Reader = {
  name: 'json-feed',

  recognises: ({ data }) =>
    /^https?:\/\/(www\.)?jsonfeed\.org\/version\//i.test(word(dig(data, 'version'))) &&
    Array.isArray(dig(data, 'items')),

  read({ data }) {
    const notes: Note[] = [];
    const feed: Fields = isFields(data) ? data : {};
    const [said] = sessionsOf(extensionsOf(feed), '', false);
    const next = own(feed, 'next_url');
    return {
      title: own(feed, 'title'),
      timeZone: said?.timeZone,
      sessions: recordsIn(listAt(feed, 'items'), 'items', notes).flatMap(({ fields, path }) =>
        sessionsIn(fields, path),
      ),
      next: typeof next === 'string' && next ? next : undefined,
      notes,
    };
  },
};
