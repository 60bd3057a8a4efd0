import { css } from 'lit';
import { translationOf } from '../text/languages.js';
import type { Note } from '../text/notes.js';
import type { Translation } from '../text/translation.js';

/** Words of a language, and what the editor can mend in those of the page's own. */
export interface Learned {
  readonly words: Translation;
  readonly note: Note | undefined;
}

/** A list may be in another language than its page, which then does not say its direction. */
const direction = css`
  :host(:not([dir]):is(:lang(ar), :lang(he))) {
    direction: rtl;
  }
`;

/**
 * Loads the words of a language, if there are any but English, and puts a page's own in place of single ones. A part
 * of its own: a page in English has no use for it.
 *
 * @param tag BCP 47, valid
 * @param own words of the page's own, or the JSON that has them
 */
export const learn = async (
  host: Element,
  tag: string,
  own: Translation | string | undefined,
): Promise<Learned> => {
  const sheets = host.shadowRoot?.adoptedStyleSheets;
  const { styleSheet } = direction;
  if (styleSheet && !sheets?.includes(styleSheet)) sheets?.push(styleSheet);
  const words = (await translationOf(tag)?.())?.default ?? {};
  return own ? (await import('../text/own-words.js')).withOwnWords(own, words) : { words, note: undefined };
};
