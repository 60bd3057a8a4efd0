import type { Note } from '../../text/notes.js';
import { type CalendarContext, CalendarEvent, type Ical } from '../icalendar/event.js';
import { readComponents } from '../icalendar/lines.js';
import { type Span, stepsUpTo, yearFrom } from '../icalendar/recurrences.js';
import { type Entry, seriesSessions, singleSession } from '../icalendar/series.js';
import { ianaName, zoneFinder } from '../icalendar/zones.js';
import { FeedError, type RawSession, type Reader } from '../reader.js';

/** For all rules of a calendar; at some 10 µs each this is a matter of seconds, however many there are. */
const MOST_STEPS = 250_000;

const loadLibrary = async (): Promise<Ical> => {
  try {
    return (await import('ical.js')).default;
  } catch (error) {
    throw new FeedError(['unreadPart', 'icalendar', 'what reads calendars could not be loaded'], {
      cause: error,
    });
  }
};

const entryOf = (event: CalendarEvent): Entry => {
  const replaces = event.clock('RECURRENCE-ID');
  const start = event.clock('DTSTART') ?? replaces;
  const recurs = start !== undefined && (event.rules('RRULE').length > 0 || event.has('RDATE'));
  return { event, uid: event.text('UID'), start, replaces, recurs };
};

/** From the first to the last date of sessions; `undefined` if none has a date. */
const spanOf = (sessions: readonly RawSession[]): Span | undefined => {
  const dates = sessions
    .flatMap(({ start, end }) => [start, end])
    .filter((time) => typeof time === 'string')
    .map((time) => time.slice(0, 10))
    .sort();
  const [first, last] = [dates[0], dates.at(-1)];
  return first && last ? { first, last } : undefined;
};

/**
 * iCalendar, RFC 5545, as calendars of all kinds export it. Events that recur are read as far as they fall
 * between the first and the last date of those that do not; where all recur, for a year from now, or, if they
 * are over or not yet begun, from their start.
 */
export const icalendarFormat: Reader = {
  name: 'icalendar',

  recognises: ({ text }) => /^\uFEFF?\s*BEGIN:VCALENDAR\b/i.test(text),

  async read({ text }, { now }) {
    const ical = await loadLibrary();
    const notes: Note[] = [];
    const step = stepsUpTo(MOST_STEPS);
    const calendars = readComponents(text);
    const parts = calendars.flatMap((calendar) =>
      calendar.name === 'vcalendar' ? calendar.parts : calendar,
    );
    const zone = zoneFinder(
      parts.filter(({ name }) => name === 'vtimezone'),
      { ical, notes, step },
    );
    const context: CalendarContext = { ical, notes, step, zone };

    /** What one event cannot be read for must not cost the others. */
    const attempt = <T>(event: CalendarEvent, read: () => T[]): T[] => {
      try {
        return read();
      } catch (error) {
        event.note('', error instanceof Error ? error.message : String(error));
        return [];
      }
    };

    const entries = parts
      .filter(({ name }) => name === 'vevent')
      .flatMap((component, i) => {
        const event = new CalendarEvent(component, `VEVENT[${i}]`, context);
        if (!component.complete) event.note('', 'its END is missing');
        // Not for the public (RFC 5545 3.8.1.3).
        if (/^(private|confidential)$/i.test(event.text('CLASS') ?? '')) return [];
        return attempt(event, () => [entryOf(event)]);
      });

    const masters = new Set(entries.filter(({ recurs }) => recurs).map(({ uid }) => uid));
    const isChange = ({ uid, recurs, replaces }: Entry): boolean =>
      Boolean(uid && replaces && !recurs && masters.has(uid));
    const changes = new Map<string | undefined, Entry[]>();
    for (const entry of entries.filter(isChange)) {
      const known = changes.get(entry.uid);
      if (known) known.push(entry);
      else changes.set(entry.uid, [entry]);
    }

    const singles = new Map(
      entries
        .filter((entry) => !entry.recurs && !isChange(entry))
        .map((entry) => [entry, attempt(entry.event, () => [singleSession(entry)])]),
    );
    const span = spanOf([...singles.values()].flat());
    const sessions = entries.flatMap((entry) => {
      const { event, uid, start, recurs } = entry;
      if (!recurs || !start) return singles.get(entry) ?? [];
      const year = yearFrom(start.wall);
      const spans = span
        ? [span]
        : now === undefined
          ? [year]
          : [yearFrom(new Date(now).toISOString()), year];
      const own = changes.get(uid) ?? [];
      changes.delete(uid);
      return attempt(event, () => seriesSessions({ ...entry, start }, own, spans, context));
    });

    const headers = calendars
      .filter(({ name }) => name === 'vcalendar')
      .map((calendar) => new CalendarEvent(calendar, 'VCALENDAR', context));
    const said = (name: string): string | undefined => headers.flatMap((header) => header.texts(name))[0];
    const timeZone = said('X-WR-TIMEZONE');
    return {
      title: said('X-WR-CALNAME') ?? said('NAME'),
      timeZone: timeZone && (ianaName(timeZone) ?? timeZone),
      sessions,
      notes,
    };
  },
};
