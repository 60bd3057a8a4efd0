import type { When } from '../model/session.js';

/** Writes a session's time; `undefined` if the feed gave none. */
export type WriteTime = (when: When) => string | undefined;

const DAY = 86_400_000;

// The wall clock is in the string, so it is formatted as if it were UTC: no zone data is needed, and a
// page in another zone shows the same.
const wallOf = (time: string): number =>
  Date.parse(time.length > 10 ? `${time.slice(0, 19)}Z` : `${time}T00:00:00Z`);

/** An offset whose zone nobody named: "UTC+5:30". */
const offsetName = (start: string): string => {
  const [, sign = '', hour = '', minute] = /([+-])(\d\d):(\d\d)$/.exec(start) ?? [];
  const size = `${Number(hour)}${minute === '00' ? '' : `:${minute}`}`;
  return !sign || size === '0' ? 'UTC' : `UTC${sign === '-' ? '−' : '+'}${size}`;
};

/**
 * Makes the writer of times of a language.
 *
 * A time that the feed wrote as text is returned unchanged. Others are dates and times of the event's
 * zone, with the zone's short name where it is known.
 * @param language BCP 47 tag, valid
 */
export const timeWriter = (language: string): WriteTime => {
  const date = { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' } as const;
  const dates = new Intl.DateTimeFormat(language, date);
  const times = new Intl.DateTimeFormat(language, { ...date, hour: 'numeric', minute: '2-digit' });
  const zones = new Map<string, Intl.DateTimeFormat>();

  const zoneName = (start: string, timeZone: string): string => {
    let format = zones.get(timeZone);
    if (!format) {
      format = new Intl.DateTimeFormat(language, { timeZone, timeZoneName: 'short', hour: 'numeric' });
      zones.set(timeZone, format);
    }
    return format.formatToParts(Date.parse(start)).find(({ type }) => type === 'timeZoneName')?.value ?? '';
  };

  const write = (start: string, end: string | undefined, timeZone: string | undefined): string => {
    const from = wallOf(start);
    if (start.length === 10) {
      const last = end ? wallOf(end) : from;
      return last - from < DAY ? dates.format(from) : dates.formatRange(from, last);
    }
    // A range that begins and ends in the same minute is a start alone.
    const text =
      end && end.slice(0, 16) !== start.slice(0, 16)
        ? times.formatRange(from, wallOf(end))
        : times.format(from);
    // ICU joins some parts with narrow and thin spaces, which search and copied text stumble over.
    const plain = text.replace(/[\u2009\u202f]/g, ' ');
    if (start.length <= 19) return plain;
    return `${plain} ${timeZone ? zoneName(start, timeZone) : offsetName(start)}`;
  };

  // To format a range takes long, and many sessions share a slot.
  const written = new Map<string, string>();

  return ({ start, end, timeText, timeZone }) => {
    if (timeText || !start) return timeText;
    const slot = [start, end, timeZone].join();
    const text = written.get(slot) ?? write(start, end, timeZone);
    written.set(slot, text);
    return text;
  };
};
