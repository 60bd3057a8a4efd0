import { css, html, type TemplateResult } from 'lit';
import type { Say } from '../text/strings.js';

export const ownTimesStyles = css`
  [part='own-times'] {
    display: flex;
    align-items: center;
    gap: 8px;
    min-block-size: 44px;
    margin-block-end: var(--gap);
    font-weight: 400;
  }
  [part='own-times'] input {
    inline-size: 1.25em;
    min-block-size: 1.25em;
    flex: none;
    accent-color: var(--accent);
  }
  @media print {
    [part='own-times'] {
      display: none;
    }
  }
`;

/** The choice of times in the visitor's own zone, whose name this is. */
export const ownTimesChoice = (
  say: Say,
  zone: string,
  isChosen: boolean,
  onChoice: (isChosen: boolean) => void,
): TemplateResult => html`
  <label part="own-times">
    <input
      type="checkbox"
      .checked=${isChosen}
      @change=${(event: Event) => onChoice((event.target as HTMLInputElement).checked)}
    />
    ${say('ownTimes', { zone })}
  </label>
`;
