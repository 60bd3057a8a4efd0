import type { ReactiveControllerHost } from 'lit';
import type { Programme } from '../model/programme.js';
import type { When } from '../model/session.js';
import { differsFrom, ownTimeWriter, ownZone, zoneNameOf } from '../text/own-time.js';
import type { Language } from './language.js';

/** Times in the visitor's own zone: offered where they differ from the event's, shown at the visitor's wish. */
export class OwnTimes {
  readonly #host: ReactiveControllerHost;
  readonly #language: Language;
  readonly #zone = ownZone();
  #programme: Programme | undefined;
  #differs = false;
  #isShown = false;
  #writer: { readonly tag: string; readonly write: (when: When) => string | undefined } | undefined;

  constructor(host: ReactiveControllerHost, language: Language) {
    this.#host = host;
    this.#language = language;
  }

  get isShown(): boolean {
    return this.#isShown;
  }

  /** The zone in words; `undefined` where there is nothing to offer. */
  zoneName(programme: Programme): string | undefined {
    if (programme !== this.#programme) {
      this.#programme = programme;
      this.#differs = differsFrom(this.#zone, programme.sessions);
    }
    return this.#differs ? zoneNameOf(this.#language.tag, this.#zone) : undefined;
  }

  /** Writes times; absent while nobody wants them. */
  get write(): ((when: When) => string | undefined) | undefined {
    if (!this.#isShown || !this.#differs) return undefined;
    const { tag } = this.#language;
    if (this.#writer?.tag !== tag) this.#writer = { tag, write: ownTimeWriter(tag, this.#zone) };
    return this.#writer.write;
  }

  readonly show = (isShown: boolean): void => {
    this.#isShown = isShown;
    this.#host.requestUpdate();
  };
}
