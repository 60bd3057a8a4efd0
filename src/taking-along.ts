import { html, nothing, type TemplateResult } from 'lit';
import { hasDate } from './agenda/calendar.js';
import { subscribeHref } from './agenda/calendar-links.js';
import { picksHref } from './agenda/picks-link.js';
import { plainText } from './agenda/plain-text.js';
import type { Session } from './model/session.js';
import { addressKey } from './page/address.js';
import { copy, saveFile } from './page/hand-out.js';
import { keepFocus } from './page/keep-focus.js';
import { printElement } from './page/print.js';
import type { Planning } from './planning.js';
import { actions, notices, type Taken } from './view/agenda/actions.js';

/** A name that every file system takes. */
const fileName = (title: string): string =>
  title
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 60) || 'agenda';

/** What the attendee takes along of an agenda, and what became of it. */
export class TakingAlong {
  readonly #planning: Planning;
  #isOpen = false;
  #message = '';
  #undo: (() => void) | undefined;
  #taken: Taken = {};

  constructor(planning: Planning) {
    this.#planning = planning;
  }

  #say(message: string): void {
    this.#message = message;
    this.#planning.announce(message);
  }

  /** @param undo takes back what is reported */
  report(message: string, undo?: () => void): void {
    this.#undo = undo;
    this.#taken = {};
    this.#say(message);
    void keepFocus(this.#planning.host, (root) => root.querySelector<HTMLElement>('[part="agenda"]'));
  }

  #take(taken: Taken): void {
    this.#taken = taken;
    this.#say('');
  }

  save(title: string, sessions: readonly Session[]): void {
    saveFile(`${fileName(title)}.ics`, 'text/calendar;charset=utf-8', this.#planning.calendarOf(sessions));
  }

  readonly #onCalendar = (): void => {
    const { host, say } = this.#planning;
    const name = fileName(host.programme?.title ?? say('agendaName'));
    saveFile(
      `${name}.ics`,
      'text/calendar;charset=utf-8',
      this.#planning.calendarOf(this.#planning.agenda.there),
    );
  };

  /** On the clipboard; where the browser does not let the page, to be copied by hand. */
  async #copy(name: string, text: string, isShown: boolean): Promise<void> {
    const { say } = this.#planning;
    const isCopied = await copy(text);
    this.#take(isCopied && !isShown ? {} : { name: isCopied ? name : say('copyThis'), text });
    if (isCopied) this.#say(say('copied'));
  }

  readonly #onCopy = (): Promise<void> => {
    const { agenda, say, host, language } = this.#planning;
    const title = host.programme?.title;
    const text = plainText(agenda.days, {
      title: title ? say('agendaOf', { title }) : say('agendaName'),
      dayName: (key) => this.#planning.nameOfDay(key),
      writeTime: language.writeTime,
      details: (session) => [
        ...(this.#planning.isInProgramme(session.id) ? [] : [say('gone')]),
        ...(session.status === 'scheduled' ? [] : [language.say(session.status)]),
        ...(session.location ? [`${language.say('location')}: ${session.location}`] : []),
        ...(session.speakers.length
          ? [`${language.say('speakers')}: ${session.speakers.map(({ name }) => name).join(', ')}`]
          : []),
      ],
    });
    return this.#copy(say('agendaName'), text, false);
  };

  get #link(): string {
    const { host, picks } = this.#planning;
    return picksHref(location.href, addressKey(host.id, 'agenda'), [...picks.all.keys()]);
  }

  readonly #onLink = (): Promise<void> => this.#copy(this.#planning.say('agendaLink'), this.#link, true);

  readonly #onQr = async (): Promise<void> => {
    const { say } = this.#planning;
    const link = this.#link;
    const part = await import('./view/agenda/qr.js').catch(() => undefined);
    try {
      const help = say(part?.qrCode ? 'qrHelp' : 'qrFailed');
      this.#take({ name: say('agendaLink'), text: link, help, qr: part?.qrCode?.(link, say('qrName')) });
    } catch {
      this.#take({ name: say('agendaLink'), text: link, help: say('qrTooLong') });
    }
  };

  readonly #onForget = (): void => {
    const { say, picks } = this.#planning;
    this.#planning.changeAll(() => picks.forget(), say('forgotten'));
  };

  /** Where the feed names a calendar, or is one. */
  get #subscribe(): string | undefined {
    const { src, programme } = this.#planning.host;
    const feed = src.trim();
    const isCalendar = programme?.format === 'icalendar' && feed && !/\s/.test(feed);
    const calendar = programme?.calendar ?? (isCalendar ? new URL(feed, document.baseURI).href : undefined);
    return calendar && subscribeHref(calendar);
  }

  #actions(): TemplateResult {
    const { agenda, say, picks, host } = this.#planning;
    const dated = agenda.there.filter(hasDate);
    return actions({
      say,
      n: picks.all.size,
      undated: agenda.there.length - dated.length,
      canSave: dated.length > 0,
      taken: this.#taken,
      subscribe: this.#subscribe,
      onCalendar: this.#onCalendar,
      onCopy: this.#onCopy,
      onLink: this.#onLink,
      onQr: this.#onQr,
      onPrint: (size) => printElement(host, size),
      onForget: this.#onForget,
    });
  }

  #notices(): TemplateResult {
    const { say, picks } = this.#planning;
    const undo = this.#undo;
    return notices({
      undo: say('undo'),
      trouble: picks.trouble && say(picks.trouble),
      message: this.#message,
      onUndo:
        undo &&
        (() => {
          this.report('');
          undo();
        }),
    });
  }

  readonly #onOpen = (): void => {
    this.#isOpen = !this.#isOpen;
    this.#planning.host.requestUpdate();
  };

  /** What can be done with the agenda, at the attendee's wish, and what the attendee should know of it. */
  panel(): TemplateResult {
    return html`<button type="button" part="take-along" aria-expanded=${this.#isOpen} @click=${this.#onOpen}>${this.#planning.say('takeAlong')}</button>
      ${this.#isOpen ? this.#actions() : nothing} ${this.#notices()}`;
  }
}
