import type ICAL from 'ical.js';
import type { Note } from '../../text/notes.js';
import { readIso } from '../times/when.js';
import { type Clock, type ClockZone, floating, utc } from './clock.js';
import type { CalendarComponent } from './lines.js';
import type { Step } from './recurrences.js';

/** The library, which is loaded only when there is a calendar to read. */
export type Ical = typeof ICAL;

type Property = InstanceType<Ical['Property']>;
export type Rule = InstanceType<Ical['Recur']>;

/** What reading a calendar's events needs and gathers. */
export interface CalendarContext {
  readonly ical: Ical;
  readonly notes: Note[];
  /**
   * The zone of a TZID; one that only has the name if there is no such zone.
   *
   * @param path where the TZID stands
   */
  readonly zone: (tzid: string, path: string) => ClockZone;
  /** Where a TZID that is no zone stands first, by its name. */
  readonly unknownZones: Map<string, string>;
  readonly step: Step;
}

/** A time, and the end of the period that it begins, if it stands in one. */
export interface Period {
  readonly start: Clock;
  readonly end?: Clock | undefined;
  readonly duration?: string | undefined;
}

/** Text as RFC 5545 3.3.11 escapes it, where the library does not know that it is text. */
const unescaped = (text: string): string =>
  text.replace(/\\([\\;,n])/gi, (_, character: string) => (/n/i.test(character) ? '\n' : character));

/** A parameter, such as CN or LANGUAGE. */
export const parameter = (property: Property, name: string): string => {
  // Of one that is repeated there is a list, whatever the library's types say.
  const value: unknown = property.getFirstParameter(name);
  return typeof value === 'string' ? unescaped(value).trim() : '';
};

/** Values as they are in jCal (RFC 7265): times as ISO 8601, a period as a list of two. */
const valuesOf = (property: Property): unknown[] => {
  const written: unknown = property.toJSON();
  return Array.isArray(written) ? written.slice(3) : [];
};

/** The properties of one component. A line that cannot be parsed costs only itself. */
export class CalendarEvent {
  readonly path: string;
  readonly #context: CalendarContext;
  readonly #lines = new Map<string, string[]>();
  readonly #properties = new Map<string, readonly Property[]>();

  constructor({ lines }: CalendarComponent, path: string, context: CalendarContext) {
    this.path = path;
    this.#context = context;
    for (const line of lines) {
      const name = /^([\w-]+)[;:]/.exec(line)?.[1]?.toUpperCase();
      const known = name && this.#lines.get(name);
      if (known) known.push(line);
      else if (name) this.#lines.set(name, [line]);
      else this.#noteLine(line);
    }
  }

  #noteLine(line: string): void {
    this.note('', line.length > 60 ? `${line.slice(0, 59)}…` : line);
  }

  note(name: string, detail: string): void {
    this.#context.notes.push(['unreadPart', name ? `${this.path}.${name}` : this.path, detail]);
  }

  has(name: string): boolean {
    return this.#lines.has(name);
  }

  /** All properties of a name, which are parsed when they are first asked for. */
  all(name: string): readonly Property[] {
    let found = this.#properties.get(name);
    if (!found) {
      found = (this.#lines.get(name) ?? []).flatMap((line) => {
        try {
          return this.#context.ical.Property.fromString(line);
        } catch {
          this.#noteLine(line);
          return [];
        }
      });
      this.#properties.set(name, found);
    }
    return found;
  }

  #textsOf(property: Property): string[] {
    return property
      .getValues()
      .filter((value) => typeof value === 'string')
      .map((value) => (property.type === 'unknown' ? unescaped(value) : value).trim())
      .filter(Boolean);
  }

  /** The values of a property as texts; it may be repeated and hold several. */
  texts(name: string): string[] {
    return this.all(name).flatMap((property) => this.#textsOf(property));
  }

  text(name: string): string | undefined {
    return this.texts(name)[0];
  }

  /** A text; where it is there several times, one for each language (RFC 5545 3.2.10). */
  localised(name: string): string | Record<string, string> | undefined {
    const all = this.all(name).flatMap((property): [string, string][] => {
      const language = parameter(property, 'language');
      return this.#textsOf(property)
        .slice(0, 1)
        .map((text) => [/^[a-z]{2,3}\b/i.test(language) ? language : 'und', text]);
    });
    // Of two in the same language the first counts.
    return all.length > 1 ? Object.fromEntries(all.reverse()) : all[0]?.[1];
  }

  rules(name: string): Rule[] {
    const { Recur } = this.#context.ical;
    return this.all(name).flatMap((property) => {
      try {
        const rule = property.getFirstValue();
        return rule instanceof Recur ? rule : [];
      } catch (error) {
        this.note(name, error instanceof Error ? error.message : String(error));
        return [];
      }
    });
  }

  /** The first value as it is written, before the library makes an object of it. */
  written(name: string): string | undefined {
    const [value] = this.all(name).flatMap(valuesOf);
    return typeof value === 'string' ? value : undefined;
  }

  /** The times of a property, such as RDATE; what is no time is noted. */
  periods(name: string): Period[] {
    return this.all(name).flatMap((property) =>
      valuesOf(property).flatMap((value): Period | Period[] => {
        const [from, to]: unknown[] = Array.isArray(value) ? value : [value];
        const start = this.#clock(property, name, from);
        if (!start) return [];
        if (typeof to === 'string' && to.startsWith('P')) return { start, duration: to };
        return { start, end: to === undefined ? undefined : this.#clock(property, name, to) };
      }),
    );
  }

  clocks(name: string): Clock[] {
    return this.periods(name).map(({ start }) => start);
  }

  clock(name: string): Clock | undefined {
    return this.clocks(name)[0];
  }

  #clock(property: Property, name: string, value: unknown): Clock | undefined {
    // The library leaves colons behind where seconds are missing, or where nobody said that this is a date.
    const [, date = '', time, second, isUtc] =
      /^(\d{4}-\d\d-\d\d)(?:T(\d\d:\d\d):(\d\d)?(Z)?|T::)?$/.exec(String(value)) ?? [];
    const wall = time ? `${date}T${time}:${second ?? '00'}` : date;
    if (!readIso(wall)) {
      this.note(name, String(value).replace(/[-:]/g, ''));
      return undefined;
    }
    const tzid = parameter(property, 'tzid');
    const zone =
      !time || (!tzid && !isUtc) ? floating : isUtc ? utc : this.#context.zone(tzid, `${this.path}.${name}`);
    return { wall, zone };
  }
}
