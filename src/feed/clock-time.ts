/** Times of day as people write them: "10:30AM", "9 a.m.", "noon", "14 Uhr", "20h30", "14.30". */

const TIME = String.raw`(\d{1,2})(?:\s*(?:[:.h]|uhr)\s*(\d{2})|\s*(?:h|uhr))?(?::\d{2})?\s*(?:uhr\b)?\s*(?:([ap])\.?\s?m\b\.?)?|(noon|midday|midnight)`;
const RANGE = new RegExp(
  String.raw`^(?:${TIME})(?:\s*(?:-|–|—|‒|~|to|until|till|bis|à|a)\s*(?:${TIME}))?$`,
  'iu',
);

interface Clock {
  hour: number;
  minute: number;
  /** Whether "am", "pm", "noon", a 24-hour value or a leading zero settled which half of the day it is. */
  settled: boolean;
}

const readClock = (
  hourText: string | undefined,
  minuteText: string | undefined,
  meridiem: string | undefined,
  word: string | undefined,
): Clock | undefined => {
  if (word) return { hour: word.toLowerCase() === 'midnight' ? 0 : 12, minute: 0, settled: true };
  let hour = Number(hourText);
  const minute = Number(minuteText ?? 0);
  if (minute > 59 || hour > 24 || (hour === 24 && minute > 0)) return undefined;
  if (meridiem) {
    if (hour < 1 || hour > 12) return undefined;
    hour = (hour % 12) + (meridiem.toLowerCase() === 'p' ? 12 : 0);
  }
  return { hour: hour % 24, minute, settled: Boolean(meridiem) };
};

const write = ({ hour, minute }: Clock): string =>
  `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;

export interface ClockRange {
  /** `HH:MM` of a 24-hour clock. */
  readonly startTime: string;
  readonly endTime?: string;
}

/**
 * Reads one time of day or a range of two; `undefined` if it is anything else.
 * "1:00 - 2:00 PM" says PM for both; "11 - 1 PM" begins in the morning.
 */
export const readClockRange = (text: string): ClockRange | undefined => {
  const found = RANGE.exec(text.trim());
  if (!found) return undefined;
  const start = readClock(found[1], found[2], found[3], found[4]);
  if (!start) return undefined;
  // A bare number is a count, a room or a year before it is a time.
  if (!found[2] && !found[3] && !found[4] && !/h|uhr/i.test(text) && !found[7]) return undefined;
  if (!found[5] && !found[8]) return { startTime: write(start) };
  const end = readClock(found[5], found[6], found[7], found[8]);
  if (!end) return undefined;
  if (end.settled && found[7] && !start.settled && start.hour < 12 && start.hour > 0) {
    const shifted = start.hour + 12;
    const fits = shifted * 60 + start.minute <= end.hour * 60 + end.minute;
    if (end.hour >= 12 && fits) start.hour = shifted;
  } else if (end.settled && found[7] && !start.settled && start.hour === 12 && end.hour < 12) {
    start.hour = 0;
  }
  return { startTime: write(start), endTime: write(end) };
};
