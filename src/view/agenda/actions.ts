import { html, nothing, type TemplateResult } from 'lit';
import type { SayAgenda } from '../../text/agenda-strings.js';

/** What the attendee asked for and takes by hand. */
export interface Taken {
  /** What the text is, or what to do with it. */
  readonly name?: string;
  readonly text?: string;
  readonly help?: string;
  readonly qr?: TemplateResult | undefined;
}

export interface Actions {
  readonly say: SayAgenda;
  /** How many sessions are in the agenda. */
  readonly n: number;
  /** How many of them are not in the calendar file. */
  readonly undated: number;
  /** Whether any can be in it. */
  readonly canSave: boolean;
  readonly taken: Taken;
  /** Address of a calendar to subscribe to. */
  readonly subscribe: string | undefined;
  readonly onCalendar: () => void;
  readonly onCopy: () => void;
  readonly onLink: () => void;
  readonly onQr: () => void;
  readonly onPrint: (size: 'normal' | 'large') => void;
  readonly onForget: () => void;
}

const button = (label: string, onClick: () => void): TemplateResult =>
  html`<button type="button" part="button" @click=${onClick}>${label}</button>`;

const select = (event: Event): void => (event.target as HTMLTextAreaElement).select();

/** What can be done with the agenda; without one, with the programme. */
export const actions = (state: Actions): TemplateResult => {
  const { say, n, undated, canSave, taken, subscribe } = state;
  return html`<div part="actions">
    <div class="actions">
      ${canSave ? button(say('calendarFile'), state.onCalendar) : nothing}
      ${
        n
          ? html`${button(say('copyText'), state.onCopy)} ${button(say('copyLink'), state.onLink)} ${button(say('qr'), state.onQr)}`
          : nothing
      }
      ${button(say('print'), () => state.onPrint('normal'))}
      ${button(say('printLarge'), () => state.onPrint('large'))}
      ${subscribe ? html`<a href=${subscribe}>${say('subscribe')}</a>` : nothing}
      ${n ? button(say('forget'), state.onForget) : nothing}
    </div>
    ${n && undated ? html`<p>${say('withoutDate', { n: undated })}</p>` : nothing}
    ${
      taken.text
        ? html`<label class="taken"><span>${taken.name}</span><textarea readonly rows="4" .value=${taken.text} @focus=${select}></textarea></label>`
        : nothing
    }
    ${taken.help ? html`<p>${taken.help}</p>` : nothing} ${taken.qr ?? nothing}
  </div>`;
};

export interface Notices {
  /** Name of the button that takes back. */
  readonly undo: string;
  /** What is wrong with what is stored. */
  readonly trouble: string | undefined;
  /** What a button did; the live region says it too. */
  readonly message: string;
  readonly onUndo: (() => void) | undefined;
}

/** What the attendee should know. */
export const notices = ({ undo, trouble, message, onUndo }: Notices): TemplateResult => html`
  ${trouble ? html`<p part="agenda-notice" role="alert">${trouble}</p>` : nothing}
  ${message ? html`<p part="agenda-notice">${message} ${onUndo ? button(undo, onUndo) : nothing}</p>` : nothing}
`;
