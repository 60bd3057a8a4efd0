import { offset } from './time-zone.js';

const names = new Map<string, ReadonlySet<string>>();

/** Whether people call the time of `timeZone` at an instant by an abbreviation in small letters, such as "edt". */
export const isCalled = (abbreviation: string, timeZone: string, epoch: number): boolean => {
  const key = `${timeZone} ${offset(timeZone, epoch)}`;
  let found = names.get(key);
  if (!found) {
    // What is an abbreviation depends on the country: "CEST" is British, "EDT" is American.
    const parts = ['en-US', 'en-GB', 'en-AU', 'en-IN', 'de', 'ja'].flatMap((language) =>
      (['short', 'shortGeneric'] as const).flatMap((timeZoneName) =>
        new Intl.DateTimeFormat(language, { timeZone, timeZoneName }).formatToParts(epoch),
      ),
    );
    found = new Set(parts.map(({ value }) => value.toLowerCase()));
    names.set(key, found);
  }
  return found.has(abbreviation);
};
