import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Section } from '../find/sections.js';
import type { CardContext } from './card.js';
import { CardRest } from './card-rest.js';
import { CardSheet } from './card-sheet.js';
import { DrawnCards } from './drawn-cards.js';
import type { Marker } from './marks.js';

/** The list of cards, however many: the first ones are drawn at once, all others while visitors do other things. */
export class CardList implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #frame = document.createElement('div');
  readonly drawnCards = new DrawnCards();
  #sections: readonly Section[] = [];
  #marker: Marker | undefined;
  #sheet: CardSheet | undefined;
  readonly #rest: CardRest;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    this.#rest = new CardRest(host, this.#frame, this.drawnCards);
    host.addController(this);
  }

  /** The cards that are wanted now; none without sessions. */
  get sheet(): CardSheet | undefined {
    return this.#sheet;
  }

  /** Resolves when all that is wanted is drawn, or the element has left the page. */
  get drawn(): Promise<void> | undefined {
    return this.#rest.drawn;
  }

  /**
   * The lists of these sessions' cards; none without sessions.
   * @param marker marks in them what a search found
   * @param isWhole whether nothing is asked that leaves any out or puts them in another order
   */
  show(
    sections: readonly Section[],
    context: CardContext,
    marker: Marker | undefined,
    isWhole: boolean,
  ): Element {
    const isSame = this.drawnCards.use(context) && sections === this.#sections && marker === this.#marker;
    if (isSame) return this.#frame;
    const focused = this.#host.shadowRoot?.activeElement as HTMLElement | null | undefined;
    const wasInside = this.#frame.contains(focused ?? null);
    this.#sections = sections;
    this.#marker = marker;
    this.#sheet = sections.length
      ? new CardSheet(sections, this.drawnCards, marker, context.headingLevel - 1)
      : undefined;
    this.#rest.show(this.#sheet, isWhole, focused);
    if (wasInside) this.#keepFocus(focused as HTMLElement);
    return this.#frame;
  }

  /** A card that is moved loses the focus that was in it; if it is gone, the count says so. */
  #keepFocus(focused: HTMLElement): void {
    const isHere = this.#sheet?.element.contains(focused);
    const next = isHere ? focused : this.#host.shadowRoot?.querySelector<HTMLElement>('[part="count"]');
    next?.focus({ preventScroll: true });
  }

  readonly #drawAll = (): void => this.#sheet?.drawAll();

  hostConnected(): void {
    window.addEventListener('beforeprint', this.#drawAll);
  }

  hostDisconnected(): void {
    window.removeEventListener('beforeprint', this.#drawAll);
  }
}
