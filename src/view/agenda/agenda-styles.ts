import { css } from 'lit';

/** Of the agenda alone, loaded with it. */
export const agendaStyles = css`
  .actions {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px;
    margin-block: 8px;
  }
  .actions a {
    display: inline-flex;
    align-items: center;
    min-block-size: 44px;
    padding-inline: 4px;
  }
  .taken {
    display: block;
    margin-block: 8px;
  }
  textarea {
    display: block;
    inline-size: 100%;
    font: inherit;
    font-weight: 400;
    color: inherit;
    background: transparent;
    border: 1px solid color-mix(in srgb, currentColor 60%, transparent);
    border-radius: var(--radius);
    padding: 6px 12px;
  }
  [part='qr'] {
    display: block;
    inline-size: min(100%, 20em);
    border: 1px solid var(--border);
    forced-color-adjust: none;
  }
  [part='actions'],
  [part='agenda-notice'],
  [part='agenda-empty'],
  [part='offer'] {
    flex: 1 0 100%;
  }
  [part='offer'] {
    border: 1px solid var(--border);
    border-inline-start: 4px solid var(--accent);
    border-radius: var(--radius);
    padding: var(--gap);
  }
  [part='offer'] li {
    margin-block: 8px;
  }
  [part='offer'] li p:first-child {
    font-weight: 600;
  }
  [part='free'] {
    margin-block-end: var(--gap);
    padding-inline-start: var(--gap);
    border-inline-start: 4px dotted var(--border);
  }
  [part='agenda-notes'] li {
    margin-block-start: 8px;
    padding-inline-start: 12px;
    border-inline-start: 4px solid currentColor;
    font-weight: 600;
  }
  .to-calendar {
    margin-block-start: 8px;
  }
  [aria-pressed='true'] {
    color: Canvas;
    background: CanvasText;
  }
  [aria-expanded]::after {
    content: ' ▾' / '';
  }
  [aria-expanded='true']::after {
    content: ' ▴' / '';
  }
  @media (forced-colors: active) {
    [aria-pressed='true'] {
      forced-color-adjust: none;
      color: HighlightText;
      background: Highlight;
    }
  }
  @media print {
    [part='own-times'],
    [part='link'],
    .to-calendar,
    .actions,
    [part='offer'] {
      display: none;
    }
    [part='card'] a::after {
      content: ' (' attr(href) ')';
    }
    [part='group-heading'] {
      break-after: avoid;
    }
    :host([data-session-list-print='large']) .root {
      font-size: 18pt;
      line-height: 1.6;
    }
  }
`;
