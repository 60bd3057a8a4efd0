import { html, type TemplateResult } from 'lit';
import type { Session } from '../model/session.js';
import type { Say } from '../text/strings.js';

/** The toggle on a card. Cards keep no bindings, so `showPicks` writes what it says. */
export const pickButton = ({ id, title }: Session): TemplateResult =>
  html`<button type="button" part="pick" value=${id}><span></span><span class="unseen">: ${title}</span></button>`;

/** Shows on every toggle inside whether its session is in the agenda. */
export const showPicks = (root: ParentNode, isPicked: (id: string) => boolean, say: Say): void => {
  for (const button of root.querySelectorAll<HTMLButtonElement>('[part="pick"]')) {
    const is = isPicked(button.value);
    // Most are as they were, and to write the same would lay them out again.
    if (button.ariaPressed === `${is}`) continue;
    button.ariaPressed = `${is}`;
    (button.firstElementChild as Element).textContent = say(is ? 'picked' : 'pick');
  }
};
