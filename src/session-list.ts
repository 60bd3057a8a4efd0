import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { type FindState, finder, type Matches } from './find/matches.js';
import { countSubjects } from './find/subjects.js';
import { loadNearWords } from './find/vocabulary.js';
import type { Problem, Programme } from './model/programme.js';
import type { Session } from './model/session.js';
import { readAddress } from './page/address.js';
import { Language } from './page/language.js';
import { reportProblems } from './page/report.js';
import { SettledText } from './page/settled.js';
import { type ProgrammeState, ProgrammeTask } from './programme-task.js';
import { explain, type Note } from './text/notes.js';
import { card } from './view/card.js';
import { controls } from './view/controls.js';
import { SessionListChangeEvent, SessionListErrorEvent, SessionListLoadEvent } from './view/events.js';
import { failure, nothingFound, placeholder } from './view/states.js';
import { base, listStyles } from './view/styles.js';

const levelOf = (value: string | null): number => {
  const level = Number(value);
  return Number.isInteger(level) && level >= 1 && level <= 6 ? level : 3;
};

/**
 * A conference programme: session cards from a JSON feed, searchable and filtered by subject. With
 * `subject` it is an interest page.
 *
 * @summary Shows a conference programme as searchable session cards.
 *
 * @slot heading - Heading of the list, above everything else.
 * @slot intro - Introduction, below the heading.
 * @slot footer - What follows the list, such as links to other pages.
 * @slot - Fallback content: stays until the programme is shown, and when it cannot be loaded.
 *
 * @fires {SessionListLoadEvent} session-list-load - The programme has been loaded and is shown; `programme`.
 * @fires {SessionListErrorEvent} session-list-error - The programme could not be loaded; `problem` says why and what to do.
 * @fires {SessionListChangeEvent} session-list-change - Other sessions are shown than before; `query`, `subject`, `matches`.
 *
 * @csspart search - The search field.
 * @csspart subject - The subject drop-down.
 * @csspart count - How many sessions are shown; the only live region.
 * @csspart notice - Box around a message: failed, empty, nothing found.
 * @csspart button - A button in a notice.
 * @csspart list - The list of cards.
 * @csspart card - One session.
 * @csspart title - Heading of a card.
 * @csspart status - "Cancelled", "Postponed", … on a card.
 * @csspart time - Time of a session.
 * @csspart location - Place of a session.
 * @csspart speakers - List of speakers of a session.
 * @csspart description - Description of a session.
 * @csspart subjects - List of subjects of a session.
 *
 * @cssproperty [--session-list-color=inherit] - Colour of texts.
 * @cssproperty [--session-list-background=transparent] - Background of the element.
 * @cssproperty [--session-list-accent=LinkText] - Colour of links.
 * @cssproperty [--session-list-border] - Colour of borders; by default 28 % of the text's colour.
 * @cssproperty [--session-list-radius=8px] - Roundness of cards and controls.
 * @cssproperty [--session-list-gap=16px] - Space between and inside cards.
 * @cssproperty [--session-list-font=inherit] - Font family.
 * @cssproperty [--session-list-card-background=transparent] - Background of a card.
 * @cssproperty [--session-list-mark-background=Mark] - Background of what a search matched.
 */
export class SessionList extends LitElement {
  static override styles = [base, listStyles];

  static override get observedAttributes(): string[] {
    return [...super.observedAttributes, 'lang'];
  }

  /** Address of the feed, relative to the page. */
  @property() src = '';

  /** Shows only sessions about this subject: an interest page. */
  @property() subject = '';

  /** Level of the cards' headings, 1 to 6. Anything else is 3. */
  @property({ attribute: 'heading-level', converter: levelOf }) headingLevel = 3;

  /** IANA time zone, such as "America/New_York", of a feed that names none. */
  @property({ attribute: 'time-zone' }) timeZone = '';

  /**
   * Sessions in place of `src`: a list of records of the project's own format, or a whole document of any
   * format that `src` may have.
   */
  @property({ attribute: false }) sessions: readonly unknown[] | object | undefined;

