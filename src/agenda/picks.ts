import type { Pick, PickStore } from '../model/pick.js';
import { StoreError, type Trouble } from './stored.js';

const byId = (picks: readonly Pick[]): Map<string, Pick> => new Map(picks.map((pick) => [pick.id, pick]));

/** Goes on with a value, at once where it is there: nobody else may write between a reading and its writing. */
const after = <T>(value: T | Promise<T>, next: (value: T) => void | Promise<void>): void | Promise<void> =>
  value instanceof Promise ? value.then(next) : next(value);

/** A store, and what only that of the browser has. */
export interface AnyStore extends PickStore {
  /** Whether something was stored that could not be read. */
  readonly isDamaged?: boolean;
  /** Takes away what is stored and what is kept aside; what it returns puts both back. */
  forget?(): () => void;
}

/**
 * What an attendee picked: what is stored, and laid over it what could not be stored yet. What is stored is
 * read again before each change, so that tabs and devices do not undo each other's.
 */
export class Picks {
  readonly #store: AnyStore;
  readonly #onChange: () => void;
  #unwatch: (() => void) | undefined;
  #stored: ReadonlyMap<string, Pick> = new Map();
  /** By id; `null` is what was unpicked. */
  #changes = new Map<string, Pick | null>();
  #all: ReadonlyMap<string, Pick> = new Map();
  #ids: ReadonlySet<string> = new Set();
  #trouble: Trouble | undefined;
  #work: Promise<void>;

  /** @param onChange called whenever `all` or `trouble` is another */
  constructor(store: AnyStore, onChange: () => void) {
    this.#store = store;
    this.#onChange = onChange;
    this.#work = this.#read();
  }

  /** By id, in the order of picking; the same map as long as nothing changes. */
  get all(): ReadonlyMap<string, Pick> {
    return this.#all;
  }

  /** Of all. */
  get ids(): ReadonlySet<string> {
    return this.#ids;
  }

  /** Why picks last only for the visit, or what became of those that were stored. */
  get trouble(): Trouble | undefined {
    return this.#trouble ?? (this.#store.isDamaged ? 'damaged' : undefined);
  }

  /** Resolves when all that was asked for so far is stored, or cannot be. */
  get settled(): Promise<void> {
    return this.#work;
  }

  /** @param changes by id; `null` unpicks */
  change(changes: Iterable<readonly [id: string, pick: Pick | null]>): void {
    for (const [id, pick] of changes) this.#changes.set(id, pick);
    this.#lay();
    this.#run(() => this.#write());
  }

  /**
   * Takes everything away that is stored, whoever wrote it.
   * @returns what puts it back
   */
  forget(): () => void {
    const before = [...this.#all];
    let putBack: (() => void) | undefined;
    try {
      putBack = this.#store.forget?.();
    } catch {
      // What the browser blocks was never stored.
    }
    this.change(before.map(([id]) => [id, null] as const));
    return () => {
      putBack?.();
      this.change(before);
    };
  }

  /** Hears what others change, from now on. */
  connect(): void {
    this.#unwatch ??= this.#store.watch?.(() => this.#run(() => this.#read()));
    this.#run(() => this.#read());
  }

  disconnect(): void {
    this.#unwatch?.();
    this.#unwatch = undefined;
  }

  #run(step: () => Promise<void>): void {
    this.#work = this.#work.then(step);
  }

  /** What is not stored yet over what is. */
  #lay(): void {
    const all = new Map(this.#stored);
    for (const [id, pick] of this.#changes) {
      if (pick) all.set(id, pick);
      else all.delete(id);
    }
    this.#all = all;
    this.#ids = new Set(all.keys());
    this.#onChange();
  }

  async #try(step: () => void | Promise<void>): Promise<void> {
    try {
      await step();
    } catch (error) {
      this.#trouble = error instanceof StoreError ? error.trouble : 'blocked';
    }
    this.#lay();
  }

  #read(): Promise<void> {
    return this.#try(async () => {
      this.#stored = byId(await this.#store.read());
      this.#trouble = undefined;
    });
  }

  #write(): Promise<void> {
    return this.#try(() =>
      after(this.#store.read(), (stored) => {
        this.#stored = byId(stored);
        this.#lay();
        const written = new Map(this.#changes);
        const all = this.#all;
        return after(this.#store.write([...all.values()]), () => {
          this.#stored = all;
          this.#trouble = undefined;
          for (const [id, pick] of written) if (this.#changes.get(id) === pick) this.#changes.delete(id);
        });
      }),
    );
  }
}
