import { isOver } from './model/present.js';
import type { Session } from './model/session.js';
import { everyMinute } from './page/clock.js';
import type { CardList } from './view/card-list.js';

interface Host {
  readonly now: Date | undefined;
  readonly past: 'show' | 'dim' | 'hide' | undefined;
  readonly nowAndNext: boolean | undefined;
  readonly isConnected: boolean;
  requestUpdate(): void;
}

/** What time it is for an element, and which of its sessions are over. */
export class PresentTime {
  readonly #host: Host;
  readonly #cards: CardList;
  readonly #over: () => string;
  #end: (() => void) | undefined;
  #dimmed = '';

  /** @param over writes the word on cards of sessions that are over */
  constructor(host: Host, cards: CardList, over: () => string) {
    this.#host = host;
    this.#cards = cards;
    this.#over = over;
  }

  /** Milliseconds since 1970; the page may set it. */
  get now(): number {
    return this.#host.now?.getTime() ?? Date.now();
  }

  readonly isOver = (session: Session): boolean => isOver(session, this.now);

  /** Listens to the clock only while what is shown depends on it. */
  update(sessions: readonly Session[]): void {
    const { past, now, nowAndNext } = this.#host;
    const isTold = past === 'dim' || past === 'hide' || nowAndNext;
    if (isTold && !now && this.#host.isConnected) this.#end ??= everyMinute(() => this.#host.requestUpdate());
    else this.stop();
    const dimmed = past === 'dim' ? `${sessions.filter(this.isOver).length} ${this.#over()}` : '';
    if (dimmed === this.#dimmed) return;
    this.#dimmed = dimmed;
    const { drawnCards, sheet } = this.#cards;
    if (!drawnCards.adornments.includes(this.#dim)) drawnCards.adornments.push(this.#dim);
    for (const [i, { sessions }] of sheet?.groups.entries() ?? [])
      if (!sheet?.undrawn.has(i)) for (const session of sessions) sheet?.item(session);
  }

  readonly #dim = (item: HTMLElement, session: Session): void => {
    const isOver = this.#host.past === 'dim' && this.isOver(session);
    const card = item.querySelector('[part="card"]');
    if (!card || card.hasAttribute('data-over') === isOver) return;
    card.toggleAttribute('data-over', isOver);
    // Seen by colour alone it would be nothing to those who do not see.
    card.querySelector('[part="over"]')?.remove();
    if (!isOver) return;
    const word = document.createElement('p');
    word.setAttribute('part', 'over');
    word.textContent = this.#over();
    card.querySelector('[part="title"]')?.after(word);
  };

  stop(): void {
    this.#end?.();
    this.#end = undefined;
  }
}
