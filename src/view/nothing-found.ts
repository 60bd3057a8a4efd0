import { css, html, nothing, type TemplateResult } from 'lit';
import type { nothingEnglish } from '../text/nothing-strings.js';
import type { Speak } from '../text/strings.js';
import { button } from './states.js';

export const nothingStyles = css`
  .words {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px;
    margin-block-start: 12px;
  }
  .words button {
    margin: 0;
  }
`;

export interface NothingFound {
  readonly say: Speak<typeof nothingEnglish>;
  readonly query: string;
  /** Chosen or fixed subject; empty for all. */
  readonly subject: string;
  /** Whether other facets are asked too. */
  readonly isNarrowed: boolean;
  /** Whether the visitor has asked for something that can be taken back. */
  readonly canClear: boolean;
  readonly onClear: () => void;
  /** Words of the programme near to those that nothing says, to ask for in their place. */
  readonly nearestWords: readonly string[];
  readonly onQuery: (query: string) => void;
  /** Whether near spellings were not looked for, because what finds them could not be loaded. */
  readonly withoutNearWords: boolean;
}

/** What was asked for in vain, and one button that takes it back. */
export const nothingFound = ({
  say,
  query,
  subject,
  isNarrowed,
  canClear,
  onClear,
  nearestWords,
  onQuery,
  withoutNearWords,
}: NothingFound): TemplateResult => {
  const asked = query.trim();
  const sentence = isNarrowed
    ? say('nothingChosen')
    : !asked
      ? say('nothingAbout', { subject })
      : subject
        ? say('nothingFoundIn', { query: asked, subject })
        : say('nothingFound', { query: asked });
  return html`<p dir="auto">${sentence}</p>
    ${
      nearestWords.length
        ? html`<p class="words">${say('nearestWords')} ${nearestWords.map((word) => button(word, () => onQuery(word)))}</p>`
        : nothing
    }
    ${withoutNearWords ? html`<p>${say('withoutNearWords')}</p>` : nothing}
    ${canClear ? button(say(subject && !asked ? 'showAll' : 'clearSearch'), onClear) : nothing}`;
};
