import type { CSSResult, ReactiveControllerHost } from 'lit';

interface Styled {
  /** Of what only this part shows. */
  readonly styles?: CSSResult;
}

/** A part of an element that is loaded on demand. Where it cannot be loaded, the element goes on without. */
export class Part<T extends object> {
  readonly #host: ReactiveControllerHost & Element;
  readonly #import: () => Promise<T>;
  /** Absent while nobody asks for it, and after a failure. */
  loading: Promise<T | undefined> | undefined;
  /** Absent until it is loaded. */
  loaded: T | undefined;
  /** Whether it was last asked for in vain. */
  hasFailed = false;

  constructor(host: ReactiveControllerHost & Element, load: () => Promise<T>) {
    this.#host = host;
    this.#import = load;
  }

  readonly load = (): Promise<T | undefined> => {
    this.loading ??= this.#load();
    return this.loading;
  };

  async #load(): Promise<T | undefined> {
    try {
      this.loaded = await this.#import();
      this.hasFailed = false;
      const { styles } = this.loaded as Styled;
      if (styles?.styleSheet) this.#host.shadowRoot?.adoptedStyleSheets.push(styles.styleSheet);
    } catch {
      // The next one who wants it tries again.
      this.hasFailed = true;
      this.loading = undefined;
    }
    this.#host.requestUpdate();
    return this.loaded;
  }

  /** Whether what is wanted is still on its way. */
  awaits(isWanted: boolean): boolean {
    if (!isWanted || this.loaded || this.hasFailed) return false;
    void this.load();
    return true;
  }
}