  /** Resolves with the first programme that is shown. Stays pending while none could be. */
  readonly ready: Promise<Programme>;

  @query('[part="search"]') private searchField!: HTMLInputElement | null;
  @query('[part="count"]') private status!: HTMLElement;

  readonly #programme = new ProgrammeTask(this, () => this);
  readonly #language = new Language(this);
  readonly #status = new SettledText(this);
  #resolveReady!: (programme: Programme) => void;

  #find: FindState = { query: '', subject: '' };
  #typing = false;
  #finder: { readonly find: (state: FindState) => Matches; readonly key: readonly unknown[] } | undefined;
  #matches: Matches | undefined;
  #nearWordsFailed = false;
  #told: ProgrammeState | undefined;
  #toldSessions: readonly Session[] = [];
  #attributeProblems: readonly Problem[] = [];

  constructor() {
    super();
    this.ready = new Promise((resolve) => {
      this.#resolveReady = resolve;
    });
  }

  /** The programme that is shown; `undefined` until one is. */
  get programme(): Programme | undefined {
    const { state } = this.#programme;
    return state.name === 'ready' ? state.programme : undefined;
  }

  /** The sessions that are shown, in their order. Not `matches`: that is a method of every element. */
  get matchingSessions(): readonly Session[] {
    return this.#matches?.sessions ?? [];
  }

  /** What the editor can mend in the feed and in the attributes. */
  get problems(): readonly Problem[] {
    const { state } = this.#programme;
    const found = state.name === 'failed' ? [state.problem] : (this.programme?.problems ?? []);
    return [...found, ...this.#attributeProblems];
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#readAddress();
    window.addEventListener('popstate', this.#readAddress);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener('popstate', this.#readAddress);
  }

  override attributeChangedCallback(name: string, before: string | null, after: string | null): void {
    super.attributeChangedCallback(name, before, after);
    if (name === 'lang') this.requestUpdate();
  }

  readonly #readAddress = (): void => this.#ask(readAddress(this.id));

  #ask(find: Partial<FindState>): void {
    this.#find = { ...this.#find, ...find };
    this.requestUpdate();
  }

  readonly #onQuery = (query: string): void => {
    this.#typing = true;
    this.#ask({ query });
  };

  readonly #onSubject = (subject: string): void => this.#ask({ subject });

