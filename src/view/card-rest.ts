import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { type CardSheet, CHAPTER } from './card-sheet.js';
import type { DrawnCards } from './drawn-cards.js';
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
 * Draws what is not drawn at once: what comes into view when it does, and all else in slices of time, until
 * everything is there for the browser's own search, for print and for assistive technology. What is wanted last
 * counts; what is no longer wanted is not drawn.
 */
export class CardRest implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  /** Has the sheet in it and, behind it, sheets that were, until they are empty. */
  readonly #frame: HTMLElement;
  readonly #cards: DrawnCards;
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

  constructor(host: ReactiveControllerHost & HTMLElement, frame: HTMLElement, cards: DrawnCards) {
    this.#host = host;
    this.#frame = frame;
    this.#cards = cards;
    host.addController(this);
  }

  /** Resolves when all that is wanted is drawn, or the element has left the page. */
  get drawn(): Promise<void> | undefined {
    return this.#work;
  }

  /**
   * Puts a sheet in place of the one before, whose cards are not shown from now on.
   * @param isWhole whether nothing is asked that leaves any out or puts them in another order
   * @param focused what has the focus
   */
  show(sheet: CardSheet | undefined, isWhole: boolean, focused?: Element | null): void {
    const before = this.#sheet;
    if (before && this.#isWhole) this.#left = placeIn(before.element);
    this.#isWhole = isWhole;
    this.#sheet = sheet;
    this.#isFresh = true;
    if (before) {
      // To take away a long list, or to give up its layout, would take long.
      if (before.groups.length <= CHAPTER) before.element.remove();
      else before.element.classList.add('past');
      this.#calm = performance.now() + CALM;
    }
    const [next] = sheet?.undrawn ?? [];
    this.#near = new Set(next === undefined ? [] : [next]);
    if (!sheet) return;
    sheet.element.addEventListener('contentvisibilityautostatechange', this.#onView, true);
    this.#frame.prepend(sheet.element);
    // A card that is moved loses the focus that was in it.
    if (focused) reveal(sheet, (session) => this.#cards.has(session, focused), 0);
    this.#goOn();
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

  hostConnected(): void {
    this.#goOn();
  }

  /** Where nothing is asked any more, visitors are where they were before. */
  hostUpdated(): void {
    const left = this.#left;
    if (!this.#isWhole || !left) return;
    this.#left = undefined;
    if (reveal(this.#sheet, (session) => this.#cards.has(session, left.item))) scrollBack(left);
  }
}
