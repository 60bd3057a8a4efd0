import type { ReactiveControllerHost, TemplateResult } from 'lit';
import type { Programme } from './model/programme.js';
import type { Session } from './model/session.js';
import type { Language } from './page/language.js';
import { Part } from './page/part.js';
import { isElsewhere, ownZone } from './text/own-zone.js';
import type { CardContext } from './view/card.js';
import { foldText } from './view/fold-text.js';

const ITEM = /^ *(?:•|\d{1,3}\.) \S/m;

const isRich = ({ description = '', descriptionLinks }: Session): boolean =>
  Boolean(descriptionLinks) || ITEM.test(description);

interface Host extends ReactiveControllerHost, Element {
  readonly layout: string;
}

/**
 * How cards show what they show. What not every programme needs is loaded where one does: other layouts, lists and
 * links in descriptions, which come with what reads them, and the times of visitors in another zone.
 */
export class Presentation {
  readonly #host: Host;
  readonly #language: Language;
  /** Where other layouts cannot be loaded, sessions stay cards. */
  readonly #layouts: Part<typeof import('./view/layouts.js')>;
  readonly #rich: Part<typeof import('./view/rich-description.js')>;
  readonly #ownTimes: Part<import('./own-times.js').OwnTimes>;
  #sessions: readonly Session[] | undefined;
  #isRich = false;
  #isElsewhere = false;

  constructor(host: Host, language: Language) {
    this.#host = host;
    this.#language = language;
    this.#layouts = new Part(host, () => import('./view/layouts.js'));
    this.#rich = new Part(host, () => import('./view/rich-description.js'));
    this.#ownTimes = new Part(
      host,
      async () => new (await import('./own-times.js')).OwnTimes(host, language),
    );
  }

  /** Whether these sessions need what is still on its way. */
  isAwaitedFor(sessions: readonly Session[]): boolean {
    if (sessions !== this.#sessions) {
      this.#sessions = sessions;
      this.#isRich = sessions.some(isRich);
      this.#isElsewhere = isElsewhere(sessions, ownZone());
    }
    // All are asked for at once.
    const awaited = [
      this.#layouts.awaits(this.#host.layout !== 'cards'),
      this.#rich.awaits(this.#isRich),
      this.#ownTimes.awaits(this.#isElsewhere),
    ];
    return awaited.includes(true);
  }

  /** The choice of times in the visitor's zone; absent where there is nothing to choose. */
  choice(programme: Programme | undefined): TemplateResult | undefined {
    return this.#ownTimes.loaded?.choice(programme);
  }

  /** What every card shares. */
  context(
    headingLevel: number,
    hrefOf: CardContext['hrefOf'],
    pickButton: CardContext['pickButton'],
  ): CardContext {
    const { say, tag: language, writeTime } = this.#language;
    return {
      say,
      language,
      writeTime,
      writeOwnTime: this.#ownTimes.loaded?.write,
      fold: (this.#host.layout !== 'cards' && this.#layouts.loaded?.foldAll) || foldText,
      blocks: this.#rich.loaded?.richBlocks,
      headingLevel,
      hrefOf,
      pickButton,
    };
  }
}
