import type { Session } from '../model/session.js';
import { foldWord } from './fold.js';

/** A subject of a programme and how many of its sessions are about it. */
export interface SubjectCount {
  readonly subject: string;
  readonly count: number;
}

/** What two spellings of one subject share: "Library partnerships" and "library  Partnerships". */
export const subjectKey = (subject: string): string => foldWord(subject.trim().replace(/\s+/g, ' '));

/** Whether a session is about a subject. */
export const isAbout = (session: Session, key: string): boolean =>
  session.subjects.some((subject) => subjectKey(subject) === key);

/** Every subject of the sessions in the order of a language, spelled as its first session spells it. */
export const countSubjects = (sessions: readonly Session[], language: string): SubjectCount[] => {
  const counts = new Map<string, { subject: string; count: number }>();
  for (const session of sessions) {
    for (const key of new Set(session.subjects.map(subjectKey))) {
      const known = counts.get(key);
      if (known) known.count++;
      else
        counts.set(key, {
          subject: session.subjects.find((text) => subjectKey(text) === key) ?? key,
          count: 1,
        });
    }
  }
  const { compare } = new Intl.Collator(language, { numeric: true });
  return [...counts.values()].sort((a, b) => compare(a.subject, b.subject));
};
