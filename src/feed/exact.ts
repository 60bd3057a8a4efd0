import type { Programme } from '../model/programme.js';
import type { Speaker, Weekday, When } from '../model/session.js';
import type { Note } from '../text/notes.js';
import { identify } from './identity.js';
import type { Draft } from './read-session.js';
import type { ReadContext } from './reader.js';
import { isFields } from './record.js';
import { beginsStretch } from './stretch.js';
import { ADMIN, asWritten, CONTROL, frozen, MARKUP, oneLine, USUAL_LINK } from './tidy.js';
import { isBefore, plainDate, plainMoment } from './times/plain-moment.js';
import { plainWeekday, plainWeekly } from './times/plain-weekday.js';

/** Gives a value as the model has it; `undefined` where it takes more than that. */
type Take = (value: unknown) => unknown;

const line = (value: unknown): string | undefined =>
  typeof value === 'string' && !CONTROL.test(value) ? oneLine(value) || undefined : undefined;

const text = (value: unknown): string | undefined =>
  typeof value === 'string' && !MARKUP.test(value) ? value.trim() || undefined : undefined;

const written = (value: unknown): string | undefined =>
  line(value) === undefined ? undefined : asWritten(value as string);

const link = (value: unknown): string | undefined =>
  typeof value === 'string' && USUAL_LINK.test(value) ? value : undefined;

// What has an address in it is looked at more closely, and not shown as it is.
const name = (value: unknown): string | undefined => {
  const found = line(value);
  return found?.includes('@') ? undefined : found;
};

const oneOf =
  (...words: readonly unknown[]): Take =>
  (value) =>
    words.includes(value) ? value : undefined;

/** A list whose members are all taken, and no two of them alike. */
const list = <T>(
  value: unknown,
  take: (one: unknown) => T | undefined,
  keyOf: (one: T) => unknown,
): readonly T[] | undefined => {
  if (!Array.isArray(value)) return undefined;
  const taken: T[] = [];
  for (const one of value) {
    const found = take(one);
    if (found === undefined || taken.some((other) => keyOf(other) === keyOf(found))) return undefined;
    taken.push(found);
  }
  return frozen(taken);
};

const lines: Take = (value) => list(value, line, String);

type Takes = ReadonlyMap<string, Take>;

/** What all keys of a record are taken to; `undefined` if there is one that is not. */
const takeAll = (record: unknown, takes: Takes, into: Record<string, unknown>): boolean => {
  if (!isFields(record)) return false;
  for (const key of Object.keys(record)) {
    const value = takes.get(key)?.(record[key]);
    if (value === undefined) return false;
    into[key] = value;
  }
  return true;
};

const speakerTakes: Takes = new Map<string, Take>([
  ['name', name],
  ['affiliation', name],
  ['url', link],
]);

const speaker = (value: unknown): Speaker | undefined => {
  const taken: Record<string, unknown> = {};
  const isTaken = takeAll(isFields(value) ? value : { name: value }, speakerTakes, taken);
  return isTaken && taken.name ? Object.freeze(taken as unknown as Speaker) : undefined;
};

/** Times are worked out together. */
const sessionTakes: Takes = new Map<string, Take>([
  ...['id', 'title', 'track', 'type', 'location', 'ticket', 'credit', 'updated', 'start', 'end'].map(
    (key) => [key, line] as const,
  ),
  ['time', written],
  ['description', text],
  ['subjects', lines],
  ['accessibility', lines],
  ['speakers', (value) => list(value, speaker, (one) => one.name)],
  [
    'language',
    (value) =>
      typeof value === 'string' &&
      /^[a-z]{2}(?:-[A-Z]{2})?$/.test(value) &&
      Intl.getCanonicalLocales(value)[0] === value
        ? value
        : undefined,
  ],
  ['status', oneOf('scheduled', 'cancelled', 'postponed', 'rescheduled', 'moved-online')],
  ['attendance', oneOf('in person', 'online', 'mixed')],
  ['url', (value) => (ADMIN.test(`${value}`) ? undefined : link(value))],
  ['image', link],
]);

const datesOf: Take = (value) => {
  if (!isFields(value)) return undefined;
  const dates = new Map<Weekday, string>();
  for (const [day, date] of Object.entries(value)) {
    const weekday = plainWeekday(day);
    if (!weekday || typeof date !== 'string' || !plainDate(date)) return undefined;
    dates.set(weekday, date);
  }
  return dates;
};

