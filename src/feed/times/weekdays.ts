import type { Weekday } from '../../model/session.js';
import { instantOf } from './dates.js';

/** The weekday of a date that exists. */
export const weekdayOf = (date: string): Weekday => (new Date(instantOf(date)).getUTCDay() || 7) as Weekday;
