import type { Section } from '../find/sections.js';
import type { Session } from '../model/session.js';
import type { DrawnCards } from './drawn-cards.js';
import type { Marker } from './marks.js';

/** Cards in a group, which browsers lay out, paint and skip together. The first group fills a window. */
const GROUP = 3;
/**
 * Groups in a chapter, which is skipped as a whole: a browser watches each thing that it may skip by itself, and
 * to watch hundreds would take it longer than to paint what is seen.
 */
export const CHAPTER = 40;

/** A list or a part of one that has, or will have, so many cards in it. */
const make = (tag: string, role: string, cards: number): HTMLElement => {
  const element = document.createElement(tag);
  element.className = 'cards';
  element.setAttribute('role', role);
  // It is as high as so many cards mostly are until it is laid out.
  element.style.setProperty('--cards', `${cards}`);
  return element;
};

/** A few cards that stand together in the list of a section. */
interface Few {
  readonly section: Section;
  readonly sessions: readonly Session[];
  /** Place of the first in the section, from 0 on. */
  readonly first: number;
  /** Absent until there is time to make it. */
  element?: HTMLElement;
}

const fewOf = (section: Section): Few[] =>
  Array.from({ length: Math.ceil(section.sessions.length / GROUP) }, (_, i) => ({
    section,
    sessions: section.sessions.slice(i * GROUP, (i + 1) * GROUP),
    first: i * GROUP,
  }));

/** The cards of one answer, in one list or in sections that each have theirs; only the first are drawn at once. */
export class CardSheet {
  /** Numbers of the groups that are not drawn yet. */
  readonly undrawn: Set<number>;
  /** One list, or the sections. */
  readonly element: HTMLElement;
  readonly groups: readonly Few[];
  readonly #lists = new Map<Section, HTMLElement>();
  readonly #cards: DrawnCards;
  readonly #marker: Marker | undefined;
  readonly #headingLevel: number;

  /**
   * @param sections one at least
   * @param marker marks in the cards what a search found
   * @param headingLevel of the sections
   */
  constructor(
    sections: readonly Section[],
    cards: DrawnCards,
    marker: Marker | undefined,
    headingLevel: number,
  ) {
    this.#cards = cards;
    this.#marker = marker;
    this.#headingLevel = headingLevel;
    this.groups = sections.flatMap(fewOf);
    this.undrawn = new Set(this.groups.keys());
    const length = sections.reduce((sum, { sessions }) => sum + sessions.length, 0);
    const [first] = sections;
    // What is drawn as a whole is as high as it is.
    const reserved = this.groups.length > 1 ? length : 0;
    this.element =
      first && first.heading === undefined ? this.#listOf(first, reserved) : make('div', 'none', reserved);
    let drawn = 0;
    for (const few of this.groups) {
      if (drawn >= GROUP) break;
      drawn += few.sessions.length;
      few.element = make('div', 'none', few.sessions.length);
      few.element.classList.add('first');
      this.#listOf(few.section).append(few.element);
      this.draw(this.groups.indexOf(few));
    }
  }

  /** The list of a section; made, with its heading, when it is first asked for. */
  #listOf(section: Section, cards = 0): HTMLElement {
    let list = this.#lists.get(section);
    if (list) return list;
    // WebKit takes a list without markers for none, unless its role says so.
    list = make('ul', 'list', cards);
    list.setAttribute('part', 'list');
    this.#lists.set(section, list);
    if (section.heading === undefined) return list;
    const heading = document.createElement(`h${this.#headingLevel}`);
    heading.setAttribute('part', 'group-heading');
    heading.tabIndex = -1;
    heading.dir = 'auto';
    heading.textContent = list.ariaLabel = section.heading;
    const group = document.createElement('section');
    group.setAttribute('part', 'group');
    group.append(heading, list);
    this.element.append(group);
    return list;
  }

  /** Makes all groups that are not there yet, without cards. */
  #makeRest(): void {
    let chapter: HTMLElement | undefined;
    for (const few of this.groups) {
      if (few.element) continue;
      few.element = make('div', 'none', few.sessions.length);
      const list = this.#listOf(few.section);
      if (chapter?.parentElement !== list || chapter.childElementCount === CHAPTER) {
        chapter = make('div', 'none', Math.min(few.section.sessions.length - few.first, CHAPTER * GROUP));
        list.append(chapter);
      }
      chapter.append(few.element);
    }
    this.element.removeAttribute('style');
  }

  /** The list item of a session. */
  item(session: Session): HTMLElement {
    return this.#cards.item(session, this.#marker);
  }

  draw(index: number): void {
    const few = this.groups[index];
    if (!few || !this.undrawn.delete(index)) return;
    if (!few.element) this.#makeRest();
    const items = few.sessions.map((session, i) => {
      const item = this.item(session);
      // While others are missing, their number would be taken from those that are there.
      item.ariaSetSize = `${few.section.sessions.length}`;
      item.ariaPosInSet = `${few.first + i + 1}`;
      return item;
    });
    few.element?.append(...items);
  }

  drawAll(): void {
    for (const index of this.undrawn) this.draw(index);
  }
}
