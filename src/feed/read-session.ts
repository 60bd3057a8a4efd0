import type { Session, Speaker } from '../model/session.js';
import type { Note } from '../text/notes.js';
import { attendances, statuses } from './choices.js';
import { type Fields, isFields, RecordReader } from './fields.js';
import type { Markup, RawSession, ReadContext } from './reader.js';
import type { RichTextReader } from './texts/rich-text.js';
import type { LinkedText } from './texts/text-builder.js';
import { ADMIN, asWritten, frozen, MARKUP, oneLine } from './tidy.js';
import { readUsualTimes } from './times/usual-times.js';
import type { RawTimes, ReadTimes, TimeContext } from './times/when.js';

/** What reading one session needs to know of its programme. */
export interface SessionContext extends ReadContext, TimeContext {
  readonly notes: Note[];
  readonly markup: Markup;
  /** Reads a title or a name: without the tags and entities of a format that programs write. */
  readonly short: (text: string | undefined) => string | undefined;
  /** Is told where something cannot be read without the thorough part. */
  readonly lacks: () => void;
  readonly thorough: typeof import('./thorough.js') | undefined;
  /** Absent where there is nothing for it to do, or where it could not be loaded. */
  readonly richText?: RichTextReader | undefined;
  /** The zone of a name, if there is such a zone; noted once if not. */
  readonly zone: (name: string, path: string) => string | undefined;
  /** Times that were read, by what was written: many sessions begin and end at the same hour. */
  readonly times: Map<string, ReadTimes>;
  /** Tags of languages that were read, by what was written; empty for what is none. */
  readonly languages: Map<string, string>;
  /** Zones that were noted as contradicting offsets: once is enough. */
  readonly contradicted: Set<string | undefined>;
}

const web = ['https:', 'http:'] as const;
/** A name without the e-mail address beside it, which nobody wants shown; nothing of one that is an address. */
const withoutAddress = (name: string | undefined): string | undefined =>
  name?.includes('@') && name.length < 300
    ? name.replace(/[\s<([,;:]*[^\s<>()[\],;:@]+@[^\s<>()[\],;:@]+[>)\]]?/g, '').trim() || undefined
    : name;

const speakerOf = (value: unknown, path: () => string, context: SessionContext): Speaker | undefined => {
  if (typeof value === 'string') {
    const name = withoutAddress(context.short(oneLine(value)));
    return name ? Object.freeze({ name }) : undefined;
  }
  // A name in several languages is a speaker too.
  const fields: Fields = isFields(value) && Object.hasOwn(value, 'name') ? value : { name: value };
  const record = new RecordReader(fields, path, context.notes, context.base, context.language);
  const name = withoutAddress(context.short(record.text('name')));
  if (!name) return undefined;
  const affiliation = withoutAddress(context.short(record.text('affiliation')));
  const url = record.link('url', web);
  return Object.freeze({ name, ...(affiliation && { affiliation }), ...(url && { url }) });
};

const speakersOf = (record: RecordReader, context: SessionContext): readonly Speaker[] => {
  const values = record.values('speakers');
  if (!values.length) return frozen([]);
  const speakers: Speaker[] = [];
  values.forEach((value, i) => {
    const speaker = speakerOf(value, () => `${record.path('speakers')}[${i}]`, context);
    if (speaker && !speakers.some(({ name }) => name === speaker.name)) speakers.push(speaker);
  });
  return frozen(speakers);
};

const tagOf = (text: string): string | undefined => {
  try {
    // "English" would pass for a tag of seven letters.
    return /^[a-z]{2,3}([-_]|$)/i.test(text)
      ? Intl.getCanonicalLocales(text.replaceAll('_', '-'))[0]
      : undefined;
  } catch {
    return undefined;
  }
};

const languageOf = (
  record: RecordReader,
  { languages, thorough, lacks }: SessionContext,
): string | undefined => {
  const text = record.text('language');
  if (!text) return undefined;
  let tag = languages.get(text);
  if (tag === undefined) {
    tag = tagOf(text) ?? thorough?.readLanguageName(text) ?? '';
    if (!tag) lacks();
    languages.set(text, tag);
  }
  if (!tag) record.note(['badLanguage', record.path('language'), text]);
  return tag || undefined;
};

