import type { Session } from '../model/session.js';
import { type TimeNames, timeWords } from './session-times.js';

/** How much a word counts by where it stands. */
const weights = {
  title: 10,
  subjects: 6,
  speakers: 6,
  location: 4,
  time: 6,
  track: 3,
  type: 2,
  other: 1,
  description: 1,
};
/** What an index needs to know of its programme. */
export interface IndexOptions {
  /** The words that a session's time is shown in. */
  readonly timeOf: (session: Session) => string;
  /** The words that times are asked for by; English by default. */
  readonly timeNames?: TimeNames;
}

/** A text of a session. */
export interface Field {
  readonly text: string;
  /** How much its words count. */
  readonly weight: number;
  /** Whether times of day in it are not asked for by it. */
  readonly withoutClock?: boolean;
  /** Whether it is not a text but words, to be taken one by one as they are. */
  readonly words?: boolean;
}

// A word in a short title says more of the session than one in a long title.
const titleWeight = (title: string): number => weights.title + 5 * Math.min(1, 12 / (title.length + 1));

const field = (text: string | undefined, weight: number): Field => ({ text: text ?? '', weight });

/** Every text of a session that a card can show, but for its time. */
export const textsOf = (session: Session): Field[] => {
  const { title, subjects, speakers, location, track, type, status, attendance, description } = session;
  // That a session takes place as planned, no card says.
  const other = [
    status === 'scheduled' ? '' : status,
    attendance,
    ...session.accessibility,
    session.ticket,
    session.credit,
  ];
  return [
    field(title, titleWeight(title)),
    ...subjects.map((text) => field(text, weights.subjects)),
    ...speakers.map(({ name, affiliation }) =>
      field(affiliation ? `${name} ${affiliation}` : name, weights.speakers),
    ),
    field(location, weights.location),
    field(track, weights.track),
    field(type, weights.type),
    field(other.filter(Boolean).join(' '), weights.other),
    field(description, weights.description),
  ].filter(({ text }) => text);
};

/**
 * Makes the writer of a session's time as it is shown and as it is asked for. What it wrote is kept:
 * `Intl` takes longer for one time than all other words of a session need, and sessions share times.
 */
export const timesWriter = ({
  timeOf,
  timeNames,
}: IndexOptions): ((session: Session) => readonly Field[]) => {
  const known = new Map<string, readonly Field[]>();
  return (session) => {
    const { start, end, weekday, startTime, endTime, timeText, timeZone } = session;
    const key = [start, end, weekday, startTime, endTime, timeText, timeZone].join('|');
    let times = known.get(key);
    if (!times) {
      // The hour of a session is the one in which it starts; that of the end as shown would be another.
      const withoutClock = Boolean(startTime ?? start?.[10]);
      times = [
        { ...field(timeOf(session), weights.time), withoutClock },
        { ...field(timeWords(session, timeNames), weights.time), words: true },
      ].filter(({ text }) => text);
      known.set(key, times);
    }
    return times;
  };
};
