/** Names of weekdays and months in the languages that are read; the names themselves come from `Intl`. */

const languages = ['ar', 'de', 'es', 'fr', 'he', 'it', 'ja', 'ko', 'nl', 'pl', 'pt', 'ru', 'tr', 'vi', 'zh'];

/** Text without what people leave out or write in several ways: accents, width, the dot of the Turkish i. */
export const plain = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .replace(/ı/g, 'i')
    .normalize('NFC');

/**
 * Makes a reader of names: from a word to its number, or `undefined`. A name that two languages have
 * for different things is that of English, or else of the first of them.
 *
 * @param days instants, in UTC, of the days whose names are 1, 2, …
 * @param styles how `Intl` writes them
 * @param extra names that `Intl` does not have
 */
export const nameReader = (
  part: 'weekday' | 'month',
  days: readonly number[],
  styles: readonly Intl.DateTimeFormatOptions[],
  extra: Readonly<Record<string, number>>,
): ((word: string) => number | undefined) => {
  let names: Map<string, number> | undefined;
  let all = false;
  const key = (word: string): string => plain(word.trim()).toLowerCase().replace(/\.$/, '');

  const add = (language: string, to: Map<string, number>): void => {
    for (const style of styles) {
      const format = new Intl.DateTimeFormat(`${language}-u-ca-gregory`, { ...style, timeZone: 'UTC' });
      days.forEach((day, i) => {
        const name = key(format.formatToParts(day).find(({ type }) => type === part)?.value ?? '');
        // The long form of Portuguese "terça-feira" is left out in speech.
        for (const one of [name, name.replace(/-.*/, '')]) if (one && !to.has(one)) to.set(one, i + 1);
      });
    }
  };

  return (word) => {
    if (!names) {
      names = new Map(Object.entries(extra));
      add('en', names);
    }
    const name = key(word);
    if (!names.has(name) && !all) {
      // Most feeds are answered without the other languages, which take some hundredths of a second.
      all = true;
      for (const language of languages) add(language, names);
    }
    return names.get(name);
  };
};
