import type { When } from '../model/session.js';

/** A stretch of time on a clock. Times of different clocks cannot be compared. */
export interface Interval {
  /** Instants, wall clocks of no zone, or minutes of a week without dates. */
  readonly clock: 'instant' | 'wall' | 'week';
  /** Milliseconds since the clock's beginning. */
  readonly from: number;
  readonly to: number;
  /** Whether the feed gives no end; then only the minute that it begins in is certain. */
  readonly isOpen: boolean;
  /** Milliseconds from the clock to the event's wall clock. */
  readonly shift: number;
}

export const MINUTE = 60_000;
const DAY = 1440 * MINUTE;
export const WEEK = 7 * DAY;

const ofDay = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));

/** When a session takes place, to the minute; `undefined` where the programme does not say or it is a whole day. */
export const intervalOf = ({ start, end, weekday, startTime, endTime }: When): Interval | undefined => {
  if (start && start.length > 10) {
    const isInstant = start.length > 19;
    const parse = (time: string): number => Date.parse(isInstant ? time : `${time.slice(0, 19)}Z`);
    const from = parse(start);
    const to = end ? parse(end) : from;
    const isOpen = !(to > from);
    return {
      clock: isInstant ? 'instant' : 'wall',
      from,
      to: isOpen ? from + MINUTE : to,
      isOpen,
      shift: Date.parse(`${start.slice(0, 19)}Z`) - from,
    };
  }
  if (!weekday || !startTime) return undefined;
  const from = (weekday - 1) * DAY + ofDay(startTime) * MINUTE;
  const length = endTime ? (ofDay(endTime) - ofDay(startTime)) * MINUTE : 0;
  const isOpen = length === 0;
  // What ends earlier than it begins ends on the next day.
  const to = isOpen ? from + MINUTE : from + (length < 0 ? length + DAY : length);
  return { clock: 'week', from, to, isOpen, shift: 0 };
};
