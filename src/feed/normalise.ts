import type { Programme } from '../model/programme.js';
import type { Weekday } from '../model/session.js';
import { explain, type Note } from '../text/notes.js';
import { isFields, own, RecordReader } from './fields.js';
import { identify } from './identity.js';
import { hasMarkup, hasWrittenForms, writtenTimes } from './needs.js';
import { readSession } from './read-session.js';
import type { Markup, RawProgramme, ReadContext } from './reader.js';
import { isTimeZone } from './times/time-zone.js';
import { usualWeekday } from './times/usual-time.js';
import { readIso } from './times/when.js';

type Thorough = typeof import('./thorough.js');

const readDates = (value: unknown, notes: Note[], thorough: Thorough | undefined): Map<Weekday, string> => {
  const dates = new Map<Weekday, string>();
  if (!isFields(value)) return dates;
  for (const key of Object.keys(value)) {
    const weekday = usualWeekday(key) ?? thorough?.readWeekday(key);
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

const loadThorough = async (notes: Note[]): Promise<Thorough | undefined> => {
  try {
    return await import('./thorough.js');
  } catch {
    notes.push(['partMissing', 'sessions', 'what reads HTML, Markdown and times as people write them']);
    return undefined;
  }
};

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
  const thorough = isPlain && !hasWrittenForms(raw) ? undefined : await loadThorough(notes);
  const richText = thorough?.richTextReader(context.parseHtml, (address) =>
    new RecordReader({ address }, () => '', [], context.base).link('address'),
  );
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
    languages: new Map<string, string>(),
    contradicted: new Set<string | undefined>(),
    timeZone,
    dates: readDates(raw.dates, notes, thorough),
    dateOrder: thorough?.dateOrderOf(writtenTimes(raw.sessions)),
    written: thorough,
    languageName: thorough?.readLanguageName,
  };
  const read = raw.sessions.flatMap((one, i) => {
    const path = (): string => one.path ?? `sessions[${i}]`;
    const session = readSession(one, path, inFull);
    return session ? { session, path } : [];
  });
  return Object.freeze({
    format,
    ...(title && { title }),
    ...(timeZone && { timeZone }),
    sessions: Object.freeze(identify(read, notes)),
    problems: Object.freeze(await explain(notes)),
  });
};
