/** Durations, in minutes, as feeds and people write them. */

const CLOCK = /^(\d{1,3}):([0-5]\d)(?::([0-5]\d))?$/;

// ISO 8601 and words at once. A month has no fixed length, so "P1M" is none, but "PT1M" is a minute.
const N = String.raw`(?:(\d+(?:[.,]\d+)?) ?`;
const UNITS = new RegExp(
  String.raw`^(?:P(?![^T]*M))?${N}w)?${N}(?:d|days?|tage?|jours?|d[ií]as?)[ ,.]*)?T?${N}(?:h|hrs?|hours?|std|stunden?|heures?|horas?|or[ae]|uur)[ ,.]*)?(?:(?:and|und|et|y|e) )?${N}(?:m|mins?|minut\p{L}*|['′])?\.?)?${N}s)?$`,
  'iu',
);

const number = (text: string | undefined): number => Number((text ?? '0').replace(',', '.'));

const fromText = (text: string): number | undefined => {
  const clock = CLOCK.exec(text)?.slice(1);
  const parts = clock ? [undefined, undefined, ...clock] : UNITS.exec(text)?.slice(1);
  if (!parts?.some(Boolean)) return undefined;
  const [weeks = 0, days = 0, hours = 0, minutes = 0, seconds = 0] = parts.map(number);
  return ((weeks * 7 + days) * 24 + hours) * 60 + minutes + seconds / 60;
};

/**
 * The minutes of a duration: a number of them, `HH:MM`, `H:MM:SS`, ISO 8601, or as people write them ("90
 * min", "1 h 30", "1.5 hours"). `undefined` if it is anything else, or longer than a year.
 */
export const readDuration = (value: string | number): number | undefined => {
  const minutes = typeof value === 'number' ? value : fromText(value.slice(0, 60).trim());
  return minutes !== undefined && minutes >= 0 && minutes <= 366 * 1440 ? minutes : undefined;
};