const programmeTakes: Takes = new Map<string, Take>([
  ['title', line],
  ['timeZone', line],
  ['dates', datesOf],
  ['sessions', (value) => (Array.isArray(value) ? value : undefined)],
]);

/** The wall clock of a zone at an instant (ms), as ISO 8601 without an offset; throws where there is no such zone. */
const wallClock = (timeZone: string): ((epoch: number) => string) => {
  const format = new Intl.DateTimeFormat('sv-u-ca-gregory-nu-latn', {
    timeZone,
    dateStyle: 'short',
    timeStyle: 'medium',
  });
  return (epoch) => format.format(epoch).replace(' ', 'T');
};

/** A moment as the model has it, if the text says it so, and in the zone if there is one. */
const momentOf = (text: string, wallOf: ((epoch: number) => string) | undefined): string | undefined => {
  const { date, clock, offset } = plainMoment(text) ?? {};
  if (!date || !clock) return date;
  const wall = `${date}T${clock}`;
  if (!wallOf) return wall + (offset ?? '');
  const isThere = offset && offset !== 'Z' && wallOf(Date.parse(wall + offset)) === wall;
  return isThere ? wall + offset : undefined;
};

/** What the times of all sessions have in common. */
interface Days {
  readonly timeZone?: string | undefined;
  readonly wallOf?: ((epoch: number) => string) | undefined;
  /** The weekdays that have a date. */
  readonly dates?: ReadonlyMap<Weekday, string>;
}

const timesOf = (
  { time, start, end }: Record<string, string | undefined>,
  { timeZone, wallOf, dates }: Days,
): When | undefined => {
  if (!start) return end ? undefined : time ? plainWeekly(time, dates) : {};
  const from = time ? undefined : momentOf(start, wallOf);
  const zone = timeZone && { timeZone };
  if (!from || !end) return from ? { start: from, ...zone } : undefined;
  const to = momentOf(end, wallOf);
  return to?.length === from.length && !isBefore(to, from) ? { start: from, end: to, ...zone } : undefined;
};

/** Many sessions begin and end at the same hour. */
const remembered = (days: Days): ((written: Record<string, string | undefined>) => When | undefined) => {
  const known = new Map<string, When | undefined>();
  return (written) => {
    const key = `${written.time}\n${written.start}\n${written.end}`;
    if (!known.has(key)) known.set(key, timesOf(written, days));
    return known.get(key);
  };
};

const none = frozen<never>([]);

const sessionOf = (record: unknown, whenOf: ReturnType<typeof remembered>): Draft | undefined => {
  const draft: Draft & { time?: string } = {
    id: '',
    title: '',
    subjects: none,
    speakers: none,
    status: 'scheduled',
    accessibility: none,
  };
  const fields = draft as unknown as Record<string, string | undefined>;
  if (!takeAll(record, sessionTakes, fields) || !draft.title) return undefined;
  const when = whenOf(fields);
  if (!when) return undefined;
  if (draft.time) delete draft.time;
  Object.assign(draft, when);
  return draft;
};

/**
 * A programme in the own format that is written word for word as its model has it, so that there is nothing to
 * work out or to note. All others are `undefined` here and read by the part that knows how, which reads these to
 * the same.
 */
export const readExact = async (data: unknown, context: ReadContext): Promise<Programme | undefined> => {
  const document: {
    title?: string;
    timeZone?: string;
    dates?: ReadonlyMap<Weekday, string>;
    sessions?: readonly unknown[];
  } = {};
  const isTaken = takeAll(Array.isArray(data) ? { sessions: data } : data, programmeTakes, document);
  const { title, timeZone = context.timeZone || undefined, dates, sessions } = document;
  if (!isTaken || !sessions || context.format || context.localTimes) return undefined;
  let wallOf: Days['wallOf'];
  try {
    wallOf = timeZone ? wallClock(timeZone) : undefined;
  } catch {
    return undefined;
  }
  const whenOf = remembered({ timeZone, wallOf, ...(dates && { dates }) });
  const read: Parameters<typeof identify>[0][number][] = [];
  for (const [i, record] of sessions.entries()) {
    if (beginsStretch(i)) await context.pause?.();
    const session = sessionOf(record, whenOf);
    if (!session) return undefined;
    read.push({ session, path: () => '' });
  }
  const notes: Note[] = [];
  const identified = identify(read, notes);
  if (notes.length) return undefined;
  return Object.freeze({
    format: 'session-list',
    ...(title && { title }),
    ...(timeZone && { timeZone }),
    sessions: Object.freeze(identified),
    problems: none,
  });
};
