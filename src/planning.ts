import { html, nothing, type ReactiveController, type TemplateResult } from 'lit';
import { type Agenda, agendaOf, savedSession } from './agenda/agenda.js';
import { BrowserStore } from './agenda/browser-store.js';
import { calendarOf } from './agenda/calendar.js';
import { Picks } from './agenda/picks.js';
import { Filtering } from './filtering.js';
import type { Finding } from './finding.js';
import { type Pick, type PickStore, pickOf } from './model/pick.js';
import type { Programme } from './model/programme.js';
import type { Session } from './model/session.js';
import { Offering } from './offering.js';
import type { Language } from './page/language.js';
import { storageKeyOf } from './page/storage-key.js';
import type { AgendaHost, Picking } from './picking.js';
import { TakingAlong } from './taking-along.js';
import { agendaEnglish, type SayAgenda } from './text/agenda-strings.js';
import { agendaStyles } from './view/agenda/agenda-styles.js';
import type { CardList } from './view/card-list.js';
import { SessionListPickEvent } from './view/pick-event.js';

/** A programme's sessions by their ids, and since when they are known. */
interface Known {
  readonly programme: Programme | undefined;
  readonly byId: ReadonlyMap<string, Session>;
  readonly since: Date;
}

/** An element with an agenda, and what is needed for it. */
export interface PlanningHost {
  readonly host: AgendaHost;
  readonly language: Language;
  readonly finding: Finding;
  readonly cards: CardList;
}

/** Gives an element all of an agenda but its toggles, once what is stored is read. */
export const plan = async (picking: Picking, about: PlanningHost): Promise<Planning> => {
  const planning = new Planning(picking, about);
  await planning.picks.settled;
  picking.loaded = planning;
  about.host.addController(planning);
  planning.take();
  picking.show();
  return planning;
};

/** What is loaded with the first pick. */
export class Planning implements ReactiveController {
  readonly host: AgendaHost;
  readonly language: Language;
  readonly finding: Finding;
  readonly cards: CardList;
  readonly styles = agendaStyles;
  readonly #picking: Picking;
  readonly filtering: Filtering;
  readonly takingAlong = new TakingAlong(this);
  readonly #offering = new Offering(this);
  #key = '';
  /** What became of what the attendee did last, for screen readers. */
  message: TemplateResult | undefined;
  /** Sets the focus when the next update is shown. */
  #refocus: (() => void) | undefined;
  #store: PickStore | undefined;
  #picks: Picks;
  #known: Known | undefined;
  #made:
    | { readonly all: ReadonlyMap<string, Pick>; readonly byId: Known['byId']; readonly agenda: Agenda }
    | undefined;

  constructor(picking: Picking, { host, language, finding, cards }: PlanningHost) {
    this.host = host;
    this.language = language;
    this.finding = finding;
    this.cards = cards;
    this.#picking = picking;
    this.filtering = new Filtering(this);
    this.#picks = this.#open();
  }

  /** Says what the agenda says, in the language of the page. */
  get say(): SayAgenda {
    return this.language.speak(agendaEnglish);
  }

  get picks(): Picks {
    return this.#picks;
  }

  /** Whether the page wants an agenda. */
  get isWanted(): boolean {
    return this.#picking.isWanted;
  }

  /** Of what is picked, and of what will be once the programme is there. */
  get ids(): ReadonlySet<string> {
    const { wanted, replaces } = this.#picking;
    if (!this.isWanted) return new Set();
    if (replaces) return new Set(wanted.keys());
    return wanted.size ? new Set([...this.picks.ids, ...wanted.keys()]) : this.picks.ids;
  }

  /** Picks what is wanted. What is known of a session is stored with its pick, so the programme is waited for. */
  take(): void {
    const { wanted, replaces } = this.#picking;
    if (!this.isWanted || !this.host.programme || !(replaces || wanted.size)) return;
    this.#picking.wanted = new Map();
    this.#picking.replaces = false;
    this.pick(wanted.keys(), replaces);
    for (const [id, isTold] of wanted) if (isTold) this.#tellOf(this.session(id), true);
  }

  /** Resolves when what was asked for is stored; a store of the site is not waited for. */
  get settled(): Promise<void> | undefined {
    return this.#store ? undefined : this.#picks.settled;
  }

  #open(): Picks {
    this.#key = storageKeyOf(this.host);
    this.#store = this.host.pickStore;
    const store = this.#store ?? new BrowserStore(() => localStorage, this.#key, window);
    const picks = new Picks(store, this.#picking.show);
    if (this.host.isConnected) picks.connect();
    return picks;
  }

  /** Another feed has another agenda. */
  #reopen(): void {
    if (storageKeyOf(this.host) === this.#key && this.host.pickStore === this.#store) return;
    this.#picks.disconnect();
    this.#picks = this.#open();
  }

  hostUpdate(): void {
    this.#reopen();
    this.take();
    this.filtering.update();
  }

  hostUpdated(): void {
    const refocus = this.#refocus;
    this.#refocus = undefined;
    refocus?.();
  }

  hostConnected(): void {
    this.#picks.connect();
  }

  hostDisconnected(): void {
    this.#picks.disconnect();
  }

