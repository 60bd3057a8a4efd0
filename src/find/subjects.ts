import type { Session } from '../model/session.js';
import { plain } from './plain-search.js';

/** A subject of a programme and how many of its sessions are about it. */
export interface SubjectCount {
  readonly subject: string;
  readonly count: number;
}

/** Which sessions are about which subjects; both are numbers. */
export interface SubjectIndex {
  /** Subjects of each session. */
  readonly of: readonly (readonly number[])[];
  /** Number of a subject, however it is spelled; `undefined` if no session is about it. */
  numberOf(subject: string): number | undefined;
  /** A subject as its first session spells it. */
  nameOf(number: number): string;
  /** Every subject, in the order of the language, with how many of these sessions are about it. */
  count(sessions: Iterable<number>): SubjectCount[];
}

/** What two spellings of one subject share: "Library partnerships" and "library  Partnerships". */
export const subjectKey = (subject: string): string => plain(subject.trim().replace(/\s+/g, ' '));

/** Whether a session is about a subject. */
export const isAbout = (session: Session, key: string): boolean =>
  session.subjects.some((subject) => subjectKey(subject) === key);

export const indexSubjects = (sessions: readonly Session[], language: string): SubjectIndex => {
  const names: string[] = [];
  const keys = new Map<string, number>();
  const spellings = new Map<string, number>();
  const numberOf = (spelling: string): number => {
    let number = spellings.get(spelling);
    if (number === undefined) {
      const key = subjectKey(spelling);
      number = keys.get(key) ?? names.push(spelling) - 1;
      keys.set(key, number);
      spellings.set(spelling, number);
    }
    return number;
  };
  const of = sessions.map(({ subjects }) => [...new Set(subjects.map(numberOf))]);
  const { compare } = new Intl.Collator(language, { numeric: true });
  const nameOf = (number: number): string => names[number] as string;
  const order = [...names.keys()].sort((a, b) => compare(nameOf(a), nameOf(b)));
  return {
    of,
    nameOf,
    numberOf: (subject) => keys.get(subjectKey(subject)),
    count(which) {
      const counts = new Uint32Array(names.length);
      for (const session of which)
        for (const number of of[session] ?? []) counts[number] = (counts[number] as number) + 1;
      return order.map((number) => ({ subject: nameOf(number), count: counts[number] as number }));
    },
  };
};

/** Every subject of the sessions in the order of a language, spelled as its first session spells it. */
export const countSubjects = (sessions: readonly Session[], language: string): SubjectCount[] =>
  indexSubjects(sessions, language).count(sessions.keys());
