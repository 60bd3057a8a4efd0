import { html, nothing, type TemplateResult } from 'lit';
import type { Session } from '../../model/session.js';
import type { SayAgenda } from '../../text/agenda-strings.js';
import type { WriteTime } from '../../text/format-time.js';

export interface Offer {
  readonly say: SayAgenda;
  readonly writeTime: WriteTime;
  /** What is in the link or in the agenda, in the order of time. */
  readonly sessions: readonly Session[];
  readonly isOffered: (id: string) => boolean;
  readonly isPicked: (id: string) => boolean;
  /** How many the link brings that the programme has. */
  readonly n: number;
  /** How many the link brings that the programme does not have. */
  readonly unknown: number;
  readonly hasOwn: boolean;
  readonly onMerge: () => void;
  readonly onReplace: () => void;
  readonly onIgnore: () => void;
}

/** What a link brings, beside the agenda; nothing of it is taken over until the attendee says so. */
export const offer = (state: Offer): TemplateResult => {
  const { say, writeTime, sessions, isOffered, isPicked, n, unknown, hasOwn } = state;
  const standing = ({ id }: Session): string =>
    say(isOffered(id) ? (isPicked(id) ? 'inBoth' : 'inLink') : 'inOwn');
  const button = (label: string, onClick: () => void): TemplateResult =>
    html`<button type="button" part="button" @click=${onClick}>${label}</button>`;
  return html`<section part="offer" aria-labelledby="offer">
    <p id="offer"><strong>${say('offered', { n })}</strong></p>
    ${unknown ? html`<p>${say('unknownPicks', { n: unknown })}</p>` : nothing}
    <ul role="list">
      ${sessions.map((session) => {
        const time = writeTime(session);
        return html`<li>
          <p dir="auto">${session.title}</p>
          ${time ? html`<p dir="auto">${time}</p>` : nothing}
          ${hasOwn ? html`<p><em>${standing(session)}</em></p>` : nothing}
        </li>`;
      })}
    </ul>
    <div class="actions">
      ${n ? button(say('merge'), state.onMerge) : nothing}
      ${n && hasOwn ? button(say('replace'), state.onReplace) : nothing}
      ${button(say('ignore'), state.onIgnore)}
    </div>
  </section>`;
};