  get #sessions(): Known {
    const { programme, now } = this.host;
    if (this.#known?.programme !== programme || !this.#known) {
      const byId = new Map(programme?.sessions.map((session) => [session.id, session]));
      this.#known = { programme, byId, since: now ?? new Date() };
    }
    return this.#known;
  }

  /** The session with an id; of a pick that the programme does not have any more what was saved. */
  session(id: string): Session | undefined {
    const pick = this.picks.all.get(id);
    return this.#sessions.byId.get(id) ?? (pick && savedSession(pick));
  }

  isInProgramme(id: string): boolean {
    return this.#sessions.byId.has(id);
  }

  /** The agenda as it is now; the same object as long as nothing changes. */
  get agenda(): Agenda {
    const { all } = this.picks;
    const { byId } = this.#sessions;
    if (this.#made?.all !== all || this.#made.byId !== byId) {
      this.#made = { all, byId, agenda: agendaOf(all.values(), byId) };
    }
    return this.#made.agenda;
  }

  /** Picks the sessions with these ids; if wanted in place of those that were picked. */
  pick(ids: Iterable<string>, replaces: boolean): void {
    // They are of the feed that the element has now.
    this.#reopen();
    const wanted = new Set(ids);
    const { all } = this.picks;
    const removed = replaces ? [...all.keys()].filter((id) => !wanted.has(id)) : [];
    const added = [...wanted].filter((id) => !all.has(id));
    this.picks.change([
      ...removed.map((id) => [id, null] as const),
      ...added.map((id) => {
        const session = this.session(id);
        return [id, session ? pickOf(session) : { id }] as const;
      }),
    ]);
  }

  unpick(id: string): void {
    const session = this.session(id);
    this.#keepFocus();
    this.picks.change([[id, null]]);
    this.#tellOf(session, false);
  }

  /** Changes many picks at the attendee's wish, of which the page is told, and remembers how to take it back. */
  changeAll(change: () => (() => void) | undefined, message: string): void {
    const before = this.agenda.sessions;
    const takeBack = change();
    this.#tell(before, this.agenda.sessions);
    const undo = (): void => {
      const now = this.agenda.sessions;
      if (takeBack) takeBack();
      else
        this.pick(
          before.map(({ id }) => id),
          true,
        );
      this.#tell(now, this.agenda.sessions);
    };
    this.takingAlong.report(message, undo);
  }

  #tell(before: readonly Session[], after: readonly Session[]): void {
    const [had, has] = [before, after].map((sessions) => new Set(sessions.map(({ id }) => id)));
    for (const one of before) if (!has?.has(one.id)) this.#tellOf(one, false);
    for (const one of after) if (!had?.has(one.id)) this.#tellOf(one, true);
  }

  #tellOf(session: Session | undefined, picked: boolean): void {
    if (session) this.host.dispatchEvent(new SessionListPickEvent(session, picked));
  }

  #toggles(): HTMLElement[] {
    return [...(this.cards.sheet?.element.querySelectorAll<HTMLElement>('[part="pick"]') ?? [])];
  }

  /** Where a card goes away with the toggle that has the focus, the next one gets it. */
  #keepFocus(): void {
    const { shadowRoot } = this.host;
    const toggles = this.#toggles();
    const index = toggles.indexOf(shadowRoot?.activeElement as HTMLElement);
    if (!this.filtering.shown || index < 0) return;
    const next = toggles[index + 1] ?? toggles[index - 1];
    this.#refocus = () => (next ?? shadowRoot?.querySelector<HTMLElement>('[part="agenda"]'))?.focus();
  }

  /** The attendee has noted what changed. */
  confirm(session: Session): void {
    this.picks.change([[session.id, pickOf(session)]]);
    this.#refocus = () =>
      this.#toggles()
        .find((toggle) => (toggle as HTMLButtonElement).value === session.id)
        ?.focus();
  }

  /** @param key as `dayTeller` writes it */
  nameOfDay(key: string): string {
    return key ? this.language.writeDay(key) : this.say('noDay');
  }

  /** The calendar file of sessions. */
  calendarOf(sessions: readonly Session[]): string {
    const { title = '' } = this.host.programme ?? {};
    return calendarOf(sessions, {
      scope: this.#key.replace(/^session-list:(https?:\/\/)?/, ''),
      stamp: this.#sessions.since,
      name: title ? this.say('agendaOf', { title }) : this.say('agendaName'),
      writeSpeakers: ({ speakers }) => {
        const names = speakers.map(({ name, affiliation }) =>
          affiliation ? `${name} (${affiliation})` : name,
        );
        return names.length ? `${this.language.say('speakers')}: ${names.join(', ')}` : '';
      },
    });
  }

  toICalendar(): string | Promise<string> {
    const { programme, ready } = this.host;
    if (!this.isWanted) return '';
    return programme ? this.calendarOf(this.agenda.there) : ready.then(() => this.toICalendar());
  }

  /** Says to screen readers what became of what the attendee did. */
  announce(message: string): void {
    this.message = message ? html`<span class="unseen">${message}</span>` : undefined;
    this.host.requestUpdate();
  }

  /** The filter "My agenda", what can be done with the agenda, and what the attendee should know of it. */
  bar(): TemplateResult | undefined {
    if (!this.isWanted || this.host.programme?.sessions.length === 0) return undefined;
    return html`<div class="controls">
      ${this.filtering.toggle()} ${this.takingAlong.panel()} ${this.#offering.offer() ?? nothing}
      ${this.filtering.emptyText === undefined ? nothing : html`<p part="agenda-empty">${this.filtering.emptyText}</p>`}
    </div>`;
  }
}
