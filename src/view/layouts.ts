import { css } from 'lit';
import type { foldText } from './fold-text.js';

/** Other layouts than cards. */
export const styles = css`
  :host(:is([layout='list'], [layout='agenda'])) .cards {
    --size: calc(var(--cards, 0) * 7em);
    gap: 0;
  }
  :host(:is([layout='list'], [layout='agenda'])) [part='card'] {
    border-width: 0;
    border-block-start-width: var(--session-list-border-width, 1px);
    border-radius: 0;
    padding: calc(var(--gap) * 0.75) 0;
  }
  :host(:is([layout='list'], [layout='agenda'])) [part='title'] {
    font-size: var(--session-list-title-size, 1.05em);
  }
  :host(:is([layout='list'], [layout='agenda'])) [part='image'] {
    inline-size: 4.5em;
  }
  :host(:is([layout='list'], [layout='agenda'])) :is([part='description'], [part='subjects']) {
    margin-block-start: 4px;
  }
  :host(:is([layout='list'], [layout='agenda'])) [part='subjects'] {
    gap: 0;
  }
  :host(:is([layout='list'], [layout='agenda'])) [part='subjects'] li {
    border-width: 0;
    padding: 0;
  }
  :host(:is([layout='list'], [layout='agenda'])) [part='subjects'] li:not(:last-child)::after {
    content: '·' / '';
    margin-inline: 0.4em;
  }
  :host([layout='list']) :is([part='time'], [part='location']) {
    display: inline;
  }
  :host([layout='list']) [part='time'] + [part='location']::before {
    content: '· ' / '';
  }
  :host([layout='agenda']) [part='image'] {
    display: none;
  }
  /* As in a table: when, what, where. */
  @container (inline-size >= 42em) {
    :host([layout='agenda']) [part='card'] {
      display: grid;
      grid-template-columns: minmax(0, 13em) minmax(0, 1fr) minmax(0, 10em);
      grid-auto-flow: dense;
      column-gap: calc(var(--gap) * 1.5);
      align-items: start;
    }
    :host([layout='agenda']) [part='card'] > * {
      grid-column: 2;
    }
    :host([layout='agenda']) [part='card'] > [part='time'] {
      grid-area: 1 / 1 / span 5;
      margin-block-start: 0;
    }
    :host([layout='agenda']) [part='card'] > [part='own-time'] {
      grid-area: 6 / 1 / span 3;
    }
    :host([layout='agenda']) [part='card'] > [part='location'] {
      grid-area: 1 / 3 / span 3;
    }
  }
`;

/** Descriptions are shown only where they are wanted. */
export const foldAll: typeof foldText = (text) => ({ opening: '', rest: text });
