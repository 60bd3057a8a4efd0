/** A time of day as people write it, at `lastIndex`: "9am", "9 a.m.", "9:30", "09:30", "14:00", "2.30 pm". */
export const CLOCK =
  /(\d{1,2})(?:(?::|\.(?=\d\d))(\d{1,2}))?\s?([ap])(?:\.m\.|m)(?![\p{L}\p{N}])|(\d{1,2}):(\d{1,2})(?![\p{L}\p{N}:])/iuy;

const two = (number: number): string => String(number).padStart(2, '0');

/**
 * The words for a time of day: "2:30pm", "14:30" and, for the hour that it is in, "2pm". A session that
 * starts at half past two is asked for by any of them.
 */
export const clockWords = (
  hour: number,
  minute: number,
): [clock12: string, clock24: string, hour: string] => {
  const half = hour < 12 ? 'am' : 'pm';
  const hour12 = hour % 12 || 12;
  return [`${hour12}:${two(minute)}${half}`, `${two(hour)}:${two(minute)}`, `${hour12}${half}`];
};

/**
 * What a time of day in a text may be asked by; the first is what it asks for where it is a query.
 * "9:30" may be morning or evening, and "9:3" may be on its way to "9:30": both stay as they are.
 */
export const readClock = (written: string): readonly string[] => {
  CLOCK.lastIndex = 0;
  const [, hour12, minute12 = '', half, hour24 = '', minute24 = ''] = CLOCK.exec(written) ?? [];
  const hour = Number(hour12 ?? hour24);
  const minuteText = half ? minute12 : minute24;
  const minute = Number(minuteText);
  const asIs = `${half ? hour : hour24}${minuteText && ':'}${minuteText}${half ? `${half.toLowerCase()}m` : ''}`;
  if (minuteText.length === 1 || minute > 59 || hour > (half ? 12 : 23)) return [asIs];
  if (half) {
    const [clock12, clock24, hourWord] = clockWords((hour % 12) + (/p/i.test(half) ? 12 : 0), minute);
    return minuteText ? [clock12, clock24, hourWord] : [hourWord, clock12, clock24];
  }
  if (hour < 12 && hour24.length < 2) return [asIs];
  const [clock12, clock24, hourWord] = clockWords(hour, minute);
  return [clock24, clock12, hourWord];
};

/** Whether a word is that of an hour, such as "9am". */
export const isHour = (word: string): boolean => /^\d{1,2}[ap]m$/.test(word);
