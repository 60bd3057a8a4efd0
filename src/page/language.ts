import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { dayWriter, type WriteDay } from '../text/format-day.js';
import { timeWriter, type WriteTime } from '../text/format-time.js';
import type { Note } from '../text/notes.js';
import { english, type Say, type Speak, speaker, type Table } from '../text/strings.js';
import type { Translation } from '../text/translation.js';
import { follow } from './following.js';
import { ownStrings } from './light-dom.js';
import type { Learned } from './words.js';

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

/** What speaks, perhaps in words of the page's own. */
export interface Speaking extends ReactiveControllerHost, Element {
  readonly strings: Translation | undefined;
}

/** As wide as a text, and as high: nothing moves when the words come. */
const silence = (): string => '\u00a0';

/** Milliseconds that a programme waits for the words of its language. */
const PATIENCE = 5000;

/**
 * The language that an element speaks: its own `lang`, else that of the nearest ancestor, else English.
 * A tag that no browser would take is English too. Nothing is said until the words are there.
 */
export class Language implements ReactiveController {
  /** BCP 47, canonical. */
  tag = 'en';
  /** Says what every list says. */
  say: Say = silence;
  /** What says other texts; the same one until the words are others. */
  speak: <T extends Table>(texts: T) => Speak<T> = () => silence;
  writeTime: WriteTime = timeWriter('en');
  writeDay: WriteDay = dayWriter('en');
  /** Resolves when the words of the language are there; absent where they always are. */
  ready: Promise<void> | undefined;
  /** What the editor can mend in `lang` and in words of the page's own. */
  note: Note | undefined;
  readonly #host: Speaking;
  #asked = '';
  #own: Translation | string | undefined;

  constructor(host: Speaking) {
    this.#host = host;
    host.addController(this);
    follow(host);
  }

  hostUpdate(): void {
    const asked = nearestLang(this.#host) || 'en';
    const own = this.#host.strings ?? ownStrings(this.#host);
    if (asked === this.#asked && own === this.#own) return;
    this.#asked = asked;
    this.#own = own;
    this.note = undefined;
    try {
      this.tag = Intl.getCanonicalLocales(asked)[0] ?? 'en';
    } catch {
      this.tag = 'en';
      this.note = ['badLanguage', 'lang', asked];
    }
    if (own || !/^en\b/.test(this.tag)) this.ready = this.#learn(own);
    else this.#use({});
  }

  #use(words: Translation): void {
    const { tag } = this;
    const made = new Map<Table, unknown>();
    this.speak = <T extends Table>(texts: T) => {
      const say = (made.get(texts) as Speak<T> | undefined) ?? speaker(texts, words, tag);
      made.set(texts, say);
      return say;
    };
    this.say = this.speak(english);
    this.writeTime = timeWriter(tag);
    this.writeDay = dayWriter(tag);
  }

  /** What was said until now goes on being said meanwhile; at first that is nothing. */
  async #learn(own: Translation | string | undefined): Promise<void> {
    const { tag } = this;
    const asked = this.#asked;
    let learned: Learned = { words: {}, note: ['wordsMissing', 'lang', asked] };
    const learn = async (): Promise<void> => {
      learned = await (await import('./words.js')).learn(this.#host, tag, own);
    };
    // English is always there.
    await Promise.race([learn().catch(() => {}), new Promise((resolve) => setTimeout(resolve, PATIENCE))]);
    if (asked !== this.#asked || own !== this.#own) return;
    this.note ??= learned.note;
    this.#use(learned.words);
    this.#host.requestUpdate();
  }
}
