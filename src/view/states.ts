import { html, type TemplateResult } from 'lit';
import type { Matches } from '../find/matches.js';
import type { Problem, ProgrammeState } from '../model/programme.js';
import type { Say } from '../text/strings.js';

/** Cards to be, so that the page below does not move when they come. */
export const placeholder = (): TemplateResult =>
  html`<div class="placeholder" aria-hidden="true">${[0, 1, 2, 3, 4].map(() => html`<div><i></i><i></i><i></i></div>`)}</div>`;

export const button = (label: string, onClick: () => void): TemplateResult =>
  html`<button type="button" part="button" @click=${onClick}>${label}</button>`;

/** What the live region says: how many sessions, or why there are none. */
export const statusText = (say: Say, state: ProgrammeState, matches: Matches | undefined): string => {
  if (state.name === 'loading' || state.name === 'failed') return say(state.name);
  if (state.name === 'idle' || !matches) return '';
  if (state.programme.sessions.length === 0) return say('empty');
  const { sessions, all, found } = matches;
  const count =
    sessions.length === all ? say('count', { n: all }) : say('countOf', { n: sessions.length, total: all });
  const respelled = sessions.length ? (found?.respelled ?? []) : [];
  return [count, ...respelled.map((words) => say('respelled', { ...words }))].join('\n');
};

/** What to do after a failure; the sentence itself is the status. */
export const failure = (say: Say, problems: readonly Problem[], onRetry: () => void): TemplateResult => html`
  ${button(say('tryAgain'), onRetry)}
  <details class="editor">
    <summary>${say('forEditor')}</summary>
    ${problems.map(({ message, hint }) => html`<p lang="en" dir="ltr">${message} ${hint}</p>`)}
  </details>
`;
