import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Session } from '../model/session.js';
import type { CardContext } from './card.js';
import { DrawnCards } from './drawn-cards.js';
import type { Marker } from './marks.js';
import { type Place, placeIn, scrollBack } from './scroll-place.js';

/** Cards in a group, which browsers lay out, paint and skip together. The first group fills a window. */
const GROUP = 3;
/**
 * Groups in a chapter, which is skipped as a whole: a browser watches each thing that it may skip by itself, and
 * to watch hundreds would take it longer than to paint what is seen.
 */
const CHAPTER = 40;
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

/** A list or a part of one that has, or will have, so many cards in it. */
const make = (tag: string, role: string, cards: number, parts: readonly Element[] = []): HTMLElement => {
  const element = document.createElement(tag);
  element.className = 'cards';
  element.setAttribute('role', role);
  // It is as high as so many cards mostly are until it is laid out.
  element.style.setProperty('--cards', `${cards}`);
  element.append(...parts);
  return element;
};

const part = (cards: number, parts?: readonly Element[]): HTMLElement => make('div', 'none', cards, parts);

/**
 * The list of cards, however many: the first ones are drawn at once, those that come into view when they do,
 * and all others in slices of time, until everything is there for the browser's own search, for print and for
 * assistive technology. What is wanted last counts; what is no longer wanted is not drawn.
 */
export class CardList implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  /** Has the list in it and, behind it, lists that were, until they are empty. */
  readonly #frame = document.createElement('div');
  readonly #cards = new DrawnCards();
  #sessions: readonly Session[] = [];
  #marker: Marker | undefined;
  #list: HTMLElement | undefined;
  /** Only the first one, until there is time for the others. */
  #groups: HTMLElement[] = [];
  /** Numbers of the groups that are not drawn yet. */
  #undrawn = new Set<number>();
  /** Those of them that come near to the window. */
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

  /** Resolves when all that is wanted is drawn, or the element has left the page. */
  get drawn(): Promise<void> | undefined {
    return this.#work;
  }

  /**
   * The list of these sessions' cards; none without sessions.
   * @param marker marks in them what a search found
   * @param isWhole whether nothing is asked that leaves any out or puts them in another order
   */
  show(
    sessions: readonly Session[],
    context: CardContext,
    marker: Marker | undefined,
    isWhole: boolean,
  ): Element {
    const isSame = this.#cards.use(context) && sessions === this.#sessions && marker === this.#marker;
    if (isSame) return this.#frame;
    const focused = this.#host.shadowRoot?.activeElement;
    const before = this.#list;
    if (this.#isWhole) this.#left = placeIn(this.#list);
    this.#isWhole = isWhole;
    this.#sessions = sessions;
    this.#marker = marker;
    this.#makeList();
    this.#draw(0);
    if (focused) this.#keepFocus(focused as HTMLElement);
    this.#isFresh = true;
    if (before) this.#calm = performance.now() + CALM;
    this.#goOn();
    return this.#frame;
  }

  /** Makes a list of one group in place of the one before, whose cards are not shown from now on. */
  #makeList(): void {
    // To take away a long list, or to give up its layout, would take long.
    if (this.#groups.length <= CHAPTER) this.#list?.remove();
    else this.#list?.classList.add('past');
    const { length } = this.#sessions;
    this.#undrawn = new Set(Array(Math.ceil(length / GROUP)).keys());
    this.#near = new Set(length > GROUP ? [1] : []);
    this.#groups = length ? [part(Math.min(length, GROUP))] : [];
    this.#list = undefined;
    if (!length) return;
    // WebKit takes a list without markers for none, unless its role says so.
    // A list that is all there is as high as it is.
    this.#list = make('ul', 'list', length > GROUP ? length : 0, this.#groups);
    this.#list.setAttribute('part', 'list');
    this.#list.addEventListener('contentvisibilityautostatechange', this.#onView, true);
    this.#frame.prepend(this.#list);
  }

  /** Makes the other groups, without cards. */
  #makeGroups(): void {
    const { length } = this.#sessions;
    for (let i = GROUP; i < length; i += GROUP) this.#groups.push(part(Math.min(length - i, GROUP)));
    for (let i = 1; i < this.#groups.length; i += CHAPTER) {
      const cards = Math.min(length - i * GROUP, CHAPTER * GROUP);
      this.#list?.append(part(cards, this.#groups.slice(i, i + CHAPTER)));
    }
    this.#list?.removeAttribute('style');
  }

  /** What comes near to the window is next. */
  readonly #onView = ({ target }: Event): void => {
    const index = this.#groups.indexOf(target as HTMLElement);
    if (!this.#undrawn.has(index)) return;
    this.#near.add(index);
    this.#goOn();
  };

  #draw(index: number): void {
    this.#near.delete(index);
    if (!this.#undrawn.delete(index)) return;
    if (index > 0 && this.#groups.length < 2) this.#makeGroups();
    const first = index * GROUP;
    const items = this.#sessions.slice(first, first + GROUP).map((session, i) => {
      const item = this.#cards.item(session, this.#marker);
      // While others are missing, their number would be taken from those that are there.
      item.ariaSetSize = `${this.#sessions.length}`;
      item.ariaPosInSet = `${first + i + 1}`;
      return item;
    });
    this.#groups[index]?.append(...items);
  }

  /** Draws the group of an item; tells whether it is in the list. */
  #drawItem(item: Node, around: number): boolean {
    const index = this.#sessions.findIndex((session) => this.#cards.has(session, item));
    const group = Math.floor(index / GROUP);
    for (let i = group - around; i <= group + around; i++) this.#draw(i);
    return index >= 0;
  }

  /** A card that is moved loses the focus that was in it. */
  #keepFocus(focused: HTMLElement): void {
    if (this.#drawItem(focused, 0)) focused.focus({ preventScroll: true });
  }

  /** One step of what cannot wait for calm: what comes near, then lists that were, which slow down what is. */
  get #urgent(): (() => void) | undefined {
    const [near] = this.#near;
    if (near !== undefined) return () => this.#draw(near);
    const last = this.#frame.lastElementChild;
    return last && last !== this.#list ? () => (last.lastElementChild ?? last).remove() : undefined;
  }

  /** One step of what is left to do, where there is any. */
  get #next(): (() => void) | undefined {
    const [index] = this.#undrawn;
    return this.#urgent ?? (index === undefined ? index : () => this.#draw(index));
  }

  /** One step of what there is time for now. */
  get #due(): (() => void) | undefined {
    return performance.now() < this.#calm ? this.#urgent : this.#next;
  }

  #goOn(): void {
    if (this.#next) this.#work ??= this.#inSlices();
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

  readonly #drawAll = (): void => {
    while (this.#next) this.#next();
  };

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
    if (this.#drawItem(left.item, 1)) scrollBack(left);
  }
}
