import { isBreak } from './find/breaks.js';
import { type FacetKey, facetsNamed, narrowingBy } from './find/facets.js';
import type { Chosen, Narrowing } from './find/matches.js';
import { arrangeBy, type Group, type Order } from './find/order.js';
import type { Arrangement } from './find/sections.js';
import type { Session } from './model/session.js';
import type { PresentTime } from './present-time.js';
import type { Host, RefinementHost } from './refined-host.js';
import { type RefineSay, refineEnglish } from './text/refine-strings.js';

export const ORDERS: readonly Order[] = ['time', 'title', 'feed'];

const wordsOf = (text: string | undefined): readonly string[] => text?.split(/\s+/).filter(Boolean) ?? [];

/** What a page wishes by attributes, and its visitor by choices: order, groups and facets. */
export class Wishes {
  readonly #about: RefinementHost;
  readonly #host: Host;
  readonly #time: PresentTime;
  readonly #made = new Map<string, { readonly key: readonly unknown[]; readonly value: unknown }>();
  /** Whether a visitor wants to see the facets. */
  isOpen = false;

  constructor(about: RefinementHost, time: PresentTime) {
    this.#about = about;
    this.#host = about.host;
    this.#time = time;
  }

  /** Writes in the language of the page. */
  get say(): RefineSay {
    return this.#about.language.speak(refineEnglish);
  }

  /** What was made from the same, or made anew. */
  #keep<T>(name: string, key: readonly unknown[], make: () => T): T {
    const known = this.#made.get(name);
    if (known?.key.every((one, i) => one === key[i])) return known.value as T;
    const value = make();
    this.#made.set(name, { key, value });
    return value;
  }

  /** What is asked beside a search and a subject. */
  get chosen(): Chosen {
    return this.#about.finding.state.chosen ?? {};
  }

  /** The visitor's wish before the page's. */
  get order(): Order {
    const { order, subject } = this.#host;
    const asked = this.chosen.order?.[0] as Order;
    return ORDERS.includes(asked)
      ? asked
      : ORDERS.includes(order as Order)
        ? (order as Order)
        : subject
          ? 'feed'
          : 'time';
  }

  get #group(): Group {
    const { group } = this.#host;
    const isByTime = this.order === 'time';
    if (group === 'subject' || group === 'none') return group;
    // Who chooses titles from A to Z wants no days between them.
    if (group === 'day' && (isByTime || !this.chosen.order)) return group;
    return isByTime ? 'day' : 'none';
  }

  /** Arranges sessions; the same function while it would do the same. Absent where nothing is wished. */
  get arrange(): ((sessions: readonly Session[]) => Arrangement) | undefined {
    const { order, group, pinned, without, subject, breaks } = this.#host;
    const isWithoutBreaks = breaks === 'hide';
    if (!order && !group && !pinned && !without && !isWithoutBreaks && !this.chosen.order) return undefined;
    const wishes = {
      order: this.order,
      group: this.#group,
      pinned: wordsOf(pinned),
      without: wordsOf(without),
      language: this.#about.language.tag,
      first: this.say('highlights'),
      others: this.say('others'),
    };
    return this.#keep(
      'arrange',
      [JSON.stringify([wishes, subject, isWithoutBreaks])],
      () => (sessions) =>
        arrangeBy(isWithoutBreaks ? sessions.filter((one) => !isBreak(one)) : sessions, wishes),
    );
  }

  /** The facets that the page wants, in its order. */
  get facetKeys(): readonly FacetKey[] {
    return facetsNamed(this.#host.facets ?? undefined);
  }

  /** Narrows sessions down; the same function while it would do the same. Absent where nobody wants it. */
  get narrowing(): Narrowing | undefined {
    const { facets, past, programme } = this.#host;
    if (!this.isOpen && facets == null && past !== 'hide' && !Object.keys(this.chosen).length)
      return undefined;
    const over = past === 'hide' ? programme?.sessions.filter(this.#time.isOver).length : 0;
    return this.#keep('narrowing', [String(this.facetKeys), this.#about.language.say, over], () =>
      narrowingBy(
        this.facetKeys,
        { language: this.#about.language.tag, nameOf: this.#nameOf },
        over ? this.#time.isOver : () => false,
      ),
    );
  }

  readonly #nameOf = (facet: FacetKey, value: string): string => {
    if (facet === 'day') return this.#about.language.writeDay(value);
    if (facet === 'time' || facet === 'attendance') return this.say(value as Parameters<RefineSay>[0]);
    if (facet !== 'language') return value;
    try {
      return new Intl.DisplayNames(this.#about.language.tag, { type: 'language' }).of(value) ?? value;
    } catch {
      return value;
    }
  };
}
