import { html, nothing, type TemplateResult } from 'lit';
import { type SubjectCount, subjectKey } from '../find/subjects.js';
import type { Say } from '../text/strings.js';

export interface Controls {
  readonly say: Say;
  readonly query: string;
  readonly subject: string;
  /** Subjects to choose from; with fewer than two there is nothing to choose. Absent while nobody knows them. */
  readonly subjects: readonly SubjectCount[] | undefined;
  /** A visitor turns to the search field. */
  readonly onSearch: () => void;
  readonly onQuery: (query: string) => void;
  readonly onSubject: (subject: string) => void;
}

const subjectSelect = ({ say, subject, subjects, onSubject }: Controls): TemplateResult => html`
  <label for="subject">${say('subject')}</label>
  <select
    id="subject"
    part="subject"
    ?disabled=${!subjects}
    @change=${(event: Event) => onSubject((event.target as HTMLSelectElement).value)}
  >
    <option value="" .selected=${!subject}>${say('allSubjects')}</option>
    ${subjects?.map(
      (one) => html`<option
        value=${one.subject}
        .selected=${subjectKey(one.subject) === subjectKey(subject)}
        ?disabled=${one.count === 0 && subjectKey(one.subject) !== subjectKey(subject)}
      >${say('subjectOption', { subject: one.subject, n: one.count })}</option>`,
    )}
  </select>
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
        .value=${state.query}
        @focus=${state.onSearch}
        @input=${(event: Event) => state.onQuery((event.target as HTMLInputElement).value)}
      />
    </div>
    ${(state.subjects?.length ?? 2) > 1 ? html`<div class="control">${subjectSelect(state)}</div>` : nothing}
  </div>
`;

/**
 * The choice of times in the visitor's own zone, whose name this is. It stands after what is there before it is
 * known whether there is a choice, so that nothing moves.
 */
export const ownTimes = (
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
