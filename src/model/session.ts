/** A person who presents a session; schema.org `performer`. */
export interface Speaker {
  readonly name: string;
  readonly affiliation?: string;
  /** Absolute http(s) address of a page about the person. */
  readonly url?: string;
}

/** A link in a text: from `start` to `end`, in UTF-16 units. */
export interface TextLink {
  readonly start: number;
  readonly end: number;
  /** http(s), mailto or tel. */
  readonly url: string;
}

/** Day of the week as ISO 8601 numbers it: 1 is Monday, 7 is Sunday. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

/** schema.org `EventStatusType`, in the words of RFC 5545 `STATUS` where it has one. */
export type SessionStatus = 'scheduled' | 'cancelled' | 'postponed' | 'rescheduled' | 'moved-online';

/** schema.org `EventAttendanceModeEnumeration`. */
export type Attendance = 'in person' | 'online' | 'mixed';

/**
 * When a session takes place. Only what the feed said is here; nothing is guessed.
 *
 * `start` and `end` are ISO 8601 and come in three kinds, told apart by their form:
 * - `2025-06-29T10:30:00-04:00` an instant, with the wall clock of the event's zone (RFC 3339);
 * - `2025-06-29T10:30:00` a wall clock in a zone that nobody named ("floating", RFC 5545 3.3.5);
 * - `2025-06-29` a whole day; `end` is then the last day, inclusive.
 */
export interface When {
  readonly start?: string;
  readonly end?: string;
  /** For a session that has a weekday but no date. */
  readonly weekday?: Weekday;
  /** Wall clock `HH:MM`, beside `weekday`. */
  readonly startTime?: string;
  readonly endTime?: string;
  /** The time as the feed wrote it, shown unchanged. */
  readonly timeText?: string;
  /** IANA time zone of the event, if the feed or the page named one. */
  readonly timeZone?: string;
}

/** One item of a programme: schema.org `Event`, iCalendar `VEVENT`. Every text is plain text. */
export interface Session extends When {
  /** The feed's own, or derived from title and time; never the position. Unique in a programme. */
  readonly id: string;
  readonly title: string;
  /**
   * Plain text. An empty line stands between paragraphs; an item of a list is a line that begins with "• "
   * or "1. ", after two spaces for each list that it is inside of.
   */
  readonly description?: string;
  /** Links in the description, in their order. */
  readonly descriptionLinks?: readonly TextLink[];
  readonly subjects: readonly string[];
  readonly track?: string;
  readonly type?: string;
  readonly location?: string;
  readonly speakers: readonly Speaker[];
  /** BCP 47 tag. */
  readonly language?: string;
  readonly status: SessionStatus;
  readonly attendance?: Attendance;
  /** Such as "captioned", "sign language". */
  readonly accessibility: readonly string[];
  /** Such as "free", "ticketed", "full". */
  readonly ticket?: string;
  /** Such as "1.5 CE hours". */
  readonly credit?: string;
  /** http(s), mailto or tel. */
  readonly url?: string;
  /** http(s). */
  readonly image?: string;
  /** Whether this is a break, a registration desk or another slot that is no session; absent where the feed does not say. */
  readonly isService?: boolean;
  /** ISO 8601 instant of the record's last change. */
  readonly updated?: string;
}
