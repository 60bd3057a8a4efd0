import { html, nothing, type TemplateResult } from 'lit';
import { plain } from '../find/plain-search.js';
import { countSubjects, type SubjectCount } from '../find/subjects.js';
import type { Session } from '../model/session.js';
import type { RefineSay } from '../text/refine-strings.js';

/** Subjects that are more than an eye takes in. */
const MANY = 30;

export interface SubjectIndex {
  readonly say: RefineSay;
  /** BCP 47 tag. */
  readonly language: string;
  readonly sessions: readonly Session[];
  readonly order: 'name' | 'count';
  /** What is in the field above. */
  readonly query: string;
  readonly hrefOf: (subject: string) => string;
  readonly countOf: (count: number) => string;
  readonly onQuery: (query: string) => void;
}

const field = ({ say, query, onQuery }: SubjectIndex, number: number): TemplateResult => html`
  <div class="find">
    <label for="find">${say('findSubject')}</label>
    <input
      id="find"
      part="search"
      type="search"
      autocomplete="off"
      .value=${query}
      @input=${(event: Event) => onQuery((event.target as HTMLInputElement).value)}
    />
    <p role="status" part="found">${query.trim() ? say('subjectCount', { n: number }) : nothing}</p>
  </div>
`;

/** Every subject, as a link with its number of sessions, and a field that filters them where they are many. */
export const subjectIndex = (index: SubjectIndex): TemplateResult => {
  const { language, sessions, order, query, hrefOf, countOf } = index;
  const all = countSubjects(sessions, language);
  const asked = plain(query.trim());
  const shown = all.filter(({ subject }) => plain(subject).includes(asked));
  if (order === 'count') shown.sort((a, b) => b.count - a.count);
  const item = ({ subject, count }: SubjectCount): TemplateResult => html`<li>
    <a part="subject" href=${hrefOf(subject)} dir="auto">${subject}</a>
    <span part="count">${countOf(count)}</span>
  </li>`;
  return html`
    ${all.length > MANY ? field(index, shown.length) : nothing}
    <ul part="list" role="list">${shown.map(item)}</ul>
  `;
};
