import { html, nothing, type TemplateResult } from 'lit';
import type { Matches } from '../find/matches.js';
import type { Problem, ProgrammeState } from '../model/programme.js';
import type { Say } from '../text/strings.js';

/** Cards to be, so that the page below does not move when they come. */
export const placeholder = (): TemplateResult =>
  html`<div class="placeholder" aria-hidden="true">${[0, 1, 2, 3, 4].map(() => html`<div><i></i><i></i><i></i></div>`)}</div>`;

const button = (label: string, onClick: () => void): TemplateResult =>
  html`<button type="button" part="button" @click=${onClick}>${label}</button>`;

/** What the live region says: how many sessions, or why there are none. */
export const statusText = (say: Say, state: ProgrammeState, matches: Matches | undefined): string => {
  if (state.name === 'loading' || state.name === 'failed') return say(state.name);
  if (state.name === 'idle' || !matches) return '';
  if (state.programme.sessions.length === 0) return say('empty');
  const { sessions, total, found } = matches;
  const count =
    sessions.length === total ? say('count', { n: total }) : say('countOf', { n: sessions.length, total });
  const respelled = sessions.length ? (found?.respelled ?? []) : [];
  return [count, ...respelled.map((words) => say('respelled', { ...words }))].join('\n');
};

/** What to do after a failure; the sentence itself is the status. */
export const failure = (say: Say, problems: readonly Problem[], onRetry: () => void): TemplateResult => html`
  ${button(say('tryAgain'), onRetry)}
  <details class="editor">
    <summary>${say('forEditor')}</summary>
    ${problems.map(({ message, hint }) => html`<p dir="auto">${message} ${hint}</p>`)}
  </details>
`;

export interface NothingFound {
  readonly query: string;
  /** Chosen or fixed subject; empty for all. */
  readonly subject: string;
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
export const nothingFound = (
  say: Say,
  { query, subject, canClear, onClear, nearestWords, onQuery, withoutNearWords }: NothingFound,
): TemplateResult => {
  const asked = query.trim();
  const sentence = !asked
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
