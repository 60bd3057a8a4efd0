/** Browsers join some parts with narrow and thin spaces, which copied text stumbles over. */
const plain = (text: string): string => text.replace(/[\u2009\u202f]/g, ' ');

/**
 * Makes the writer of stretches of time on a wall clock, in milliseconds as if it were UTC; of their beginning
 * alone where the end is not known.
 * @param language BCP 47 tag, valid
 */
export const spanWriter = (language: string): ((from: number, to?: number) => string) => {
  const time = new Intl.DateTimeFormat(language, { hour: 'numeric', minute: '2-digit', timeZone: 'UTC' });
  return (from, to) => plain(to === undefined ? time.format(from) : time.formatRange(from, to));
};

/** Makes the writer of lengths, such as "1 hour 30 minutes". */
export const lengthWriter = (language: string): ((milliseconds: number) => string) => {
  const unit = (name: string): Intl.NumberFormat =>
    new Intl.NumberFormat(language, { style: 'unit', unit: name, unitDisplay: 'long' });
  const hour = unit('hour');
  const minute = unit('minute');
  return (milliseconds) => {
    const all = Math.round(milliseconds / 60_000);
    const [hours, minutes] = [Math.floor(all / 60), all % 60];
    return [hours && hour.format(hours), minutes && minute.format(minutes)].filter(Boolean).join(' ');
  };
};
