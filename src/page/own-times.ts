import type { ReactiveControllerHost } from 'lit';
import type { Programme } from '../model/programme.js';
import type { When } from '../model/session.js';
import { differsFrom, ownZone, zoneNameOf } from '../text/own-time.js';
import type { Language } from './language.js';

type Write = (when: When) => string | undefined;

/** Times in the visitor's own zone: offered where they differ from the event's, shown at the visitor's wish. */
export class OwnTimes {
  readonly #host: ReactiveControllerHost;
  readonly #language: Language;
  readonly #zone = ownZone();
  #programme: Programme | undefined;
  #differs = false;
  #isShown = false;
  #makeWriter: ((language: string, timeZone: string) => Write) | undefined;
  #writer: { readonly tag: string; readonly write: Write } | undefined;

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
  get write(): Write | undefined {
    if (!this.#isShown || !this.#differs || !this.#makeWriter) return undefined;
    const { tag } = this.#language;
    if (this.#writer?.tag !== tag) this.#writer = { tag, write: this.#makeWriter(tag, this.#zone) };
    return this.#writer.write;
  }

  /** What writes them is loaded when the first visitor wants it; where it cannot be, the choice goes back. */
  readonly show = async (isShown: boolean): Promise<void> => {
    this.#isShown = isShown;
    this.#host.requestUpdate();
    try {
      this.#makeWriter ??= (await import('../text/own-time-writer.js')).ownTimeWriter;
    } catch {
      this.#isShown = false;
    }
    this.#host.requestUpdate();
  };
}
