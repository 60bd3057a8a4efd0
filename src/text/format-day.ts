/** Writes a day of a programme, as `dayTeller` tells it: in full, or short for a row of days. */
export type WriteDay = (day: string, isShort?: boolean) => string;

/** @param language BCP 47 tag, valid */
export const dayWriter = (language: string): WriteDay => {
  const written = new Map<string, string>();
  return (day, isShort) => {
    const key = `${day}${isShort}`;
    let text = written.get(key);
    if (text === undefined) {
      const length = isShort ? 'short' : 'long';
      // The cards say the year.
      const date = { day: 'numeric', month: length } as const;
      // 1 January 2024 was a Monday.
      const [instant, parts] = day.length > 1 ? [day, date] : [`2024-01-0${day}`, {}];
      text = new Intl.DateTimeFormat(language, { weekday: length, ...parts, timeZone: 'UTC' }).format(
        Date.parse(instant),
      );
      written.set(key, text);
    }
    return text;
  };
};
