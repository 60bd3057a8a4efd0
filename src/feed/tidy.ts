/** What most texts and addresses are like, and how texts that are not are made so. */

// Control characters show as nothing or as boxes; tab and line feed are text.
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
export const CONTROL = /[\0-\x08\x0b-\x1f\x7f]/;
const CONTROLS = new RegExp(CONTROL, 'g');

/** Text with its line breaks and spaces as written. */
export const asWritten = (text: string): string =>
  // Most texts have none, and looking is faster than replacing.
  (CONTROL.test(text) ? text.replace(/\r\n?|[\v\f]/g, '\n').replace(CONTROLS, '') : text).trim();

// What may not stand in a line, or not as it is, such as two spaces.
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const UNTIDY = /[\0-\x1f\x7f\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000\ufeff]| {2}/;

/** Text on one line. */
export const oneLine = (text: string): string =>
  UNTIDY.test(text) ? asWritten(text).replace(/\s+/g, ' ') : text.trim();

/** What a text may have besides words: a tag, an entity, a link, a list, or characters that are none. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
export const MARKUP = /[<&*_`[\]#|•·\0-\x08\x0b-\x1f\x7f]|:\/\/|\n[ \t]*(?:[-–]|\d+[.)]) /;

/** A character as HTML writes it, which programs leave in texts that are none. */
export const ENTITY = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][\da-z]{1,30});/i;

/** Addresses that the URL standard leaves as they are, so that the many usual ones need no parsing. */
export const USUAL_LINK = /^https?:\/\/[a-z\d-]+(?:\.[a-z][a-z\d-]*)+(?=\/)(?:[\w~=&?#-]|[./](?![./]))*$/;

/** Pages for those who keep a site: WordPress, Django, Joomla, pretalx. */
export const ADMIN = /\/(?:wp-admin|admin|administrator|orga)(?:\/|$)/i;

const none: readonly never[] = Object.freeze([]);

/** A list that stays as it is; those of nothing are one. */
export const frozen = <T>(list: T[]): readonly T[] => (list.length ? Object.freeze(list) : none);
