import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { type SubjectCount, subjectKey } from '../find/subjects.js';
import type { Say } from '../text/strings.js';

export interface Controls {
  readonly say: Say;
  readonly query: string;
  readonly subject: string;
  /** Subjects to choose from; with fewer than two there is nothing to choose. */
  readonly subjects: readonly SubjectCount[];
  /** A visitor turns to the search field. */
  readonly onSearch: () => void;
  readonly onQuery: (query: string) => void;
  readonly onSubject: (subject: string) => void;
  /** Name of the visitor's zone, where its clock shows another time than the event's. */
  readonly ownZone: string | undefined;
  readonly showsOwnTimes: boolean;
  readonly onOwnTimes: (show: boolean) => void;
}

const subjectSelect = ({ say, subject, subjects, onSubject }: Controls): TemplateResult => html`
  <label for="subject">${say('subject')}</label>
  <select
    id="subject"
    part="subject"
    @change=${(event: Event) => onSubject((event.target as HTMLSelectElement).value)}
  >
    <option value="" .selected=${!subject}>${say('allSubjects')}</option>
    ${subjects.map(
      (one) => html`<option
        value=${one.subject}
        .selected=${subjectKey(one.subject) === subjectKey(subject)}
        ?disabled=${one.count === 0 && subjectKey(one.subject) !== subjectKey(subject)}
      >${say('subjectOption', { subject: one.subject, n: one.count })}</option>`,
    )}
  </select>
`;

const ownTimes = ({ say, showsOwnTimes, onOwnTimes }: Controls, zone: string): TemplateResult => html`
  <label part="own-times">
    <input
      type="checkbox"
      .checked=${live(showsOwnTimes)}
      @change=${(event: Event) => onOwnTimes((event.target as HTMLInputElement).checked)}
    />
    ${say('ownTimes', { zone })}
  </label>
`;

/** The search field and, where there is a choice, the subject drop-down. */
export const controls = (state: Controls): TemplateResult => html`
  <div class="controls" role="search">
    <div class="control wide">
      <label for="search">${state.say('search')}</label>
      <input
        id="search"
        part="search"
        type="search"
        autocomplete="off"
        autocapitalize="off"
        spellcheck="false"
        enterkeyhint="search"
        maxlength="400"
        .value=${live(state.query)}
        @focus=${state.onSearch}
        @input=${(event: Event) => state.onQuery((event.target as HTMLInputElement).value)}
      />
    </div>
    ${state.subjects.length > 1 ? html`<div class="control">${subjectSelect(state)}</div>` : nothing}
    ${state.ownZone ? ownTimes(state, state.ownZone) : nothing}
  </div>
`;
