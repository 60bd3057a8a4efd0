import type { PropertyDeclarations } from 'lit';
import { SpeakingElement } from './speaking-element.js';

/** What a page may ask of a list beside a search, a subject and days: what answers is loaded on demand. */
export class RefinedElement extends SpeakingElement {
  static override properties: PropertyDeclarations = {
    facets: {},
    order: {},
    group: {},
    past: {},
    limit: { type: Number },
    nowAndNext: { attribute: 'now-and-next', type: Boolean },
    schedulerHref: { attribute: 'scheduler-href' },
    interestsHref: { attribute: 'interests-href' },
    pinned: {},
    without: {},
  };

  /**
   * Which facets there are to choose from, and in which order: "subject", "day", "time", "track", "type", "place",
   * "speaker", "language", "attendance", "access", "price", "credit", with spaces between them. Each is there only
   * if sessions differ in it. By default all, behind a button; "none" for none.
   * @attr facets
   */
  declare facets: string | undefined;

  /**
   * "time", "title" or "feed"; by default "time", on an interest page "feed".
   * @attr order
   */
  declare order: 'time' | 'title' | 'feed' | undefined;

  /**
   * "day", "subject" or "none"; by default "day" where the programme has several days and is in order of time, on
   * an interest page "none".
   * @attr group
   */
  declare group: 'day' | 'subject' | 'none' | undefined;

  /**
   * What becomes of sessions that are over: "show" (default), "dim" or "hide".
   * @attr past
   */
  declare past: 'show' | 'dim' | 'hide' | undefined;

  /**
   * How many sessions are shown at first, and how many more with each "Show more"; by default all.
   * @attr limit
   */
  declare limit: number | undefined;

  /**
   * Shows on top what is on now and what is next, while the event runs.
   * @attr now-and-next
   */
  declare nowAndNext: boolean | undefined;

  /**
   * On an interest page: the page with the whole programme.
   * @attr scheduler-href
   */
  declare schedulerHref: string | undefined;

  /**
   * On an interest page: links to the pages of related subjects, such as "interests/{slug}.html".
   * @attr interests-href
   */
  declare interestsHref: string | undefined;

  /**
   * Ids of sessions that come first, with spaces between them.
   * @attr pinned
   */
  declare pinned: string | undefined;

  /**
   * Ids of sessions that are left out, with spaces between them.
   * @attr without
   */
  declare without: string | undefined;

  /** Whether the page asks for any of it. */
  protected get isRefined(): boolean {
    return Object.keys(RefinedElement.properties).some((name) => this[name as keyof this] != null);
  }
}
