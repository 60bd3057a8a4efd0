import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { loadSearch, searchFailed } from './find/engine.js';
import type { Found, Pacing } from './find/found.js';
import { type Finder, type FindState, finder, type Matches } from './find/matches.js';
import type { Programme } from './model/programme.js';
import { inTimeOrder } from './model/time-order.js';
import { readAddress } from './page/address.js';
import type { Language } from './page/language.js';
import { pause } from './page/pause.js';
import type { Marker, markerOf as makeMarker } from './view/marks.js';

const pacing: Pacing = { now: () => performance.now(), pause };

/** Loaded together with the text search, in one file. */
let markerOf: typeof makeMarker | undefined;

/**
 * What is asked of an element's programme, by its visitor and by the page's address, and the answer.
 */
export class Finding implements ReactiveController {
  readonly #host: ReactiveControllerHost & Element;
  readonly #language: Language;
  #state: FindState = { query: '', subject: '' };
  #matches: Matches | undefined;
  #finder: (Finder & { readonly madeFrom: readonly unknown[] }) | undefined;
  /** Whether a visitor has turned to the search field, so that every programme is prepared for it. */
  #wanted = false;
  #pending = false;
  #marker: Marker | undefined;
  #nearestWords: readonly string[] | undefined = [];
  /** What `#matches` answers; absent where it has to be asked again. */
  #answered: FindState | undefined;

  constructor(host: ReactiveControllerHost & Element, language: Language) {
    this.#host = host;
    this.#language = language;
    host.addController(this);
  }

  /** What is in the search field. */
  get query(): string {
    return this.#state.query;
  }

  /**
   * The answer to what is asked, as of the last `update`. While the text search is not ready it is the
   * answer before.
   */
  get matches(): Matches | undefined {
    return this.#matches;
  }

  /** Marks in cards what is found; the same one as long as the answer is. */
  get marker(): Marker | undefined {
    return this.#marker;
  }

  /** Words of the programme to ask for in place of those that nothing says; they come a bit later. */
  get nearestWords(): readonly string[] {
    return this.#nearestWords ?? [];
  }

  /** Whether what knows about similar spellings could not be loaded. */
  get lacksNearWords(): boolean {
    return Boolean(this.#state.query.trim()) && (searchFailed() || !this.#nearestWords);
  }

  ask(find: Partial<FindState>): void {
    this.#state = { ...this.#state, ...find };
    // The address may ask before any visitor turns to the field.
    if (!this.#wanted && this.#state.query.trim()) void this.prepare();
    this.#host.requestUpdate();
  }

  /** The text search is loaded and made ready when a visitor turns to the search field, to be there in time. */
  readonly prepare = async (): Promise<void> => {
    this.#wanted = true;
    const failedBefore = searchFailed();
    const [marks] = await Promise.all([import('./view/marks.js').catch(() => undefined), loadSearch()]);
    markerOf ??= marks?.markerOf;
    await this.#finder?.prepare(pacing);
    if (!this.#pending && !failedBefore) return;
    this.#answered = undefined;
    this.#host.requestUpdate();
  };

  /**
   * @param subject that the page is fixed to, or empty
   * @param withoutBreaks whether slots that are no sessions are left out
   */
  update(programme: Programme | undefined, subject: string, withoutBreaks: boolean): void {
    if (!programme) {
      this.#matches = undefined;
      this.#answered = undefined;
      return;
    }
    const before = this.#finder;
    const made = this.#finderOf(programme, subject, withoutBreaks);
    if (before === made && this.#answered === this.#state) return;
    this.#answered = this.#state;
    const matches = made.find(this.#state);
    this.#pending = matches.pending;
    if (!matches.pending || before !== made || !this.#matches) {
      this.#matches = matches;
      this.#marker = matches.found && markerOf?.(matches.found.answers);
      this.#nearestWords = [];
      if (matches.found && !matches.sessions.length) void this.#offerWords(matches.found);
    }
    if (this.#wanted && before !== made) void this.prepare();
  }

  async #offerWords(found: Found): Promise<void> {
    const words = await found.nearestWords().catch(() => undefined);
    // A later answer needs its own.
    if (this.#matches?.found !== found) return;
    this.#nearestWords = words;
    this.#host.requestUpdate();
  }

  /** The finder is made anew only when what it is made from has changed. */
  #finderOf(programme: Programme, subject: string, withoutBreaks: boolean): Finder {
    const { tag, writeTime } = this.#language;
    const madeFrom = [programme, tag, subject, withoutBreaks];
    if (!this.#finder || madeFrom.some((part, i) => part !== this.#finder?.madeFrom[i])) {
      const sessions = inTimeOrder(
        withoutBreaks ? programme.sessions.filter(({ isService }) => !isService) : programme.sessions,
      );
      const made = finder(sessions, tag, subject, (session) => writeTime(session) ?? '');
      this.#finder = { ...made, madeFrom };
    }
    return this.#finder;
  }

  readonly #readAddress = (): void => this.ask(readAddress(this.#host.id));

  hostConnected(): void {
    this.#readAddress();
    window.addEventListener('popstate', this.#readAddress);
  }

  hostDisconnected(): void {
    window.removeEventListener('popstate', this.#readAddress);
  }
}
