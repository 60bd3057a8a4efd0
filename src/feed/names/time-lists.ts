import { isFields, own } from '../fields.js';
import { dig } from '../paths.js';
import { findColumn } from './column-names.js';
import type { Entry } from './field-names.js';

/** Whether an entry is a time that is no text. */
const isTime = ([name, value]: Entry): boolean =>
  typeof value === 'object' &&
  value !== null &&
  findColumn(name).some(([field]) => /^(time|date|day)$|^(start|end)/.test(field));

/** Lists of times are of texts or objects; those of numbers are how Java writes the parts of one date. */
const isList = (value: unknown): value is readonly unknown[] =>
  Array.isArray(value) && value.length > 0 && value.every((one) => typeof one === 'string' || isFields(one));

/** The time of this turn; one alone is that of every turn. */
const turn = (value: unknown, i: number): unknown =>
  isList(value) ? value[value.length > 1 ? i : 0] : value;

/** A time of an object as calendars give it, `{ dateTime }` or `{ date, time }`; anything else as it is. */
const textOf = (value: unknown): unknown => {
  if (!isFields(value)) return value;
  const parts = [own(value, 'date'), own(value, 'time')].filter((part) => typeof part === 'string' && part);
  return own(value, 'dateTime') ?? (parts.join(' ') || value);
};

/** A record at one of the times that it lists. */
export interface Timed {
  readonly entries: readonly Entry[];
  /** Where the time stands in the record, such as `.start[1]`; empty where there is only one. */
  readonly at: string;
}

/** A record once for each of the times that it lists, with the texts of those that are objects. */
export const timedOf = (entries: readonly Entry[]): readonly Timed[] => {
  const times = new Set(entries.filter(isTime));
  if (!times.size) return [{ entries, at: '' }];
  let [longest, count] = ['', 1];
  for (const [name, value] of times)
    if (isList(value) && value.length > count) [longest, count] = [name, value.length];
  return Array.from({ length: count }, (_, i): Timed => {
    const zone = [...times].map(([, value]) => dig(turn(value, i), 'timeZone')).find(Boolean);
    const texts = entries.map(
      (entry): Entry => (times.has(entry) ? [entry[0], textOf(turn(entry[1], i))] : entry),
    );
    // Behind what the record itself says of its zone.
    return { entries: [...texts, ['tz', zone]], at: longest && `.${longest}[${i}]` };
  });
};
