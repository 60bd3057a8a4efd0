import type { ReactiveControllerHost } from 'lit';
import type { Session } from './model/session.js';
import type { OwnTimes } from './own-times.js';
import type { Language } from './page/language.js';
import { Part } from './page/part.js';
import { isElsewhere, ownZone } from './text/own-zone.js';

/** Loads what offers times in the visitor's own zone, where that may be another than the programme's. */
export class ZoneDifference extends Part<OwnTimes> {
  readonly #zone = ownZone();

  constructor(host: ReactiveControllerHost & Element, language: Language) {
    super(host, async () => new (await import('./own-times.js')).OwnTimes(host, language));
  }

  /** Whether these sessions need it and it is still on its way. */
  isAwaitedFor(sessions: readonly Session[]): boolean {
    return this.awaits(isElsewhere(sessions, this.#zone));
  }
}
