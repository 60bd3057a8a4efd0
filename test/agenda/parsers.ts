import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import ICAL from 'ical.js';

/** What an independent parser found of an event. Instants are seconds, other times as they are written. */
export interface ReadEvent {
  readonly uid: string | null;
  readonly title: string | null;
  readonly description: string | null;
  readonly location: string | null;
  readonly status: string | null;
  readonly url: string | null;
  readonly sequence: number | null;
  readonly subjects: readonly string[];
  readonly start: number | string | null;
  readonly end: number | string | null;
}

/** Reads a calendar file as ical.js does, with the file's own zones. */
export const readByIcal = (file: string): ReadEvent[] => {
  const calendar = new ICAL.Component(ICAL.parse(file));
  const zones = new Map(
    calendar.getAllSubcomponents('vtimezone').map((component) => {
      const zone = new ICAL.Timezone(component);
      return [zone.tzid, zone] as const;
    }),
  );
  const when = (event: ICAL.Component, name: string): number | string | null => {
    const property = event.getFirstProperty(name);
    if (!property) return null;
    const time = property.getFirstValue() as ICAL.Time;
    const zone = zones.get(String(property.getParameter('tzid') ?? ''));
    if (zone) time.zone = zone;
    return zone || time.zone === ICAL.Timezone.utcTimezone ? time.toUnixTime() : time.toString();
  };
  const text = (event: ICAL.Component, name: string): string | null => {
    const value = event.getFirstPropertyValue(name);
    return value === null ? null : String(value);
  };
  return calendar.getAllSubcomponents('vevent').map((event) => ({
    uid: text(event, 'uid'),
    title: text(event, 'summary'),
    description: text(event, 'description'),
    location: text(event, 'location'),
    status: text(event, 'status'),
    url: text(event, 'url'),
    sequence: event.getFirstPropertyValue('sequence') as number | null,
    subjects: (event.getFirstProperty('categories')?.getValues() ?? []).map(String),
    start: when(event, 'dtstart'),
    end: when(event, 'dtend'),
  }));
};

const script = fileURLToPath(new URL('./read-back.py', import.meta.url));

/** A Python that has icalendar; Debian's own first, which the package python3-icalendar is for. */
export const python = ['/usr/bin/python3', 'python3'].find(
  (command) => spawnSync(command, ['-c', 'import icalendar']).status === 0,
);

/** Reads a calendar file as Python's icalendar does. */
export const readByPython = (file: string): ReadEvent[] => {
  const { stdout, stderr, status } = spawnSync(python ?? 'python3', [script], {
    input: file,
    encoding: 'utf8',
    maxBuffer: 1 << 26,
  });
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout) as ReadEvent[];
};
