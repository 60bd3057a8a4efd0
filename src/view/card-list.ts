import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Section } from '../find/sections.js';
import type { CardContext } from './card.js';
import { CardSheet, CHAPTER } from './card-sheet.js';
import { DrawnCards } from './drawn-cards.js';
import type { Marker } from './marks.js';
import { reveal } from './reveal.js';
import { type Place, placeIn, scrollBack } from './scroll-place.js';

/** Milliseconds of work at a stretch: no key and no frame waits for longer. */
const SLICE = 8;
/** Milliseconds after which a page that paints no frames is not waited for. */
const PATIENCE = 200;
/** Milliseconds without another answer before what nobody sees is drawn: whoever types goes on typing. */
const CALM = 400;
/** Milliseconds between looks at whether anything comes near, while there is no calm. */
const GLANCE = 40;

/** Lets the browser do other things: paint first, where something new is drawn. */
const pause = (isFresh: boolean, milliseconds: number): Promise<void> =>
  new Promise((resolve) => {
    if (isFresh) requestAnimationFrame(() => setTimeout(resolve));
    setTimeout(resolve, milliseconds);
  });

/**
 * The list of cards, however many. The first ones are drawn at once; what comes into view when it does, and all else
 * in slices of time, until everything is there for the browser's own search, for print and for assistive technology.
 * What is wanted last counts; what is no longer wanted is not drawn.
 */
export class CardList implements ReactiveController {
  readonly drawnCards = new DrawnCards();
  readonly #host: ReactiveControllerHost & HTMLElement;
  /** Has the sheet in it and, behind it, sheets that were, until they are empty. */
  readonly #frame = document.createElement('div');
  #sections: readonly Section[] = [];
  #marker: Marker | undefined;
  #sheet: CardSheet | undefined;
  /** Those of its groups that come near to the window. */
  #near = new Set<number>();
  /** When there is time for what nobody sees. */
  #calm = 0;
  #isWhole = false;
  /** Where the visitor was in the list when it was last whole. */
  #left: Place | undefined;
  /** Whether the browser had no time yet to paint what was drawn at once. */
  #isFresh = false;
  #work: Promise<void> | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    host.addController(this);
  }

  /** The cards that are wanted now; none without sessions. */
  get sheet(): CardSheet | undefined {
    return this.#sheet;
  }

  /** Resolves when all that is wanted is drawn, or the element has left the page. */
  get drawn(): Promise<void> | undefined {
    return this.#work;
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
    this.#leave(isWhole);
    const sheet = sections.length
      ? new CardSheet(sections, this.drawnCards, marker, context.headingLevel - 1)
      : undefined;
    this.#sheet = sheet;
    const [next] = sheet?.undrawn ?? [];
    this.#near = new Set(next === undefined ? [] : [next]);
    if (sheet) {
      sheet.element.addEventListener('contentvisibilityautostatechange', this.#onView, true);
      this.#frame.prepend(sheet.element);
      // A card that is moved loses the focus that was in it.
      if (focused) reveal(sheet, (session) => this.drawnCards.has(session, focused), 0);
    }
    this.#goOn();
    if (wasInside) this.#keepFocus(focused as HTMLElement);
    return this.#frame;
  }

  /** The cards that were are not shown from now on. */
  #leave(isWhole: boolean): void {
    const before = this.#sheet;
    if (before) {
      if (this.#isWhole) this.#left = placeIn(before.element);
      // To take away a long list, or to give up its layout, would take long.
      if (before.groups.length <= CHAPTER) before.element.remove();
      else before.element.classList.add('past');
      this.#calm = performance.now() + CALM;
    }
    this.#isWhole = isWhole;
    this.#isFresh = true;
  }

  /** If the card is gone that had the focus, the count says so. */
  #keepFocus(focused: HTMLElement): void {
    const isHere = this.#sheet?.element.contains(focused);
    const next = isHere ? focused : this.#host.shadowRoot?.querySelector<HTMLElement>('[part="count"]');
    next?.focus({ preventScroll: true });
  }

  /** What comes near to the window is next. */
  readonly #onView = ({ target }: Event): void => {
    const index = this.#sheet?.groups.findIndex(({ element }) => element === target) ?? -1;
    if (!this.#sheet?.undrawn.has(index)) return;
    this.#near.add(index);
    this.#goOn();
  };

  /** One step of what cannot wait for calm: what comes near, then sheets that were, which slow down what is. */
  get #urgent(): (() => void) | undefined {
    const [near] = this.#near;
    if (near !== undefined)
      return () => {
        this.#near.delete(near);
        this.#sheet?.draw(near);
      };
    const last = this.#frame.lastElementChild;
    return last && last !== this.#sheet?.element ? () => (last.lastElementChild ?? last).remove() : undefined;
  }

  /** One step of what is left to do, where there is any. */
  get #next(): (() => void) | undefined {
    const [index] = this.#sheet?.undrawn ?? [];
    return this.#urgent ?? (index === undefined ? index : () => this.#sheet?.draw(index));
  }

  /** One step of what there is time for now. */
  get #due(): (() => void) | undefined {
    return performance.now() < this.#calm ? this.#urgent : this.#next;
  }

  #goOn(): void {
    if (this.#next && this.#host.isConnected) this.#work ??= this.#inSlices();
  }

  async #inSlices(): Promise<void> {
    while (this.#next && this.#host.isConnected) {
      const isFresh = this.#isFresh;
      this.#isFresh = false;
      await pause(isFresh, isFresh ? PATIENCE : this.#due ? 0 : GLANCE);
      const end = performance.now() + SLICE;
      while (!this.#isFresh && this.#due && performance.now() < end) this.#due();
    }
    this.#work = undefined;
  }

  readonly #drawAll = (): void => this.#sheet?.drawAll();

  hostConnected(): void {
    window.addEventListener('beforeprint', this.#drawAll);
    this.#goOn();
  }

  hostDisconnected(): void {
    window.removeEventListener('beforeprint', this.#drawAll);
  }

  /** Where nothing is asked any more, visitors are where they were before. */
  hostUpdated(): void {
    const left = this.#left;
    if (!this.#isWhole || !left) return;
    this.#left = undefined;
    if (reveal(this.#sheet, (session) => this.drawnCards.has(session, left.item))) scrollBack(left);
  }
}
