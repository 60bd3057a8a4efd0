import { isFields } from './fields.js';
import type { Markup, RawProgramme, RawSession } from './reader.js';
import { readUsual, usualWeekday } from './times/usual-time.js';

/** What a text may have besides words: a tag, an entity, a link, a list, or characters that are none. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const MARKUP = /[<&*_`[\]#|•·\0-\x08\x0b-\x1f\x7f]|:\/\/|\n[ \t]*(?:[-–]|\d+[.)]) /;

const isMarkedUp = (value: unknown): boolean =>
  typeof value === 'string' ? MARKUP.test(value) : isFields(value) || Array.isArray(value);

/** Whether a text of a feed has anything but words. */
export const hasMarkup = (sessions: readonly RawSession[], programme: Markup): boolean =>
  programme === 'html' || sessions.some(({ description }) => isMarkedUp(description));

const ISO = /^\d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:?\d\d)?)?$/;

const isWritten = (value: unknown): value is string =>
  typeof value === 'string' && !ISO.test(value) && !readUsual(value);

/** The times of a feed that people wrote in their own way, among which all its numeric dates are. */
export function* writtenTimes(sessions: readonly RawSession[]): Iterable<string> {
  for (const { date, start, end, time } of sessions)
    for (const value of [date, start, end, time]) if (isWritten(value)) yield value;
}

const isName = (language: unknown): boolean =>
  typeof language === 'string' ? !/^[a-z]{2,3}([-_]\w+)*$/i.test(language) : isFields(language);

const isOther = ({ date, start, end, time, duration, language }: RawSession): boolean =>
  isWritten(start) ||
  isWritten(end) ||
  isWritten(time) ||
  isWritten(date) ||
  (duration ?? '') !== '' ||
  isName(language ?? 'en') ||
  isFields(time);

/** Whether anything else of a feed is written in a way that takes more than a look to read. */
export const hasWrittenForms = ({ sessions, dates }: RawProgramme): boolean =>
  sessions.some(isOther) || (isFields(dates) && !Object.keys(dates).every(usualWeekday));
