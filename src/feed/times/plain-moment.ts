import { dateOf } from './dates.js';

const ISO =
  /^(\d{4})-(\d\d)-(\d\d)(?:T((?:[01]\d|2[0-3]):[0-5]\d)(?::([0-5]\d)(?:\.\d+)?)?(Z|[+-](?:0\d|1[0-3]):[0-5]\d)?)?$/;

/** An ISO 8601 date, or date and time, in its pieces. */
export interface PlainMoment {
  /** `YYYY-MM-DD`; there is such a day. */
  readonly date: string;
  /** `HH:MM:SS`; absent from a date alone. */
  readonly clock: string | undefined;
  readonly offset: string | undefined;
}

/** What an ISO 8601 text says in so many words; `undefined` for all else. */
export const plainMoment = (text: string): PlainMoment | undefined => {
  const [, year, month, day, time, second = '00', offset] = ISO.exec(text) ?? [];
  const date = dateOf(Number(year), Number(month), Number(day));
  return date === undefined ? date : { date, clock: time && `${time}:${second}`, offset };
};

/** The date, `YYYY-MM-DD`, that a text is; `undefined` for all else. */
export const plainDate = (text: string): string | undefined =>
  text.length === 10 ? plainMoment(text)?.date : undefined;

/** Whether of two moments that are alike the first is before the other. */
export const isBefore = (one: string, other: string): boolean =>
  one.length > 19 ? Date.parse(one) < Date.parse(other) : one < other;
