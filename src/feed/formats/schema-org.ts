import type { Note } from '../../text/notes.js';
import { type Fields, isFields, own } from '../fields.js';
import type { RawProgramme, RawSession, Reader } from '../reader.js';
import { word } from './frab.js';
import { sessionsOf } from './schema-event.js';
import { DEEPEST, isEvent, isReference, SchemaGraph, typesOf } from './schema-nodes.js';

const ENTITY = /&(?:#\d+|#x[\da-f]+|[a-z]+\d*);/i;

/** What a session says, to tell whether it was said before. */
const factsOf = ({ id, url, title, start, end, location, description }: RawSession): string =>
  [id, url, title, start, end, location, description]
    .flatMap((value) => (isFields(value) ? Object.values(value) : value))
    .map(word)
    .join('\n');

/** Walks documents and gathers the sessions of all events in them, each once. */
class EventFinder {
  readonly sessions: RawSession[] = [];
  readonly notes: Note[];
  title: unknown;
  readonly #graph: SchemaGraph;
  readonly #visited = new Set<unknown>();
  readonly #told = new Set<string>();

  constructor(graph: SchemaGraph, notes: Note[]) {
    this.#graph = graph;
    this.notes = notes;
  }

  /** @param lists whether what stands here is a list of records, and nothing else belongs there */
  find(found: unknown, path: string, depth = 0, lists = false, course?: Fields): void {
    if (depth > DEEPEST) return;
    if (Array.isArray(found)) {
      if (this.#visited.has(found)) return;
      this.#visited.add(found);
      found.forEach((one, i) => {
        this.find(one, `${path}[${i}]`, depth + 1, lists, course);
      });
      return;
    }
    const node = lists || isFields(found) ? this.#graph.resolve(found) : found;
    if (!isFields(node)) {
      if (lists) this.notes.push(['notARecord', path, found]);
    } else if (isEvent(node)) this.#event(node, path, [], course);
    else if (!this.#visited.has(node)) {
      this.#visited.add(node);
      const within = typesOf(node).includes('Course') ? node : undefined;
      for (const key of Object.keys(node))
        if (!/^@(context|type|id)$|superEvent/.test(key))
          this.find(
            own(node, key),
            path ? `${path}.${key}` : key,
            depth + 1,
            /^(@graph|itemListElement)$/.test(key),
            within,
          );
    }
  }

  /** An event with others in it is their programme; one without is a session. */
  #event(event: Fields, path: string, within: readonly Fields[], course?: Fields): void {
    if (this.#visited.has(event) || within.length > DEEPEST) return;
    this.#visited.add(event);
    const line = [...within, event];
    const parts = this.#graph.nodes(event, 'subEvent', 'subEvents');
    const isInner = (part: unknown): part is Fields =>
      isFields(part) && !isReference(part) && !line.includes(part);
    if (parts.some(isInner)) {
      if (!within.length) this.title ??= this.#graph.text(event, 'name');
      parts.forEach((part, i) => {
        const at = `${path}${path && '.'}subEvent[${i}]`;
        if (!isFields(part)) this.notes.push(['notARecord', at, part]);
        else if (isInner(part)) this.#event(part, at, line);
      });
      return;
    }
    for (const session of sessionsOf(event, path, course, this.#graph, this.notes)) {
      // Plugins of one site often tell of the same events, each in a block of its own.
      const facts = factsOf(session);
      if (!this.#told.has(facts)) this.sessions.push(session);
      this.#told.add(facts);
    }
  }
}

/** Reads the events of schema.org data, of one document or of several that refer to one another. */
export const readSchema = (
  documents: readonly { readonly data: unknown; readonly path: string }[],
  notes: Note[],
): RawProgramme => {
  const finder = new EventFinder(new SchemaGraph(documents.map(({ data }) => data)), notes);
  for (const { data, path } of documents) finder.find(data, path, 0, true);
  const { title, sessions } = finder;
  // JSON-LD is no HTML, but those who write it often take its texts from there.
  const hasEntities = [title, ...sessions.flatMap((one) => [one.title, one.description, one.location])].some(
    (text) => typeof text === 'string' && ENTITY.test(text),
  );
  return { title, sessions, notes, ...(hasEntities && { markup: 'html' }) };
};

const namesSchema = (context: unknown, depth = 0): boolean =>
  typeof context === 'string'
    ? context.includes('schema.org')
    : typeof context === 'object' &&
      context !== null &&
      depth < 3 &&
      Object.values(context).some((one) => namesSchema(one, depth + 1));

/** jsCalendar (RFC 8984) has a "@type" too, but neither a context nor schema.org's names. */
const isJsCalendar = (node: Fields): boolean => Object.hasOwn(node, 'uid') && !Object.hasOwn(node, 'name');

/**
 * Events in schema.org's vocabulary as JSON-LD (https://schema.org/Event): an event of any kind, a list, a
 * graph or an ItemList of them. An event's `subEvent`s are the sessions of the programme that it is.
 */
export const schemaOrgFormat: Reader = {
  name: 'schema.org',

  recognises: ({ data }) =>
    (Array.isArray(data) ? data : [data]).some(
      (node) =>
        isFields(node) &&
        (namesSchema(own(node, '@context')) ||
          isFields(own(node, '@graph')) ||
          Array.isArray(own(node, '@graph')) ||
          (isEvent(node) && !isJsCalendar(node))),
    ),

  read: ({ data }) => readSchema([{ data, path: '' }], []),
};
