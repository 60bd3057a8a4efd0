import { clockOf, dayTeller } from '../model/days.js';
import type { Session } from '../model/session.js';
import { firstWeekday } from '../model/time-order.js';
import type { Chosen, Facet, Narrowing } from './matches.js';
import { subjectKey } from './subjects.js';

/** The facets, in the order in which they are shown where the page names none. */
export const FACETS = [
  'subject',
  'day',
  'time',
  'track',
  'type',
  'place',
  'speaker',
  'language',
  'attendance',
  'access',
  'price',
  'credit',
] as const;

export type FacetKey = (typeof FACETS)[number];

/** Times of day, by the hour in which they begin. What begins before 4 is of the evening before. */
export const PARTS = ['morning', 'afternoon', 'evening'] as const;

/** The facets that a page names, in its order; all where it names none. */
export const facetsNamed = (names: string | undefined): readonly FacetKey[] => {
  if (names === undefined) return FACETS;
  return [...new Set(names.split(/\s+/))].filter((name): name is FacetKey =>
    FACETS.includes(name as FacetKey),
  );
};

/** What the facets' values are called. */
export interface Naming {
  /** BCP 47 tag. */
  readonly language: string;
  nameOf(facet: FacetKey, value: string): string;
}

const partOf = (session: Session): string[] => {
  const clock = clockOf(session);
  if (!clock) return [];
  return [clock < '04' || clock >= '18' ? 'evening' : clock < '12' ? 'morning' : 'afternoon'];
};

const list = (value: string | undefined): readonly string[] => (value ? [value] : []);

const values: Readonly<
  Record<Exclude<FacetKey, 'subject' | 'day'>, (session: Session) => readonly string[]>
> = {
  time: partOf,
  track: ({ track }) => list(track),
  type: ({ type }) => list(type),
  place: ({ location }) => list(location),
  speaker: ({ speakers }) => speakers.map(({ name }) => name),
  language: ({ language }) => list(language),
  // Who may come either way finds it under both.
  attendance: ({ attendance }) => (attendance === 'mixed' ? ['in person', 'online'] : list(attendance)),
  access: ({ accessibility }) => accessibility,
  price: ({ ticket }) => list(ticket),
  credit: ({ credit }) => list(credit),
};

/** The values of a facet among sessions. */
interface Index {
  readonly key: FacetKey;
  readonly values: readonly string[];
  readonly names: readonly string[];
  /** Numbers of the values of each session. */
  readonly of: readonly (readonly number[])[];
  /** Numbers of the values in the order to show them in. */
  readonly order: readonly number[];
  numberOf(value: string): number | undefined;
}

/** Days in their order; weekdays from the first one of the programme's week on. */
const dayOrder = (sessions: readonly Session[]): ((day: string) => string) => {
  const first = firstWeekday(sessions);
  return (day) => (day.length > 1 ? day : `9${(Number(day) - first + 7) % 7}`);
};

const indexOf = (sessions: readonly Session[], key: FacetKey, { language, nameOf }: Naming): Index => {
  const dayOf = dayTeller(sessions);
  const valuesOf =
    key === 'day' ? (session: Session) => list(dayOf(session)) : values[key as keyof typeof values];
  const written: string[] = [];
  const numbers = new Map<string, number>();
  const of = sessions.map((session) => [
    ...new Set(
      valuesOf(session).map((value) => {
        const folded = subjectKey(value);
        const number = numbers.get(folded) ?? written.push(value) - 1;
        numbers.set(folded, number);
        return number;
      }),
    ),
  ]);
  const names = written.map((value) => nameOf(key, value));
  const { compare } = new Intl.Collator(language, { numeric: true });
  const dayKey = dayOrder(sessions);
  const keyOf = (number: number): string => {
    const value = written[number] as string;
    if (key === 'day') return dayKey(value);
    return key === 'time' ? `${PARTS.indexOf(value as (typeof PARTS)[number])}` : (names[number] as string);
  };
  return {
    key,
    values: written,
    names,
    of,
    order: [...written.keys()].sort((a, b) => compare(keyOf(a), keyOf(b))),
    numberOf: (value) => numbers.get(subjectKey(value)),
  };
};

const facetOf = (index: Index, wanted?: ReadonlySet<number>, counts?: Uint32Array): Facet => ({
  key: index.key,
  options: index.order.map((number) => ({
    value: index.values[number] as string,
    name: index.names[number] as string,
    count: counts?.[number] ?? 0,
    isChosen: Boolean(wanted?.has(number)),
  })),
});

const chosenIn = (facets: readonly Facet[]): Chosen | undefined => {
  const entries = facets.map(({ key, options }): [string, string[]] => [
    key,
    options.filter(({ isChosen }) => isChosen).map(({ value }) => value),
  ]);
  const chosen = entries.filter(([, values]) => values.length);
  return chosen.length ? Object.fromEntries(chosen) : undefined;
};

/**
 * Makes what narrows sessions down: within a facet any of the chosen values will do, between facets all must hold.
 * Facets of fewer than two values, and values that no session has, are ignored.
 *
 * @param isHidden which sessions are left out whatever is chosen
 */
export const narrowingBy =
  (keys: readonly FacetKey[], naming: Naming, isHidden: (session: Session) => boolean): Narrowing =>
  (sessions) => {
    const indexes = keys
      .filter((key) => key !== 'subject')
      .map((key) => indexOf(sessions, key, naming))
      .filter(({ names }) => names.length > 1);
    const hidden = sessions.map(isHidden);
    return (numbers, isAbout, chosen) => {
      const wanted = indexes.map(
        ({ key, numberOf }) =>
          new Set(
            (chosen[key] ?? []).map(numberOf).filter((number): number is number => number !== undefined),
          ),
      );
      const counts = indexes.map(({ names }) => new Uint32Array(names.length));
      const left: number[] = [];
      for (const session of numbers) {
        if (hidden[session]) continue;
        const failed = indexes.filter(
          ({ of }, i) => wanted[i]?.size && !of[session]?.some((value) => wanted[i]?.has(value)),
        );
        if (!failed.length) left.push(session);
        if (failed.length > 1 || !isAbout(session)) continue;
        indexes.forEach((index, i) => {
          if (failed.length && failed[0] !== index) return;
          const count = counts[i] as Uint32Array;
          for (const value of index.of[session] ?? []) count[value] = (count[value] as number) + 1;
        });
      }
      const facets = indexes.map((index, i) => facetOf(index, wanted[i], counts[i]));
      return { sessions: left, facets, chosen: chosenIn(facets) };
    };
  };
