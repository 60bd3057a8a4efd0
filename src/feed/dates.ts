/** Days as ISO 8601 dates, `YYYY-MM-DD`, of no time zone. */

const DAY = 86_400_000;

/** The date `days` after `date`; before it, if negative. `date` must exist. */
export const addDays = (date: string, days: number): string =>
  new Date(Date.parse(`${date}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10);
