import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Pause after the last keystroke, in milliseconds, before a status is worth saying. */
const PAUSE = 500;

/**
 * Text of a live region that waits until typing pauses, so that a screen reader says one result and not
 * one a letter.
 */
export class SettledText implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  #text = '';
  #next = '';
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  get text(): string {
    return this.#text;
  }

  /** @param typing whether more is likely to come at once */
  set(text: string, typing: boolean): void {
    if (text === this.#next && this.#timer !== undefined) return;
    this.#next = text;
    clearTimeout(this.#timer);
    this.#timer = undefined;
    if (!typing || text === this.#text) {
      this.#text = text;
      return;
    }
    this.#timer = setTimeout(() => {
      this.#timer = undefined;
      this.#text = this.#next;
      this.#host.requestUpdate();
    }, PAUSE);
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#text = this.#next;
  }
}
