import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { countSubjects, type SubjectCount } from './find/subjects.js';
import type { ProgrammeState } from './model/programme.js';
import { subjectHref } from './page/address.js';
import { Language } from './page/language.js';
import { ProgrammeTask } from './programme-task.js';
import { reportProblems } from './text/notes.js';
import { SessionListErrorEvent, SessionListLoadEvent } from './view/events.js';
import { failure, placeholder } from './view/states.js';
import { base } from './view/styles.js';
import { subjectsStyles } from './view/subjects-styles.js';

/**
 * The index of interests: every subject of a programme with its number of sessions, each a link to the
 * programme filtered by it.
 *
 * @summary Lists the subjects of a conference programme as links.
 *
 * @slot heading - Heading of the index, above everything else.
 * @slot intro - Introduction, below the heading.
 * @slot footer - What follows the index.
 * @slot - Fallback content: stays until the subjects are shown, and when they cannot be loaded.
 *
 * @fires {SessionListLoadEvent} session-list-load - The programme has been loaded and its subjects are shown.
 * @fires {SessionListErrorEvent} session-list-error - The programme could not be loaded.
 *
 * @csspart list - The list of subjects.
 * @csspart subject - The link of a subject.
 * @csspart count - Number of sessions about a subject.
 * @csspart notice - Box around a message: failed, empty.
 * @csspart button - A button in a notice.
 */
export class SessionSubjects extends LitElement {
  static override properties = {
    src: {},
    href: {},
    listId: { attribute: 'list-id' },
    sessions: { attribute: false },
  };

  static override styles = [base, subjectsStyles];

  /** Address of the feed, relative to the page. */
  src = '';

  /** Page that shows the programme with `<session-list>`; each subject links to it. Default: this page. */
  href = '';

  /** The `id` of the `<session-list>` on that page, if it has one. */
  listId = '';

  /** Sessions in place of `src`, as in `<session-list>`. */
  sessions: readonly unknown[] | object | undefined;

  readonly #language = new Language(this);
  readonly #programme = new ProgrammeTask(this, this.#language, () => this);
  #told: ProgrammeState | undefined;

  readonly #onRetry = (): void => {
    // The button goes away, and focus must not go with it.
    this.renderRoot.querySelector<HTMLElement>('[role="status"]')?.focus();
    this.#programme.retry();
  };

  protected override render(): TemplateResult {
    const { state } = this.#programme;
    const { say, tag } = this.#language;
    const subjects = state.name === 'ready' ? countSubjects(state.programme.sessions, tag) : [];
    const status = {
      idle: '',
      loading: say('loading'),
      failed: say('failed'),
      ready: subjects.length ? '' : say('empty'),
    };
    const isNotice = state.name === 'failed' || (state.name === 'ready' && !subjects.length);
    return html`
      <div class="root" aria-busy=${state.name === 'loading'}>
        <slot name="heading"></slot>
        <slot name="intro"></slot>
        <div class="report" part=${isNotice ? 'notice' : nothing}>
          <p role="status" tabindex="-1">${status[state.name]}</p>
          ${state.name === 'failed' ? failure(say, state.problems, this.#onRetry) : nothing}
        </div>
        ${state.name === 'ready' ? nothing : html`<slot>${state.name === 'loading' ? placeholder() : nothing}</slot>`}
        ${subjects.length ? html`<ul part="list" role="list">${subjects.map((one) => this.#item(one))}</ul>` : nothing}
        <slot name="footer"></slot>
      </div>
    `;
  }

  #item({ subject, count }: SubjectCount): TemplateResult {
    const { say } = this.#language;
    return html`<li>
      <a part="subject" href=${subjectHref(this.href, subject, this.listId)} dir="auto">${subject}</a>
      <span part="count">${say('count', { n: count })}</span>
    </li>`;
  }

  protected override updated(): void {
    const { state } = this.#programme;
    if (state === this.#told) return;
    this.#told = state;
    if (state.name === 'ready') this.dispatchEvent(new SessionListLoadEvent(state.programme));
    if (state.name === 'failed') {
      this.dispatchEvent(new SessionListErrorEvent(state.problems[0]));
      void reportProblems(this.src || 'sessions', state.problems);
    }
  }
}
