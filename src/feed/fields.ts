import type { Note } from '../text/notes.js';
import { choiceKey } from './choices.js';
import { type Fields, isFields } from './record.js';
import { frozen, oneLine, USUAL_LINK } from './tidy.js';

/** A parsed JSON object is read only through the functions here, which know nothing inherited. */
export { type Fields, isFields };

/** An own key's value, so that a feed's "constructor" is never the language's. */
export const own = (fields: Fields, key: string): unknown =>
  Object.hasOwn(fields, key) ? fields[key] : undefined;

/** The records of a list, each with where it stands; what is no record is noted. */
export const recordsIn = (
  list: readonly unknown[],
  path: string,
  notes: Note[],
): { readonly fields: Fields; readonly path: string }[] =>
  list.flatMap((value, i) => {
    const at = `${path}[${i}]`;
    if (isFields(value)) return { fields: value, path: at };
    notes.push(['notARecord', at, value]);
    return [];
  });

const TAG = /^[a-z]{2,3}(-[a-z0-9]{2,8})*$/i;

/**
 * One of the texts of an object that holds them by language tag: that of the page's language, of the
 * same language in another region, English, or the first. `undefined` if the object is something else.
 */
const localised = (texts: Fields, language: string): unknown => {
  const tags = Object.keys(texts);
  if (!tags.length || !tags.every((tag) => TAG.test(tag.replace('_', '-')))) return undefined;
  const primary = (tag: string): string => tag.toLowerCase().split(/[-_]/)[0] as string;
  const filled = tags.filter((tag) => texts[tag]);
  const found =
    filled.find((tag) => tag.toLowerCase().replace('_', '-') === language.toLowerCase()) ??
    filled.find((tag) => primary(tag) === primary(language)) ??
    filled.find((tag) => primary(tag) === 'en') ??
    filled[0];
  return found === undefined ? undefined : texts[found];
};

/**
 * Takes texts, lists and links out of one record. A value of the wrong kind is absent and noted; a number
 * or a boolean where a text belongs says what was meant, so it is taken as text, and noted.
 */
export class RecordReader {
  readonly #fields: Fields;
  readonly #path: () => string;
  readonly #notes: Note[];
  readonly #base: string | undefined;
  readonly #language: string;

  /** @param path where the record stands; asked for only where there is something to note */
  constructor(fields: Fields, path: () => string, notes: Note[], base?: string, language = 'en') {
    this.#fields = fields;
    this.#path = path;
    this.#notes = notes;
    this.#base = base;
    this.#language = language;
  }

  path(key: string): string {
    const path = this.#path();
    return path ? `${path}.${key}` : key;
  }

  /** @param key one of the model's, of which the language has none itself */
  value(key: string): unknown {
    return this.#fields[key];
  }

  note(note: Note): void {
    this.#notes.push(note);
  }

  #text(found: unknown, key: string, clean: (text: string) => string, at?: number): string | undefined {
    const value = isFields(found) ? (localised(found, this.#language) ?? found) : found;
    if (typeof value === 'string') return clean(value) || undefined;
    if (value === undefined || value === null || value === '') return undefined;
    this.note(['notText', this.path(at === undefined ? key : `${key}[${at}]`), value]);
    return typeof value === 'number' || typeof value === 'boolean' ? String(value) : undefined;
  }

  /** A text, cleaned by `clean`; one line by default. */
  text(key: string, clean: (text: string) => string = oneLine): string | undefined {
    return this.#text(this.value(key), key, clean);
  }

  /** A text, where a number is as good as one: an identifier, a duration, a time. */
  scalar(key: string, clean: (text: string) => string = oneLine): string | undefined {
    const value = this.value(key);
    return typeof value === 'number' ? String(value) : this.#text(value, key, clean);
  }

  /** A list of values; one alone is a list of one, nothing a list of none. */
  values(key: string): readonly unknown[] {
    const value = this.value(key);
    if (value === undefined || value === null || value === '') return frozen([]);
    return Array.isArray(value) ? value : [value];
  }

  /** A list of texts, each once. */
  list(key: string): readonly string[] {
    const values = this.values(key);
    if (!values.length) return frozen([]);
    const texts: string[] = [];
    values.forEach((value, i) => {
      const text = this.#text(value, key, oneLine, i);
      if (text !== undefined && !texts.includes(text)) texts.push(text);
    });
    return frozen(texts);
  }

  /** One of a few words, whatever its case, joiners and address ("https://schema.org/EventCancelled"). */
  choice<T extends string>(key: string, choices: ReadonlyMap<string, T>): T | undefined {
    const text = this.text(key);
    if (text === undefined) return undefined;
    const found = choices.get(text) ?? choices.get(choiceKey(text));
    if (found === undefined) this.note(['badChoice', this.path(key), text, [...new Set(choices.values())]]);
    return found;
  }

  /** An absolute link of one of `schemes`, but none to `unwanted`; relative ones are resolved against the feed's address. */
  link(
    key: string,
    schemes: readonly string[] = ['https:', 'http:', 'mailto:', 'tel:'],
    unwanted?: RegExp,
  ): string | undefined {
    const text = this.text(key);
    if (text === undefined || unwanted?.test(text)) return undefined;
    if (USUAL_LINK.test(text)) return text;
    try {
      const url = new URL(text, this.#base);
      if (schemes.includes(url.protocol)) return url.href;
    } catch {
      // Not an address.
    }
    this.note(['badLink', this.path(key), text]);
    return undefined;
  }
}
