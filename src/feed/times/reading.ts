import type { Weekday } from '../../model/session.js';
import type { Clock } from '../written/clock-time.js';

/** What one text says about a time. */
export interface Reading {
  /** `YYYY-MM-DD`. */
  readonly date?: string | undefined;
  /** `MM-DD` that a day without its year may be. */
  readonly days?: readonly string[] | undefined;
  readonly weekday?: Weekday | undefined;
  readonly clock?: Clock | undefined;
  /** `Z`, or `+02:00`. */
  readonly offset?: string | undefined;
  /** IANA zone that the text itself names. */
  readonly zone?: string | undefined;
  /** Whether a part of the text is in none of these, so that the text is to be shown. */
  readonly partly?: boolean | undefined;
  /** Whether the text is for machines, and not to be shown. */
  readonly isIso?: boolean;
}