  readonly #onClear = (): void => {
    this.#ask({ query: '', subject: '' });
    this.searchField?.focus();
  };

  readonly #onRetry = (): void => {
    // The button goes away, and focus must not go with it.
    this.status.focus();
    this.#programme.retry();
  };

  /** Near spellings are loaded when a visitor turns to the search field, to be there in time. */
  readonly #onSearch = async (): Promise<void> => {
    try {
      await loadNearWords();
      if (this.#matches?.found?.needsNearWords) this.requestUpdate();
    } catch {
      this.#nearWordsFailed = true;
      this.requestUpdate();
    }
  };

  /** The finder is made anew only when what it is made from has changed. */
  #findIn(programme: Programme): Matches {
    const { tag, writeTime } = this.#language;
    const key = [programme, tag, this.subject];
    if (!this.#finder || key.some((part, i) => part !== this.#finder?.key[i])) {
      this.#finder = { key, find: finder(programme, tag, this.subject, (session) => writeTime(session) ?? '') };
    }
    return this.#finder.find(this.#find);
  }

  // Not willUpdate: that runs before the controllers, which know the state and the language.
  protected override update(changed: PropertyValues<this>): void {
    const { programme } = this;
    this.#matches = programme && this.#findIn(programme);
    if (this.#matches?.found?.needsNearWords && !this.#nearWordsFailed) void this.#onSearch();
    this.#status.set(this.#statusText(), this.#typing);
    this.#typing = false;
    super.update(changed);
  }

  #statusText(): string {
    const { say } = this.#language;
    const { state } = this.#programme;
    if (state.name === 'idle') return '';
    if (state.name === 'loading') return say('loading');
    if (state.name === 'failed') return say('failed');
    const { sessions, total } = this.#matches as Matches;
    if (state.programme.sessions.length === 0) return say('empty');
    return sessions.length === total ? say('count', { n: total }) : say('countOf', { n: sessions.length, total });
  }

  protected override render(): TemplateResult {
    const { state } = this.#programme;
    const { say } = this.#language;
    const matches = this.#matches;
    const hasSessions = state.name === 'ready' && state.programme.sessions.length > 0;
    const isReady = state.name === 'ready';
    const notice = this.#notice(state, matches);
    return html`
      <div class="root" aria-busy=${state.name === 'loading'}>
        <slot name="heading"></slot>
        <slot name="intro"></slot>
        ${
          state.name === 'loading' || hasSessions
            ? controls({
                say,
                query: this.#find.query,
                subject: matches?.subject ?? '',
                subjects: this.subject ? [] : (matches?.subjects ?? []),
                onSearch: this.#onSearch,
                onQuery: this.#onQuery,
                onSubject: this.#onSubject,
              })
            : nothing
        }
        <div class="report" part=${notice ? 'notice' : nothing}>
          <p role="status" part="count" tabindex="-1">${this.#status.text}</p>
          ${notice || nothing}
        </div>
        ${isReady ? nothing : html`<slot></slot>`}
        ${state.name === 'loading' && !this.#hasFallback ? placeholder() : nothing}
        ${matches?.sessions.length ? this.#list(matches) : nothing}
        <slot name="footer"></slot>
      </div>
    `;
  }

  #list({ sessions, found }: Matches): TemplateResult {
    const { say, writeTime } = this.#language;
    const context = { say, writeTime, headingLevel: this.headingLevel, answers: found?.answers };
    return html`<ul part="list" role="list">
      ${repeat(
        sessions,
        ({ id }) => id,
        (session) => card(session, context),
      )}
    </ul>`;
  }

  /** What stands in place of cards, below the status; `true` where the status says it all. */
  #notice(state: ProgrammeState, matches: Matches | undefined): TemplateResult | boolean {
    const { say } = this.#language;
    if (state.name === 'failed') return failure(say, state.problem, this.#onRetry);
    if (!matches || matches.sessions.length) return false;
    if (this.programme?.sessions.length === 0) return true;
    const chosen = matches.subject;
    return nothingFound(say, {
      query: this.#find.query,
      subject: chosen || this.subject,
      withoutNearWords: this.#nearWordsFailed && Boolean(matches.found?.needsNearWords),
      canClear: Boolean(chosen || this.#find.query),
      onClear: this.#onClear,
    });
  }

  /** Whether the page put anything between the tags, outside the named slots. */
  get #hasFallback(): boolean {
    return [...this.childNodes].some((node) =>
      node instanceof Element ? !node.slot : node.nodeType === Node.TEXT_NODE && node.textContent?.trim(),
    );
  }

  /** Tells the editor what can be mended, in the feed and in the attributes. */
  async #report(): Promise<void> {
    const notes: Note[] = this.#language.note ? [this.#language.note] : [];
    const { programme, subject } = this;
    if (programme?.sessions.length && subject && this.#matches?.total === 0) {
      const known = countSubjects(programme.sessions, this.#language.tag).map((one) => one.subject);
      notes.push(['unknownSubject', subject, known]);
    }
    this.#attributeProblems = await explain(notes);
    reportProblems(this.src || 'sessions', this.problems);
  }

  protected override updated(): void {
    const { state } = this.#programme;
    if (state !== this.#told) {
      this.#told = state;
      if (state.name === 'ready') {
        this.#resolveReady(state.programme);
        this.dispatchEvent(new SessionListLoadEvent(state.programme));
      } else if (state.name === 'failed') this.dispatchEvent(new SessionListErrorEvent(state.problem));
      if (state.name === 'ready' || state.name === 'failed') void this.#report();
    }
    const matches = this.matchingSessions;
    const same = matches.length === this.#toldSessions.length && matches.every((session, i) => session === this.#toldSessions[i]);
    if (same) return;
    this.#toldSessions = matches;
    this.dispatchEvent(new SessionListChangeEvent(this.#find.query, this.#matches?.subject ?? '', matches));
  }
}
