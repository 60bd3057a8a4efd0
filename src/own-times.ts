import type { ReactiveControllerHost, TemplateResult } from 'lit';
import type { Programme } from './model/programme.js';
import type { When } from './model/session.js';
import type { Language } from './page/language.js';
import { differsFrom, zoneNameOf } from './text/own-time.js';
import { ownTimeWriter } from './text/own-time-writer.js';
import { ownZone } from './text/own-zone.js';
import { ownTimesChoice, ownTimesStyles } from './view/own-times.js';

type Write = (when: When) => string | undefined;

/**
 * Times in the visitor's own zone: offered where they differ from the event's, shown at the visitor's wish. Loaded
 * for visitors whose zone may be another.
 */
export class OwnTimes {
  readonly styles = ownTimesStyles;
  readonly #host: ReactiveControllerHost;
  readonly #language: Language;
  readonly #zone = ownZone();
  #programme: Programme | undefined;
  #differs = false;
  #isShown = false;
  #writer: { readonly tag: string; readonly write: Write } | undefined;

  constructor(host: ReactiveControllerHost, language: Language) {
    this.#host = host;
    this.#language = language;
  }

  /** The choice; absent where there is nothing to offer. */
  choice(programme: Programme | undefined): TemplateResult | undefined {
    if (!programme) return undefined;
    if (programme !== this.#programme) {
      this.#programme = programme;
      this.#differs = differsFrom(this.#zone, programme.sessions);
    }
    const { tag, say } = this.#language;
    return this.#differs
      ? ownTimesChoice(say, zoneNameOf(tag, this.#zone), this.#isShown, this.#show)
      : undefined;
  }

  /** Writes times; absent while nobody wants them. */
  get write(): Write | undefined {
    if (!this.#isShown || !this.#differs) return undefined;
    const { tag } = this.#language;
    if (this.#writer?.tag !== tag) this.#writer = { tag, write: ownTimeWriter(tag, this.#zone) };
    return this.#writer.write;
  }

  readonly #show = (isShown: boolean): void => {
    this.#isShown = isShown;
    this.#host.requestUpdate();
  };
}
