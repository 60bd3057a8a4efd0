import type { Pick } from '../model/pick.js';
import type { AnyStore } from './picks.js';
import { readStored, StoreError, writeStored } from './stored.js';

/** What of `Storage` is used here. */
export type TextStorage = globalThis.Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

const isFull = (error: unknown): boolean =>
  error instanceof Error && /^(QuotaExceededError|NS_ERROR_DOM_QUOTA_REACHED)$/.test(error.name);

/** Keeps picks in the browser's storage, under one key. */
export class BrowserStore implements AnyStore {
  readonly #storage: () => TextStorage;
  readonly #key: string;
  readonly #page: EventTarget;
  #isDamaged = false;
  /** Whether what is heard is only what was written here. */
  #isTelling = false;

  /**
   * @param storage throws where the browser blocks it, as in sandboxed frames
   * @param page where other tabs are heard, by `storage` events
   */
  constructor(storage: () => TextStorage, key: string, page: EventTarget) {
    this.#storage = storage;
    this.#key = key;
    this.#page = page;
  }

  /** Whether something was stored that could not be read; it is kept under the key with ":damaged". */
  get isDamaged(): boolean {
    return this.#isDamaged;
  }

  get #asideKey(): string {
    return `${this.#key}:damaged`;
  }

  read(): readonly Pick[] {
    return this.#reach((storage) => {
      const { picks, isDamaged } = readStored(storage.getItem(this.#key));
      this.#isDamaged = isDamaged || storage.getItem(this.#asideKey) !== null;
      return picks;
    });
  }

  write(picks: readonly Pick[]): void {
    this.#reach((storage) => {
      const before = storage.getItem(this.#key);
      if (before !== null && readStored(before).isDamaged) this.#keepAside(storage, before);
      if (picks.length) storage.setItem(this.#key, writeStored(picks));
      else storage.removeItem(this.#key);
    });
    // The browser tells the other tabs; other elements of this page hear it only from us.
    this.#isTelling = true;
    this.#page.dispatchEvent(Object.assign(new Event('storage'), { key: this.#key }));
    this.#isTelling = false;
  }

  forget(): () => void {
    const keys = [this.#key, this.#asideKey];
    const texts = this.#reach((storage) => {
      const before = keys.map((key) => storage.getItem(key));
      for (const key of keys) storage.removeItem(key);
      return before;
    });
    return () =>
      this.#reach((storage) => {
        keys.forEach((key, i) => {
          const text = texts[i];
          if (typeof text === 'string') storage.setItem(key, text);
        });
      });
  }

  watch(onChange: () => void): () => void {
    const onStorage = (event: Event): void => {
      const { key } = event as StorageEvent;
      // All is cleared where there is no key.
      if (!this.#isTelling && (key === this.#key || key === null)) onChange();
    };
    // A page that comes back from the browser's memory heard nothing in between.
    const onShow = (event: Event): void => {
      if ((event as PageTransitionEvent).persisted) onChange();
    };
    this.#page.addEventListener('storage', onStorage);
    this.#page.addEventListener('pageshow', onShow);
    return () => {
      this.#page.removeEventListener('storage', onStorage);
      this.#page.removeEventListener('pageshow', onShow);
    };
  }

  /** Beside what is there already, as lines. */
  #keepAside(storage: TextStorage, text: string): void {
    const before = storage.getItem(this.#asideKey);
    if (before?.split('\n').includes(text)) return;
    storage.setItem(this.#asideKey, before === null ? text : `${before}\n${text}`);
  }

  #reach<T>(use: (storage: TextStorage) => T): T {
    try {
      return use(this.#storage());
    } catch (error) {
      throw error instanceof StoreError ? error : new StoreError(isFull(error) ? 'full' : 'blocked');
    }
  }
}
