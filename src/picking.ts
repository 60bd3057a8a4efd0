import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Finding } from './finding.js';
import type { PickStore } from './model/pick.js';
import type { Programme } from './model/programme.js';
import type { Language } from './page/language.js';
import { Part } from './page/part.js';
import type { Planning } from './planning.js';
import type { CardList } from './view/card-list.js';
import { pickButton, showPicks } from './view/pick.js';

/** An element with an agenda. */
export interface AgendaHost extends ReactiveControllerHost, HTMLElement {
  readonly renderRoot: ParentNode;
  readonly src: string;
  readonly agenda: 'on' | 'off' | undefined;
  readonly storageKey: string | undefined;
  readonly pickStore: PickStore | undefined;
  readonly programme: Programme | undefined;
  readonly ready: Promise<Programme>;
  readonly now: Date | undefined;
}

/** Whether the attendee, a page's link or the site may bring picks. */
const mayHavePicks = ({ pickStore }: AgendaHost): boolean => {
  // They stand behind "#" in links.
  if (pickStore || location.hash.includes('-agenda=')) return true;
  try {
    return Object.keys(localStorage).some((key) => key.startsWith('session-list:'));
  } catch {
    // The browser blocks storage.
    return false;
  }
};

/**
 * The toggles of an agenda. All else is loaded with the first pick, or where there may be picks already.
 */
export class Picking extends Part<Planning> implements ReactiveController {
  readonly #host: AgendaHost;
  readonly #language: Language;
  /**
   * Ids of what is to be picked once the agenda and the programme are there, and whether the attendee chose it:
   * then the page is told.
   */
  wanted = new Map<string, boolean>();
  /** Whether that stands in place of what is stored, because the page set it. */
  replaces = false;

  constructor(host: AgendaHost, language: Language, finding: Finding, cards: CardList) {
    super(host, async () => (await import('./planning.js')).plan(this, { host, language, finding, cards }));
    this.#host = host;
    this.#language = language;
    cards.drawnCards.adornments.push(this.#showIn);
    host.addController(this);
  }

  get isWanted(): boolean {
    return this.#host.agenda !== 'off';
  }

  get ids(): Iterable<string> {
    return this.loaded?.ids ?? this.wanted.keys();
  }

  set ids(ids: Iterable<string>) {
    this.wanted = new Map(Array.from(ids, (id) => [id, false]));
    this.replaces = true;
    this.#change();
  }

  readonly #has = (id: string): boolean => (this.loaded?.ids ?? this.wanted).has(id);

  readonly #showIn = (root: ParentNode): void => showPicks(root, this.#has, this.#language.say);

  /** The toggle on a card; absent where the page wants no agenda. */
  get button(): typeof pickButton | undefined {
    return this.isWanted ? pickButton : undefined;
  }

  readonly onClick = ({ target }: Event): void => {
    const id = (target as Element).closest<HTMLButtonElement>('[part="pick"]')?.value;
    if (id === undefined) return;
    if (!this.#has(id)) this.wanted.set(id, true);
    else if (!this.wanted.delete(id)) this.loaded?.unpick(id);
    this.#change();
  };

  #change(): void {
    this.loaded?.take();
    this.show();
    // After a failure this tries again.
    if (this.isWanted) void this.load();
  }

  /** Other sessions are picked, here or elsewhere. */
  readonly show = (): void => {
    this.#showIn(this.#host.renderRoot);
    this.#host.requestUpdate();
  };

  /** What became of what the attendee did last. */
  get message(): unknown {
    return this.hasFailed ? this.#language.say('agendaFailed') : this.loaded?.message;
  }

  /** At once where the agenda is there. */
  toICalendar(): string | Promise<string> {
    return (
      this.loaded?.toICalendar() ??
      this.load().then((planning) => {
        if (!planning) throw new Error(this.#language.say('agendaFailed'));
        return planning.toICalendar();
      })
    );
  }

  hostConnected(): void {
    window.addEventListener('storage', this.show);
  }

  hostDisconnected(): void {
    window.removeEventListener('storage', this.show);
  }

  hostUpdate(): void {
    if (!this.loading && this.isWanted) this.awaits(mayHavePicks(this.#host));
  }
}
