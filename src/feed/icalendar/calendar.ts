import ical from 'ical.js';
import type { Note } from '../../text/notes.js';
import type { RawProgramme, RawSession } from '../reader.js';
import { type CalendarContext, CalendarEvent } from './event.js';
import { readComponents } from './lines.js';
import { type Span, stepsUpTo, yearFrom } from './recurrences.js';
import { type Entry, type Reach, seriesSessions, singleSession } from './series.js';
import { windowsZone } from './windows-zones.js';
import { ianaName, zoneFinder } from './zones.js';

/** For all rules of a calendar; at some 10 µs each this is a matter of seconds, however many there are. */
const MOST_STEPS = 250_000;

const entryOf = (event: CalendarEvent): Entry => {
  const replaces = event.clock('RECURRENCE-ID');
  const start = event.clock('DTSTART') ?? replaces;
  const rules = event.rules('RRULE');
  const recurs = start !== undefined && (rules.length > 0 || event.has('RDATE'));
  return { event, uid: event.text('UID'), start, replaces, rules, recurs };
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
 * How far an event without an end is shown: as far as the single ones go, and, where those are over, or
 * there are none, for a year from today; if it is not held then, from its own start.
 */
const reachesOf = (span: Span | undefined, today: string | undefined, start: string): Reach[] => {
  const next = today === undefined ? [] : [yearFrom(today)];
  if (span) return [{ spans: today && span.last < today ? [span, ...next] : [span], since: '' }];
  return [...next, yearFrom(start)].map((year) => ({ spans: [year], since: year.first }));
};

/**
 * Reads a calendar, with the library ical.js. It is a file of its own, so that only calendars cost what the
 * library weighs.
 *
 * @param now the present, in ms since 1970; without it, events that recur are read from their start
 */
export const readCalendar = (text: string, now: number | undefined): RawProgramme => {
  const notes: Note[] = [];
  const unknownZones = new Map<string, string>();
  const given = { ical, notes, step: stepsUpTo(MOST_STEPS), unknownZones };
  const calendars = readComponents(text);
  const parts = calendars.flatMap((calendar) => (calendar.name === 'vcalendar' ? calendar.parts : calendar));
  const zone = zoneFinder(
    parts.filter(({ name }) => name === 'vtimezone'),
    given,
  );
  const context: CalendarContext = { ...given, zone };

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
  const today = now === undefined ? undefined : new Date(now).toISOString().slice(0, 10);
  const sessions = entries.flatMap((entry) => {
    const { event, uid, start, recurs } = entry;
    if (!recurs || !start) return singles.get(entry) ?? [];
    const reaches = reachesOf(span, today, start.wall);
    const own = changes.get(uid) ?? [];
    changes.delete(uid);
    return attempt(event, () => seriesSessions({ ...entry, start }, own, reaches, context));
  });

  // Those of a session are noted where its times are read.
  for (const { timeZone } of sessions) unknownZones.delete(String(timeZone));
  for (const [tzid, path] of unknownZones) notes.push(['badTimeZone', path, tzid]);

  const headers = calendars
    .filter(({ name }) => name === 'vcalendar')
    .map((calendar) => new CalendarEvent(calendar, 'VCALENDAR', context));
  const said = (name: string): string | undefined => headers.flatMap((header) => header.texts(name))[0];
  const timeZone = said('X-WR-TIMEZONE');
  return {
    title: said('X-WR-CALNAME') ?? said('NAME'),
    timeZone: timeZone && (ianaName(timeZone) ?? windowsZone(timeZone) ?? timeZone),
    sessions,
    notes,
  };
};
