import type { Programme } from '../model/programme.js';
import type { Session, Weekday } from '../model/session.js';
import { explain, type Note } from '../text/notes.js';
import { isFields, own, RecordReader } from './fields.js';
import { identify } from './identity.js';
import { readSession } from './read-session.js';
import type { Markup, RawProgramme, RawSession, ReadContext } from './reader.js';
import type { RichTextReader } from './rich-text.js';
import { isTimeZone } from './time-zone.js';
import { readWeekday } from './weekday-names.js';
import { readIso } from './when.js';
import { dateOrderOf } from './written-date.js';

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

/** Tells zones that there are from others, which are noted once each. */
const zoneReader = (notes: Note[]): ((name: string, path: string) => string | undefined) => {
  const noted = new Set<string>();
  return (name, path) => {
    if (isTimeZone(name)) return name;
    if (!noted.has(name)) notes.push(['badTimeZone', path, name]);
    noted.add(name);
    return undefined;
  };
};

/** What a text may have besides words: a tag, an entity, a link, a list, or characters that are none. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const MARKUP = /[<&*_`[\]#|•·\0-\x08\x0b-\x1f\x7f]|:\/\/|\n[ \t]*(?:[-–]|\d+[.)]) /;

const hasMarkup = (sessions: readonly RawSession[], programme: Markup): boolean => {
  const has = (value: unknown): boolean =>
    typeof value === 'string' ? MARKUP.test(value) : isFields(value) || Array.isArray(value);
  return sessions.some(({ description, markup = programme }) => markup === 'html' || has(description));
};

/** What reads marked-up texts is a file of its own: most feeds that are typed by hand have none. */
const loadRichText = async (
  { base, parseHtml }: ReadContext,
  notes: Note[],
): Promise<RichTextReader | undefined> => {
  try {
    const { richTextReader } = await import('./rich-text.js');
    return richTextReader(parseHtml, (address) => {
      const path = 'description';
      return new RecordReader({ [path]: address }, () => '', [], base).link(path);
    });
  } catch {
    notes.push(['partMissing', 'descriptions', 'what reads HTML and Markdown']);
    return undefined;
  }
};

const ISO_DATE = /^\d{4}-\d\d-\d\d/;

/** The times of a feed that are not ISO 8601, among which all its numeric dates are. */
function* writtenTimes(sessions: readonly RawSession[]): Iterable<string> {
  for (const { date, start, end, time } of sessions)
    for (const text of [date, start, end, time])
      if (typeof text === 'string' && !ISO_DATE.test(text)) yield text;
}

/** Checks and cleans what a reader found, once for all formats. */
export const normalise = async (
  raw: RawProgramme,
  format: string,
  context: ReadContext,
): Promise<Programme> => {
  const notes: Note[] = [...(raw.notes ?? [])];
  const record = new RecordReader({ ...raw }, () => '', notes, context.base, context.language);
  const markup: Markup = raw.markup ?? 'text';
  const isPlain = !hasMarkup(raw.sessions, markup);
  const richText = isPlain ? undefined : await loadRichText(context, notes);
  const written = record.text('title');
  const title = written && markup === 'html' ? richText?.short(written) || written : written;
  const zone = zoneReader(notes);
  const named = record.text('timeZone');
  const timeZone =
    (named && zone(named, 'timeZone')) ||
    (context.timeZone && zone(context.timeZone, 'time-zone')) ||
    undefined;
  const inFull = {
    ...context,
    notes,
    markup,
    isPlain,
    richText,
    zone,
    times: new Map(),
    contradicted: new Set<string | undefined>(),
    timeZone,
    dates: readDates(raw.dates, notes),
    dateOrder: dateOrderOf(writtenTimes(raw.sessions)),
  };
  const read: { session: Session; path: string }[] = [];
  for (const one of raw.sessions) {
    const session = readSession(one, inFull);
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
