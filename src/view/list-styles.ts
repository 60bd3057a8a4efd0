import { css } from 'lit';

export const listStyles = css`
  .controls {
    display: flex;
    flex-wrap: wrap;
    gap: var(--gap);
    margin-block-end: var(--gap);
  }
  .control {
    display: flex;
    flex-direction: column;
    gap: 4px;
    flex: 1 1 10em;
    min-inline-size: 0;
  }
  .wide {
    flex: 2 1 16em;
  }
  /* Beside the subjects also on phones, so that nothing moves when it is known that there are any. */
  .filters {
    flex: none;
    justify-content: end;
  }
  label,
  [part='time'],
  [part='notice'] [part='count'] {
    font-weight: 600;
  }
  .report {
    margin-block-end: var(--gap);
  }
  [part='count'] {
    min-block-size: 1.5em;
    white-space: pre-line;
  }
  /* Room for the line about other spellings, which comes later than the keys. */
  [part='count'][data-query] {
    min-block-size: 3em;
  }
  [part='notice'] {
    border: var(--line);
    border-inline-start-width: 4px;
    border-radius: var(--radius);
    padding: var(--gap);
  }
  [part='notice'] button,
  .editor {
    margin-block-start: 12px;
  }
  .cards {
    --size: calc(var(--cards, 0) * (22em + var(--gap)) - var(--gap));
    display: grid;
    gap: var(--gap);
    align-content: start;
    min-block-size: var(--size);
  }
  /* Laid out and painted only near the window. */
  .cards > .cards {
    grid-column: 1 / -1;
    grid-template-columns: inherit;
    min-block-size: 0;
    content-visibility: auto;
    contain-intrinsic-block-size: auto var(--size);
    overflow-clip-margin: var(--gap);
  }
  .cards:empty {
    block-size: var(--size);
  }
  .cards > .first {
    content-visibility: visible;
  }
  /* Neither seen nor heard, but laid out: that costs less than to give it up. */
  .past {
    position: absolute;
    block-size: 0;
    min-block-size: 0;
    overflow: hidden;
    visibility: hidden;
  }
  /* Over the cards, so with a background of its own: the pair is legible in every page. */
  [part='group-heading'] {
    position: sticky;
    inset-block-start: 0;
    z-index: 1;
    margin: 0;
    padding-block: 8px;
    font-size: 1.3em;
    line-height: 1.3;
    color: CanvasText;
    background: Canvas;
  }
  [part='days'] {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    margin-block-end: var(--gap);
  }
  [part='card'] {
    border: var(--line);
    border-radius: var(--radius);
    background: var(--session-list-card-background, transparent);
    padding: var(--gap);
    display: flow-root;
  }
  /* Its size is known before it comes. */
  [part='image'] {
    float: inline-end;
    inline-size: min(10em, 33%);
    aspect-ratio: 3 / 2;
    object-fit: cover;
    margin-inline-start: var(--gap);
    border-radius: calc(var(--radius) / 2);
  }
  [part='title'] {
    margin: 0;
    font-size: var(--session-list-title-size, 1.2em);
    font-weight: 700;
    line-height: 1.3;
  }
  [part='location'],
  [part='speakers'] {
    color: var(--session-list-muted, inherit);
  }
  [part='title'] + p,
  [part='time'] {
    margin-block-start: 4px;
  }
  [part='status'] span {
    display: inline-block;
    border: 2px solid currentColor;
    border-radius: var(--radius);
    padding: 0 8px;
    font-weight: 700;
  }
  [data-status='cancelled'] [part='title'] {
    text-decoration: line-through;
  }
  [part='speakers'] a {
    display: inline-block;
    min-block-size: 24px;
  }
  [part='description'] {
    margin-block-start: 8px;
    max-inline-size: 48em;
  }
  [part='description'] p {
    white-space: pre-line;
  }
  [part='description'] * + p,
  details p {
    margin-block-start: 0.75em;
  }
  summary {
    cursor: pointer;
    inline-size: fit-content;
    min-block-size: 24px;
    padding-block: 4px;
    font-weight: 600;
  }
  details[open] > summary .when-closed,
  details:not([open]) > summary .when-open {
    display: none;
  }
  :is([part='details'], [part='speakers']) {
    display: flex;
    flex-wrap: wrap;
  }
  :is([part='details'], [part='speakers']) li:not(:last-child)::after {
    content: '·' / '';
    margin-inline: 0.4em;
  }
  [part='subjects'] {
    display: flex;
    flex-wrap: wrap;
    gap: 6px;
    margin-block-start: 12px;
    font-size: 0.9em;
  }
  [part='subjects'] li {
    border: var(--line);
    border-radius: 1em;
    padding: 0 10px;
  }
  [part='pick'] {
    margin-block-start: 12px;
    margin-inline-end: 12px;
  }
  [part='link'] {
    display: inline-block;
    margin-block-start: 8px;
    padding-block: 4px;
    font-size: 0.9em;
  }
  .placeholder {
    display: grid;
    gap: var(--gap);
    align-content: start;
    min-block-size: 100vh;
  }
  .placeholder div {
    border: var(--line);
    border-radius: var(--radius);
    padding: var(--gap);
    display: grid;
    gap: 12px;
  }
  .placeholder i {
    block-size: 1em;
    border-radius: var(--radius);
    background: color-mix(in srgb, currentColor 12%, transparent);
  }
  .placeholder i:first-child {
    inline-size: 60%;
  }
  .placeholder i:nth-child(2) {
    inline-size: 30%;
  }
  @media print {
    .controls,
    button,
    summary {
      display: none;
    }
    a {
      color: inherit;
    }
    /* Grids in grids overlap where pages break. */
    .cards,
    .cards > .cards {
      display: block;
      content-visibility: visible;
      min-block-size: 0;
    }
    .cards > li {
      break-inside: avoid;
      margin-block-end: var(--gap);
    }
    details::details-content {
      content-visibility: visible;
    }
  }
`;
