import { SessionList } from './session-list.js';
import { SessionSubjects } from './session-subjects.js';

/**
 * Registers the elements. A page may carry the script twice, in two versions: the first one wins, and
 * the second does nothing.
 */
const define = (name: string, element: CustomElementConstructor): void => {
  if (!customElements.get(name)) customElements.define(name, element);
};

define('session-list', SessionList);
define('session-subjects', SessionSubjects);

declare global {
  interface HTMLElementTagNameMap {
    'session-list': SessionList;
    'session-subjects': SessionSubjects;
  }
}

export type { Problem, Programme } from './model/programme.js';
export type { Session, Speaker, When } from './model/session.js';
export type { Translation } from './text/translation.js';
export { SessionListChangeEvent, SessionListErrorEvent, SessionListLoadEvent } from './view/events.js';
export { SessionList, SessionSubjects };
