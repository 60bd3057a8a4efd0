import type { UrlState } from './address.js';
import { type Entry, writeAddress } from './address-writer.js';

/** Milliseconds after the last keystroke: browsers refuse to change the address too often. */
const PAUSE = 300;

/** Notes what is asked of an element in the page's address: choices at once, as steps to go back from; typing when it pauses. */
export class AddressNotes {
  readonly #host: Element & { readonly urlState: UrlState };
  readonly #names: readonly string[];
  #waiting: (() => void) | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** @param names of all keys that may be the element's */
  constructor(host: Element & { readonly urlState: UrlState }, names: readonly string[]) {
    this.#host = host;
    this.#names = names;
  }

  note(entries: readonly Entry[], isStep: boolean): void {
    const { id, urlState } = this.#host;
    const write = (): void => writeAddress(id, urlState, this.#names, entries, isStep);
    if (isStep) {
      // What was typed before is where the visitor comes back to.
      this.flush();
      write();
      return;
    }
    this.drop();
    this.#waiting = write;
    this.#timer = setTimeout(() => this.flush(), PAUSE);
  }

  /** Writes at once what waits. */
  flush(): void {
    const write = this.#waiting;
    this.drop();
    write?.();
  }

  /** Forgets what waits: the address has changed. */
  drop(): void {
    clearTimeout(this.#timer);
    this.#waiting = undefined;
  }
}
