import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { Doctoring } from './doctoring.js';
import type { Matches } from './find/matches.js';
import type { Section } from './find/sections.js';
import { Finding } from './finding.js';
import type { Problem, Programme, ProgrammeState } from './model/programme.js';
import type { Session } from './model/session.js';
import { sessionHref } from './page/address.js';
import { instantOf, levelOf } from './page/attribute-values.js';
import { Language } from './page/language.js';
import { hasFallback } from './page/light-dom.js';
import { Part } from './page/part.js';
import { SettledText } from './page/settled.js';
import { Presentation } from './presentation.js';
import { ProgrammeTask } from './programme-task.js';
import { RefinedElement } from './refined-element.js';
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
 * @csspart filters - The button that shows the facets.
 * @csspart facets - The facets.
 * @csspart facet - One facet, a disclosure.
 * @csspart order - The drop-down of orders.
 * @csspart chips - List of what is chosen.
 * @csspart chip - A button that takes back what is chosen.
 * @csspart clear - The button that takes back all that is chosen.
 * @csspart now - What is on now and next.
 * @csspart days - The row of days.
 * @csspart day - A day to jump to.
 * @csspart group - Sessions of a day or subject.
 * @csspart group-heading - Heading of a group; stays in view.
 * @csspart show-more - The button for more sessions.
 * @csspart more - Where to go on from an interest page.
 * @csspart related - Link to a related subject.
 * @csspart link - Link to the session, on its card.
 * @csspart over - "Over" on a card of the past.
 * @csspart count - How many sessions are shown; the only live region.
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
export class SessionList extends RefinedElement {
  static override properties = {
    src: {},
    format: {},
    subject: {},
    headingLevel: { attribute: 'heading-level', converter: levelOf },
    timeZone: { attribute: 'time-zone' },
    localTimes: { attribute: 'local-times', type: Boolean },
    breaks: {},
    now: { converter: instantOf },
    urlState: { attribute: 'url-state' },
    sessions: { attribute: false },
    layout: { reflect: true, useDefault: true },
  };

  static override styles = [base, listStyles];

  /** Address of the feed, relative to the page; several, with spaces between them, are shown as one programme. */
  src = '';

  /** Name of the feed's format, where the feed itself does not show it. */
  format = '';

  /** Shows only sessions about this subject: an interest page. */
  subject = '';

  /** Level of the groups' headings, 1 to 6, with the cards' one below; without groups, of the cards'. Anything else is 3. */
  headingLevel = 3;

  /** IANA time zone, such as "America/New_York", of a feed that names none. */
  timeZone = '';

  /** Set where the feed's times end in "Z" but are local times, as some exporters write them. */
  localTimes = false;

  /** What becomes of breaks and other slots that are no sessions: "show" or "hide". */
  breaks: 'show' | 'hide' = 'show';

  /** The present, ISO 8601, for tests and rehearsals; by default it is the present. */
  now: Date | undefined;

  /** Where in the page's address search, filters and an opened session are kept: "query", "hash" or "none". */
  urlState: 'query' | 'hash' | 'none' = 'query';

  /**
   * Sessions in place of `src`: a list of records of the project's own format, or a whole document of any
   * format that `src` may have.
   */
  sessions: readonly unknown[] | object | undefined;

  /** How sessions are shown: "cards", a compact "list", or an "agenda" as in a table: when, what, where. */
  layout: 'cards' | 'list' | 'agenda' = 'cards';

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
  readonly #cards = new CardList(this);
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
    return this.#finding.matches?.sessions ?? [];
  }

  /** What the editor can mend in the feed and in the attributes. */
  get problems(): readonly Problem[] {
    return this.#telling.problems;
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
    this.#finding.update(this.programme, this.subject, this.breaks === 'hide');
    this.#status.set(statusText(this.#language.say, this.#state, this.#finding.matches), this.#typing);
    this.#typing = false;
    super.update(changed);
  }

  protected override render(): TemplateResult {
    const state = this.#state;
    const { say, writeDay } = this.#language;
    const { matches, arrangement } = this.#finding;
    const { programme } = this;
    const { loaded: refinement } = this.#refining;
    const sections = refinement?.cut(this.#finding.sections) ?? this.#finding.sections;
    const notice = this.#notice(state, matches);
    return html`
      <div class="root" aria-busy=${state.name === 'loading'}>
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
        ${refinement?.above() ?? nothing}
        <div class="report" part=${notice ? 'notice' : nothing}>
          <p role="status" part="count" tabindex="-1" ?data-query=${this.#finding.query}>${this.#status.text}</p>
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
        ${matches ? this.#cardList(matches, sections) : nothing}
        ${refinement?.below() ?? nothing}
        <slot name="footer"></slot>
      </div>
    `;
  }

  #cardList({ sessions, total, found }: Matches, sections: readonly Section[]): Element {
    const level = Math.min(6, this.headingLevel + Number(Boolean(this.#finding.arrangement?.groupOf)));
    const context = this.#presentation.context(level, this.#hrefOf);
    return this.#cards.show(sections, context, this.#finding.marker, !found && sessions.length === total);
  }

  /** What stands in place of cards, below the status; nothing more where the status says it all. */
  #notice(state: ProgrammeState, matches: Matches | undefined): TemplateResult | undefined {
    if (state.name === 'failed') return failure(this.#language.say, state.problems, this.#onRetry);
    if (!matches || matches.sessions.length) return undefined;
    if (this.programme?.sessions.length === 0) return html``;
    if (this.#nothing.awaits(true)) return undefined;
    return this.#nothing.loaded?.view() ?? html``;
  }

  /** Also waits for the cards, which are drawn while visitors can do other things. */
  protected override async getUpdateComplete(): Promise<boolean> {
    const isComplete = await super.getUpdateComplete();
    await this.#cards.drawn;
    return isComplete;
  }

  protected override updated(): void {
    this.#telling.update(this.#state);
  }
}
