import { loadPart } from '../parts.js';
import type { Reader } from '../reader.js';

/**
 * iCalendar, RFC 5545, as calendars of all kinds export it. Events that recur are read whole if they have an
 * end, and else as far as they fall between the first and the last date of those that do not recur; where
 * those are over, or there are none, for a year from now.
 */
export const icalendarFormat: Reader = {
  name: 'icalendar',

  recognises: ({ text }) => /^\uFEFF?\s*BEGIN:VCALENDAR\b/i.test(text),

  async read({ text }, { now }) {
    const { readCalendar } = await loadPart(() => import('../icalendar/calendar.js'), 'icalendar');
    return readCalendar(text, now);
  },
};
