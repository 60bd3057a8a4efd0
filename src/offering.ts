import type { TemplateResult } from 'lit';
import { picksIn, withoutPicks } from './agenda/picks-link.js';
import { inTimeOrder } from './model/time-order.js';
import { addressKey } from './page/address.js';
import { keepFocus } from './page/keep-focus.js';
import type { Planning } from './planning.js';
import { offer } from './view/agenda/offer.js';

/** Picks that the page's address brings: the attendee says what becomes of them. */
export class Offering {
  readonly #planning: Planning;

  constructor(planning: Planning) {
    this.#planning = planning;
  }

  get #addressKey(): string {
    return addressKey(this.#planning.host.id, 'agenda');
  }

  /** They leave the address when the attendee has said so; the rest of it, and its state, stay. */
  #settle(): void {
    const rest = withoutPicks(location.hash, this.#addressKey);
    history.replaceState(history.state, '', location.pathname + location.search + rest);
    this.#planning.host.requestUpdate();
    void keepFocus(this.#planning.host, (root) => root.querySelector<HTMLElement>('[part="agenda"]'));
  }

  #take(ids: readonly string[], replaces: boolean): void {
    const { say } = this.#planning;
    this.#settle();
    this.#planning.changeAll(
      () => {
        this.#planning.pick(ids, replaces);
        return undefined;
      },
      say(replaces ? 'replaced' : 'merged'),
    );
  }

  /** What is offered, once the programme is there that it is of. */
  offer(): TemplateResult | undefined {
    const brought = this.#planning.host.programme && picksIn(location.hash, this.#addressKey);
    if (!brought) return undefined;
    const { say, language, picks, agenda } = this.#planning;
    const known = new Set(brought.filter((id) => this.#planning.isInProgramme(id)));
    const own = agenda.sessions.map(({ id }) => id);
    const ids = [...new Set([...known, ...own])];
    return offer({
      say,
      writeTime: language.writeTime,
      sessions: inTimeOrder(ids.flatMap((id) => this.#planning.session(id) ?? [])),
      isOffered: (id) => known.has(id),
      isPicked: (id) => picks.all.has(id),
      n: known.size,
      unknown: new Set(brought).size - known.size,
      hasOwn: own.length > 0,
      onMerge: () => this.#take([...known], false),
      onReplace: () => this.#take([...known], true),
      onIgnore: () => this.#settle(),
    });
  }
}
