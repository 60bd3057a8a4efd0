import type { Session, Speaker } from '../model/session.js';
import type { Note } from '../text/notes.js';
import { attendances, statuses } from './choices.js';
import { asWritten, type Fields, frozen, isFields, oneLine, RecordReader } from './fields.js';
import { readLanguage } from './language-names.js';
import type { Markup, RawSession, ReadContext } from './reader.js';
import type { RichTextReader } from './rich-text.js';
import { namesService } from './service.js';
import type { LinkedText } from './text-builder.js';
import { type RawTimes, type ReadTimes, readTimes, type TimeContext } from './when.js';

/** What reading one session needs to know of its programme. */
export interface SessionContext extends ReadContext, TimeContext {
  readonly notes: Note[];
  readonly markup: Markup;
  /** Whether no description has anything but words. */
  readonly isPlain: boolean;
  /** Absent where there is nothing for it to do, or where it could not be loaded. */
  readonly richText?: RichTextReader | undefined;
  /** The zone of a name, if there is such a zone; noted once if not. */
  readonly zone: (name: string, path: string) => string | undefined;
  /** Times that were read, by what was written: many sessions begin and end at the same hour. */
  readonly times: Map<string, ReadTimes>;
  /** Zones that were noted as contradicting offsets: once is enough. */
  readonly contradicted: Set<string | undefined>;
}

const web = ['https:', 'http:'] as const;
const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;

/** Reads a text of one line, without the tags and entities of a format that writes HTML. */
type Short = (text: string | undefined) => string | undefined;

const speakerOf = (
  value: unknown,
  path: () => string,
  short: Short,
  context: SessionContext,
): Speaker | undefined => {
  if (typeof value === 'string') {
    const name = short(oneLine(value));
    return name && !EMAIL.test(name) ? Object.freeze({ name }) : undefined;
  }
  // A name in several languages is a speaker too.
  const fields: Fields = isFields(value) && Object.hasOwn(value, 'name') ? value : { name: value };
  const record = new RecordReader(fields, path, context.notes, context.base, context.language);
  const name = short(record.text('name'));
  // An address is no name, and nobody wants theirs shown.
  if (!name || EMAIL.test(name)) return undefined;
  const affiliation = short(record.text('affiliation'));
  const url = record.link('url', web);
  return Object.freeze({ name, ...(affiliation && { affiliation }), ...(url && { url }) });
};

const speakersOf = (record: RecordReader, short: Short, context: SessionContext): readonly Speaker[] => {
  const values = record.values('speakers');
  if (!values.length) return frozen([]);
  const speakers: Speaker[] = [];
  values.forEach((value, i) => {
    const speaker = speakerOf(value, () => `${record.path('speakers')}[${i}]`, short, context);
    if (speaker && !speakers.some(({ name }) => name === speaker.name)) speakers.push(speaker);
  });
  return frozen(speakers);
};

const languageOf = (record: RecordReader): string | undefined => {
  const text = record.text('language');
  if (!text) return undefined;
  const tag = readLanguage(text);
  if (!tag) record.note(['badLanguage', record.path('language'), text]);
  return tag;
};

const timesOf = (record: RecordReader, context: SessionContext): Partial<Session> => {
  const date = record.scalar('date', asWritten);
  const time = record.scalar('time', asWritten);
  const start = record.scalar('start', asWritten);
  const end = record.scalar('end', asWritten);
  const duration = record.scalar('duration', asWritten);
  if (date === undefined && time === undefined && start === undefined && end === undefined) return {};
  const named = record.text('timeZone');
  const timeZone = (named && context.zone(named, record.path('timeZone'))) || context.timeZone;
  const raw: RawTimes = { date, time, start, end, duration };
  const isUsual = date === undefined && time === undefined && duration === undefined && !named;
  const key = isUsual ? `${start} ${end}` : `${date}\n${time}\n${start}\n${end}\n${duration}\n${timeZone}`;
  let read = context.times.get(key);
  if (!read) {
    read = readTimes(raw, { ...context, timeZone });
    context.times.set(key, read);
  }
  const { when, unread, endBeforeStart, zoneContradicts } = read;
  for (const field of unread) record.note(['badTime', record.path(field), raw[field]]);
  if (endBeforeStart) record.note(['endBeforeStart', record.path('end')]);
  if (zoneContradicts && !context.contradicted.has(timeZone)) {
    context.contradicted.add(timeZone);
    record.note(['zoneContradicts', record.path('start'), start ?? time, timeZone]);
  }
  return when;
};

const trimmed = (text: string): string => text.trim();

const descriptionOf = (
  record: RecordReader,
  raw: RawSession,
  context: SessionContext,
): LinkedText | undefined => {
  const text = record.text('description', context.isPlain ? trimmed : asWritten);
  if (text === undefined) return undefined;
  return context.richText?.long(text, raw.markup ?? context.markup) ?? { text, links: [] };
};

type Draft = { -readonly [K in keyof Session]: Session[K] };

/** A session whose id is the feed's or empty; `undefined` for a record without a title. */
export const readSession = (raw: RawSession, context: SessionContext): Session | undefined => {
  const { notes, base, language } = context;
  const record = new RecordReader(raw as unknown as Fields, () => raw.path, notes, base, language);
  const html = (raw.markup ?? context.markup) === 'html' ? context.richText : undefined;
  const short: Short = (text) => (text && html ? html.short(text) || text : text);
  const subjects = record.list('subjects');
  const speakers = speakersOf(record, short, context);
  const written = short(record.text('title'));
  // A keynote is often announced by who gives it.
  const title = written ?? speakers.map(({ name }) => name).join(', ');
  if (!written) notes.push([title ? 'namedBySpeakers' : 'noTitle', raw.path]);
  if (!title) return undefined;

  const session: Draft = {
    id: record.scalar('id') ?? '',
    title,
    subjects: html ? frozen(subjects.map((text) => short(text) ?? text)) : subjects,
    speakers,
    status: record.choice('status', statuses) ?? 'scheduled',
    accessibility: record.list('accessibility'),
  };
  Object.assign(session, timesOf(record, context));
  // A key without a value is left out: feeds are large, and most sessions say little.
  const set = <K extends keyof Session>(key: K, value: Session[K] | undefined): void => {
    if (value !== undefined) session[key] = value;
  };
  const description = descriptionOf(record, raw, context);
  set('description', description?.text || undefined);
  if (description?.links.length)
    session.descriptionLinks = Object.freeze(description.links.map((link) => Object.freeze(link)));
  const type = short(record.text('type'));
  set('track', short(record.text('track')));
  set('type', type);
  set('location', short(record.text('location')));
  set('language', languageOf(record));
  set('attendance', record.choice('attendance', attendances));
  set('ticket', short(record.text('ticket')));
  set('credit', record.text('credit'));
  set('url', record.link('url'));
  set('image', record.link('image', web));
  set('updated', record.text('updated'));
  const service = record.value('service');
  const isService =
    service === true ||
    (service !== false && !speakers.length && (namesService(title) || namesService(type)));
  if (isService) session.isService = true;
  return session;
};
