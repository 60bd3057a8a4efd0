import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { Doctoring } from './doctoring.js';
import type { Filtering } from './filtering.js';
import type { Matches } from './find/matches.js';
import type { Section } from './find/sections.js';
import { Finding } from './finding.js';
import { ListElement } from './list-element.js';
import type { Problem, Programme, ProgrammeState } from './model/programme.js';
import type { Session } from './model/session.js';
import { sessionHref } from './page/address.js';
import { Language } from './page/language.js';
import { hasFallback } from './page/light-dom.js';
import { Part } from './page/part.js';
import { SettledText } from './page/settled.js';
import { Picking } from './picking.js';
import { Presentation } from './presentation.js';
import { ProgrammeTask } from './programme-task.js';
import { Refining } from './refining.js';
import { Telling } from './telling.js';
import { CardList } from './view/card-list.js';
import { controls, days } from './view/controls.js';
import { listStyles } from './view/list-styles.js';
import { failure, placeholder, statusText } from './view/states.js';
import { base } from './view/styles.js';

const loading: ProgrammeState = { name: 'loading' };

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
 * @fires {SessionListChangeEvent} session-list-change - Other sessions are shown than before; `query`, `subject`, `filters`, `matches`.
 *
 * @csspart search - The search field.
 * @csspart subject - The subject drop-down.
 * @csspart days - The row of days.
 * @csspart day - A day to jump to.
 * @csspart group - Sessions of a day or subject.
 * @csspart group-heading - Heading of a group; stays in view.
 * @csspart link - Link to the session, on its card.
 * @csspart count - How many sessions are shown; the live region, which also says what became of a button.
 * @csspart notice - Box around a message: failed, empty, nothing found.
 * @csspart button - A button in a notice.
 * @csspart own-times - Choice of times in the visitor's own zone.
 * @csspart own-time - A session's time in the visitor's own zone.
 * @csspart doctor - What was read and what can be mended; shown with `?session-list-doctor` in the address.
 * @csspart list - The list of cards.
 * @csspart card - One session.
 * @csspart image - Picture of a session.
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
 * @cssproperty [--session-list-muted=inherit] - Colour of places and speakers.
 * @cssproperty [--session-list-background=transparent] - Background of the element.
 * @cssproperty [--session-list-accent] - Colour of links; by default that of the page's links.
 * @cssproperty [--session-list-card-background=transparent] - Background of a card.
 * @cssproperty [--session-list-mark-background=Mark] - Background of what a search matched.
 * @cssproperty [--session-list-border] - Colour of borders; by default 28 % of the text's colour.
 * @cssproperty [--session-list-border-width=1px] - Width of borders around and between cards.
 * @cssproperty [--session-list-radius=8px] - Roundness of cards and controls.
 * @cssproperty [--session-list-gap=16px] - Space between and inside cards.
 * @cssproperty [--session-list-font=inherit] - Font family.
 * @cssproperty [--session-list-font-size=inherit] - Size of texts.
 * @cssproperty [--session-list-title-size=1.2em] - Size of cards' headings; 1.05em in a list and an agenda.
 */
export class SessionList extends ListElement {
  static override styles = [base, listStyles];

