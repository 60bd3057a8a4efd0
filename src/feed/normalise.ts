import type { Programme } from '../model/programme.js';
import type { Weekday } from '../model/session.js';
import { explain, type Note } from '../text/notes.js';
import { isFields, own, RecordReader } from './fields.js';
import { identify } from './identity.js';
import { readSession, type SessionContext } from './read-session.js';
import type { RawProgramme, RawSession, ReadContext } from './reader.js';
import { beginsStretch } from './stretch.js';
import { ENTITY } from './tidy.js';
import { plainDate } from './times/plain-moment.js';
import { plainWeekday } from './times/plain-weekday.js';
import { isTimeZone } from './times/time-zone.js';

type Thorough = typeof import('./thorough.js');

const readDates = (
  value: unknown,
  notes: Note[],
  lacks: () => void,
  thorough: Thorough | undefined,
): Map<Weekday, string> => {
  const dates = new Map<Weekday, string>();
  if (!isFields(value)) return dates;
  for (const key of Object.keys(value)) {
    const written = own(value, key);
    const text = typeof written === 'string' ? written : '';
    const weekday = plainWeekday(key) ?? thorough?.readWeekday(key);
    const date = plainDate(text) ?? thorough?.readIso(text)?.slice(0, 10);
    if (weekday && date) dates.set(weekday, date);
    else if (thorough) notes.push(['badTime', `dates.${key}`, written]);
    else lacks();
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

/** The times of a feed as it wrote them. */
function* timesIn(sessions: readonly RawSession[]): Iterable<string> {
  for (const { date, start, end, time } of sessions)
    for (const text of [date, start, end, time]) if (typeof text === 'string') yield text;
}

type ReadProgramme = Omit<Programme, 'problems'> & { readonly notes: readonly Note[] };

/** @param lacks is told where something cannot be read without the thorough part */
const readProgramme = async (
  raw: RawProgramme,
  format: string,
  context: ReadContext,
  lacks: () => void,
  thorough?: Thorough,
): Promise<ReadProgramme> => {
  const notes: Note[] = [...(raw.notes ?? [])];
  const record = new RecordReader({ ...raw }, () => '', notes, context.base, context.language);
  const markup = raw.markup ?? 'text';
  if (markup === 'html') lacks();
  const richText = thorough?.richTextReader(context.parseHtml, (address) =>
    new RecordReader({ address }, () => '', [], context.base).link('address'),
  );
  // People mean what they write in their own format; programs leave entities in titles and names.
  const isByHand = format === 'session-list';
  const short: SessionContext['short'] = (text) => {
    if (!text || (markup !== 'html' && (isByHand || !ENTITY.test(text)))) return text;
    lacks();
    return richText?.short(text, markup) || text;
  };
  const title = short(record.text('title'));
  const calendar = record.link('calendar', ['https:', 'http:', 'webcal:']);
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
    short,
    lacks,
    thorough,
    richText,
    zone,
    times: new Map(),
    languages: new Map<string, string>(),
    contradicted: new Set<string | undefined>(),
    timeZone,
    dates: readDates(raw.dates, notes, lacks, thorough),
    ...thorough?.habitsOf(timesIn(raw.sessions)),
  };
  const read: Parameters<typeof identify>[0][number][] = [];
  for (const [i, one] of raw.sessions.entries()) {
    if (beginsStretch(i)) await context.pause?.();
    const path = (): string => one.path ?? `sessions[${i}]`;
    const session = readSession(one, path, inFull);
    if (session) read.push({ session, path });
  }
  return {
    format,
    ...(title && { title }),
    ...(timeZone && { timeZone }),
    ...(calendar && { calendar }),
    sessions: Object.freeze(identify(read, notes)),
    notes,
  };
};

/** Thrown where there is no use in going on without the thorough part. */
const incomplete = new Error('incomplete');

/**
 * Checks and cleans what a reader found, once for all formats: first in the usual way, and where that does
 * not do, from the beginning with all that there is.
 */
export const normalise = async (
  raw: RawProgramme,
  format: string,
  context: ReadContext,
): Promise<Programme> => {
  const read = async (): Promise<ReadProgramme> => {
    try {
      return await readProgramme(raw, format, context, () => {
        throw incomplete;
      });
    } catch (error) {
      if (error !== incomplete) throw error;
    }
    const part = await import('./thorough.js').catch(() => undefined);
    const programme = await readProgramme(raw, format, context, () => {}, part);
    const missing: Note = ['partMissing', 'sessions', 'texts'];
    return part ? programme : { ...programme, notes: [missing, ...programme.notes] };
  };
  const { notes, ...programme } = await read();
  return Object.freeze({ ...programme, problems: Object.freeze(await explain(notes)) });
};
