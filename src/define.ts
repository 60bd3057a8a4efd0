import { watchPlaceholders } from './page/placeholders.js';
import { SessionList } from './session-list.js';
import { SessionSubjects } from './session-subjects.js';
import { version } from './version.js';

// A page may carry the script twice, in two versions: the first one wins, and the second says so.
if (customElements.get('session-list'))
  console.info(`<session-list> is defined already; this copy (${version}) does nothing.`);
else {
  customElements.define('session-list', SessionList);
  customElements.define('session-subjects', SessionSubjects);
  // On a server there is no page.
  if (globalThis.document) watchPlaceholders();
}

declare global {
  interface HTMLElementTagNameMap {
    'session-list': SessionList;
    'session-subjects': SessionSubjects;
  }
}

export type { Pick, PickStore } from './model/pick.js';
export type { Problem, Programme } from './model/programme.js';
export type { Session, Speaker, When } from './model/session.js';
export type { Translation } from './text/translation.js';
export { SessionListChangeEvent, SessionListErrorEvent, SessionListLoadEvent } from './view/events.js';
export type { SessionListPickEvent } from './view/pick-event.js';
export { SessionList, SessionSubjects };
