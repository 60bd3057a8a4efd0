import { agendaEnglish } from './agenda-strings.js';
import type { Note } from './notes.js';
import { nothingEnglish } from './nothing-strings.js';
import { refineEnglish } from './refine-strings.js';
import { english } from './strings.js';
import type { Translation } from './translation.js';

const known = { ...english, ...refineEnglish, ...nothingEnglish, ...agendaEnglish };

const isEntry = (entry: unknown): boolean =>
  typeof entry === 'string' ||
  (typeof entry === 'object' &&
    typeof (entry as { other?: unknown } | null)?.other === 'string' &&
    Object.values(entry as object).every((form) => typeof form === 'string'));

/** What an editor can mend in words of their own; `undefined` where they are the element's to say. */
const noteOn = (words: object): Note | undefined => {
  for (const [key, entry] of Object.entries(words)) {
    if (!Object.hasOwn(known, key))
      return ['badAttribute', 'strings', key, `Its keys are: ${Object.keys(known).join(', ')}.`];
    if (!isEntry(entry))
      return ['badAttribute', 'strings', key, 'Give it a text, or a text for each plural with "other".'];
  }
  return undefined;
};

/**
 * A page's own words in place of single ones of the element.
 * @param own the words, or the JSON that has them
 * @param words of the page's language
 */
export const withOwnWords = (
  own: Translation | string,
  words: Translation,
): { readonly words: Translation; readonly note: Note | undefined } => {
  let written: unknown = own;
  try {
    if (typeof own === 'string') written = JSON.parse(own);
  } catch {
    written = undefined;
  }
  if (typeof written !== 'object' || !written || Array.isArray(written))
    return {
      words,
      note: ['badAttribute', 'strings', String(own), 'Write JSON such as {"search": "Find a talk"}.'],
    };
  const good = Object.entries(written).filter(([key, entry]) => Object.hasOwn(known, key) && isEntry(entry));
  return { words: { ...words, ...Object.fromEntries(good) }, note: noteOn(written) };
};
