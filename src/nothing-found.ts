import type { TemplateResult } from 'lit';
import { searchFailed } from './find/engine.js';
import type { Found } from './find/found.js';
import type { Finding } from './finding.js';
import type { Language } from './page/language.js';
import { nothingEnglish } from './text/nothing-strings.js';
import { nothingFound, nothingStyles } from './view/nothing-found.js';

interface Host {
  readonly subject: string;
  readonly renderRoot: HTMLElement | DocumentFragment;
  requestUpdate(): void;
}

/** What stands in place of cards where nothing is found; loaded then. Without it the count says so. */
export class NothingFound {
  readonly styles = nothingStyles;
  readonly #host: Host;
  readonly #language: Language;
  readonly #finding: Finding;
  #found: Found | undefined;
  /** Words to ask for in place of those that nothing says; they come a bit later. */
  #nearestWords: readonly string[] | undefined = [];

  constructor(host: Host, language: Language, finding: Finding) {
    this.#host = host;
    this.#language = language;
    this.#finding = finding;
  }

  async #offerWords(found: Found): Promise<void> {
    const words = await found.nearestWords().catch(() => undefined);
    // A later answer needs its own.
    if (this.#found !== found) return;
    this.#nearestWords = words;
    this.#host.requestUpdate();
  }

  /** The button goes away when it is pressed, and focus must not go with it. */
  #ask(find: Parameters<Finding['ask']>[0]): void {
    this.#finding.ask(find);
    this.#host.renderRoot.querySelector<HTMLElement>('[part="search"]')?.focus();
  }

  view(): TemplateResult {
    const { query, matches } = this.#finding;
    const chosen = matches?.subject ?? '';
    const isNarrowed = Boolean(matches?.narrowed?.chosen);
    if (this.#found !== matches?.found) {
      this.#found = matches?.found;
      this.#nearestWords = [];
      if (this.#found) void this.#offerWords(this.#found);
    }
    return nothingFound({
      say: this.#language.speak(nothingEnglish),
      query,
      subject: chosen || this.#host.subject,
      nearestWords: this.#nearestWords ?? [],
      withoutNearWords: Boolean(query.trim()) && (searchFailed() || !this.#nearestWords),
      isNarrowed,
      canClear: Boolean(chosen || query || isNarrowed),
      onQuery: (word) => this.#ask({ query: word }),
      onClear: () => this.#ask({ query: '', subject: '', chosen: {} }),
    });
  }
}
