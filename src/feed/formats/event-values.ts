import { addDays } from '../dates.js';
import { isFields, own } from '../fields.js';
import type { RawSession } from '../reader.js';
import { readIso } from '../when.js';
import { word } from './frab.js';

/** What the calendars of libraries and universities have in common: values that say nothing, names, pages. */

const saysNothing = (value: unknown): boolean =>
  value === undefined ||
  value === null ||
  value === false ||
  value === 0 ||
  (typeof value === 'string' && !value.trim()) ||
  (Array.isArray(value) ? !value.length : isFields(value) && !Object.keys(value).length);

/** The first value that says something: these formats write false, 0, "", [] or {} for what is not there. */
export const firstOf = (...values: readonly unknown[]): unknown =>
  values.find((value) => !saysNothing(value));

/** Whether a flag is set; some of these formats write their flags as numbers or texts. */
export const isSet = (flag: unknown): boolean => flag === true || /^(1|true|yes)$/i.test(word(flag));

/** The names in a list of names and of records with one, or in one of these alone. A number is no name. */
export const namesIn = (value: unknown, key = 'name'): string[] =>
  (Array.isArray(value) ? value : [value])
    .map((one) => (isFields(one) ? own(one, key) : one))
    .filter((name): name is string => typeof name === 'string' && name.trim() !== '')
    .map((name) => name.trim());

/** Names as one text, each once: "Main Library, Room 4". */
export const joined = (names: readonly string[]): string | undefined =>
  [...new Set(names)].join(', ') || undefined;

/**
 * The days of an event that lasts whole days. An end at the time of day at which it starts, or before, is
 * the end of the day before: midnight, or when a site's day changes.
 */
export const wholeDays = (start: unknown, end: unknown): Pick<RawSession, 'start' | 'end'> => {
  const [from, to] = [start, end].map((time) => (typeof time === 'string' ? time : ''));
  const [first, last] = [from, to].map((time = '') => readIso(time.slice(0, 10)));
  if (!first) return { start, end };
  if (!last || last <= first) return { start: first };
  const [begins = '', ends = ''] = [from, to].map((time = '') => time.slice(11, 19));
  return { start: first, end: ends && ends <= begins ? addDays(last, -1) : last };
};

const parametersOf = (address: string | undefined): URLSearchParams =>
  new URLSearchParams(/\?([^#]*)/.exec(address ?? '')?.[1]);

/** Which page of a paged feed has this address; the first, if it does not say. */
export const pageOf = (address: string | undefined): number => Number(parametersOf(address).get('page')) || 1;

/** The address of another page of a feed, relative to this one, whose other parameters it keeps. */
export const pageAt = (address: string | undefined, page: number): string => {
  const parameters = parametersOf(address);
  parameters.set('page', String(page));
  return `?${parameters}`;
};
