import type { Session, SessionStatus } from '../model/session.js';
import { joinLines, textLine, textValue } from './content-line.js';
import { type Zone, zoneOf } from './time-zone-lines.js';

export interface CalendarOptions {
  /** Says which feed it is, so that ids of two feeds are not the same event. */
  readonly scope: string;
  /** When this was known. */
  readonly stamp: Date;
  /** What calendar programs call the calendar. */
  readonly name: string;
  /** Writes the speakers of a session as one line of its description. */
  readonly writeSpeakers: (session: Session) => string;
}

/** RFC 5545, 3.8.1.11. What was moved takes place; what is postponed may yet. */
const STATUS: Record<SessionStatus, string> = {
  scheduled: 'CONFIRMED',
  cancelled: 'CANCELLED',
  postponed: 'TENTATIVE',
  rescheduled: 'CONFIRMED',
  'moved-online': 'CONFIRMED',
};

const DAY = 86_400_000;

/** Whether a session can stand in a calendar: only what has a date can. */
export const hasDate = ({ start }: Session): boolean => Boolean(start);

const compact = (time: string): string => time.slice(0, 19).replace(/[-:]/g, '');
const utc = (instant: number): string => `${compact(new Date(instant).toISOString())}Z`;

/**
 * Whether a zone's clock shows a time as written, and only once: programs take a time that is shown twice, when
 * the clock is set back, now for the first and now for the second.
 */
const isToldBy = (zone: Zone, time: string): boolean => {
  const instant = Date.parse(time);
  const wall = Date.parse(`${time.slice(0, 19)}Z`);
  const showing = [instant - DAY, instant, instant + DAY]
    .map((near) => wall - zone.offsetAt(near) * 60_000)
    .filter((candidate) => candidate + zone.offsetAt(candidate) * 60_000 === wall);
  return showing.includes(instant) && showing.every((candidate) => candidate === instant);
};

/** The zones of a file, and the instants that their rules must be right at. */
class Zones {
  readonly #zones = new Map<string, Zone | undefined>();
  readonly #instants = new Map<string, number[]>();

  #zone(name: string): Zone | undefined {
    if (!this.#zones.has(name)) {
      let zone: Zone | undefined;
      try {
        zone = zoneOf(name);
      } catch {
        // The browser does not know it: its times are written in UTC.
      }
      this.#zones.set(name, zone);
    }
    return this.#zones.get(name);
  }

  /** The values of a session's times, with their parameters, such as `;TZID=Europe/Paris:20250629T103000`. */
  values({ start = '', end, timeZone }: Session): { start: string; end?: string | undefined } {
    if (start.length === 10) {
      // The feed's last day is inside, iCalendar's end is not.
      const after = end && new Date(Date.parse(end) + DAY).toISOString().slice(0, 10);
      const write = (date: string): string => `;VALUE=DATE:${date.replaceAll('-', '')}`;
      return { start: write(start), end: after ? write(after) : undefined };
    }
    const hasEnd = end && Date.parse(end) > Date.parse(start);
    if (start.length === 19) {
      return { start: `:${compact(start)}`, end: hasEnd ? `:${compact(end)}` : undefined };
    }
    const times = hasEnd ? [start, end] : [start];
    const zone = timeZone && this.#zone(timeZone);
    if (timeZone && zone && times.every((time) => isToldBy(zone, time))) {
      const instants = this.#instants.get(timeZone) ?? [];
      instants.push(...times.map((time) => Date.parse(time)));
      this.#instants.set(timeZone, instants);
      const [from = '', to] = times.map((time) => `;TZID=${timeZone}:${compact(time)}`);
      return { start: from, end: to };
    }
    const [from = '', to] = times.map((time) => `:${utc(Date.parse(time))}`);
    return { start: from, end: to };
  }

  lines(): string[] {
    return [...this.#instants].flatMap(([name, instants]) => this.#zone(name)?.lines(instants) ?? []);
  }
}

const eventOf = (session: Session, zones: Zones, options: CalendarOptions): string[] => {
  const { id, title, description, location, subjects, url, image, status, language, updated } = session;
  const { start, end } = zones.values(session);
  const changed = updated ? Date.parse(updated) : Number.NaN;
  const in_ = language ? `;LANGUAGE=${language}` : '';
  const speakers = options.writeSpeakers(session);
  const words = [description, speakers].filter(Boolean).join('\n\n');
  return [
    'BEGIN:VEVENT',
    textLine('UID', `${id}@${options.scope}`),
    `DTSTAMP:${utc(options.stamp.getTime())}`,
    // Minutes grow with each change, fit into 32 bits, and are the same wherever the file is made.
    ...(Number.isNaN(changed)
      ? []
      : [`LAST-MODIFIED:${utc(changed)}`, `SEQUENCE:${Math.max(0, Math.floor(changed / 60_000))}`]),
    `DTSTART${start}`,
    ...(end ? [`DTEND${end}`] : []),
    textLine(`SUMMARY${in_}`, title),
    `STATUS:${STATUS[status]}`,
    ...(words ? [textLine(`DESCRIPTION${in_}`, words)] : []),
    ...(location ? [textLine('LOCATION', location)] : []),
    ...(subjects.length ? [`CATEGORIES:${subjects.map(textValue).join(',')}`] : []),
    ...(url ? [`URL:${url}`] : []),
    // RFC 7986, 5.10.
    ...(image ? [`IMAGE;VALUE=URI;DISPLAY=BADGE:${image}`] : []),
    'END:VEVENT',
  ];
};

/**
 * The calendar file of sessions: RFC 5545 and, for its name, RFC 7986. Those without a date are left out; empty
 * where none has one, for a calendar must have something in it.
 */
export const calendarOf = (sessions: readonly Session[], options: CalendarOptions): string => {
  const zones = new Zones();
  const events = sessions.filter(hasDate).flatMap((session) => eventOf(session, zones, options));
  if (!events.length) return '';
  return joinLines([
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//session-list//session-list//EN',
    'CALSCALE:GREGORIAN',
    textLine('NAME', options.name),
    // What most programs read in place of it.
    textLine('X-WR-CALNAME', options.name),
    ...zones.lines(),
    ...events,
    'END:VCALENDAR',
  ]);
};
