import type { Programme } from '../model/programme.js';
import type { Session, Speaker, Weekday } from '../model/session.js';
import { explain, type Note } from '../text/notes.js';
import { attendances, statuses } from './choices.js';
import { asWritten, isFields, own, RecordReader } from './fields.js';
import { identify } from './identity.js';
import type { RawProgramme, RawSession, ReadContext } from './reader.js';
import { isTimeZone } from './time-zone.js';
import { readWeekday } from './weekday-names.js';
import { readIso, readTimes, type TimeContext } from './when.js';

const web = ['https:', 'http:'] as const;

type Context = ReadContext & TimeContext;

const readSpeaker = (value: unknown, path: string, notes: Note[], context: Context): Speaker | undefined => {
  const fields = isFields(value) && !Object.hasOwn(value, 'en') ? value : { name: value };
  const record = new RecordReader(fields, path, notes, context.base, context.language);
  const name = record.text('name');
  if (!name) return undefined;
  const affiliation = record.text('affiliation');
  const url = record.link('url', web);
  return Object.freeze({ name, ...(affiliation && { affiliation }), ...(url && { url }) });
};

const readLanguage = (record: RecordReader): string | undefined => {
  const text = record.text('language');
  if (!text) return undefined;
  try {
    return Intl.getCanonicalLocales(text)[0];
  } catch {
    record.note(['badLanguage', record.path('language'), text]);
    return undefined;
  }
};

/** A session whose id is the feed's or empty; `undefined` for a record without a title. */
const readSession = (raw: RawSession, notes: Note[], context: Context): Session | undefined => {
  const record = new RecordReader({ ...raw }, raw.path, notes, context.base, context.language);
  const title = record.text('title');
  if (!title) {
    notes.push(['noTitle', raw.path]);
    return undefined;
  }
  const times = {
    time: record.text('time', asWritten),
    start: record.text('start', asWritten),
    end: record.text('end', asWritten),
  };
  const { when, unread, endBeforeStart } = readTimes(times, context);
  for (const key of unread) record.note(['badTime', record.path(key), times[key]]);
  if (endBeforeStart) record.note(['endBeforeStart', record.path('end')]);

  const optional = {
    description: record.text('description', asWritten),
    track: record.text('track'),
    type: record.text('type'),
    location: record.text('location'),
    language: readLanguage(record),
    attendance: record.choice('attendance', attendances),
    ticket: record.text('ticket'),
    credit: record.text('credit'),
    url: record.link('url'),
    image: record.link('image', web),
    updated: record.text('updated'),
  };
  const session = {
    id: record.id('id') ?? '',
    title,
    ...when,
    subjects: Object.freeze(record.list('subjects')),
    speakers: Object.freeze(
      record
        .values('speakers')
        .map((value, i) => readSpeaker(value, `${record.path('speakers')}[${i}]`, notes, context))
        .filter((speaker) => speaker !== undefined),
    ),
    status: record.choice('status', statuses) ?? 'scheduled',
    accessibility: Object.freeze(record.list('accessibility')),
    ...optional,
  };
  for (const key of Object.keys(optional) as (keyof typeof optional)[])
    if (session[key] === undefined) delete session[key];
  return session as Session;
};

const readDates = (value: unknown, notes: Note[]): Map<Weekday, string> => {
  const dates = new Map<Weekday, string>();
  if (!isFields(value)) return dates;
  for (const key of Object.keys(value)) {
    const weekday = readWeekday(key);
    const date = own(value, key);
    const iso = typeof date === 'string' ? readIso(date) : undefined;
    if (weekday && iso?.length === 10) dates.set(weekday, iso);
    else notes.push(['badTime', `dates.${key}`, date]);
  }
  return dates;
};

const knownZone = (zone: string | undefined, path: string, notes: Note[]): string | undefined => {
  if (!zone || isTimeZone(zone)) return zone;
  notes.push(['badTimeZone', path, zone]);
  return undefined;
};

/** Checks and cleans what a reader found, once for all formats. */
export const normalise = async (
  raw: RawProgramme,
  format: string,
  context: ReadContext,
): Promise<Programme> => {
  const notes: Note[] = [...(raw.notes ?? [])];
  const record = new RecordReader({ ...raw }, '', notes, context.base, context.language);
  const title = record.text('title');
  const timeZone =
    knownZone(record.text('timeZone'), 'timeZone', notes) ?? knownZone(context.timeZone, 'time-zone', notes);
  const inFull = { ...context, timeZone, dates: readDates(raw.dates, notes) };
  const read: { session: Session; path: string }[] = [];
  for (const one of raw.sessions) {
    const session = readSession(one, notes, inFull);
    if (session) read.push({ session, path: one.path });
  }
  return Object.freeze({
    format,
    ...(title && { title }),
    ...(timeZone && { timeZone }),
    sessions: Object.freeze(identify(read, notes)),
    problems: Object.freeze(await explain(notes)),
  });
};
