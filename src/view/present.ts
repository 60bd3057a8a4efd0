import { html, nothing, type TemplateResult } from 'lit';
import type { Present } from '../model/present.js';
import type { Session } from '../model/session.js';
import type { RefineSay } from '../text/refine-strings.js';

/** What is on now and what is next, each a link to its card. */
export const presentView = (
  say: RefineSay,
  { on, next }: Present,
  headingLevel: number,
  timeOf: (session: Session) => string | undefined,
  hrefOf: (session: Session) => string,
): TemplateResult => {
  const item = (session: Session): TemplateResult => html`<li>
    <a href=${hrefOf(session)} data-session=${session.id} dir="auto" lang=${session.language ?? nothing}>${session.title}</a>
    <span dir="auto">${[timeOf(session), session.location].filter(Boolean).join(' · ')}</span>
  </li>`;
  const list = (name: string, sessions: readonly Session[]): unknown =>
    sessions.length
      ? html`<div>
          <p role="heading" aria-level=${headingLevel}>${name}</p>
          <ul role="list" aria-label=${name}>${sessions.map(item)}</ul>
        </div>`
      : nothing;
  return on.length || next.length
    ? html`<section part="now" aria-label=${say('present')}>${list(say('now'), on)} ${list(say('next'), next)}</section>`
    : html``;
};
