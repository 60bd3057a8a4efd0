import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { type FindState, finder, type Matches } from './find/matches.js';
import { loadNearWords } from './find/vocabulary.js';
import type { Programme } from './model/programme.js';
import { inTimeOrder } from './model/time-order.js';
import { readAddress } from './page/address.js';
import type { Language } from './page/language.js';

/**
 * What is asked of an element's programme, by its visitor and by the page's address, and the answer.
 */
export class Finding implements ReactiveController {
  readonly #host: ReactiveControllerHost & Element;
  readonly #language: Language;
  #state: FindState = { query: '', subject: '' };
  #matches: Matches | undefined;
  #finder:
    | { readonly find: (state: FindState) => Matches; readonly madeFrom: readonly unknown[] }
    | undefined;
  #nearWordsFailed = false;

  constructor(host: ReactiveControllerHost & Element, language: Language) {
    this.#host = host;
    this.#language = language;
    host.addController(this);
  }

  /** What is in the search field. */
  get query(): string {
    return this.#state.query;
  }

  /** The answer to what is asked, as of the last `update`. */
  get matches(): Matches | undefined {
    return this.#matches;
  }

  /** Whether near spellings were needed and could not be loaded. */
  get lacksNearWords(): boolean {
    return this.#nearWordsFailed && Boolean(this.#matches?.found?.needsNearWords);
  }

  ask(find: Partial<FindState>): void {
    this.#state = { ...this.#state, ...find };
    this.#host.requestUpdate();
  }

  /** Near spellings are loaded when a visitor turns to the search field, to be there in time. */
  readonly prepare = async (): Promise<void> => {
    try {
      await loadNearWords();
    } catch {
      this.#nearWordsFailed = true;
    }
    if (this.#matches?.found?.needsNearWords) this.#host.requestUpdate();
  };

  /**
   * @param subject that the page is fixed to, or empty
   * @param withoutBreaks whether slots that are no sessions are left out
   */
  update(programme: Programme | undefined, subject: string, withoutBreaks: boolean): void {
    this.#matches = programme && this.#find(programme, subject, withoutBreaks);
    if (this.#matches?.found?.needsNearWords && !this.#nearWordsFailed) void this.prepare();
  }

  /** The finder is made anew only when what it is made from has changed. */
  #find(programme: Programme, subject: string, withoutBreaks: boolean): Matches {
    const { tag, writeTime } = this.#language;
    const madeFrom = [programme, tag, subject, withoutBreaks];
    if (!this.#finder || madeFrom.some((part, i) => part !== this.#finder?.madeFrom[i])) {
      const sessions = inTimeOrder(
        withoutBreaks ? programme.sessions.filter(({ isService }) => !isService) : programme.sessions,
      );
      this.#finder = {
        madeFrom,
        find: finder(sessions, tag, subject, (session) => writeTime(session) ?? ''),
      };
    }
    return this.#finder.find(this.#state);
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
