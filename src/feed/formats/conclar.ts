import type { Note } from '../../text/notes.js';
import { type Fields, isFields, own, recordsIn } from '../fields.js';
import { dig, listAt } from '../paths.js';
import type { RawProgramme, RawSession, Reader } from '../reader.js';
import { readIso } from '../times/when.js';
import { finder, nameOf, word } from './frab.js';
import { type Chosen, sortedOut } from './sessionize.js';

type Find = ReturnType<typeof finder>;

const has = (record: Fields, ...keys: readonly string[]): boolean =>
  keys.some((key) => Object.hasOwn(record, key));

/** Whether a record is an item of a programme of ConClár or KonOpas. */
export const isItem = (record: unknown): boolean =>
  isFields(record) && has(record, 'title') && has(record, 'date', 'datetime') && has(record, 'mins', 'loc');

/** Whether a record is a person, who knows the items that they are part of. */
export const isPerson = (record: unknown): boolean =>
  isFields(record) && has(record, 'name') && Array.isArray(own(record, 'prog'));

/** A tag is "Track:Art", a bare text, or a record, whose label may have stood at an earlier item only. */
const tagOf = (tag: unknown, labels: Map<string, Fields>): Chosen => {
  if (!isFields(tag)) {
    const [, title, name] = /^(\p{L}+):\s*(\S.*)$/su.exec(word(tag)) ?? [];
    return name ? { title, name } : { title: '', name: tag };
  }
  const value = word(own(tag, 'value'));
  const labelled = own(tag, 'label') ? tag : (labels.get(value) ?? tag);
  labels.set(value, labelled);
  return { title: own(labelled, 'category'), name: own(labelled, 'label') || value };
};

/** A name is ready to print, or is [first, last, prefix, suffix], where any but the first may be missing. */
const printed = (name: unknown): string => {
  const [first, last, prefix, suffix] = Array.isArray(name) ? name.map(word) : [word(name)];
  const full = [prefix, first, last].filter(Boolean).join(' ');
  return suffix ? `${full}, ${suffix}` : full;
};

const speakerOf = (person: unknown, people: Find): unknown => {
  if (!isFields(person)) return person;
  const known = people(own(person, 'id'));
  return {
    name: printed(own(person, 'name')) || printed(dig(known, 'name')),
    url: dig(known, 'links', 'url'),
  };
};

const CLOCK = /^([01]?\d|2[0-3]):[0-5]\d(:[0-5]\d)?$/;

/** A date and a time of day, in newer files in one; 0 minutes are an unknown number of them. */
const timesOf = (item: Fields): Partial<RawSession> => {
  const date = own(item, 'datetime') || own(item, 'date');
  const time = own(item, 'time');
  const minutes = Number(word(own(item, 'mins')));
  const duration = minutes > 0 ? minutes : undefined;
  const day = readIso(word(date));
  if (day && day.length > 10) return { start: date, duration };
  const clock = word(time).trim();
  return day && CLOCK.test(clock)
    ? { start: `${day}T${/^\d:/.test(clock) ? '0' : ''}${clock}`, duration }
    : { date, time, duration };
};

/** A room, and what it is in. */
const locationOf = (item: Fields): string => {
  const location = own(item, 'loc');
  return (Array.isArray(location) ? location : [location])
    .map((part) => word(nameOf(part)))
    .filter(Boolean)
    .join(', ');
};

const sessionOf = (item: Fields, path: string, people: Find, labels: Map<string, Fields>): RawSession => {
  const format = own(item, 'format');
  const tags = listAt(item, 'tags').map((tag) => tagOf(tag, labels));
  const links = own(item, 'links');
  return {
    path,
    id: own(item, 'id'),
    title: own(item, 'title'),
    description: own(item, 'desc'),
    ...timesOf(item),
    ...sortedOut(format ? [{ title: 'format', name: format }, ...tags] : tags),
    location: locationOf(item),
    speakers: listAt(item, 'people').map((person) => speakerOf(person, people)),
    url: dig(links, 'signup') || dig(links, 'meeting') || dig(links, 'recording'),
  };
};

/** The items of a document and where they stand. */
const itemsIn = (data: unknown): readonly [list: readonly unknown[], path: string] => {
  if (Array.isArray(data)) return [data.some(isPerson) && !data.some(isItem) ? [] : data, ''];
  const key = Array.isArray(dig(data, 'schedule')) ? 'schedule' : 'program';
  return [listAt(data, key), key];
};

/** Reads a document of any version: items and people, together or either alone. */
export const readConclar = (data: unknown): RawProgramme => {
  const notes: Note[] = [];
  const people = finder(listAt(data, 'people'));
  const labels = new Map<string, Fields>();
  const [items, path] = itemsIn(data);
  if (!items.length && (Array.isArray(data) ? data : listAt(data, 'people')).length)
    notes.push([
      'unreadPart',
      'people',
      'it has the people of a programme, whose sessions are in another file',
    ]);
  return {
    markup: 'html',
    sessions: recordsIn(items, path, notes).map((item) => sessionOf(item.fields, item.path, people, labels)),
    notes,
  };
};

/**
 * Programmes of ConClár, in its own form, with a `schemaVersion`, or that of KonOpas as mere JSON
 * (github.com/lostcarpark/conclar, docs/conclar_file_specs.md). A file of people is known too, so that an
 * editor is told that it is the wrong one.
 */
export const conclarFormat: Reader = {
  name: 'conclar',

  recognises({ data }) {
    if (Array.isArray(data)) return data.some((record) => isItem(record) || isPerson(record));
    if (!isFields(data)) return false;
    const lists = ['schedule', 'program', 'people'].filter((key) => Array.isArray(own(data, key)));
    return lists.some(
      (key) =>
        has(data, 'schemaVersion') || listAt(data, key).some((record) => isItem(record) || isPerson(record)),
    );
  },

  read: ({ data }) => readConclar(data),
};
