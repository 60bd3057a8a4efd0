import type { Chosen } from '../find/matches.js';
import type { Problem, Programme } from '../model/programme.js';
import type { Session } from '../model/session.js';

/** What every event of the element has in common: it bubbles, leaves shadow roots, cannot be cancelled. */
const init = { bubbles: true, composed: true } as const;

/** A programme has been loaded and is shown. */
export class SessionListLoadEvent extends Event {
  static readonly type = 'session-list-load';
  /** The programme as it was read, with its problems. */
  readonly programme: Programme;
  constructor(programme: Programme) {
    super(SessionListLoadEvent.type, init);
    this.programme = programme;
  }
}

/** The programme could not be loaded. */
export class SessionListErrorEvent extends Event {
  static readonly type = 'session-list-error';
  /** What happened and what to do, in the editor's words; of several feeds that failed, the first. */
  readonly problem: Problem;
  constructor(problem: Problem) {
    super(SessionListErrorEvent.type, init);
    this.problem = problem;
  }
}

/** Other sessions are shown than before: somebody typed, chose, or a programme arrived. */
export class SessionListChangeEvent extends Event {
  static readonly type = 'session-list-change';
  /** The search field's text. */
  readonly query: string;
  /** The chosen subject; empty for all. */
  readonly subject: string;
  /** The sessions shown, in their order. */
  readonly matches: readonly Session[];
  /** What is chosen in the other facets, by their names in the attribute `facets`. */
  readonly filters: Chosen;
  constructor(query: string, subject: string, matches: readonly Session[], filters: Chosen = {}) {
    super(SessionListChangeEvent.type, init);
    this.query = query;
    this.subject = subject;
    this.matches = matches;
    this.filters = filters;
  }
}

declare global {
  interface HTMLElementEventMap {
    'session-list-load': SessionListLoadEvent;
    'session-list-error': SessionListErrorEvent;
    'session-list-change': SessionListChangeEvent;
  }
}
