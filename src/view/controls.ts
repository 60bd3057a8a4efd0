import { html, nothing, type TemplateResult } from 'lit';
import type { Section } from '../find/sections.js';
import { type SubjectCount, subjectKey } from '../find/subjects.js';
import type { WriteDay } from '../text/format-day.js';
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
  /** Absent where there are no other facets. */
  readonly filters: Filters | undefined;
}

/** The button that the other facets are behind, and they, once they are loaded. */
export interface Filters {
  readonly isOpen: boolean;
  readonly number: number;
  readonly onToggle: () => void;
  readonly panel: TemplateResult | undefined;
}

const filterButton = (say: Say, { isOpen, number, onToggle }: Filters): TemplateResult => html`
  <div class="control filters">
    <button type="button" part="filters" aria-expanded=${isOpen} aria-controls="facets" @click=${onToggle}>
      ${number ? say('subjectOption', { subject: say('filters'), n: number }) : say('filters')}
    </button>
  </div>
`;

/** The subject drop-down. */
export const subjectSelect = ({
  say,
  subject,
  subjects,
  onSubject,
}: Pick<Controls, 'say' | 'subject' | 'subjects' | 'onSubject'>): TemplateResult => html`
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

/** The search field and, where there is a choice, the subject drop-down; nobody's yet while they have no names. */
export const controls = (state: Controls): TemplateResult => html`
  <div class="controls" role="search" ?inert=${!state.say('search').trim()}>
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
    ${state.filters ? [filterButton(state.say, state.filters), state.filters.panel] : nothing}
  </div>
`;

/** A row of the days, to jump to; what has no day, or stands before the days, has its heading's name. */
export const days = (
  say: Say,
  writeDay: WriteDay,
  sections: readonly Section[],
  onDay: (section: Section) => void,
): TemplateResult => html`
  <nav part="days" aria-label=${say('days')}>
    ${sections.map(
      (one) =>
        html`<button type="button" part="day" @click=${() => onDay(one)}>${
          /^\d/.test(`${one.group}`) ? writeDay(`${one.group}`, true) : one.heading
        }</button>`,
    )}
  </nav>
`;
