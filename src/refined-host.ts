import type { ReactiveControllerHost } from 'lit';
import type { Group, Order } from './find/order.js';
import type { Finding } from './finding.js';
import type { Programme } from './model/programme.js';
import type { UrlState } from './page/address.js';
import type { Language } from './page/language.js';
import type { CardList } from './view/card-list.js';

/** An element as its page wants it. */
export interface Host extends ReactiveControllerHost, HTMLElement {
  readonly renderRoot: HTMLElement | DocumentFragment;
  readonly programme: Programme | undefined;
  readonly subject: string;
  readonly facets: string | undefined;
  readonly order: Order | undefined;
  readonly group: Group | undefined;
  readonly past: 'show' | 'dim' | 'hide' | undefined;
  readonly limit: number | undefined;
  readonly nowAndNext: boolean | undefined;
  readonly urlState: UrlState;
  readonly schedulerHref: string | undefined;
  readonly interestsHref: string | undefined;
  readonly pinned: string | undefined;
  readonly without: string | undefined;
  readonly breaks: 'show' | 'hide' | undefined;
  readonly headingLevel: number;
  readonly now: Date | undefined;
}

/** What is refined, and what is needed for it. */
export interface RefinementHost {
  readonly host: Host;
  readonly language: Language;
  readonly finding: Finding;
  readonly cards: CardList;
}
