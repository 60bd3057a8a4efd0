import { type Fields, isFields, own } from '../fields.js';
import { word } from './frab.js';

/** Reading the nodes of schema.org data: JSON-LD 1.1 (https://www.w3.org/TR/json-ld11/) as pages write it. */

const prefixes = ['', 'schema:', 'https://schema.org/', 'http://schema.org/'];
/** Deeper than any page nests its data, and no deeper than can be walked. */
export const DEEPEST = 60;

/** The last part of a name such as "https://schema.org/Event" or "schema:Event". */
const localName = (name: string): string => name.split(/[/#:]/).at(-1) ?? '';

const asList = (value: unknown): readonly unknown[] =>
  value === undefined || value === null || value === '' ? [] : Array.isArray(value) ? value : [value];

/** Whether a node only points to another, which may be somewhere else in the document. */
export const isReference = (node: Fields): boolean =>
  Object.hasOwn(node, '@id') && Object.keys(node).every((key) => key === '@id' || key === '@type');

/** The nodes of documents by their `@id`. */
export class SchemaGraph {
  readonly #nodes = new Map<string, Fields>();
  readonly #known = new Set<unknown>();

  constructor(documents: readonly unknown[]) {
    for (const data of documents) this.#add(data, 0);
  }

  #add(value: unknown, depth: number): void {
    if (typeof value !== 'object' || value === null || depth > DEEPEST || this.#known.has(value)) return;
    this.#known.add(value);
    if (isFields(value)) {
      const id = own(value, '@id');
      if (typeof id === 'string' && !isReference(value) && !this.#nodes.has(id)) this.#nodes.set(id, value);
    }
    for (const inner of Object.values(value)) this.#add(inner, depth + 1);
  }

  /** The node that a reference means, be it `{"@id": …}` or the id alone; other values as they are. */
  resolve(value: unknown): unknown {
    const id = isFields(value) && isReference(value) ? own(value, '@id') : value;
    return (typeof id === 'string' && this.#nodes.get(id)) || value;
  }

  /** The values of properties, of which there may be none, one or a list. */
  values(node: Fields, ...properties: readonly string[]): unknown[] {
    return properties
      .flatMap((property) => prefixes.map((prefix) => own(node, prefix + property)))
      .flatMap(asList)
      .flatMap((value) =>
        isFields(value) ? asList(own(value, '@list') ?? own(value, '@set') ?? value) : [value],
      )
      .filter((value) => value !== '' && value !== null)
      .map((value) => (isFields(value) ? this.resolve(value) : value));
  }

  /** As `values`; a text that is the id of a node means the node. */
  nodes(node: Fields, ...properties: readonly string[]): unknown[] {
    return this.values(node, ...properties).map((value) => this.resolve(value));
  }

  /** The first text of a property; several that say their language, by language. */
  text(node: Fields, property: string, depth = 0): unknown {
    const values = this.values(node, property);
    const tagged = values.filter(
      (value): value is Fields => isFields(value) && Object.hasOwn(value, '@language'),
    );
    if (tagged.length)
      return Object.fromEntries(tagged.map((value) => [word(own(value, '@language')), own(value, '@value')]));
    return this.#textOf(values[0], depth);
  }

  /** What a value says in words: itself, or the name of the thing that it is. */
  #textOf(value: unknown, depth = 0): unknown {
    if (!isFields(value)) return value;
    if (Object.hasOwn(value, '@value')) return own(value, '@value');
    // A thing may be its own name's name.
    if (this.values(value, 'name').length) return depth < 3 ? this.text(value, 'name', depth + 1) : undefined;
    return Object.keys(value).some((key) => key.startsWith('@')) ? undefined : value;
  }

  /** The texts of properties: names of things, words, but no addresses of things without a name. */
  names(node: Fields, ...properties: readonly string[]): unknown[] {
    return this.nodes(node, ...properties)
      .map((value) => this.#textOf(value))
      .map((text) => (typeof text === 'number' ? String(text) : text))
      .filter((text) => (typeof text === 'string' ? text && !/^https?:/.test(text) : isFields(text)));
  }

  /** The first address of a property: a text, or that of an image or a page. */
  link(node: Fields, property: string): unknown {
    for (const value of this.values(node, property)) {
      const address = isFields(value)
        ? (this.values(value, 'url', 'contentUrl')[0] ??
          own(value, '@value') ??
          (isReference(value) && own(value, '@id')))
        : value;
      if (address && typeof address === 'string') return address;
    }
    return undefined;
  }

  /** The local names of a property's values, such as "EventCancelled". */
  words(node: Fields, property: string): string[] {
    return this.values(node, property)
      .map((value) => (isFields(value) ? (own(value, '@value') ?? own(value, '@id')) : value))
      .filter((value) => typeof value === 'string')
      .map(localName);
  }
}

export const typesOf = (node: unknown): string[] =>
  isFields(node)
    ? asList(own(node, '@type'))
        .filter((type) => typeof type === 'string')
        .map(localName)
    : [];

/** Events, and the kinds of them whose names do not end so. */
export const isEvent = (node: unknown): boolean =>
  typesOf(node).some((type) => /Event$|^(Festival|Hackathon|CourseInstance|EventSeries)$/.test(type));
