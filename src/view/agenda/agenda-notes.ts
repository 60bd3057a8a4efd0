import { html, nothing, render, type TemplateResult } from 'lit';
import { hasDate } from '../../agenda/calendar.js';
import { googleHref, outlookHref } from '../../agenda/calendar-links.js';
import type { Change } from '../../agenda/changes.js';
import type { Between, Overlap } from '../../agenda/clashes.js';
import type { Session } from '../../model/session.js';
import type { SayAgenda } from '../../text/agenda-strings.js';
import type { WriteTime } from '../../text/format-time.js';
import { isolated } from './isolated.js';

/** What the notes of an agenda share; as long as it is the same, they are. */
export interface NotesContext {
  readonly say: SayAgenda;
  /** What the agenda is made of. */
  readonly agenda: unknown;
  readonly writeTime: WriteTime;
  /** Writes a stretch of time on the event's clock; without its end, its beginning. */
  readonly writeSpan: (from: number, to?: number) => string;
  readonly writeLength: (milliseconds: number) => string;
  readonly overlaps: ReadonlyMap<Session, readonly Overlap[]>;
  readonly between: ReadonlyMap<Session, Between>;
  readonly changes: (session: Session) => readonly Change[];
  readonly isGone: (session: Session) => boolean;
  readonly onConfirm: (session: Session) => void;
  readonly onCalendar: (session: Session) => void;
}

/** Overlaps that are named at once; where there are more, those are named when they are asked for. */
const AT_ONCE = 10;

const overlapNote = (
  { say, writeSpan }: NotesContext,
  { session: { title }, from, to }: Overlap,
): TemplateResult =>
  html`<li>${isolated(say, to === undefined ? 'overlapsFrom' : 'overlaps', { title, time: writeSpan(from, to) })}</li>`;

const moreOverlaps = (context: NotesContext, overlaps: readonly Overlap[]): TemplateResult => {
  const name = ({ currentTarget }: Event): void => {
    const list = (currentTarget as Element).querySelector('ul') as HTMLElement;
    render(
      overlaps.map((overlap) => overlapNote(context, overlap)),
      list,
    );
  };
  return html`<li><details @toggle=${name}>
    <summary>${context.say('moreOverlaps', { n: overlaps.length })}</summary>
    <ul role="list"></ul>
  </details></li>`;
};

const toCalendar = ({ say, onCalendar }: NotesContext, session: Session): TemplateResult =>
  hasDate(session)
    ? html`<details class="to-calendar">
        <summary>${say('toCalendar')}<span class="unseen">: ${session.title}</span></summary>
        <div class="actions">
          <button type="button" part="button" @click=${() => onCalendar(session)}>${say('calendarFile')}</button>
          <a href=${googleHref(session)}>${say('google')}</a>
          <a href=${outlookHref(session)}>${say('outlook')}</a>
        </div>
      </details>`
    : html`<p>${say('noDate')}</p>`;

const notes = (context: NotesContext, session: Session): TemplateResult => {
  const { say, changes, isGone, onConfirm } = context;
  const overlaps = context.overlaps.get(session) ?? [];
  const between = context.between.get(session);
  const changed = changes(session);
  return html`
    <ul part="agenda-notes" role="list">
      ${isGone(session) ? html`<li><strong>${say('gone')}</strong></li>` : nothing}
      ${changed.map(
        ({ what, before = say('unknown'), after = say('unknown') }) =>
          html`<li>${isolated(say, what === 'time' ? 'changedTime' : 'changedPlace', { before, after })}</li>`,
      )}
      ${
        changed.length
          ? html`<li><button type="button" part="button" @click=${() => onConfirm(session)}>${say('confirm')}<span class="unseen">: ${session.title}</span></button></li>`
          : nothing
      }
      ${overlaps.slice(0, AT_ONCE).map((overlap) => overlapNote(context, overlap))}
      ${overlaps.length > AT_ONCE ? moreOverlaps(context, overlaps.slice(AT_ONCE)) : nothing}
      ${
        between?.kind === 'elsewhere'
          ? html`<li>${isolated(say, 'elsewhere', {
              title: between.before.title,
              before: between.before.location ?? '',
              after: session.location ?? '',
            })}</li>`
          : nothing
      }
    </ul>
    ${isGone(session) ? nothing : toCalendar(context, session)}
  `;
};

const free = ({ say, between, writeSpan, writeLength }: NotesContext, session: Session) => {
  const gap = between.get(session);
  if (gap?.kind !== 'free') return nothing;
  const { from, to } = gap;
  return html`<p part="free">${isolated(say, 'free', { time: writeSpan(from, to), length: writeLength(to - from) })}</p>`;
};

interface Drawn {
  /** Before the card. */
  readonly before: HTMLElement;
  /** In the card. */
  readonly inside: HTMLElement;
  madeFrom: NotesContext | undefined;
}

const place = (): HTMLElement => {
  const element = document.createElement('div');
  // A search does not look here.
  element.className = 'of-agenda';
  return element;
};

/** What the attendee should know of sessions in the agenda, on their cards and before them. */
export class AgendaNotes {
  readonly #drawn = new WeakMap<HTMLElement, Drawn>();

  /**
   * @param item list item with the card of a session
   * @param context absent where the agenda is not shown
   */
  show(item: HTMLElement, session: Session, context: NotesContext | undefined): void {
    let drawn = this.#drawn.get(item);
    if (context && !drawn) {
      drawn = { before: place(), inside: place(), madeFrom: undefined };
      this.#drawn.set(item, drawn);
    }
    if (!drawn) return;
    const { before, inside, madeFrom } = drawn;
    if (!context) {
      before.remove();
      inside.remove();
      return;
    }
    if (!inside.parentNode) {
      item.prepend(before);
      item.querySelector('[part="pick"]')?.before(inside);
    }
    if (madeFrom === context) return;
    drawn.madeFrom = context;
    render(free(context, session), before);
    render(notes(context, session), inside);
    // There is nothing to open in the page.
    if (context.isGone(session)) item.querySelector('[part="link"]')?.remove();
  }
}
