import type { Reading } from '../times/reading.js';
import { takeClock } from './clock-time.js';
import { JOINTS, LONGEST, readingsOf } from './time-words.js';
import { type DateOrder, takeDate, takeDay, weekdayIn } from './written-date.js';

// "GMT+0200 (Central European Summer Time)", "UTC", and the "+0200" of RFC 2822, at the end.
const OFFSET =
  /\(?(?:(?<![a-z])(?:gmt|utc)|(?<=\d )(?=[+-]\d{4}\b))(?: ?([+-])(\d\d?):?(\d\d)?)?\)?(?: \([^()]*\))?$/i;

const offsetIn = (found: RegExpExecArray): string | undefined => {
  const [, sign, hour = '', minute = '00'] = found;
  if (!sign) return 'Z';
  const offset = `${sign}${hour.padStart(2, '0')}:${minute}`;
  return Number.isNaN(Date.parse(`2000-01-01T00:00:00${offset}`)) ? undefined : offset;
};

const read = (
  signs: string,
  offset: string | undefined,
  order: DateOrder | undefined,
): Reading | undefined => {
  const [date, afterDate] = takeDate(signs, order);
  const [days, afterDay] = date ? [undefined, afterDate] : takeDay(signs, order);
  const [clock, rest] = takeClock(afterDay);
  const weekday = weekdayIn(rest);
  const what = rest.replace(/W\d/g, 'W').replace(JOINTS, '');
  if (/^[WDC]+$/.test(what) && !/(.).*\1/.test(what)) {
    const partly = clock?.partly || clock?.abbreviation !== undefined;
    return { date, days, weekday, clock, offset: clock && offset, partly };
  }
  // "Sunday morning": what stands behind a day and has no number in it does not change the day.
  return /^(?:WD?|DW?)[^\dDMW]+$/.test(what) ? { date, days, weekday, partly: true } : undefined;
};

/**
 * Reads a day, a time of day, or both, as people write them; `undefined` if anything in the text might
 * give it another meaning, such as "before", a second time, or a date without its year and weekday.
 */
export const readWritten = (text: string, order?: DateOrder): Reading | undefined => {
  const zone = text.length > LONGEST ? undefined : OFFSET.exec(text);
  const offset = zone ? offsetIn(zone) : undefined;
  for (const signs of readingsOf(zone && offset ? text.slice(0, zone.index) : text)) {
    const found = read(signs, offset, order);
    if (found) return found;
  }
  return undefined;
};
