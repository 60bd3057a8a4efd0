import { is24Hour } from './clock-time.js';
import { type DateOrder, dateOrderOf } from './written-date.js';

/** How a feed writes its times, as far as some of them show it of all. */
export interface Habits {
  /** The order of dates that are all numbers, if the feed has but one. */
  readonly dateOrder?: DateOrder | undefined;
  /** Whether its times of day are of a 24-hour clock. */
  readonly is24Hour?: boolean | undefined;
}

// ISO 8601 is no habit.
const YEAR_FIRST = /^\s*\d{4}-/;

/** The habits in the times of a feed as it wrote them. */
export const habitsOf = (texts: Iterable<string>): Habits => {
  const written = [...new Set(texts)].filter((text) => !YEAR_FIRST.test(text));
  return { dateOrder: dateOrderOf(written), is24Hour: is24Hour(written) };
};
