import type { Programme } from '../model/programme.js';
import type { Session } from '../model/session.js';
import { explain, type Note } from '../text/notes.js';

const timeOf = ({ start, weekday, startTime, timeText }: Session): string =>
  start ?? (weekday ? `${weekday} ${startTime ?? ''}` : (timeText ?? ''));

const titleAndTime = (session: Session): string =>
  `${session.title.toLowerCase().normalize('NFC')}\n${timeOf(session)}`;

/** One session of two records of it: what the first does not say, the second does. */
const both = (first: Session, second: Session): Session => {
  const { subjects, speakers, accessibility } = first;
  return Object.freeze({
    ...second,
    ...first,
    subjects: subjects.length ? subjects : second.subjects,
    speakers: speakers.length ? speakers : second.speakers,
    accessibility: accessibility.length ? accessibility : second.accessibility,
  });
};

/** Sessions of several feeds, each once. */
class MergedSessions {
  readonly all: Session[] = [];
  readonly notes: Note[] = [];
  readonly #byId = new Map<string, number>();
  readonly #byTitle = new Map<string, number>();

  /** Adds the sessions of one feed, which are different from each other. */
  add(sessions: readonly Session[]): void {
    const before = this.all.length;
    for (const session of sessions) {
      const at = this.#byTitle.get(titleAndTime(session)) ?? this.#byId.get(session.id) ?? before;
      const known = at < before ? this.all[at] : undefined;
      if (known && this.#isSame(known, session)) this.all[at] = both(known, session);
      else this.#append(session);
    }
  }

  /** Feeds that count from 1 each have ids in common, but neither titles nor times. */
  #isSame(known: Session, session: Session): boolean {
    return known.title === session.title || timeOf(known) === timeOf(session) || known.id !== session.id;
  }

  #append(session: Session): void {
    let { id } = session;
    for (let n = 2; this.#byId.has(id); n++) id = `${session.id}-${n}`;
    if (id !== session.id) this.notes.push(['repeatedId', session.title, session.id]);
    this.#byId.set(id, this.all.length);
    this.#byTitle.set(titleAndTime(session), this.all.length);
    this.all.push(id === session.id ? session : Object.freeze({ ...session, id }));
  }
}

/**
 * One programme of several, or of the pages of one. A session that several have stands in it once: those
 * with the same title and time, or with the same id. Two with one id that share neither title nor time are
 * two all the same; the second gets another id, and a problem says so.
 */
export const mergeProgrammes = async (programmes: readonly Programme[]): Promise<Programme> => {
  const merged = new MergedSessions();
  for (const { sessions } of programmes) merged.add(sessions);
  const title = programmes.find((one) => one.title)?.title;
  const [timeZone, ...otherZones] = new Set(programmes.map((one) => one.timeZone));
  return Object.freeze({
    format: [...new Set(programmes.map(({ format }) => format))].join(' + '),
    ...(title && { title }),
    ...(timeZone && !otherZones.length && { timeZone }),
    sessions: Object.freeze(merged.all),
    problems: Object.freeze([
      ...programmes.flatMap(({ problems }) => problems),
      ...(await explain(merged.notes)),
    ]),
  });
};
