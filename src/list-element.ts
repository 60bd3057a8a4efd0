import type { PropertyDeclarations } from 'lit';
import type { PickStore } from './model/pick.js';
import { instantOf, levelOf } from './page/attribute-values.js';
import { SpeakingElement } from './speaking-element.js';

/** Asks for filters, other orders and the like, which are one part. */
const refined: PropertyDeclarations = {
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
  breaks: {},
};

/**
 * What a page may ask of a list. What answers most of it is loaded on demand; so are the parts and the event here.
 *
 * @fires {SessionListPickEvent} session-list-pick - The attendee picked or unpicked a session; `session`, `picked`.
 *
 * @csspart filters - The button that shows the facets.
 * @csspart facets - The facets.
 * @csspart facet - One facet, a disclosure.
 * @csspart order - The drop-down of orders.
 * @csspart chips - List of what is chosen.
 * @csspart chip - A button that takes back what is chosen.
 * @csspart clear - The button that takes back all that is chosen.
 * @csspart now - What is on now and next.
 * @csspart show-more - The button for more sessions.
 * @csspart more - Where to go on from an interest page.
 * @csspart related - Link to a related subject.
 * @csspart over - "Over" on a card of the past.
 * @csspart pick - The toggle of a session: "Add to my agenda", "In my agenda".
 * @csspart agenda - The filter "My agenda".
 * @csspart take-along - What can be done with the agenda; `actions` is what it shows.
 * @csspart offer - Picks that a link brings.
 * @csspart agenda-notes - What the attendee should know of a session in the agenda: overlaps, changes.
 * @csspart agenda-notice - What became of the agenda, or of what is stored.
 * @csspart agenda-empty - What the agenda says while it is empty.
 * @csspart free - Free time before a session in the agenda.
 * @csspart qr - QR code of the link to the agenda.
 */
export class ListElement extends SpeakingElement {
  static override properties: PropertyDeclarations = {
    src: {},
    format: {},
    subject: {},
    headingLevel: { attribute: 'heading-level', converter: levelOf },
    timeZone: { attribute: 'time-zone' },
    localTimes: { attribute: 'local-times', type: Boolean },
    jsonLd: { attribute: 'json-ld', type: Boolean },
    now: { converter: instantOf },
    urlState: { attribute: 'url-state' },
    sessions: { attribute: false },
    layout: { reflect: true, useDefault: true },
    ...refined,
    agenda: {},
    storageKey: { attribute: 'storage-key' },
    pickStore: { attribute: false },
    picks: { attribute: false },
  };

  /** Address of the feed, relative to the page; several, with spaces between them, are shown as one programme. */
  declare src: string;

  /** Name of the feed's format, where the feed itself does not show it. */
  declare format: string;

  /** Shows only sessions about this subject: an interest page. */
  declare subject: string;

  /** Level of the groups' headings, 1 to 6, with the cards' one below; without groups, of the cards'. Anything else is 3. */
  declare headingLevel: number;

  /** IANA time zone, such as "America/New_York", of a feed that names none. */
  declare timeZone: string;

  /** Set where the feed's times end in "Z" but are local times, as some exporters write them. */
  declare localTimes: boolean;

  /** The present, ISO 8601, for tests and rehearsals; by default it is the present. */
  declare now: Date | undefined;

  /** Where in the page's address search, filters and an opened session are kept: "query", "hash" or "none". */
  declare urlState: 'query' | 'hash' | 'none';

  /**
   * Sessions in place of `src`: a list of records of the project's own format, or a whole document of any
   * format that `src` may have.
   */
  declare sessions: readonly unknown[] | object | undefined;

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

  /**
   * What becomes of breaks and other slots that are no sessions: "show" (default) or "hide".
   * @attr breaks
   */
  declare breaks: 'show' | 'hide' | undefined;

  /**
   * "off" where attendees are to have no agenda.
   * @attr agenda
   */
  declare agenda: 'on' | 'off' | undefined;

  /**
   * What the agenda is stored under in the browser, after "session-list:"; by default the feed's address.
   * @attr storage-key
   */
  declare storageKey: string | undefined;

  /**
   * Tells search engines of the sessions, as JSON-LD in the page's head, unless the page has events there.
   * @attr json-ld
   */
  declare jsonLd: boolean | undefined;

  /**
   * How sessions are shown: "cards", a compact "list", or an "agenda" as in a table: when, what, where.
   * @default 'cards'
   */
  declare layout: 'cards' | 'list' | 'agenda';

  /** Where the agenda is kept, in place of the browser's storage: for sites with accounts. */
  declare pickStore: PickStore | undefined;

  constructor() {
    super();
    this.src = '';
    this.format = '';
    this.subject = '';
    this.headingLevel = 3;
    this.timeZone = '';
    this.localTimes = false;
    this.urlState = 'query';
    this.layout = 'cards';
  }

  /** Whether the page asks for filters, another order or the like. */
  protected get isRefined(): boolean {
    return Object.keys(refined).some((name) => this[name as keyof this] != null);
  }
}
