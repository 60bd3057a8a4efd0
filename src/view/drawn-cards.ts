import { render } from 'lit';
import type { Session } from '../model/session.js';
import { type CardContext, card } from './card.js';
import type { Marker } from './marks.js';

interface Drawn {
  readonly item: HTMLElement;
  /** What marked what is marked in it, and what takes that away. */
  marker?: Marker | undefined;
  unmark?: (() => void) | undefined;
}

const draw = (session: Session, context: CardContext): Drawn => {
  const item = document.createElement('li');
  // The list of the cards is not its parent but above that.
  item.setAttribute('role', 'listitem');
  const scratch = document.createDocumentFragment();
  render(card(session, context), scratch);
  item.append(...scratch.children);
  return { item };
};

/**
 * Cards that are drawn: each once, and then plain nodes that are kept while other sessions are shown. The
 * bindings of their templates, which take more memory than the nodes, are given up; a search changes nothing
 * but the marks.
 */
export class DrawnCards {
  #cards = new WeakMap<Session, Drawn>();
  #context: CardContext | undefined;
  /** What changes a card that comes into the list. */
  readonly adornments: ((item: HTMLElement, session: Session) => void)[] = [];

  /**
   * What all cards share, from now on.
   * @returns whether cards that were drawn before are still good
   */
  use(context: CardContext): boolean {
    const before = this.#context;
    const isSame = (Object.keys(context) as (keyof CardContext)[]).every(
      (key) => context[key] === before?.[key],
    );
    if (!isSame) this.#cards = new WeakMap();
    this.#context = context;
    return isSame;
  }

  /** The list item with the card of a session, and what a search found in it marked. */
  item(session: Session, marker: Marker | undefined): HTMLElement {
    const context = this.#context as CardContext;
    const drawn = this.#cards.get(session) ?? draw(session, context);
    this.#cards.set(session, drawn);
    for (const adorn of this.adornments) adorn(drawn.item, session);
    if (drawn.marker !== marker) {
      drawn.unmark?.();
      drawn.unmark = marker?.(drawn.item);
      drawn.marker = marker;
    }
    return drawn.item;
  }

  /** Whether the card of a session has this node in it. */
  has(session: Session, node: Node): boolean {
    return Boolean(this.#cards.get(session)?.item.contains(node));
  }
}
