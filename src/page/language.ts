import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { dayWriter, type WriteDay } from '../text/format-day.js';
import { timeWriter, type WriteTime } from '../text/format-time.js';
import type { Note } from '../text/notes.js';
import { english, type Say, speaker } from '../text/strings.js';

/** The nearest `lang` from an element outwards, through shadow roots; empty if the page has none. */
const nearestLang = (element: Element): string => {
  let node: Element | null = element;
  while (node) {
    const found: Element | null = node.closest('[lang]');
    if (found) return found.getAttribute('lang') ?? '';
    const root: Node = node.getRootNode();
    node = root instanceof ShadowRoot ? root.host : null;
  }
  return '';
};

/** Elements whose language may change with the page's. */
const hosts = new Set<ReactiveControllerHost>();
let observer: MutationObserver | undefined;

/**
 * The language that an element speaks: its own `lang`, else that of the nearest ancestor, else English.
 * A tag that no browser would take is English too.
 */
export class Language implements ReactiveController {
  readonly #host: ReactiveControllerHost & Element;
  #tag = 'en';
  #note: Note | undefined;
  #asked = '';
  #writeTime = timeWriter('en');
  #writeDay = dayWriter('en');
  // Only English texts exist; dates and numbers follow the page already.
  readonly say: Say = speaker(english, 'en');

  constructor(host: ReactiveControllerHost & Element) {
    this.#host = host;
    host.addController(this);
  }

  /** BCP 47, canonical. */
  get tag(): string {
    return this.#tag;
  }

  get writeTime(): WriteTime {
    return this.#writeTime;
  }

  get writeDay(): WriteDay {
    return this.#writeDay;
  }

  /** What the editor can mend in `lang`. */
  get note(): Note | undefined {
    return this.#note;
  }

  hostConnected(): void {
    observer ??= new MutationObserver(() => {
      for (const host of hosts) host.requestUpdate();
    });
    if (!hosts.size) observer.observe(document, { attributeFilter: ['lang'], subtree: true });
    hosts.add(this.#host);
  }

  hostDisconnected(): void {
    hosts.delete(this.#host);
    if (!hosts.size) observer?.disconnect();
  }

  hostUpdate(): void {
    const asked = nearestLang(this.#host) || 'en';
    if (asked === this.#asked) return;
    this.#asked = asked;
    this.#note = undefined;
    try {
      this.#tag = Intl.getCanonicalLocales(asked)[0] ?? 'en';
    } catch {
      this.#tag = 'en';
      this.#note = ['badLanguage', 'lang', asked];
    }
    this.#writeTime = timeWriter(this.#tag);
    this.#writeDay = dayWriter(this.#tag);
  }
}
