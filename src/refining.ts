import type { Session } from './model/session.js';
import { Part } from './page/part.js';
import type { Host, RefinementHost } from './refined-host.js';
import type { Refinement } from './refinement.js';
import type { Filters } from './view/controls.js';

/** Properties of sessions that most programmes with facets have more than one value of. */
const FACETS = [
  'track',
  'type',
  'location',
  'speakers',
  'language',
  'attendance',
  'accessibility',
  'ticket',
  'credit',
] as const;

/** Whether there is more to choose from than subjects: two values of one facet are enough. */
const hasFacets = (sessions: readonly Session[]): boolean =>
  FACETS.some((facet) => {
    let first: string | undefined;
    return sessions.some((session) =>
      [session[facet] ?? []].flat().some((value: unknown) => {
        const written = JSON.stringify(value);
        first ??= written;
        return written !== first;
      }),
    );
  });

/**
 * Loads what more there is than a search, a subject and days: where the page or its address asks for it, or
 * when a visitor acts.
 */
export class Refining extends Part<Refinement> {
  #sessions: readonly Session[] | undefined;
  #hasFacets = false;

  /** @param about is asked when it is loaded */
  constructor(host: Host, about: () => RefinementHost) {
    super(host, async () => new (await import('./refinement.js')).Refinement(about()));
  }

  /**
   * The button for the facets, and they once they are loaded; absent where there are none. What a visitor asks for may
   * load them, and must not make a button appear.
   */
  filters(sessions: readonly Session[] = []): Filters | undefined {
    const { loaded } = this;
    if (sessions !== this.#sessions) this.#hasFacets = hasFacets(sessions);
    this.#sessions = sessions;
    if (!this.#hasFacets && !loaded?.narrowing) return undefined;
    return loaded ? loaded.filters : { isOpen: false, number: 0, onToggle: this.#open, panel: undefined };
  }

  readonly #open = async (): Promise<void> => (await this.load())?.toggle();
}
