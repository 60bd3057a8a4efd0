/**
 * Everything the element says to a visitor at once, in English; `languages/` has the same in other languages.
 * `{name}` is filled in; a text that depends on a number has a form for each plural category of its language
 * (Unicode CLDR), chosen by `{n}`.
 */
export const english = {
  search: 'Search sessions',
  subject: 'Subject',
  allSubjects: 'All subjects',
  subjectOption: '{subject} ({n})',
  loading: 'Loading sessions…',
  count: { one: '{n} session', other: '{n} sessions' },
  countOf: '{n} of {total} sessions',
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
  colon: ': ',
  comma: ', ',
  pick: 'Add to my agenda',
  picked: 'In my agenda',
  agendaFailed: 'Your agenda could not be loaded, so nothing is saved yet.',
} as const;

/** A text, or one for each plural category that its language tells apart. */
export type Entry = string | (Partial<Record<Intl.LDMLPluralRule, string>> & { readonly other: string });

/** Texts by their keys. */
export type Table = Readonly<Record<string, Entry>>;

/** Writes texts of a language. */
export type Speak<T> = (key: keyof T, values?: Readonly<Record<string, string | number>>) => string;
export type Say = Speak<typeof english>;

const RIGHT_TO_LEFT = /[\u0590-\u08ff]/;

/**
 * @param english what is said where there are no other words
 * @param words of another language, or of a page's own
 * @param language BCP 47 tag, valid; decides the plurals of these words and the digits
 */
export const speaker = <T extends Table>(english: T, words: Partial<Table>, language: string): Speak<T> => {
  const numbers = new Intl.NumberFormat(language);
  return (key, values = {}) => {
    const own = words[key as string];
    const entry = own ?? (english[key] as Entry);
    const plural = (): Intl.LDMLPluralRule =>
      new Intl.PluralRules(own ? language : 'en').select(Number(values.n));
    const text = typeof entry === 'string' ? entry : (entry[plural()] ?? entry.other);
    return text.replace(/\{(\w+)\}/g, (_, name: string) => {
      const value = values[name] ?? '';
      if (typeof value === 'number') return numbers.format(value);
      // Words of the other direction would pull the brackets and numbers beside them along (Unicode UAX 9, FSI).
      return RIGHT_TO_LEFT.test(`${words.search}${value}`) ? `\u2068${value}\u2069` : value;
    });
  };
};
