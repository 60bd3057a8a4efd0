import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { Doctoring } from './doctoring.js';
import type { Matches } from './find/matches.js';
import { Finding } from './finding.js';
import type { Problem, Programme, ProgrammeState } from './model/programme.js';
import type { Session } from './model/session.js';
import { Language } from './page/language.js';
import { hasFallback } from './page/light-dom.js';
import { OwnTimes } from './page/own-times.js';
import { SettledText } from './page/settled.js';
import { ProgrammeTask } from './programme-task.js';
import { Telling } from './telling.js';
import { CardList } from './view/card-list.js';
import { controls, ownTimes } from './view/controls.js';
import { listStyles } from './view/list-styles.js';
import { failure, nothingFound, placeholder, statusText } from './view/states.js';
import { base } from './view/styles.js';

const instantOf = (value: string | null): Date | undefined => {
  const instant = new Date(value ?? '');
  return Number.isNaN(instant.getTime()) ? undefined : instant;
};

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
 * @csspart own-times - Choice of times in the visitor's own zone.
 * @csspart own-time - A session's time in the visitor's own zone.
 * @csspart doctor - What was read and what can be mended; shown with `?session-list-doctor` in the address.
 * @csspart list - The list of cards.
 * @csspart card - One session.
 * @csspart title - Heading of a card.
 * @csspart status - "Cancelled", "Postponed", … on a card.
 * @csspart time - Time of a session.
 * @csspart location - Place of a session.
 * @csspart details - List of track, type, language, ways to take part, access, tickets and credit of a session.
 * @csspart track - Track, in the details; so are `type`, `language`, `attendance`, `accessibility`, `ticket`, `credit`.
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
  static override properties = {
    src: {},
    format: {},
    subject: {},
    headingLevel: { attribute: 'heading-level', converter: levelOf },
    timeZone: { attribute: 'time-zone' },
    localTimes: { attribute: 'local-times', type: Boolean },
    breaks: {},
    now: { converter: instantOf },
    sessions: { attribute: false },
  };

  static override styles = [base, listStyles];

  static override get observedAttributes(): string[] {
    // biome-ignore lint/complexity/noThisInStatic: Lit makes the list of the class that asks
    return [...super.observedAttributes, 'lang'];
  }

  /** Address of the feed, relative to the page; several, with spaces between them, are shown as one programme. */
  src = '';

  /** Name of the feed's format, where the feed itself does not show it. */
  format = '';

  /** Shows only sessions about this subject: an interest page. */
  subject = '';

  /** Level of the cards' headings, 1 to 6. Anything else is 3. */
  headingLevel = 3;

  /** IANA time zone, such as "America/New_York", of a feed that names none. */
  timeZone = '';

  /** Set where the feed's times end in "Z" but are local times, as some exporters write them. */
  localTimes = false;

  /** What becomes of breaks and other slots that are no sessions: "show" or "hide". */
  breaks: 'show' | 'hide' = 'show';

  /** The present, ISO 8601, for tests and rehearsals; by default it is the present. */
  now: Date | undefined;

  /**
   * Sessions in place of `src`: a list of records of the project's own format, or a whole document of any
   * format that `src` may have.
   */
  sessions: readonly unknown[] | object | undefined;

  readonly #language = new Language(this);
  readonly #programme = new ProgrammeTask(this, this.#language, () => this);
  readonly #finding = new Finding(this, this.#language);
  readonly #ownTimes = new OwnTimes(this, this.#language);
  readonly #doctoring = new Doctoring(this);
  readonly #cards = new CardList(this);
  readonly #status = new SettledText(this);
  readonly #telling = new Telling(this, this.#language, this.#finding);
  #typing = false;

  /** Resolves with the first programme that is shown. Stays pending while none could be. */
  readonly ready: Promise<Programme> = this.#telling.ready;

  /** The programme that is shown; `undefined` until one is. */
  get programme(): Programme | undefined {
    const { state } = this.#programme;
    return state.name === 'ready' ? state.programme : undefined;
  }

  /** The sessions that are shown, in their order. Not `matches`: that is a method of every element. */
  get matchingSessions(): readonly Session[] {
    return this.#finding.matches?.sessions ?? [];
  }

  /** What the editor can mend in the feed and in the attributes. */
  get problems(): readonly Problem[] {
    return this.#telling.problems;
  }

  override attributeChangedCallback(name: string, before: string | null, after: string | null): void {
    super.attributeChangedCallback(name, before, after);
    if (name === 'lang') this.requestUpdate();
  }

  #focus(part: string): void {
    this.renderRoot.querySelector<HTMLElement>(`[part="${part}"]`)?.focus();
  }

  readonly #onQuery = (query: string): void => {
    this.#typing = true;
    this.#finding.ask({ query });
  };

  /** The button of a word goes away when it is pressed. */
  readonly #onWord = (query: string): void => {
    this.#finding.ask({ query });
    this.#focus('search');
  };

  readonly #onSubject = (subject: string): void => this.#finding.ask({ subject });

  readonly #onClear = (): void => {
    this.#finding.ask({ query: '', subject: '' });
    this.#focus('search');
  };

  readonly #onRetry = (): void => {
    // The button goes away, and focus must not go with it.
    this.#focus('count');
    this.#programme.retry();
  };

  // Not willUpdate: that runs before the controllers, which know the state and the language.
  protected override update(changed: PropertyValues<this>): void {
    this.#finding.update(this.programme, this.subject, this.breaks === 'hide');
    this.#status.set(
      statusText(this.#language.say, this.#programme.state, this.#finding.matches),
      this.#typing,
    );
    this.#typing = false;
    super.update(changed);
  }

  protected override render(): TemplateResult {
    const { state } = this.#programme;
    const { say } = this.#language;
    const { matches } = this.#finding;
    const { programme } = this;
    const notice = this.#notice(state, matches);
    const zone = programme && this.#ownTimes.zoneName(programme);
    return html`
      <div class="root" aria-busy=${state.name === 'loading'}>
        <slot name="heading"></slot>
        <slot name="intro"></slot>
        ${this.#doctoring.report?.(this.src, programme, this.problems) ?? nothing}
        ${
          state.name === 'loading' || programme?.sessions.length
            ? controls({
                say,
                query: this.#finding.query,
                subject: matches?.subject ?? '',
                subjects: this.subject ? [] : matches?.subjects,
                onSearch: this.#finding.prepare,
                onQuery: this.#onQuery,
                onSubject: this.#onSubject,
              })
            : nothing
        }
        <div class="report" part=${notice ? 'notice' : nothing}>
          <p role="status" part="count" tabindex="-1">${this.#status.text}</p>
          ${notice ?? nothing}
        </div>
        ${programme ? nothing : html`<slot></slot>`}
        ${state.name === 'loading' && !hasFallback(this) ? placeholder() : nothing}
        ${zone ? ownTimes(say, zone, this.#ownTimes.isShown, this.#ownTimes.show) : nothing}
        ${matches ? this.#cardList(matches) : nothing}
        <slot name="footer"></slot>
      </div>
    `;
  }

  #cardList({ sessions, total, found }: Matches): Element {
    const { say, tag: language, writeTime } = this.#language;
    const writeOwnTime = this.#ownTimes.write;
    const context = { say, language, writeTime, writeOwnTime, headingLevel: this.headingLevel };
    return this.#cards.show(sessions, context, this.#finding.marker, !found && sessions.length === total);
  }

  /** What stands in place of cards, below the status; nothing more where the status says it all. */
  #notice(state: ProgrammeState, matches: Matches | undefined): TemplateResult | undefined {
    const { say } = this.#language;
    if (state.name === 'failed') return failure(say, state.problems, this.#onRetry);
    if (!matches || matches.sessions.length) return undefined;
    if (this.programme?.sessions.length === 0) return html``;
    const chosen = matches.subject;
    return nothingFound(say, {
      query: this.#finding.query,
      subject: chosen || this.subject,
      nearestWords: this.#finding.nearestWords,
      onQuery: this.#onWord,
      withoutNearWords: this.#finding.lacksNearWords,
      canClear: Boolean(chosen || this.#finding.query),
      onClear: this.#onClear,
    });
  }

  /** Also waits for the cards, which are drawn while visitors can do other things. */
  protected override async getUpdateComplete(): Promise<boolean> {
    const isComplete = await super.getUpdateComplete();
    await this.#cards.drawn;
    return isComplete;
  }

  protected override updated(): void {
    this.#telling.update(this.#programme.state);
  }
}
