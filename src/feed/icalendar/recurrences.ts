import { type Clock, onClockOf, utc } from './clock.js';
import type { Ical } from './event.js';

type Rule = InstanceType<Ical['Recur']>;
type Time = InstanceType<Ical['Time']>;

/** First and last date, `YYYY-MM-DD`, both inclusive. */
export interface Span {
  readonly first: string;
  readonly last: string;
}

/** Counts one step of working out a rule, and throws once there were too many. */
export type Step = () => void;

export interface Occurrences {
  /** Wall clocks in the zone of the start. */
  readonly walls: readonly string[];
  /** Why there may be more than were worked out. */
  readonly fault?: string;
}

/** So many occurrences of one rule are enough for any programme. */
const MOST_OCCURRENCES = 500;

/** A step takes some 10 µs. So many reach daily events that began fifty years ago. */
const MOST_STEPS = 20_000;

/** From a date or time to the same date a year later. */
export const yearFrom = (start: string): Span => {
  const next = new Date(`${start.slice(0, 10)}T00:00:00Z`);
  next.setUTCFullYear(next.getUTCFullYear() + 1);
  return { first: start.slice(0, 10), last: next.toISOString().slice(0, 10) };
};

export const isWithin = (wall: string, { first, last }: Span): boolean =>
  wall >= first && wall.slice(0, 10) <= last;

/** Counts up to a number of steps. */
export const stepsUpTo = (most: number): Step => {
  let left = most;
  return () => {
    if (--left < 0) throw new RangeError('too many steps');
  };
};

/** UNTIL, which is in UTC where the start is in a zone (RFC 5545 3.3.10), on the clock of the start. */
const untilOf = ({ until }: Rule, start: Clock): string => {
  const text = until?.toString() ?? '9999';
  return text.endsWith('Z') ? onClockOf({ wall: text.slice(0, -1), zone: utc }, start) : text;
};

/**
 * The months that a rule names, if it names any. ical.js 2.2.1 takes 29 February for 1 March in other years
 * than leap years, and other days that a month lacks likewise; those are no occurrences (RFC 5545 3.3.10).
 */
const monthsOf = (rule: Rule, start: Clock): readonly number[] =>
  rule.freq === 'YEARLY' && !Object.keys(rule.parts).length
    ? [Number(start.wall.slice(5, 7))]
    : rule.getComponent('BYMONTH').map(Number);

/**
 * The occurrences that a rule gives within a span. They are worked out on the wall clock of the start, as
 * RFC 5545 3.3.10 has it, so that a weekly 10:00 stays at 10:00 when the clocks change.
 *
 * @param step counts the steps of all rules of a calendar together
 */
export const occurrencesOf = (ical: Ical, rule: Rule, start: Clock, span: Span, step: Step): Occurrences => {
  const stepOfRule = stepsUpTo(MOST_STEPS);
  const count: Step = () => {
    stepOfRule();
    step();
  };
  // ical.js 2.2.1 looks on for ever where no day ever meets the rule ("DAILY;BYMONTH=2;BYMONTHDAY=30"), some of
  // it while it is made, and goes through long intervals day by day. All of that passes one of these.
  class Counting extends ical.RecurIterator {
    override check_contracting_rules(): boolean {
      count();
      return super.check_contracting_rules();
    }
    override increment_monthday(days: number): void {
      for (let day = 100; day < days; day += 100) count();
      super.increment_monthday(days);
    }
    override increment_month(): void {
      count();
      super.increment_month();
    }
    override increment_year(years: number): void {
      count();
      super.increment_year(years);
    }
  }
  const walls: string[] = [];
  try {
    const until = untilOf(rule, start);
    const months = monthsOf(rule, start);
    const bounded = rule.clone();
    // The library would compare UNTIL with wall clocks of no zone.
    bounded.until = ical.Time.fromDateTimeString(`${span.last}T23:59:59`);
    const iterator = new Counting({ rule: bounded, dtstart: ical.Time.fromString(start.wall, undefined) });
    // The library's types leave out that there may be no next.
    for (let next: Time | null = iterator.next(); next; next = iterator.next()) {
      const wall = next.toString();
      if (wall.slice(0, until.length) > until || wall.slice(0, 10) > span.last) break;
      if (wall < span.first || (months.length && !months.includes(Number(wall.slice(5, 7))))) continue;
      if (walls.length === MOST_OCCURRENCES)
        return { walls, fault: `only its first ${MOST_OCCURRENCES} occurrences are shown` };
      walls.push(wall);
    }
  } catch (error) {
    return { walls, fault: error instanceof Error ? error.message : String(error) };
  }
  return { walls };
};
