import type { Note } from '../../text/notes.js';
import type { HtmlNode, RawSession } from '../reader.js';

/** Stands in place of `html-sessions` in the one-file script, which has no room for it, and says so. */
export const sessionsInHtml = (_root: HtmlNode, notes: Note[]): RawSession[] => {
  notes.push(['partMissing', '', 'html']);
  return [];
};
