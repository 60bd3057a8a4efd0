import type { Programme } from '../model/programme.js';
import type { Session, Speaker, Weekday, When } from '../model/session.js';
import type { Note } from '../text/notes.js';
import { identify } from './identity.js';
import type { Draft } from './read-session.js';
import type { ReadContext } from './reader.js';
import { namesService } from './service.js';
import { ADMIN, CONTROL, ENTITY, frozen, MARKUP, oneLine, UNTIDY, USUAL_LINK } from './tidy.js';
import { isBefore, plainDate, plainMoment } from './times/plain-moment.js';
import { plainWeekday, plainWeekly } from './times/plain-weekday.js';

type Fields = Readonly<Record<string, unknown>>;

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isText = (value: unknown): value is string =>
  typeof value === 'string' && value.trim() !== '' && !CONTROL.test(value);

const isLine = (value: unknown): value is string => isText(value) && !ENTITY.test(value);

const isTidy = (value: unknown): value is string =>
  isLine(value) && value.trim() === value && !UNTIDY.test(value);

const isOnce = (values: readonly unknown[]): boolean => new Set(values).size === values.length;

const areLines = (value: unknown): boolean => Array.isArray(value) && value.every(isTidy) && isOnce(value);

const isLink = (value: unknown): value is string => isTidy(value) && USUAL_LINK.test(value);

// What has an address in it is looked at more closely, and not shown as it is.
const isName = (value: unknown): value is string => isTidy(value) && !value.includes('@');

const isOneOf =
  (...words: readonly unknown[]) =>
  (value: unknown): boolean =>
    words.includes(value);

type Checks = ReadonlyMap<string, (value: unknown) => boolean>;

const has = (fields: Fields, checks: Checks): boolean =>
  Object.keys(fields).every((key) => checks.get(key)?.(fields[key]));

const speaker: Checks = new Map([
  ['name', isName],
  ['affiliation', isName],
  ['url', isLink],
]);

const nameOf = (value: unknown): unknown => (isFields(value) ? value.name : value);

const areSpeakers = (value: unknown): boolean =>
  Array.isArray(value) &&
  value.every((one) => isName(nameOf(one)) && (!isFields(one) || has(one, speaker))) &&
  isOnce(value.map(nameOf));

const LINES = ['id', 'title', 'track', 'type', 'location', 'ticket', 'credit', 'updated'] as const;

/** What a session may have; its times are looked at when they are read. */
const session: Checks = new Map<string, (value: unknown) => boolean>([
  ...[...LINES, 'time', 'start', 'end'].map((key) => [key, isLine] as const),
  ['description', (value) => isText(value) && !MARKUP.test(value)],
  ['subjects', areLines],
  ['accessibility', areLines],
  ['speakers', areSpeakers],
  [
    'language',
    (value) =>
      typeof value === 'string' &&
      /^[a-z]{2}(?:-[A-Z]{2})?$/.test(value) &&
      Intl.getCanonicalLocales(value)[0] === value,
  ],
  ['status', isOneOf('scheduled', 'cancelled', 'postponed', 'rescheduled', 'moved-online')],
  ['attendance', isOneOf('in person', 'online', 'mixed')],
  ['url', (value) => isLink(value) && !ADMIN.test(value)],
  ['image', isLink],
]);

const programme: Checks = new Map<string, (value: unknown) => boolean>([
  ['title', isText],
  ['timeZone', isTidy],
  [
    'dates',
    (value) =>
      isFields(value) &&
      Object.entries(value).every(
        ([day, date]) => plainWeekday(day) && typeof date === 'string' && plainDate(date),
      ),
  ],
  ['sessions', Array.isArray],
]);

