import { dayTeller } from '../model/days.js';
import type { Session } from '../model/session.js';
import { inTimeOrder } from '../model/time-order.js';
import { type Arrangement, byDay } from './sections.js';
import { subjectKey } from './subjects.js';

export type Order = 'time' | 'title' | 'feed';
export type Group = 'day' | 'subject' | 'none';

/** How a page, or its visitor, wants sessions to be arranged. */
export interface Wishes {
  readonly order: Order;
  readonly group: Group;
  /** Ids of sessions that come first. */
  readonly pinned: readonly string[];
  /** Ids of sessions that are left out. */
  readonly without: readonly string[];
  /** BCP 47 tag. */
  readonly language: string;
  /** Heading of those that come first, where there are groups. */
  readonly first: string;
  /** Heading of sessions without a subject. */
  readonly others: string;
}

/** No name of a day or subject. */
const FIRST = '\0';

const ordered = (sessions: readonly Session[], order: Order, language: string): readonly Session[] => {
  if (order === 'feed') return sessions;
  if (order === 'time') return inTimeOrder(sessions);
  const { compare } = new Intl.Collator(language, { numeric: true, ignorePunctuation: true });
  return [...sessions].sort((a, b) => compare(a.title, b.title));
};

/** What tells the subject under which a session stands: its first one that not all share. */
const subjectTeller = (sessions: readonly Session[]): ((session: Session) => string) => {
  const counts = new Map<string, { name: string; count: number }>();
  for (const session of sessions)
    for (const subject of session.subjects) {
      const key = subjectKey(subject);
      const known = counts.get(key) ?? { name: subject, count: 0 };
      known.count++;
      counts.set(key, known);
    }
  const withSubjects = sessions.filter(({ subjects }) => subjects.length).length;
  return ({ subjects }) => {
    const known = subjects.map((subject) => counts.get(subjectKey(subject)));
    return known.find((one) => one && one.count < withSubjects)?.name ?? known[0]?.name ?? '';
  };
};

/** Brings the members of groups together, groups in the order of these names, in which unknown ones come last. */
const together = (
  sessions: readonly Session[],
  groupOf: (session: Session) => string,
  names: readonly string[],
): readonly Session[] => {
  const place = new Map(names.map((name, i) => [name, i]));
  const placeOf = (session: Session): number => place.get(groupOf(session)) ?? names.length;
  return [...sessions].sort((a, b) => placeOf(a) - placeOf(b));
};

/** Arranges sessions by a page's wishes. A session is in one group only. */
export const arrangeBy = (all: readonly Session[], wishes: Wishes): Arrangement => {
  const { order, group, pinned, without, language, first, others } = wishes;
  const left = new Set(without);
  const kept = all.filter(({ id }) => !left.has(id));
  const base = ordered(kept, order, language);
  const places = new Map(pinned.map((id, i) => [id, i]));
  const isPinned = ({ id }: Session): boolean => places.has(id);
  const top = base.filter(isPinned).sort((a, b) => (places.get(a.id) ?? 0) - (places.get(b.id) ?? 0));
  const rest = base.filter((session) => !isPinned(session));
  const dayOf = dayTeller(kept);
  const subjectOf = subjectTeller(kept);
  const isByDay = group === 'day' && byDay(kept).isByDay === true;
  const groupOf = group === 'subject' ? subjectOf : isByDay ? dayOf : undefined;
  if (!groupOf) return { sessions: [...top, ...rest] };
  const { compare } = new Intl.Collator(language, { numeric: true });
  const names = isByDay
    ? inTimeOrder(kept).map(dayOf).filter(Boolean)
    : [...new Set(kept.map(subjectOf))].filter(Boolean).sort(compare);
  return {
    sessions: [...top, ...together(rest, groupOf, [...new Set(names)])],
    groupOf: (session) => (isPinned(session) ? FIRST : groupOf(session)),
    isByDay,
    nameOf: (name) => (name === FIRST ? first : isByDay ? undefined : name || others),
  };
};
