import type { Session } from '../model/session.js';

/** The attendee picked a session for the agenda, or unpicked it. */
export class SessionListPickEvent extends Event {
  static readonly type = 'session-list-pick';
  readonly session: Session;
  /** Whether it is in the agenda now. */
  readonly picked: boolean;
  constructor(session: Session, picked: boolean) {
    super(SessionListPickEvent.type, { bubbles: true, composed: true });
    this.session = session;
    this.picked = picked;
  }
}

declare global {
  interface HTMLElementEventMap {
    'session-list-pick': SessionListPickEvent;
  }
}
