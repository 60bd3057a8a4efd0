import type { Programme } from '../model/programme.js';
import type { Session } from '../model/session.js';
import { explain, type Note } from '../text/notes.js';

const fold = (text: string): string => text.toLowerCase().normalize('NFC').replace(/\s+/g, ' ');

/**
 * What a session is known by beside its id: its title and time. One feed may give an instant and another the
 * wall clock of it alone, so an instant is known by both.
 *
 * @returns the keys to keep, and those to look for
 */
const keysOf = ({ title, start, weekday, startTime, timeText }: Session): readonly [string[], string[]] => {
  const key = (kind: string, time: unknown): string => `${kind} ${time}\n${fold(title)}`;
  if (!start) {
    const keys = [key('text', weekday ? `${weekday} ${startTime}` : (timeText ?? ''))];
    return [keys, keys];
  }
  const wall = start.slice(0, 16);
  if (start.length <= 19) return [[key('floating', wall)], [key('floating', wall), key('wall', wall)]];
  const instant = key('instant', Date.parse(start));
  return [
    [instant, key('wall', wall)],
    [instant, key('floating', wall)],
  ];
};

const hasTime = ({ start, weekday, timeText }: Session): boolean => Boolean(start ?? weekday ?? timeText);

/** One session of two records of it: what the first does not say, the second does. Times are of one of them. */
const both = (first: Session, second: Session): Session => {
  const { start, end, weekday, startTime, endTime, timeText, timeZone, ...others } = second;
  const { subjects, speakers, accessibility, status } = first;
  return Object.freeze({
    ...(hasTime(first) ? others : second),
    ...first,
    subjects: subjects.length ? subjects : second.subjects,
    speakers: speakers.length ? speakers : second.speakers,
    accessibility: accessibility.length ? accessibility : second.accessibility,
    status: status === 'scheduled' ? second.status : status,
  });
};

/** Feeds that count from 1 each have ids in common that mean nothing. */
const isCounted = (id: string): boolean => /^\d{1,5}$/.test(id);

/** Sessions of several feeds, each once. */
class MergedSessions {
  readonly all: Session[] = [];
  readonly notes: Note[] = [];
  readonly #byId = new Map<string, number>();
  readonly #byKey = new Map<string, number>();

  /** Adds the sessions of one feed, which are different from each other. */
  add(sessions: readonly Session[]): void {
    const before = this.all.length;
    for (const session of sessions) {
      const [, keys] = keysOf(session);
      const positions = [...keys.map((key) => this.#byKey.get(key)), this.#sameId(session)];
      const at = positions.find((position) => position !== undefined && position < before);
      const known = at === undefined ? undefined : this.all[at];
      if (at !== undefined && known) this.all[at] = both(known, session);
      else this.#append(session);
    }
  }

  #sameId({ id, title, start }: Session): number | undefined {
    const at = this.#byId.get(id);
    const known = at === undefined ? undefined : this.all[at];
    const isSame =
      known && (!isCounted(id) || fold(known.title) === fold(title) || (start && start === known.start));
    return isSame ? at : undefined;
  }

  #append(session: Session): void {
    let { id } = session;
    for (let n = 2; this.#byId.has(id); n++) id = `${session.id}-${n}`;
    if (id !== session.id) this.notes.push(['repeatedId', session.title, session.id]);
    this.#byId.set(id, this.all.length);
    for (const key of keysOf(session)[0]) if (!this.#byKey.has(key)) this.#byKey.set(key, this.all.length);
    this.all.push(id === session.id ? session : Object.freeze({ ...session, id }));
  }
}

/**
 * One programme of several, or of the pages of one. A session that several have stands in it once: those
 * with the same title and time, or with the same id. Two with the same short number that share neither title
 * nor time are two all the same; the second gets another id, and a problem says so.
 */
export const mergeProgrammes = async (programmes: readonly Programme[]): Promise<Programme> => {
  const merged = new MergedSessions();
  for (const { sessions } of programmes) merged.add(sessions);
  const title = programmes.find((one) => one.title)?.title;
  const calendars = new Set(programmes.map(({ calendar }) => calendar));
  const [calendar] = calendars;
  const [timeZone, ...otherZones] = new Set(programmes.map((one) => one.timeZone));
  return Object.freeze({
    format: [...new Set(programmes.map(({ format }) => format))].join(' + '),
    ...(title && { title }),
    ...(timeZone && !otherZones.length && { timeZone }),
    // A calendar of one of them is not that of all.
    ...(calendar && calendars.size === 1 && { calendar }),
    sessions: Object.freeze(merged.all),
    problems: Object.freeze([
      ...programmes.flatMap(({ problems }) => problems),
      ...(await explain(merged.notes)),
    ]),
  });
};
