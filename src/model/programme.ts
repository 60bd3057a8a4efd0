import type { Session } from './session.js';

/** Something an editor can mend in a feed or in the element's attributes. Attendees never see it. */
export interface Problem {
  /** Where: a path into the feed such as `sessions[3].start`, or an attribute's name. */
  readonly path: string;
  /** What is wrong. */
  readonly message: string;
  /** What to do about it. */
  readonly hint: string;
}

/** What a feed says, normalised: plain frozen data. */
export interface Programme {
  readonly title?: string;
  /** IANA time zone that times without an offset are in. */
  readonly timeZone?: string;
  /** Address of the same programme as an iCalendar file, where the feed names one: http(s) or webcal. */
  readonly calendar?: string;
  /** Name of the format that was read. */
  readonly format: string;
  /** In the feed's order. */
  readonly sessions: readonly Session[];
  readonly problems: readonly Problem[];
}

/** Where an element stands with its programme. */
export type ProgrammeState =
  | { readonly name: 'idle' }
  | { readonly name: 'loading' }
  | { readonly name: 'ready'; readonly programme: Programme }
  | { readonly name: 'failed'; readonly problems: readonly [Problem, ...Problem[]] };
