import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { loadSearch, searchFailed } from './find/engine.js';
import type { Pacing } from './find/found.js';
import { type Finder, type FindState, finder, type Matches, type Narrowing } from './find/matches.js';
import { type Arrangement, byDay, type Section, sectionsOf } from './find/sections.js';
import type { Programme } from './model/programme.js';
import type { Session } from './model/session.js';
import { readAddress, type UrlState } from './page/address.js';
import type { Language } from './page/language.js';
import { Part } from './page/part.js';
import { pause } from './page/pause.js';
import type { Refining } from './refining.js';
import type { Marker } from './view/marks.js';

const ADDRESS_EVENTS = ['popstate', 'hashchange'] as const;

const pacing: Pacing = { now: () => performance.now(), pause };

interface ArrangedFinder extends Finder {
  readonly madeFrom: readonly unknown[];
  readonly arrangement: Arrangement;
}

interface Host extends ReactiveControllerHost, Element {
  readonly urlState: UrlState;
}

/**
 * What is asked of an element's programme, by its visitor and by the page's address, and the answer.
 */
export class Finding implements ReactiveController {
  readonly #host: Host;
  readonly #language: Language;
  readonly #refining: Refining;
  /** Loaded together with the text search, in one file. */
  readonly #marks: Part<typeof import('./view/marks.js')>;
  #state: FindState = { query: '', subject: '', chosen: {} };
  #matches: Matches | undefined;
  #sections: readonly Section[] = [];
  #finder: ArrangedFinder | undefined;
  /** Whether a visitor has turned to the search field, so that every programme is prepared for it. */
  #wanted = false;
  #pending = false;
  #marker: Marker | undefined;
  /** What `#matches` answers; absent where it has to be asked again. */
  #answered: FindState | undefined;
  #narrowing: Narrowing | undefined;

  constructor(host: Host, language: Language, refining: Refining) {
    this.#host = host;
    this.#language = language;
    this.#refining = refining;
    this.#marks = new Part(host, () => import('./view/marks.js'));
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

  /** What is asked. */
  get state(): FindState {
    return this.#state;
  }

  /** The sessions of the answer as they are shown. */
  get sections(): readonly Section[] {
    return this.#sections;
  }

  /** How the sessions are arranged when nothing is searched for. */
  get arrangement(): Arrangement | undefined {
    return this.#finder?.arrangement;
  }

  /** Marks in cards what is found; the same one as long as the answer is. */
  get marker(): Marker | undefined {
    return this.#marker;
  }

  /**
   * A visitor asks.
   * @param isChoice whether this is a step to go back from; typing is none
   */
  ask(find: Partial<FindState>, isChoice = true): void {
    this.#take(find);
    void this.#refining.load().then((refinement) => refinement?.note(isChoice));
  }

  #take(find: Partial<FindState>): void {
    this.#state = { ...this.#state, ...find };
    // The address may ask before any visitor turns to the field.
    if (!this.#wanted && this.#state.query.trim()) void this.prepare();
    this.#host.requestUpdate();
  }

  /** The text search is loaded and made ready when a visitor turns to the search field, to be there in time. */
  readonly prepare = async (): Promise<void> => {
    this.#wanted = true;
    const hadFailed = searchFailed();
    await Promise.all([this.#marks.load(), loadSearch()]);
    await this.#finder?.prepare(pacing);
    // Where nothing is searched for, the answer is what it was, and who goes on in the list is not disturbed.
    if (!this.query.trim()) return;
    if (this.#pending || hadFailed) this.#answered = undefined;
    else this.#mark();
    this.#host.requestUpdate();
  };

  /**
   * @param subject that the page is fixed to, or empty
   * @param narrow narrows down what the filters narrow down; the same function while it would do the same
   */
  update(
    programme: Programme | undefined,
    subject: string,
    narrow?: (by: Narrowing | undefined) => Narrowing | undefined,
  ): void {
    if (!programme) {
      this.#matches = undefined;
      this.#answered = undefined;
      return;
    }
    const before = this.#finder;
    const made = this.#finderOf(programme, subject);
    const wanted = this.#refining.loaded?.narrowing;
    const narrowing = narrow ? narrow(wanted) : wanted;
    if (before === made && this.#answered === this.#state && narrowing === this.#narrowing) return;
    this.#answered = this.#state;
    this.#narrowing = narrowing;
    const matches = made.find(this.#state, narrowing);
    this.#pending = matches.pending;
    if (!matches.pending || before !== made || !this.#matches) {
      this.#matches = matches;
      this.#marker = undefined;
      this.#mark();
      this.#sections = this.#sectionsOf(matches, made.arrangement);
    }
    if (this.#wanted && before !== made) void this.prepare();
  }

  #mark(): void {
    const found = this.#matches?.found;
    this.#marker ??= found && this.#marks.loaded?.markerOf(found.answers);
  }

  #sectionsOf({ sessions, found }: Matches, arrangement: Arrangement): readonly Section[] {
    const { say, writeDay } = this.#language;
    const { groupOf, nameOf } = arrangement;
    const heading = (group: string): string => nameOf?.(group) ?? (group ? writeDay(group) : say('noTime'));
    // The best answer comes first, on whatever day it is.
    return sectionsOf(
      sessions,
      found && groupOf ? () => say('bestFirst') : groupOf,
      found ? String : heading,
    );
  }

  /** The finder is made anew only when what it is made from has changed. */
  #finderOf(programme: Programme, subject: string): ArrangedFinder {
    const { tag, say, writeTime } = this.#language;
    const arrange = this.#refining.loaded?.arrange;
    const madeFrom = [programme, say, subject, arrange];
    if (!this.#finder || madeFrom.some((part, i) => part !== this.#finder?.madeFrom[i])) {
      const { sessions } = programme;
      // An interest page keeps the order that its editor chose.
      const arrangement = arrange?.(sessions) ?? (subject ? { sessions } : byDay(sessions));
      const timeOf = (session: Session): string => writeTime(session) ?? '';
      const made = finder(arrangement.sessions, tag, subject, timeOf);
      this.#finder = { ...made, madeFrom, arrangement };
    }
    return this.#finder;
  }

  readonly #readAddress = (): void => {
    const { q, subject, ...chosen } = readAddress(this.#host.id, this.#host.urlState);
    this.#take({ query: q?.[0] ?? '', subject: subject?.[0] ?? '', chosen });
    this.#refining.loaded?.read();
  };

  hostConnected(): void {
    this.#readAddress();
    for (const type of ADDRESS_EVENTS) window.addEventListener(type, this.#readAddress);
  }

  hostDisconnected(): void {
    for (const type of ADDRESS_EVENTS) window.removeEventListener(type, this.#readAddress);
  }
}
