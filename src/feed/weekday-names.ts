import type { Weekday } from '../model/session.js';

const english = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
const fullEnglish = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];
const extra: Record<string, Weekday> = { tues: 2, weds: 3, thur: 4, thurs: 4 };

const names = new Map<string, Weekday>();
for (let day = 0; day < 7; day++) {
  names.set(english[day] as string, (day + 1) as Weekday);
  names.set(fullEnglish[day] as string, (day + 1) as Weekday);
}
for (const [name, day] of Object.entries(extra)) names.set(name, day);

/** Languages whose weekday names are read beside English; the names themselves come from `Intl`. */
const languages = ['ar', 'de', 'es', 'fr', 'he', 'it', 'ja', 'ko', 'nl', 'pl', 'pt', 'ru', 'tr', 'vi', 'zh'];
let all = false;

const plain = (name: string): string => name.toLocaleLowerCase('en').replace(/\.$/, '').normalize('NFC');

const addOtherLanguages = (): void => {
  all = true;
  for (const language of languages) {
    for (const weekday of ['long', 'short'] as const) {
      const format = new Intl.DateTimeFormat(language, { weekday, timeZone: 'UTC' });
      // 1 January 2024 was a Monday.
      for (let day = 1; day <= 7; day++) {
        const name = plain(format.format(Date.UTC(2024, 0, day)));
        if (!names.has(name)) names.set(name, day as Weekday);
      }
    }
  }
};

/** The weekday that a word names, in any of the languages, long or short; `undefined` if none. */
export const readWeekday = (word: string): Weekday | undefined => {
  const name = plain(word.trim());
  const known = names.get(name);
  if (known || all || !name) return known;
  addOtherLanguages();
  return names.get(name);
};