/** The wall clock of a zone at an instant (ms), as ISO 8601 without an offset; throws where there is no such zone. */
const wallClock = (timeZone: string): ((epoch: number) => string) => {
  const format = new Intl.DateTimeFormat('sv-u-ca-gregory-nu-latn', {
    timeZone,
    dateStyle: 'short',
    timeStyle: 'medium',
  });
  const known = new Map<number, string>();
  return (epoch) => {
    const wall = known.get(epoch) ?? format.format(epoch).replace(' ', 'T');
    known.set(epoch, wall);
    return wall;
  };
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

interface Days {
  readonly timeZone: string | undefined;
  readonly wallOf: ((epoch: number) => string) | undefined;
  /** The weekdays that have a date. */
  readonly dates: ReadonlyMap<Weekday, string>;
}

const timeless: When = {};

const timesOf = (
  { time, start, end }: Readonly<Record<string, string | undefined>>,
  { timeZone, wallOf, dates }: Days,
): When | undefined => {
  if (!start) return end ? undefined : time ? plainWeekly(time.trim(), dates) : timeless;
  const from = time ? undefined : momentOf(start, wallOf);
  const zone = timeZone && { timeZone };
  if (!from || !end) return from ? { start: from, ...zone } : undefined;
  const to = momentOf(end, wallOf);
  return to?.length === from.length && !isBefore(to, from) ? { start: from, end: to, ...zone } : undefined;
};

const speakersOf = (value: unknown): readonly Speaker[] =>
  frozen(
    ((value ?? []) as (string | Speaker)[]).map((one) =>
      Object.freeze(typeof one === 'string' ? { name: one } : { ...one }),
    ),
  );

const sessionOf = (record: unknown, days: Days): Session | undefined => {
  if (!isFields(record) || !Object.hasOwn(record, 'title') || !has(record, session)) return undefined;
  const times = timesOf(record as Readonly<Record<string, string | undefined>>, days);
  if (!times) return undefined;
  const { time, ...known } = record as unknown as Session & { readonly time?: string };
  const { id = '', status = 'scheduled', subjects = [], accessibility = [] } = known;
  const draft: Draft = {
    ...known,
    id,
    ...times,
    subjects: frozen([...subjects]),
    speakers: speakersOf(record.speakers),
    status,
    accessibility: frozen([...accessibility]),
  };
  for (const key of LINES) if (draft[key]) draft[key] = oneLine(draft[key]);
  if (draft.description) draft.description = draft.description.trim();
  const { title, type, speakers } = draft;
  if (!speakers.length && (namesService(title) || namesService(type))) draft.isService = true;
  return draft;
};

/** Sessions that are read at a stretch: a few hundredths of a second on a slow phone. */
const STRETCH = 500;

/**
 * A programme in the own format that is written word for word as its model has it, so that there is nothing to
 * clean, to work out or to note. All others are `undefined` here and read by the part that knows how, which
 * reads these to the same.
 */
export const readExact = async (data: unknown, context: ReadContext): Promise<Programme | undefined> => {
  const document = Array.isArray(data) ? { sessions: data } : data;
  if (context.format || context.localTimes || !isFields(document) || !has(document, programme))
    return undefined;
  const {
    title,
    timeZone = context.timeZone || undefined,
    dates,
    sessions,
  } = document as {
    title?: string;
    timeZone?: string;
    dates?: Readonly<Record<string, string>>;
    sessions?: readonly unknown[];
  };
  if (!sessions) return undefined;
  let wallOf: Days['wallOf'];
  try {
    wallOf = timeZone ? wallClock(timeZone) : undefined;
  } catch {
    return undefined;
  }
  const dated = Object.entries(dates ?? {}).map(
    ([day, date]) => [plainWeekday(day) as Weekday, date] as const,
  );
  const days: Days = { timeZone, wallOf, dates: new Map(dated) };
  const read: Parameters<typeof identify>[0][number][] = [];
  for (const [i, record] of sessions.entries()) {
    if (i % STRETCH === STRETCH - 1) await context.pause?.();
    const one = sessionOf(record, days);
    if (!one) return undefined;
    read.push({ session: one, path: () => '' });
  }
  const notes: Note[] = [];
  const identified = identify(read, notes);
  if (notes.length) return undefined;
  return Object.freeze({
    format: 'session-list',
    ...(title && { title: oneLine(title) }),
    ...(timeZone && { timeZone }),
    sessions: Object.freeze(identified),
    problems: frozen<never>([]),
  });
};
