import { html, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Session } from '../model/session.js';
import { type CardContext, card } from './card.js';

/** The cards, each in a list item; a session keeps its nodes while others come and go. */
export const cardList = (sessions: readonly Session[], context: CardContext): TemplateResult =>
  // WebKit takes a list without markers for none, unless its role says so.
  html`<ul part="list" role="list">
    ${repeat(
      sessions,
      ({ id }) => id,
      (session) => card(session, context),
    )}
  </ul>`;
