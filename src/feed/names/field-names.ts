/** Which names of keys and columns mean which field: whoever types a programme by hand has names of their own. */

import { isFields } from '../fields.js';

/** A field that a name may mean. Of several names in one record that of the lowest rank is meant. */
export type Meaning = readonly [field: string, rank: number];

/** The fields that a name may mean, the likeliest first. */
export type Finder = (name: string) => readonly Meaning[];

/** A name without case, joiners and accents: "Start date", "start_date" and "startDate" are one. */
export const fold = (name: string): string =>
  name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');

/** Remembers what `make` gave for a name: a feed has few names and many records. */
export const remembered = <T>(make: (name: string) => T): ((name: string) => T) => {
  const known = new Map<string, T>();
  return (name) => {
    let made = known.get(name);
    if (made === undefined) {
      // No feed of use has as many names, and a hostile one must not fill the memory.
      if (known.size > 2000) known.clear();
      made = make(name);
      known.set(name, made);
    }
    return made;
  };
};

/** A finder for the names of a table: in each line a field, and its other names in the order of preference. */
export const finderOf = (table: string): Finder => {
  const meanings = new Map<string, Meaning[]>();
  table.split('\n').forEach((line, row) => {
    const names = line.split(' ');
    names.forEach((name, column) => {
      const meaning: Meaning = [names[0] as string, row * 1000 + column];
      const known = meanings.get(fold(name));
      if (known) known.push(meaning);
      else meanings.set(fold(name), [meaning]);
    });
  });
  return remembered((name) => {
    const folded = fold(name);
    // "Session type" is a type, "Room name" a room, and "keywords" are more than one.
    const bare = folded.replace(/^(session|event|talk|presentation|paper|is)(?=.)/, '');
    const found = [folded, bare, bare.replace(/(name|text)?s?$/, '')].find((one) => meanings.has(one));
    // The very name comes before one in capitals.
    const nearer = folded === name ? 0.5 : 0;
    return (meanings.get(found ?? '') ?? []).map(([field, rank]): Meaning => [field, rank - nearer]);
  });
};

/**
 * The English names of the model's fields and of the parts that some feeds keep apart. `heading` has what is a
 * title only where nothing else is; a name of two lines means what the first says, unless that is there already.
 */
export const english = `id uid uuid guid identifier code key
title papertitle talktitle presentationtitle sessiontitle eventtitle sessionname eventname name label headline
heading talk presentation event session summary topic subject
description abstract details desc body content text about summary
date
day weekday
time times when timeslot slot datetime
start startsat startdatetime begin from dtstart
startDate datestart
startTime timestart
end endsat enddatetime to until dtend
endDate dateend
endTime timeend
duration length mins minute durationminutes durationmins
hours durationhours
timeZone tz
occurrences instances times
subjects subject topics topic tag category categories keyword interest theme
track stream strand block session sessiontitle
type format kind
location venue place where loc address
room hall
speakers speaker presenter performer people author panelist moderator instructor facilitator host
person name fullname displayname
firstName
lastName
affiliation organization organisation company institution
language lang inlanguage locale
status state
cancelled canceled
published
hidden private draft
attendance attendancemode mode delivery
online virtual
accessibility access accessibilityfeature accommodation
ticket price cost fee admission
credit ce ceu cehours contacthours
url link href website page
image imageurl picture photo img thumbnail
updated updatedat modified lastmodified datemodified
service servicesession break`;

/** A key or a column's name, and what stands there. */
export type Entry = readonly [name: string, value: unknown];

/** Nothing; `false` is how some feeds write it. */
export const isEmpty = (value: unknown): boolean =>
  value === undefined ||
  value === null ||
  value === false ||
  (typeof value === 'string' ? !value.trim() : Array.isArray(value) && !value.length);

interface Cell {
  readonly value: unknown;
  readonly rank: number;
  /** Shared by all that the name may mean, so that a value is taken once. `at` is its place in the record. */
  readonly shared: { taken: boolean; readonly at: number };
}

/** The values of a record by what their names mean. */
export class Values {
  readonly #find: Finder;
  readonly #cells = new Map<string, Cell[]>();

  constructor(entries: readonly Entry[], find: Finder) {
    this.#find = find;
    for (const [at, [name, value]] of entries.entries()) {
      const shared = { taken: isEmpty(value), at };
      for (const [field, rank] of find(name)) {
        const cells = this.#cells.get(field) ?? [];
        // The model's own name comes before all others.
        cells.push({ value, rank: name === field ? -1 : rank, shared });
        if (cells.length > 1) cells.sort((a, b) => a.rank - b.rank);
        else this.#cells.set(field, cells);
      }
    }
  }

  has(field: string): boolean {
    return this.#cells.has(field);
  }

  /** The first value of a field that is not empty. */
  take(field: string): unknown {
    const cell = this.#cells.get(field)?.find(({ shared }) => !shared.taken);
    if (cell) cell.shared.taken = true;
    return cell?.value;
  }

  /** All values of a field that are not empty, in the order of the record. */
  all(field: string): unknown[] {
    const cells = (this.#cells.get(field) ?? []).filter(({ shared }) => !shared.taken);
    for (const { shared } of cells) shared.taken = true;
    return cells.sort((a, b) => a.shared.at - b.shared.at).map(({ value }) => value);
  }

  /** As `take`; `undefined` for what is neither a text nor a number. */
  text(field: string): string | undefined {
    const value = this.take(field);
    return typeof value === 'string' ? value.trim() : typeof value === 'number' ? String(value) : undefined;
  }

  /** Whether something is so, where the feed says that it is or is not. */
  flag(field: string): boolean | undefined {
    const value = this.#cells.get(field)?.[0]?.value;
    const word = isFields(value) || Array.isArray(value) ? '' : String(value).trim();
    return (
      /^(true|yes|y|x|1|ja|oui|s[ií]|sim|да|✓|✔)$/i.test(word) ||
      (/^(false|no|n|0|nein|non|não|нет)$/i.test(word) ? false : undefined)
    );
  }

  /** The values of an object within the record. */
  inside(value: object): Values {
    return new Values(Object.entries(value), this.#find);
  }

  /** What an object is called; any other value as it is. */
  named(value: unknown): unknown {
    return isFields(value) ? (this.inside(value).take('title') ?? value) : value;
  }

  /** As `take`, of a list its first, and of an object what it is called. */
  one(field: string): unknown {
    const value = this.take(field);
    return this.named(Array.isArray(value) ? value[0] : value);
  }
}
