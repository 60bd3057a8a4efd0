import { wallIn } from '../text/own-time.js';

const DAY = 86_400_000;
/** No zone goes for longer than this without a change, if it has changes every year. */
const YEAR = 400 * DAY;
/** No two changes of a zone follow each other as soon as this. */
const STEP = 7 * DAY;

/** A change of a zone's clock. */
interface Change {
  readonly at: number;
  /** Minutes east of UTC. */
  readonly before: number;
  readonly after: number;
}

export interface Zone {
  /** Minutes east of UTC at an instant. */
  readonly offsetAt: (instant: number) => number;
  /** Lines of the `VTIMEZONE` that is right at these instants. */
  readonly lines: (instants: readonly number[]) => readonly string[];
}

const basic = (instant: number): string => new Date(instant).toISOString().slice(0, 19).replace(/[-:]/g, '');

const utcOffset = (minutes: number): string => {
  const size = Math.abs(minutes);
  const two = (n: number): string => String(n).padStart(2, '0');
  return `${minutes < 0 ? '-' : '+'}${two(Math.floor(size / 60))}${two(size % 60)}`;
};

/**
 * A zone with its rules, as the browser knows them.
 * @throws {RangeError} for a zone that it does not know
 */
export const zoneOf = (timeZone: string): Zone => {
  const wall = wallIn(timeZone);
  const names = new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'short' });
  const offsetAt = (instant: number): number =>
    Math.round((Date.parse(`${wall(instant)}Z`) - Math.floor(instant / 60_000) * 60_000) / 60_000);
  const nameAt = (instant: number): string =>
    names.formatToParts(instant).find(({ type }) => type === 'timeZoneName')?.value ?? timeZone;

  /** When the clock changes between two instants that it differs at, to the minute. */
  const changeBetween = (from: number, to: number): number => {
    let [low, high] = [Math.floor(from / 60_000), Math.floor(to / 60_000)];
    const before = offsetAt(low * 60_000);
    while (high - low > 1) {
      const middle = Math.floor((low + high) / 2);
      if (offsetAt(middle * 60_000) === before) low = middle;
      else high = middle;
    }
    return high * 60_000;
  };

  /** Changes from a year before the first instant to the last; years that nothing happens in are passed over. */
  const changesAround = (instants: readonly number[]): { start: number; changes: readonly Change[] } => {
    const sorted = [...instants].sort((a, b) => a - b);
    const start = (sorted[0] ?? 0) - YEAR;
    const changes: Change[] = [];
    let at = start;
    let before = offsetAt(at);
    for (const instant of sorted) {
      if (instant - YEAR > at) {
        at = instant - YEAR;
        const now = offsetAt(at);
        if (now !== before) changes.push({ at, before, after: now });
        before = now;
      }
      while (at < instant) {
        const next = Math.min(at + STEP, instant);
        const after = offsetAt(next);
        if (after !== before) changes.push({ at: changeBetween(at, next), before, after });
        before = after;
        at = next;
      }
    }
    return { start, changes };
  };

  return {
    offsetAt,
    lines(instants) {
      const { start, changes } = changesAround(instants);
      const first = offsetAt(start);
      const standard = Math.min(first, ...changes.map(({ after }) => after));
      const observance = ({ at, before, after }: Change): string[] => {
        const name = after > standard ? 'DAYLIGHT' : 'STANDARD';
        return [
          `BEGIN:${name}`,
          // The wall clock just before the change: RFC 5545, 3.6.5.
          `DTSTART:${basic(at + before * 60_000)}`,
          `TZOFFSETFROM:${utcOffset(before)}`,
          `TZOFFSETTO:${utcOffset(after)}`,
          `TZNAME:${nameAt(at)}`,
          `END:${name}`,
        ];
      };
      const all = [{ at: start, before: first, after: first }, ...changes];
      return ['BEGIN:VTIMEZONE', `TZID:${timeZone}`, ...all.flatMap(observance), 'END:VTIMEZONE'];
    },
  };
};