  readonly #language = new Language(this);
  readonly #programme = new ProgrammeTask(this, this.#language, () => this);
  readonly #refining = new Refining(this, () => ({
    host: this,
    language: this.#language,
    finding: this.#finding,
    cards: this.#cards,
  }));
  readonly #finding: Finding = new Finding(this, this.#language, this.#refining);
  readonly #presentation = new Presentation(this, this.#language);
  readonly #doctor = new Doctoring(this);
  readonly #nothing = new Part(
    this,
    async () => new (await import('./nothing-found.js')).NothingFound(this, this.#language, this.#finding),
  );
  readonly #publishing = new Part(this, async () => new (await import('./publishing.js')).Publishing(this));
  readonly #cards = new CardList(this);
  readonly #picking = new Picking(this, this.#language, this.#finding, this.#cards);
  readonly #status = new SettledText(this);
  readonly #telling = new Telling(this, this.#language, this.#finding, this.#refining);
  #typing = false;

  /** Resolves with the first programme that is shown. Stays pending while none could be. */
  readonly ready: Promise<Programme> = this.#telling.ready;

  /** The programme that is shown; `undefined` until one is. */
  get programme(): Programme | undefined {
    const state = this.#state;
    return state.name === 'ready' ? state.programme : undefined;
  }

  /** The sessions that are shown, in their order. Not `matches`: that is a method of every element. */
  get matchingSessions(): readonly Session[] {
    return this.#matches?.sessions ?? [];
  }

  /** Ids of the sessions in the agenda, in the order of picking. To set them picks and unpicks without an event. */
  get picks(): readonly string[] {
    return [...this.#picking.ids];
  }
  set picks(ids: Iterable<string>) {
    this.#picking.ids = ids;
  }

  /**
   * The agenda as an iCalendar file (RFC 5545): the text that the attendee can save. Sessions without a date are
   * not in it; it is empty where none has one. A promise while the agenda is being loaded: `await` fits both.
   */
  toICalendar(): string | Promise<string> {
    return this.#picking.toICalendar();
  }

  /** What the editor can mend in the feed and in the attributes. */
  get problems(): readonly Problem[] {
    return this.#telling.problems;
  }

  /** What is shown in place of what was found, while visitors want only their agenda. */
  get #agenda(): Filtering['shown'] {
    return this.#picking.loaded?.filtering.shown;
  }

  get #matches(): Matches | undefined {
    return this.#agenda?.matches ?? this.#finding.matches;
  }

  /** The programme is not shown before what the page wants it to be shown with is there. */
  get #state(): ProgrammeState {
    const { state } = this.#programme;
    if (state.name !== 'ready') return state;
    const parts = [
      this.#refining.awaits(this.isRefined || Object.keys(this.#finding.state.chosen ?? {}).length > 0),
      this.#presentation.isAwaitedFor(state.programme.sessions),
    ];
    return parts.includes(true) ? loading : state;
  }

  readonly #onQuery = (query: string): void => {
    this.#typing = true;
    this.#finding.ask({ query }, false);
  };
  readonly #onSubject = (subject: string): void => this.#finding.ask({ subject });
  readonly #hrefOf = ({ id }: Session): string | undefined =>
    this.urlState === 'none' ? undefined : sessionHref(this.id, this.urlState, id);
  readonly #onDay = async (section: Section): Promise<void> => (await this.#refining.load())?.goTo(section);

  readonly #onRetry = (): void => {
    // The button goes away, and focus must not go with it.
    this.renderRoot.querySelector<HTMLElement>('[part="count"]')?.focus();
    this.#programme.retry();
  };

  // Not willUpdate: that runs before the controllers, which know the state and the language.
  protected override update(changed: PropertyValues<this>): void {
    this.#finding.update(this.programme, this.subject, this.#picking.loaded?.filtering.narrow);
    this.#status.set(statusText(this.#language.say, this.#state, this.#matches), this.#typing);
    this.#typing = false;
    super.update(changed);
  }

  protected override render(): TemplateResult {
    const state = this.#state;
    const { say, writeDay } = this.#language;
    const { matches, arrangement, sections: all } = this.#finding;
    const { programme } = this;
    const { loaded: refinement } = this.#refining;
    const agenda = this.#agenda;
    const sections = agenda?.sections ?? refinement?.cut(all) ?? all;
    const notice = this.#notice(state);
    const { message } = this.#picking;
    return html`
      <div class="root" aria-busy=${state.name === 'loading'} @click=${this.#picking.onClick}>
        <slot name="heading"></slot>
        <slot name="intro"></slot>
        ${this.#doctor.loaded?.doctor(this.src, programme, this.problems) ?? nothing}
        ${
          state.name === 'loading' || programme?.sessions.length
            ? controls({
                say,
                query: this.#finding.query,
                subject: matches?.subject ?? '',
                subjects: this.subject || refinement?.hasOwnSubject ? [] : matches?.subjects,
                onSearch: this.#finding.prepare,
                onQuery: this.#onQuery,
                onSubject: this.#onSubject,
                filters: this.#refining.filters(programme?.sessions),
              })
            : nothing
        }
        ${refinement?.above() ?? nothing} ${this.#picking.loaded?.bar() ?? nothing}
        <div class="report" part=${notice ? 'notice' : nothing}>
          <p role="status" part="count" tabindex="-1" ?data-query=${this.#finding.query}>${this.#status.text}${message && [' ', message]}</p>
          ${this.#refining.hasFailed ? html`<p>${say('partFailed')}</p>` : nothing} ${notice ?? nothing}
        </div>
        ${programme ? nothing : html`<slot></slot>`}
        ${state.name === 'loading' && !hasFallback(this) ? placeholder() : nothing}
        ${this.#presentation.choice(programme) ?? nothing}
        ${
          arrangement?.isByDay && !matches?.found && sections.length > 1
            ? days(say, writeDay, sections, this.#onDay)
            : nothing
        }
        ${matches ? this.#cardList(sections) : nothing}
        ${refinement?.below(Boolean(agenda)) ?? nothing}
        <slot name="footer"></slot>
      </div>
    `;
  }

  #cardList(sections: readonly Section[]): Element {
    const { matches, arrangement, marker } = this.#finding;
    const isGrouped = this.#agenda ?? arrangement?.groupOf;
    const level = Math.min(6, this.headingLevel + Number(Boolean(isGrouped)));
    const context = this.#presentation.context(level, this.#hrefOf, this.#picking.button);
    const isWhole = !this.#agenda && !matches?.found && matches?.sessions.length === matches?.total;
    return this.#cards.show(sections, context, marker, isWhole);
  }

  /** What stands in place of cards, below the status; nothing more where the status says it all. */
  #notice(state: ProgrammeState): TemplateResult | undefined {
    if (state.name === 'failed') return failure(this.#language.say, state.problems, this.#onRetry);
    if (this.#matches?.sessions.length !== 0 || this.#agenda?.isWhole) return undefined;
    if (this.programme?.sessions.length === 0) return html``;
    if (this.#nothing.awaits(true)) return undefined;
    return this.#nothing.loaded?.view() ?? html``;
  }

  /** Also waits for the cards, drawn while visitors can do other things, and for the agenda to be stored and shown. */
  protected override async getUpdateComplete(): Promise<boolean> {
    await super.getUpdateComplete();
    await this.#cards.drawn;
    await (await this.#picking.loading)?.settled;
    return super.getUpdateComplete();
  }

  protected override updated(): void {
    this.#telling.update(this.#state);
    this.#publishing.awaits(this.jsonLd === true);
  }
}
