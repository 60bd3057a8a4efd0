/** A stretch of a text, in UTF-16 units. */
export type Range = readonly [start: number, end: number];

/** What of a query answered, for whoever shows it. */
export interface Answers {
  /** The stretches of a text that the search matched, as written there, in order and apart. */
  rangesIn(text: string): readonly Range[];
}

/** A word of a query that the programme has only in another spelling. */
export interface Respelling {
  /** As it was typed. */
  readonly asked: string;
  /** As the programme writes it. */
  readonly used: string;
}

/** What a text search found. */
export interface Found {
  /** Numbers of the sessions, best first. */
  readonly sessions: readonly number[];
  readonly answers: Answers;
  /** Words that answered only by near spelling: "Nothing says 'libary'. Showing 'library'." */
  readonly respelled: readonly Respelling[];
  /**
   * Words of the programme, as written there, that are nearest to words of the query without any answer;
   * the likeliest first, at most five. Loads what finds them, and rejects if that cannot be loaded.
   */
  nearestWords(): Promise<readonly string[]>;
}

/** How long work may take at a stretch; the clock is passed in, so that tests need not wait. */
export interface Pacing {
  /** Milliseconds. */
  now(): number;
  /** Lets others work. */
  pause(): Promise<void>;
}

/** The text search of some sessions. */
export interface Search {
  /** Whether a question can be answered within a few milliseconds, now. */
  readonly ready: boolean;
  /** Makes the index, in slices. Several may wait for it. */
  prepare(pacing: Pacing): Promise<void>;
  /** `undefined` stands for a query without words, which everything matches. Makes the index if need be. */
  find(query: string): Found | undefined;
}
