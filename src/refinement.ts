import { html, type ReactiveController, type TemplateResult } from 'lit';
import { entriesOf, KEYS } from './address-entries.js';
import type { FacetKey } from './find/facets.js';
import type { Facet, FindState, Matches, Narrowing } from './find/matches.js';
import type { Order } from './find/order.js';
import { relatedSubjects } from './find/related-subjects.js';
import type { Section } from './find/sections.js';
import { Limit } from './limit.js';
import { presentOf } from './model/present.js';
import type { Session } from './model/session.js';
import { Opening } from './opening.js';
import { sessionHref } from './page/address.js';
import { AddressNotes } from './page/address-notes.js';
import { sessionOf } from './page/session-links.js';
import { subjectLink } from './page/subject-links.js';
import { PresentTime } from './present-time.js';
import type { Host, RefinementHost } from './refined-host.js';
import type { Note } from './text/notes.js';
import { type Filters, subjectSelect } from './view/controls.js';
import { chips, facetPanel } from './view/facets.js';
import { interestView } from './view/interest.js';
import { presentView } from './view/present.js';
import { refineStyles } from './view/refine-styles.js';
import { reveal, scrollTo } from './view/reveal.js';
import { wishNotes } from './wish-notes.js';
import { ORDERS, Wishes } from './wishes.js';

/**
 * What more there is than a search, a subject and days: facets, other orders and groups, what is past, now and next,
 * a limit, and what is asked in the page's address.
 */
export class Refinement implements ReactiveController {
  readonly styles = refineStyles;
  readonly #about: RefinementHost;
  readonly #host: Host;
  readonly #notes: AddressNotes;
  readonly #opening: Opening;
  readonly #time: PresentTime;
  readonly #limit: Limit;
  readonly #wishes: Wishes;
  /** Sets the focus when the next update is shown. */
  #refocus: (() => void) | undefined;

  constructor(about: RefinementHost) {
    this.#about = about;
    this.#host = about.host;
    this.#notes = new AddressNotes(about.host, KEYS);
    this.#opening = new Opening(about.cards);
    this.#limit = new Limit(() => about.host.limit);
    this.#time = new PresentTime(about.host, about.cards, () => this.#wishes.say('over'));
    this.#wishes = new Wishes(about, this.#time);
    about.host.renderRoot.addEventListener('click', this.#onClick);
    this.read();
    about.host.addController(this);
  }

  get #matches(): Matches | undefined {
    return this.#about.finding.matches;
  }

