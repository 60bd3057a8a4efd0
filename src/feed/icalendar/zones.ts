import { isTimeZone } from '../times/time-zone.js';
import {
  type Clock,
  type ClockZone,
  floating,
  ianaZone,
  instantOf,
  offsetZone,
  unknownZone,
  utc,
} from './clock.js';
import { type CalendarContext, CalendarEvent } from './event.js';
import type { CalendarComponent } from './lines.js';
import { occurrencesOf } from './recurrences.js';
import { windowsZone } from './windows-zones.js';

/**
 * The IANA name in a TZID. It may stand behind the prefix of a registry: libical writes
 * "/freeassociation.sourceforge.net/Europe/Berlin"; and FOSDEM's calendar has "Europe-Brussels".
 */
export const ianaName = (tzid: string): string | undefined => {
  const parts = tzid.split('/');
  const behind = tzid.startsWith('/') ? [-3, -2, -1].map((from) => parts.slice(from).join('/')) : [];
  return [tzid, ...behind, tzid.replace('-', '/')].find((name) => name && isTimeZone(name));
};

/** When a zone's clock is set, on the clock from before, and its offsets in minutes from before and after. */
interface Change {
  readonly at: Clock;
  readonly from: number;
  readonly to: number;
}

const minutesOf = (written = ''): number | undefined => {
  const [, sign, hours, minutes] = /^([+-])(\d\d):(\d\d)/.exec(written) ?? [];
  return sign ? Number(`${sign}1`) * (Number(hours) * 60 + Number(minutes)) : undefined;
};

/** The changes of one STANDARD or DAYLIGHT part up to the end of a year. */
const changesOf = (part: CalendarEvent, year: number, { ical, step }: CalendarContext): Change[] => {
  const [from, to] = ['TZOFFSETFROM', 'TZOFFSETTO'].map((name) => minutesOf(part.written(name)));
  const start = part.clock('DTSTART');
  if (!start || from === undefined || to === undefined) return [];
  const zone = offsetZone(() => from);
  // Some begin in 1601. What was a century ago has no bearing on now.
  const pad = (n: number): string => String(Math.max(n, 0)).padStart(4, '0');
  const span = { first: `${pad(year - 100)}-01-01`, last: `${pad(year)}-12-31` };
  const recurring = part.rules('RRULE').flatMap((rule) => {
    const { walls, fault } = occurrencesOf(ical, rule, { ...start, zone }, span, step);
    if (fault || rule.freq !== 'YEARLY') throw new RangeError(fault ?? rule.freq);
    return walls;
  });
  const walls = [start.wall, ...part.clocks('RDATE').map(({ wall }) => wall), ...recurring];
  return walls.map((wall) => ({ at: { wall, zone }, from, to }));
};

/** A zone as a VTIMEZONE of the calendar defines it; `undefined` if that cannot be read. */
const definedZone = (
  component: CalendarComponent,
  tzid: string,
  context: CalendarContext,
): ClockZone | undefined => {
  const parts = component.parts.map((part) => new CalendarEvent(part, `VTIMEZONE ${tzid}`, context));
  const years = new Map<string, readonly Change[]>();
  const changesIn = (year: string): readonly Change[] => {
    let changes = years.get(year);
    if (!changes) {
      changes = parts
        .flatMap((part) => changesOf(part, Number(year), context))
        .sort((a, b) => instantOf(a.at) - instantOf(b.at));
      years.set(year, changes);
    }
    return changes;
  };
  try {
    if (!changesIn('2000').length) return undefined;
  } catch {
    return undefined;
  }
  return offsetZone((wall) => {
    const changes = changesIn(wall.slice(0, 4));
    // Times that a change leaves out take the offset from before it, as those do that it repeats.
    const last = changes.findLast(
      ({ at, from, to }) =>
        Date.parse(`${at.wall}Z`) + Math.max(to - from, 0) * 60_000 <= Date.parse(`${wall}Z`),
    );
    return last?.to ?? changes[0]?.from ?? 0;
  });
};

/**
 * Makes the look-up of zones by TZID. IANA names are the browser's; for others, such as Outlook's
 * "W. Europe Standard Time", the calendar's own VTIMEZONE counts, and if it has none, what Windows means.
 */
export const zoneFinder = (
  definitions: readonly CalendarComponent[],
  given: Omit<CalendarContext, 'zone'>,
): CalendarContext['zone'] => {
  const context: CalendarContext = { ...given, zone: () => floating };
  const defined = new Map<string, CalendarComponent>();
  const aliases = new Map<string, string>();
  for (const definition of definitions) {
    const zone = new CalendarEvent(definition, 'VTIMEZONE', context);
    const tzid = zone.text('TZID');
    if (!tzid) continue;
    defined.set(tzid, definition);
    aliases.set(tzid, zone.text('X-LIC-LOCATION') ?? '');
  }
  const known = new Map<string, ClockZone>();
  const named = (name: string): ClockZone => (/^(etc\/)?(utc|zulu)$/i.test(name) ? utc : ianaZone(name));
  const find = (tzid: string, path: string): ClockZone => {
    const name = ianaName(tzid) ?? ianaName(aliases.get(tzid) ?? '');
    if (name) return named(name);
    const definition = defined.get(tzid);
    const own = definition && definedZone(definition, tzid, context);
    const usual = own ? undefined : windowsZone(tzid);
    if (!own && !usual) given.unknownZones.set(tzid, path);
    return own ?? (usual ? named(usual) : unknownZone(tzid));
  };
  return (tzid, path) => {
    const zone = known.get(tzid) ?? find(tzid, path);
    known.set(tzid, zone);
    return zone;
  };
};
