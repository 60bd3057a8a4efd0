import type { Session } from '../model/session.js';
import type { Day } from './days.js';

export interface PlainTextWords {
  readonly title: string;
  readonly dayName: (key: string) => string;
  readonly writeTime: (session: Session) => string | undefined;
  /** Lines of a session below its time: place, speakers, … */
  readonly details: (session: Session) => readonly string[];
}

/** An agenda as text, to be pasted into a message or a document. */
export const plainText = (days: readonly Day[], words: PlainTextWords): string =>
  [
    words.title,
    ...days.map(({ key, sessions }) =>
      [
        `\n${words.dayName(key)}`,
        ...sessions.map((session) =>
          [
            '',
            session.title,
            ...[words.writeTime(session), ...words.details(session), session.url]
              .filter(Boolean)
              .map((line) => `  ${line}`),
          ].join('\n'),
        ),
      ].join('\n'),
    ),
    '',
  ].join('\n');
