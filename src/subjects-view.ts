import { html, nothing, type ReactiveController, type ReactiveElement, type TemplateResult } from 'lit';
import type { ProgrammeState } from './model/programme.js';
import type { Language } from './page/language.js';
import { subjectLink } from './page/subject-links.js';
import type { ProgrammeTask } from './programme-task.js';
import { reportProblems } from './text/notes.js';
import { refineEnglish } from './text/refine-strings.js';
import { SessionListErrorEvent, SessionListLoadEvent } from './view/events.js';
import { failure, placeholder } from './view/states.js';
import { subjectIndex } from './view/subject-index.js';
import { subjectsStyles } from './view/subjects-styles.js';

interface Host extends ReactiveElement {
  readonly src: string;
  readonly href: string;
  readonly listId: string;
  readonly order: 'name' | 'count';
}

/** What `<session-subjects>` shows; loaded where there is one, at the same time as its feed. */
export class SubjectsView implements ReactiveController {
  readonly styles = subjectsStyles;
  readonly #host: Host;
  readonly #language: Language;
  readonly #programme: ProgrammeTask;
  #query = '';
  #told: ProgrammeState | undefined;

  constructor(host: Host, language: Language, programme: ProgrammeTask) {
    this.#host = host;
    this.#language = language;
    this.#programme = programme;
    host.addController(this);
  }

  readonly #onRetry = (): void => {
    // The button goes away, and focus must not go with it.
    this.#host.renderRoot.querySelector<HTMLElement>('[role="status"]')?.focus();
    this.#programme.retry();
  };

  readonly #onQuery = (query: string): void => {
    this.#query = query;
    this.#host.requestUpdate();
  };

  /** Tells the page what happened. */
  hostUpdated(): void {
    const { state } = this.#programme;
    if (state === this.#told) return;
    this.#told = state;
    if (state.name === 'ready') this.#host.dispatchEvent(new SessionListLoadEvent(state.programme));
    if (state.name !== 'failed') return;
    this.#host.dispatchEvent(new SessionListErrorEvent(state.problems[0]));
    void reportProblems(this.#host.src || 'sessions', state.problems);
  }

  render(): TemplateResult {
    const { state } = this.#programme;
    const { say, speak, tag } = this.#language;
    const { href, listId, order } = this.#host;
    const sessions = state.name === 'ready' ? state.programme.sessions : [];
    const hasSubjects = sessions.some(({ subjects }) => subjects.length);
    const status = {
      idle: '',
      loading: say('loading'),
      failed: say('failed'),
      ready: hasSubjects ? '' : say('empty'),
    };
    const isNotice = state.name === 'failed' || (state.name === 'ready' && !hasSubjects);
    return html`
      <div class="root" aria-busy=${state.name === 'loading'}>
        <slot name="heading"></slot>
        <slot name="intro"></slot>
        <div class="report" part=${isNotice ? 'notice' : nothing}>
          <p role="status" tabindex="-1">${status[state.name]}</p>
          ${state.name === 'failed' ? failure(say, state.problems, this.#onRetry) : nothing}
        </div>
        ${state.name === 'ready' ? nothing : html`<slot>${state.name === 'loading' ? placeholder() : nothing}</slot>`}
        ${
          hasSubjects
            ? subjectIndex({
                say: speak(refineEnglish),
                language: tag,
                sessions,
                order,
                query: this.#query,
                hrefOf: (subject) => subjectLink(href, subject, listId),
                countOf: (n) => say('count', { n }),
                onQuery: this.#onQuery,
              })
            : nothing
        }
        <slot name="footer"></slot>
      </div>
    `;
  }
}
