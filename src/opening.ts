import type { Session } from './model/session.js';
import type { CardList } from './view/card-list.js';
import { reveal, scrollTo } from './view/reveal.js';

/** Opens the session that a link or the page's address asks for: scrolls to its card, sets the focus on it and marks it. */
export class Opening {
  readonly #cards: CardList;
  /** Id of the session that is to be opened once it is there. */
  #wanted: string | undefined;
  #marked: Element | undefined;

  constructor(cards: CardList) {
    this.#cards = cards;
  }

  /** Whether the list must have the session in it, however few are shown. */
  get wanted(): string | undefined {
    return this.#wanted;
  }

  /** @param id of a session; `undefined` for none */
  want(id: string | undefined): void {
    this.#wanted = id;
    if (id === undefined) this.#mark(undefined);
  }

  /** Opens what is wanted, if it is among these sessions; what is not is forgotten. */
  update(sessions: readonly Session[]): void {
    const id = this.#wanted;
    if (id === undefined) return;
    this.#wanted = undefined;
    const session = sessions.find((one) => one.id === id);
    const item = session && reveal(this.#cards.sheet, (one) => one === session);
    if (item) this.#open(item);
  }

  #open(item: HTMLElement): void {
    const card = item.querySelector('[part="card"]') as HTMLElement;
    for (const details of card.querySelectorAll('details')) details.open = true;
    this.#mark(card);
    const heading = card.querySelector<HTMLElement>('[part="title"]');
    if (heading) heading.tabIndex = -1;
    heading?.focus({ preventScroll: true });
    scrollTo(card, 'center');
  }

  #mark(card: Element | undefined): void {
    this.#marked?.removeAttribute('aria-current');
    card?.setAttribute('aria-current', 'true');
    this.#marked = card;
  }
}
