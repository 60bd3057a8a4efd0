/** Days as ISO 8601 dates, `YYYY-MM-DD`, of no time zone. */

const DAY = 86_400_000;

/** Its midnight in UTC. */
export const instantOf = (date: string): number => Date.parse(`${date}T00:00:00Z`);

/** The date `days` after `date`; before it, if negative. `date` must exist. */
export const addDays = (date: string, days: number): string =>
  new Date(instantOf(date) + days * DAY).toISOString().slice(0, 10);

/**
 * The date of a year, a month and a day, if there is such a day. Years before 1600 and after 2999 are
 * those that programs write for no date at all, or typing errors.
 */
export const dateOf = (year: number, month: number, day: number): string | undefined => {
  const epoch = Date.UTC(year, month - 1, day);
  const exists = year >= 1600 && year < 3000 && month >= 1 && month <= 12;
  // 30 February becomes 2 March.
  return exists && new Date(epoch).getUTCDate() === day
    ? new Date(epoch).toISOString().slice(0, 10)
    : undefined;
};
