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
  nothingFound: 'Nothing found for “{query}”.',
  nothingFoundIn: 'Nothing found for “{query}” in {subject}.',
  nothingAbout: 'There are no sessions about {subject}.',
  respelled: 'Nothing says “{asked}”. Showing “{used}”.',
  nearestWords: 'Similar words in this programme:',
  withoutNearWords: 'Similar spellings could not be looked up.',
  clearSearch: 'Clear search',
  showAll: 'Show all sessions',
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
  cancelled: 'Cancelled',
  postponed: 'Postponed',
  rescheduled: 'Rescheduled',
  'moved-online': 'Moved online',
} as const;

type Entry<T> = T extends string ? string : Partial<Record<Intl.LDMLPluralRule, string>> & { other: string };

/** The texts of one language. */
export type Strings = { readonly [K in keyof typeof english]: Entry<(typeof english)[K]> };

/** Writes texts of a language. */
export type Say = (key: keyof Strings, values?: Readonly<Record<string, string | number>>) => string;

/** @param language BCP 47 tag, valid; decides plurals and digits */
export const speaker = (strings: Strings, language: string): Say => {
  const plurals = new Intl.PluralRules(language);
  const numbers = new Intl.NumberFormat(language);
  return (key, values = {}) => {
    const entry = strings[key];
    const text = typeof entry === 'string' ? entry : (entry[plurals.select(Number(values.n))] ?? entry.other);
    return text.replace(/\{(\w+)\}/g, (_, name: string) => {
      const value = values[name];
      return typeof value === 'number' ? numbers.format(value) : (value ?? '');
    });
  };
};
