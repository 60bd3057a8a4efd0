/**
 * Everything the element says to a visitor, in English. `{name}` is filled in; a text that depends on a
 * number has a form for each plural category of its language (Unicode CLDR), chosen by `{n}`.
 */
export const english = {
  search: 'Search sessions',
  subject: 'Subject',
  allSubjects: 'All subjects',
  subjectOption: '{subject} ({n})',
  loading: 'Loading sessions…',
  count: { one: '{n} session', other: '{n} sessions' },
  countOf: { one: '{n} of {total} sessions', other: '{n} of {total} sessions' },
  failed: 'The sessions could not be loaded.',
  tryAgain: 'Try again',
  forEditor: 'For the editor of this page',
  empty: 'There are no sessions yet.',
  respelled: 'Nothing says “{asked}”. Showing “{used}”.',
  filters: 'Filters',
  partFailed: 'Filters and links to days could not be loaded.',
  days: 'Days',
  noTime: 'Time not given',
  bestFirst: 'Best matches first',
  more: 'More',
  less: 'Less',
  time: 'Time',
  ownTimes: 'Also show times in my time zone ({zone})',
  ownTime: 'Your time',
  location: 'Place',
  speakers: 'Speakers',
  details: 'Details',
  'in person': 'In person',
  online: 'Online',
  mixed: 'In person and online',
  subjects: 'Subjects',
  link: 'Link',
  linkTo: 'Link to “{title}”',
  cancelled: 'Cancelled',
  postponed: 'Postponed',
  rescheduled: 'Rescheduled',
  'moved-online': 'Moved online',
} as const;

type Table = Readonly<
  Record<string, string | (Partial<Record<Intl.LDMLPluralRule, string>> & { other: string })>
>;

type Entry<T> = T extends string ? string : Partial<Record<Intl.LDMLPluralRule, string>> & { other: string };

/** The texts of one language, in the form of the English ones. */
export type Translated<T extends Table> = { readonly [K in keyof T]: Entry<T[K]> };
export type Strings = Translated<typeof english>;

/** Writes texts of a language. */
export type Speak<T> = (key: keyof T, values?: Readonly<Record<string, string | number>>) => string;
export type Say = Speak<typeof english>;

/** @param language BCP 47 tag, valid; decides plurals and digits */
export const speaker = <T extends Table>(strings: T, language: string): Speak<T> => {
  const plurals = new Intl.PluralRules(language);
  const numbers = new Intl.NumberFormat(language);
  return (key, values = {}) => {
    const entry = strings[key] as Table[string];
    const text = typeof entry === 'string' ? entry : (entry[plurals.select(Number(values.n))] ?? entry.other);
    return text.replace(/\{(\w+)\}/g, (_, name: string) => {
      const value = values[name];
      return typeof value === 'number' ? numbers.format(value) : (value ?? '');
    });
  };
};
