import { countSubjects } from './find/subjects.js';
import type { Programme } from './model/programme.js';
import type { Note } from './text/notes.js';

/** What an editor wrote into the attributes that any list may have. */
export interface Written {
  /** What is wrong with the language, if anything is. */
  readonly language: Note | undefined;
  /** `now` where it is no time. */
  readonly now: string | undefined;
  /** `subject` where nothing is about it. */
  readonly subject: string;
  /** BCP 47 tag. */
  readonly tag: string;
  readonly programme: Programme | undefined;
}

/** What the editor can mend in them; loaded where there is something. */
export const attributeNotes = ({ language, now, subject, tag, programme }: Written): readonly Note[] => {
  const notes: Note[] = language ? [language] : [];
  if (now) notes.push(['badAttribute', 'now', now, 'Write ISO 8601, such as "2025-06-29T10:30:00-04:00".']);
  if (subject && programme?.sessions.length)
    notes.push(['unknownSubject', subject, countSubjects(programme.sessions, tag).map((one) => one.subject)]);
  return notes;
};