  get #facets(): readonly Facet[] {
    return this.#matches?.narrowed?.facets ?? [];
  }

  /** Arranges sessions; absent where nothing is wished. */
  get arrange(): Wishes['arrange'] {
    return this.#wishes.arrange;
  }

  /** Narrows sessions down; absent where nobody wants it. */
  get narrowing(): Narrowing | undefined {
    return this.#wishes.narrowing;
  }

  /** What the editor can mend in the attributes. */
  get notes(): readonly Note[] {
    return wishNotes(this.#host);
  }

  /** Whether the subject drop-down stands among the facets, or is not wanted. */
  get hasOwnSubject(): boolean {
    return this.#host.facets != null && this.#wishes.facetKeys[0] !== 'subject';
  }

  /** The facets behind their button; absent where there are none. */
  get filters(): Filters | undefined {
    const { matches } = this.#about.finding;
    const number = this.#facets.reduce(
      (sum, { options }) => sum + options.filter((one) => one.isChosen).length,
      0,
    );
    const isNarrowed = this.narrowing && matches?.narrowed;
    if (isNarrowed && !this.#facets.length && !this.hasOwnSubject) return undefined;
    if (this.#host.facets != null && !this.#wishes.facetKeys.length) return undefined;
    return {
      isOpen: this.#wishes.isOpen,
      number,
      onToggle: this.toggle,
      panel: isNarrowed && this.#panel(matches),
    };
  }

  #panel(matches: Matches): TemplateResult {
    const facets = this.#facets;
    const place = this.hasOwnSubject && !this.#host.subject ? this.#wishes.facetKeys.indexOf('subject') : -1;
    const before = this.#wishes.facetKeys.slice(0, Math.max(place, 0));
    const { say } = this.#about.language;
    return facetPanel({
      say: this.#wishes.say,
      facets,
      subject:
        place < 0 || matches.subjects.length < 2
          ? undefined
          : {
              place: facets.filter(({ key }) => before.includes(key as FacetKey)).length,
              control: subjectSelect({
                say,
                subject: matches.subject,
                subjects: matches.subjects,
                onSubject: (subject) => this.#ask({ subject }),
              }),
            },
      isOpen: this.#wishes.isOpen,
      isBeside: this.#host.facets != null,
      order: this.#wishes.order,
      orders: this.#orders,
      onChoice: this.#onChoice,
      onOrder: (order) => this.#ask({ chosen: { ...this.#wishes.chosen, order: [order] } }),
    });
  }

  /** Where no session has a time there is no order of time. */
  get #orders(): readonly Order[] {
    const sessions = this.#host.programme?.sessions ?? [];
    const hasTimes = sessions.some(({ start, weekday }) => start || weekday);
    return ORDERS.filter((order) => order !== 'time' || hasTimes);
  }

  readonly toggle = (): void => {
    this.#wishes.isOpen = !this.#wishes.isOpen;
    this.#host.requestUpdate();
  };

  #ask(find: Partial<FindState>): void {
    this.#about.finding.ask(find);
  }

  readonly #onChoice = (facet: string, value: string, isChosen: boolean): void => {
    const { options = [] } = this.#facets.find(({ key }) => key === facet) ?? {};
    const values = options
      .filter((one) => (one.value === value ? isChosen : one.isChosen))
      .map((one) => one.value);
    const { [facet]: _, ...others } = this.#wishes.chosen;
    this.#ask({ chosen: values.length ? { ...others, [facet]: values } : others });
  };

  #focus(selector: string, index = 0): boolean {
    const found = this.#host.renderRoot.querySelectorAll<HTMLElement>(selector);
    const element = found[Math.min(index, found.length - 1)];
    element?.focus();
    return this.#host.shadowRoot?.activeElement === element && element !== undefined;
  }

  /** Beside the search there is no button. */
  #focusFilters(): void {
    if (!this.#focus('[part="filters"]')) this.#focus('[part="facet"] summary');
  }

  readonly #onRemove = (facet: string, value: string, index: number): void => {
    this.#onChoice(facet, value, false);
    // The chip goes away, and focus must not go with it.
    this.#refocus = () => {
      if (!this.#focus('[part="chip"]', index)) this.#focusFilters();
    };
  };

  readonly #onClear = (): void => {
    const { order } = this.#wishes.chosen;
    this.#ask({ subject: '', chosen: order ? { order } : {} });
    this.#refocus = () => this.#focusFilters();
  };

  /** The sessions that are shown of these. */
  cut(sections: readonly Section[]): readonly Section[] {
    return this.#limit.cut(sections, this.#opening.wanted);
  }

  readonly #onMore = (): void => {
    const shown = this.#limit.most;
    const next = this.#about.finding.sections.flatMap(({ sessions }) => sessions)[shown];
    this.#limit.showMore();
    this.#refocus = () => {
      const heading = next && this.#reveal(next)?.querySelector<HTMLElement>('[part="title"]');
      if (heading) heading.tabIndex = -1;
      heading?.focus();
    };
    this.#host.requestUpdate();
  };

  #reveal(session: Session): HTMLElement | undefined {
    return reveal(this.#about.cards.sheet, (one) => one === session);
  }

  /** Scrolls to a section and sets the focus on its heading. */
  goTo({ sessions: [first] }: Section): void {
    const group = first && this.#reveal(first)?.closest('[part="group"]');
    group?.querySelector<HTMLElement>('[part="group-heading"]')?.focus({ preventScroll: true });
    scrollTo(group, 'start');
  }

  /** What stands above the cards. */
  above(): TemplateResult {
    const { host, language } = this.#about;
    const matches = this.#matches;
    if (!matches) return html``;
    const present = host.nowAndNext ? presentOf(host.programme?.sessions ?? [], this.#time.now) : undefined;
    return html`
      ${chips(this.#wishes.say, this.#facets, this.#onRemove, this.#onClear)}
      ${
        present &&
        presentView(this.#wishes.say, present, host.headingLevel, language.writeTime, ({ id }) =>
          sessionHref(host.id, host.urlState, id),
        )
      }
    `;
  }

  /**
   * What stands below the cards.
   * @param isWhole whether all cards are shown, however many may be
   */
  below(isWhole: boolean): TemplateResult {
    const { host, language } = this.#about;
    const matches = this.#matches;
    if (!matches) return html``;
    const n = isWhole ? 0 : this.#limit.more(matches.sessions.length);
    const { subject, schedulerHref, interestsHref, programme } = host;
    const hasWay = subject && (schedulerHref != null || interestsHref != null);
    return html`
      ${n > 0 ? html`<button type="button" part="show-more" @click=${this.#onMore}>${this.#wishes.say('showMore', { n })}</button>` : ''}
      ${
        hasWay
          ? interestView(this.#wishes.say, {
              subject,
              count: language.say('countOf', { n: matches.total, total: programme?.sessions.length ?? 0 }),
              schedulerHref: schedulerHref == null ? undefined : subjectLink(schedulerHref, subject),
              related:
                interestsHref == null
                  ? []
                  : relatedSubjects(programme?.sessions ?? [], subject, language.tag),
              hrefOf: (other) => subjectLink(interestsHref ?? '', other),
            })
          : ''
      }
    `;
  }

  /** Notes in the address what is asked now. */
  note(isStep: boolean): void {
    this.#limit.reset();
    this.#notes.note(entriesOf(this.#about.finding.state), isStep);
  }

  /** The address has changed. */
  read(): void {
    this.#notes.drop();
    this.#opening.want(this.#wishes.chosen.session?.[0]);
  }

  /** A link to a session opens it here. */
  readonly #onClick = (event: Event): void => {
    const id = sessionOf(event as MouseEvent, this.#host.id, this.#host.urlState);
    if (id === undefined) return;
    event.preventDefault();
    this.#ask({ chosen: { ...this.#wishes.chosen, session: [id] } });
    this.#opening.want(id);
  };

  hostDisconnected(): void {
    this.#notes.drop();
    this.#time.stop();
  }

  hostUpdated(): void {
    const matches = this.#matches;
    this.#time.update(this.#host.programme?.sessions ?? []);
    if (matches) this.#opening.update(matches.sessions);
    const refocus = this.#refocus;
    this.#refocus = undefined;
    refocus?.();
  }
}
