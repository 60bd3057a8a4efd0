import type { ReactiveControllerHost } from 'lit';
import type { Finding } from './finding.js';
import type { Problem, Programme, ProgrammeState } from './model/programme.js';
import type { Session } from './model/session.js';
import type { Language } from './page/language.js';
import type { Refining } from './refining.js';
import { explain, reportProblems } from './text/notes.js';
import { SessionListChangeEvent, SessionListErrorEvent, SessionListLoadEvent } from './view/events.js';

/** What an element that tells the page about itself is asked for. */
interface Host extends ReactiveControllerHost, Element {
  readonly src: string;
  readonly subject: string;
  readonly now: Date | undefined;
  readonly matchingSessions: readonly Session[];
}

/** Tells the page what happened, as events, and the editor what can be mended, in the console. */
export class Telling {
  /** Resolves with the first programme that is shown. */
  readonly ready: Promise<Programme>;
  readonly #host: Host;
  readonly #language: Language;
  readonly #finding: Finding;
  readonly #refining: Refining;
  #resolve!: (programme: Programme) => void;
  #told: ProgrammeState = { name: 'idle' };
  #toldSessions: readonly Session[] = [];
  #attributeProblems: readonly Problem[] = [];

  constructor(host: Host, language: Language, finding: Finding, refining: Refining) {
    this.#host = host;
    this.#refining = refining;
    this.#language = language;
    this.#finding = finding;
    this.ready = new Promise((resolve) => {
      this.#resolve = resolve;
    });
  }

  /** What can be mended in the feed and in the attributes. */
  get problems(): readonly Problem[] {
    const state = this.#told;
    const found =
      state.name === 'failed' ? state.problems : state.name === 'ready' ? state.programme.problems : [];
    return [...found, ...this.#attributeProblems];
  }

  /** After each update of the element. */
  update(state: ProgrammeState): void {
    if (state !== this.#told) {
      this.#told = state;
      if (state.name === 'ready') {
        this.#resolve(state.programme);
        this.#host.dispatchEvent(new SessionListLoadEvent(state.programme));
      } else if (state.name === 'failed')
        this.#host.dispatchEvent(new SessionListErrorEvent(state.problems[0]));
      if (state.name === 'ready' || state.name === 'failed') void this.#report();
    }
    const matches = this.#host.matchingSessions;
    const isSame =
      matches.length === this.#toldSessions.length &&
      matches.every((session, i) => session === this.#toldSessions[i]);
    if (isSame) return;
    this.#toldSessions = matches;
    const { query, matches: answer } = this.#finding;
    this.#host.dispatchEvent(
      new SessionListChangeEvent(query, answer?.subject ?? '', matches, answer?.narrowed?.chosen),
    );
  }

  async #report(): Promise<void> {
    const { tag, note } = this.#language;
    const { src, now } = this.#host;
    const { loaded } = this.#refining;
    const written = (!now && this.#host.getAttribute('now')) || undefined;
    const subject = this.#finding.matches?.total === 0 ? this.#host.subject : '';
    const state = this.#told;
    const programme = state.name === 'ready' ? state.programme : undefined;
    const part =
      note || written || subject ? await import('./attribute-notes.js').catch(() => undefined) : undefined;
    const notes = part?.attributeNotes({ language: note, now: written, subject, tag, programme }) ?? [];
    this.#attributeProblems = await explain([...notes, ...(loaded?.notes ?? [])]);
    void reportProblems(src || 'sessions', this.problems);
    this.#host.requestUpdate();
  }
}
