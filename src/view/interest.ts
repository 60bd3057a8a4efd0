import { html, nothing, type TemplateResult } from 'lit';
import type { SubjectCount } from '../find/subjects.js';
import type { RefineSay } from '../text/refine-strings.js';

export interface Interest {
  readonly subject: string;
  /** How many sessions there are of how many. */
  readonly count: string;
  /** Page with the whole programme, with the subject chosen. */
  readonly schedulerHref: string | undefined;
  readonly related: readonly SubjectCount[];
  readonly hrefOf: (subject: string) => string;
}

/** Where to go from an interest page. */
export const interestView = (
  say: RefineSay,
  { subject, count, schedulerHref, related, hrefOf }: Interest,
): TemplateResult => html`
  <div part="more">
    ${
      schedulerHref
        ? html`<p>${count}. <a href=${schedulerHref}>${say('inScheduler', { subject })}</a></p>`
        : nothing
    }
    ${
      related.length
        ? html`<nav aria-labelledby="related">
            <p id="related">${say('related')}</p>
            <ul role="list">${related.map(
              (one) =>
                html`<li><a part="related" href=${hrefOf(one.subject)} dir="auto">${one.subject}</a></li>`,
            )}</ul>
          </nav>`
        : nothing
    }
  </div>
`;
