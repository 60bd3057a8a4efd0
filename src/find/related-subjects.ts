import type { Session } from '../model/session.js';
import { isAbout, type SubjectCount, subjectKey } from './subjects.js';

/** The subjects that share most sessions with one, with how many they share; at most so many. */
export const relatedSubjects = (
  sessions: readonly Session[],
  subject: string,
  language: string,
  most = 8,
): readonly SubjectCount[] => {
  const own = subjectKey(subject);
  const shared = new Map<string, { subject: string; count: number }>();
  for (const session of sessions) {
    if (!isAbout(session, own)) continue;
    const others = new Map([...session.subjects].reverse().map((name) => [subjectKey(name), name]));
    others.delete(own);
    for (const [key, name] of others) {
      const known = shared.get(key) ?? { subject: name, count: 0 };
      known.count++;
      shared.set(key, known);
    }
  }
  const { compare } = new Intl.Collator(language, { numeric: true });
  return [...shared.values()]
    .sort((a, b) => b.count - a.count || compare(a.subject, b.subject))
    .slice(0, most);
};
