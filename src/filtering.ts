import { html, type TemplateResult } from 'lit';
import type { Agenda } from './agenda/agenda.js';
import { changesOf } from './agenda/changes.js';
import { lengthWriter, spanWriter } from './agenda/spans.js';
import type { Matches, Narrowing } from './find/matches.js';
import type { Section } from './find/sections.js';
import type { Session } from './model/session.js';
import type { Planning } from './planning.js';
import { AgendaNotes, type NotesContext } from './view/agenda/agenda-notes.js';

/** What is shown in place of the list while the filter is on. */
interface AgendaShown {
  /** Of what was found what is picked; if nothing is asked, all that is picked. */
  readonly matches: Matches;
  /** The same by days; if nothing is asked, also what the programme does not have any more. */
  readonly sections: readonly Section[];
  /** Whether nothing is asked that leaves any out, or there is nothing to leave out. */
  readonly isWhole: boolean;
}

/** Whether something is asked that may leave sessions out. */
const isAsked = ({ found, subject, narrowed }: Matches): boolean =>
  Boolean(found || subject || narrowed?.chosen);

/** Narrows sessions down to those that are picked, and these as the filters do. */
const toPicks =
  (ids: ReadonlySet<string>, by: Narrowing | undefined): Narrowing =>
  (sessions) => {
    const down = by?.(sessions);
    const isPicked = (number: number): boolean => ids.has(sessions[number]?.id ?? '');
    return (numbers, isAbout, chosen) => {
      const own = numbers.filter(isPicked);
      return down?.(own, isAbout, chosen) ?? { sessions: own, facets: [], chosen: undefined };
    };
  };

/** The filter "My agenda", and what is shown in place of the list while it is on. */
export class Filtering {
  readonly #planning: Planning;
  readonly #notes = new AgendaNotes();
  #isOn = false;
  /** The session that the page's address opens. */
  #opened: string | undefined;
  #shown: { readonly agenda: Agenda; readonly from: Matches; readonly made: AgendaShown } | undefined;
  #context: NotesContext | undefined;
  #narrowed:
    | {
        readonly ids: ReadonlySet<string>;
        readonly by: Narrowing | undefined;
        readonly narrowing: Narrowing;
      }
    | undefined;

  constructor(planning: Planning) {
    this.#planning = planning;
    planning.cards.drawnCards.adornments.push(this.#adorn);
  }

  get #isShown(): boolean {
    return this.#isOn && this.#planning.isWanted;
  }

  readonly #onToggle = (): void => {
    this.#isOn = !this.#isOn;
    this.#planning.host.requestUpdate();
  };

  toggle(): TemplateResult {
    const { say, ids } = this.#planning;
    return html`<button type="button" part="agenda" aria-pressed=${this.#isOn} @click=${this.#onToggle}>${say('agenda', { n: ids.size })}</button>`;
  }

  /** A session that is opened is shown, be it in the agenda or not. */
  update(): void {
    const { finding, picks } = this.#planning;
    const id = finding.state.chosen?.session?.[0];
    if (id !== this.#opened && id !== undefined && !picks.all.has(id)) this.#isOn = false;
    this.#opened = id;
  }

  /** Leaves out what is not picked, so that all counts are of the agenda; without the filter nothing. */
  readonly narrow = (by: Narrowing | undefined): Narrowing | undefined => {
    if (!this.#isShown) return by;
    const { ids } = this.#planning.picks;
    if (this.#narrowed?.ids !== ids || this.#narrowed.by !== by)
      this.#narrowed = { ids, by, narrowing: toPicks(ids, by) };
    return this.#narrowed.narrowing;
  };

  /** Absent without the filter; the same as long as nothing changes. */
  get shown(): AgendaShown | undefined {
    const { finding, agenda } = this.#planning;
    const { matches } = finding;
    if (!this.#isShown || !matches) return undefined;
    if (this.#shown?.agenda !== agenda || this.#shown.from !== matches)
      this.#shown = { agenda, from: matches, made: this.#show(agenda, matches) };
    return this.#shown.made;
  }

  #show(agenda: Agenda, matches: Matches): AgendaShown {
    const isWhole = !isAsked(matches) || !agenda.sessions.length;
    const isFound = new Set(matches.sessions);
    const isShown = (session: Session): boolean => isWhole || isFound.has(session);
    const { length } = agenda.there;
    return {
      matches: { ...matches, sessions: agenda.there.filter(isShown), total: length, all: length },
      sections: agenda.days
        .map(({ key, sessions }) => ({
          group: key,
          heading: this.#planning.nameOfDay(key),
          sessions: sessions.filter(isShown),
        }))
        .filter(({ sessions }) => sessions.length),
      isWhole,
    };
  }

  /** What the agenda says while it is empty. */
  get emptyText(): string | undefined {
    const { agenda, say } = this.#planning;
    return this.#isShown && !agenda.sessions.length ? say('agendaEmpty') : undefined;
  }

  /** What all notes share; the same as long as nothing changes. Absent without the filter. */
  get #shared(): NotesContext | undefined {
    if (!this.#isShown) return undefined;
    const { agenda, say, language, picks } = this.#planning;
    const { tag, writeTime } = language;
    if (this.#context?.agenda !== agenda || this.#context.writeTime !== writeTime)
      this.#context = {
        ...agenda,
        agenda,
        say,
        writeTime,
        changes: (session) => {
          const pick = picks.all.get(session.id);
          return pick ? changesOf(pick, session, writeTime) : [];
        },
        isGone: ({ id }) => !this.#planning.isInProgramme(id),
        writeSpan: spanWriter(tag),
        writeLength: lengthWriter(tag),
        onConfirm: (session) => this.#planning.confirm(session),
        onCalendar: (session) => this.#planning.takingAlong.save(session.title, [session]),
      };
    return this.#context;
  }

  readonly #adorn = (item: HTMLElement, session: Session): void =>
    this.#notes.show(item, session, this.#shared);
}
