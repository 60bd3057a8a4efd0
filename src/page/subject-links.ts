import { addressKey } from './address.js';

/** The address of a page whose `<session-list>` opens with a subject chosen. */
const subjectHref = (page: string, subject: string, id = ''): string => {
  const url = new URL(page, document.baseURI);
  url.searchParams.set(addressKey(id, 'subject'), subject);
  return url.href;
};

/** A subject as a part of an address: "library-partnerships". Letters of all scripts stay. */
export const slugOf = (subject: string): string =>
  subject
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .normalize('NFC')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');

/**
 * The address of a subject's page, by a pattern with `{slug}` or `{subject}` in it; without either, that of a page
 * whose `<session-list>` opens with the subject chosen.
 */
export const subjectLink = (pattern: string, subject: string, id?: string): string =>
  /\{(slug|subject)\}/.test(pattern)
    ? pattern
        .replaceAll('{slug}', encodeURIComponent(slugOf(subject)))
        .replaceAll('{subject}', encodeURIComponent(subject))
    : subjectHref(pattern, subject, id);
