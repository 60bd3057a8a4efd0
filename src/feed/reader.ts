import type { Note } from '../text/notes.js';

/** A feed as it came: its text, and what the text is as JSON, if it is JSON. */
export interface FeedDocument {
  readonly text: string;
  readonly data?: unknown;
}

/**
 * A node of a parsed HTML document, as far as reading needs it: what DOM nodes and those of htmlparser2
 * have in common.
 */
export interface HtmlNode {
  /** 1 is an element, 3 a text (DOM Standard, `Node.nodeType`). */
  readonly nodeType: number;
  /** Of an element, in any case. */
  readonly tagName?: string;
  /** Of a text. */
  readonly nodeValue?: string | null;
  /** Absent on some nodes that have none. */
  readonly childNodes?: Iterable<HtmlNode>;
  readonly attributes?: Iterable<{ readonly name: string; readonly value: string }>;
}

/** What the page knows about a feed that the feed itself may not say. */
export interface ReadContext {
  /** The feed's own address, against which its relative links are resolved. */
  readonly base?: string | undefined;
  /** Name of the format, where the page knows better than the feed shows. */
  readonly format?: string | undefined;
  /** IANA zone for a feed that names none. */
  readonly timeZone?: string | undefined;
  /** BCP 47 tag of the page: which of a feed's languages to take. */
  readonly language?: string | undefined;
  /** Whether times that end in "Z" are local times all the same, as some exporters write them. */
  readonly localTimes?: boolean | undefined;
  /** The present, in ms since 1970; it decides which occurrences of an endless recurrence are read. */
  readonly now?: number | undefined;
  /** Parses HTML without running or loading any of it: the browser's `DOMParser`, or a library in Node. */
  readonly parseHtml?: ((html: string) => HtmlNode) | undefined;
  /** Waited for every few hundred sessions, to let others work; by default nothing is. */
  readonly pause?: (() => Promise<void>) | undefined;
}

/** How a format writes its long texts. `text` may still turn out to be HTML that somebody pasted. */
export type Markup = 'text' | 'html' | 'markdown';

/**
 * One record under the names of the model, its values as the feed has them: `normalise` checks and
 * cleans them all in one place. Any text may be an object of texts by language tag.
 */
export interface RawSession {
  /** Where the record stands in the feed, such as `events[3]`; by default `sessions[n]`, by its position. */
  readonly path?: string;
  readonly id?: unknown;
  readonly title?: unknown;
  readonly description?: unknown;
  /** Of the description, where it is not the programme's. */
  readonly markup?: Markup | undefined;
  /** The day, ISO 8601 or as people write dates; `time`, or `start` and `end`, are then times of that day. */
  readonly date?: unknown;
  /** A weekday with times, times of the day `date`, or any time that is no ISO 8601; shown as written. */
  readonly time?: unknown;
  /**
   * ISO 8601 date, or date and time with or without an offset; or as people write them. An instant that the
   * format gives in another zone than the event's ends in "Z".
   */
  readonly start?: unknown;
  /** As `start`; of a date alone, the last day, inclusive. */
  readonly end?: unknown;
  /** A number of minutes, `HH:MM`, or an ISO 8601 duration; for a record without an end. */
  readonly duration?: unknown;
  /** IANA zone of this record, where it differs from the programme's. */
  readonly timeZone?: unknown;
  /** A list of texts, or one. */
  readonly subjects?: unknown;
  readonly track?: unknown;
  readonly type?: unknown;
  readonly location?: unknown;
  /** A list of names, or of objects with `name`, `affiliation` and `url`; or one. */
  readonly speakers?: unknown;
  readonly language?: unknown;
  readonly status?: unknown;
  readonly attendance?: unknown;
  readonly accessibility?: unknown;
  readonly ticket?: unknown;
  readonly credit?: unknown;
  readonly url?: unknown;
  readonly image?: unknown;
  readonly updated?: unknown;
  /** `true` for a break or another slot that is no session. */
  readonly service?: unknown;
}

/** What a reader found, before it is checked and cleaned. */
export interface RawProgramme {
  readonly title?: unknown;
  readonly timeZone?: unknown;
  /** Dates, `YYYY-MM-DD`, by weekday name. */
  readonly dates?: unknown;
  /** Address of the programme as an iCalendar file, to subscribe to. */
  readonly calendar?: unknown;
  /** Of its texts; default `text`. Titles and names are HTML too where this is `html`, and else words. */
  readonly markup?: Markup;
  readonly sessions: readonly RawSession[];
  /** Address of the next page of a paged feed, relative to this one. */
  readonly next?: string | undefined;
  readonly notes?: readonly Note[];
}

/** Reads one format; one file each, under `formats/`. */
export interface Reader {
  /** Name of the format, as `Programme.format` and the `format` attribute give it. */
  readonly name: string;
  /** Whether the document has what only this format has. Never throws. */
  recognises(document: FeedDocument): boolean;
  /** Never throws: what cannot be read is left out with a note. */
  read(document: FeedDocument, context: ReadContext): RawProgramme | Promise<RawProgramme>;
}

/** A feed, or several, that could not be shown at all; `notes` say why. */
export class FeedError extends Error {
  readonly notes: readonly Note[];
  constructor(note: Note, options?: ErrorOptions, others: readonly Note[] = []) {
    super(`${note[0]}: ${note[1]}`, options);
    this.name = 'FeedError';
    this.notes = [note, ...others];
  }
}