const readAnyTimes = (raw: RawTimes, context: SessionContext): ReadTimes => {
  const when = readUsualTimes(raw, context);
  if (when) return { when, faults: [], endBeforeStart: false, zoneContradicts: false };
  context.lacks();
  if (context.thorough) return context.thorough.readTimes(raw, context);
  const { date, time, start, end } = raw;
  const timeText = [date, time ?? [start, end].filter(Boolean).join(' – ')].filter(Boolean).join(' ');
  return { when: { timeText }, faults: [], endBeforeStart: false, zoneContradicts: false };
};

const timeless: Partial<Session> = {};

const timesOf = (record: RecordReader, context: SessionContext): Partial<Session> => {
  const date = record.scalar('date', asWritten);
  const time = record.scalar('time', asWritten);
  const start = record.scalar('start', asWritten);
  const end = record.scalar('end', asWritten);
  const duration = record.scalar('duration', asWritten);
  if (date === undefined && time === undefined && start === undefined && end === undefined) return timeless;
  const named = record.text('timeZone');
  // Times of a zone that is not known are in no other.
  const timeZone = named ? context.zone(named, record.path('timeZone')) : context.timeZone;
  const raw: RawTimes = { date, time, start, end, duration };
  const isUsual = date === undefined && time === undefined && duration === undefined && !named;
  const key = isUsual ? `${start} ${end}` : `${date}\n${time}\n${start}\n${end}\n${duration}\n${timeZone}`;
  let read = context.times.get(key);
  if (!read) {
    read = readAnyTimes(raw, { ...context, timeZone });
    context.times.set(key, read);
  }
  const { when, faults, endBeforeStart, zoneContradicts } = read;
  for (const [problem, field] of faults) record.note([problem, record.path(field), raw[field]]);
  if (endBeforeStart) record.note(['endBeforeStart', record.path('end')]);
  if (zoneContradicts && !context.contradicted.has(timeZone)) {
    context.contradicted.add(timeZone);
    record.note(['zoneContradicts', record.path('start'), start ?? time, timeZone]);
  }
  return when;
};

const descriptionOf = (
  record: RecordReader,
  raw: RawSession,
  { markup, richText, lacks }: SessionContext,
): LinkedText | undefined => {
  const text = record.text('description', (written) => written.trim());
  if (text === undefined) return undefined;
  if (!MARKUP.test(text)) return { text, links: [] };
  lacks();
  const clean = asWritten(text);
  return richText?.long(clean, raw.markup ?? markup) ?? { text: clean, links: [] };
};

/** A session on its way; what is done with it decides when it is frozen. */
export type Draft = { -readonly [K in keyof Session]: Session[K] };

/** A session whose id is the feed's or empty; `undefined` for a record without a title. */
export const readSession = (
  raw: RawSession,
  path: () => string,
  context: SessionContext,
): Draft | undefined => {
  const { notes, base, language } = context;
  const record = new RecordReader(raw as unknown as Fields, path, notes, base, language);
  const { short } = context;
  const subjects = record.list('subjects');
  const speakers = speakersOf(record, context);
  const written = short(record.text('title'));
  // A keynote is often announced by who gives it.
  const title = written ?? speakers.map(({ name }) => name).join(', ');
  if (!written) notes.push([title ? 'namedBySpeakers' : 'noTitle', path()]);
  if (!title) return undefined;

  const session: Draft = {
    id: record.scalar('id') ?? '',
    title,
    ...timesOf(record, context),
    subjects: subjects.some((text) => short(text) !== text)
      ? frozen(subjects.map((text) => short(text) ?? text))
      : subjects,
    speakers,
    status: record.choice('status', statuses) ?? 'scheduled',
    accessibility: record.list('accessibility'),
  };
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
  set('language', languageOf(record, context));
  set('attendance', record.choice('attendance', attendances));
  set('ticket', short(record.text('ticket')));
  set('credit', record.text('credit'));
  set('url', record.link('url', undefined, ADMIN));
  set('image', record.link('image', web));
  set('updated', record.text('updated'));
  const service = record.value('service');
  if (typeof service === 'boolean') session.isService = service;
  return session;
};
