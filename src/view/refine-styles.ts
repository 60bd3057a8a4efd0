import { css } from 'lit';

/** Of what is loaded on demand, so that it costs nobody else. */
export const refineStyles = css`
  [part='card'][aria-current] {
    outline: 3px solid var(--accent);
    outline-offset: -1px;
  }
  [part='facets'] {
    display: flex;
    flex-direction: column;
    gap: 8px;
    flex: 1 1 100%;
    min-inline-size: 0;
  }
  [part='facets'] > .control {
    flex: none;
  }
  [part='facets'][data-closed] {
    display: none;
  }
  [part='facets'] > * {
    flex: none;
  }
  [part='facet'] {
    position: relative;
    min-inline-size: 0;
  }
  [part='facet'] summary {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: 8px;
    inline-size: auto;
    min-block-size: 44px;
    padding: 6px 12px;
    border: 1px solid color-mix(in srgb, currentColor 80%, transparent);
    border-radius: var(--radius);
    list-style: none;
  }
  [part='facet'] summary::-webkit-details-marker {
    display: none;
  }
  [part='facet'] summary::after {
    content: '▾' / '';
  }
  [part='facet'][open] summary::after {
    content: '▴' / '';
  }
  .options {
    max-block-size: 20em;
    overflow: auto;
    overscroll-behavior: contain;
    padding: 8px 12px;
    border: 1px solid var(--border);
    border-radius: var(--radius);
    margin-block-start: 4px;
  }
  .options input[type='search'] {
    inline-size: 100%;
    margin-block-end: 8px;
  }
  .option {
    display: flex;
    align-items: center;
    gap: 8px;
    min-block-size: 36px;
    font-weight: 400;
  }
  .option[hidden] {
    display: none;
  }
  .option input {
    inline-size: 1.25em;
    min-block-size: 1.25em;
    flex: none;
    accent-color: var(--accent);
  }
  .option:has(:disabled) {
    opacity: 0.75;
  }
  .chips,
  [part='chips'] {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
  }
  .chips {
    margin-block-end: var(--gap);
  }
  [part='chip'] {
    border-radius: 22px;
    font-weight: 400;
  }
  [part='clear'] {
    border-color: transparent;
    text-decoration: underline;
  }
  [part='show-more'] {
    display: block;
    inline-size: 100%;
    margin-block-start: var(--gap);
  }
  [part='more'] {
    margin-block-start: calc(var(--gap) * 1.5);
  }
  [part='more'] ul {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 1.5em;
  }
  [part='more'] a {
    display: inline-block;
    padding-block: 8px;
  }
  #related {
    margin-block-start: 8px;
    font-weight: 600;
  }
  [part='now'] {
    display: flex;
    flex-wrap: wrap;
    gap: var(--gap);
    margin-block-end: var(--gap);
    padding: var(--gap);
    border: 1px solid var(--border);
    border-inline-start: 4px solid var(--accent);
    border-radius: var(--radius);
  }
  [part='now'] > div {
    flex: 1 1 16em;
    min-inline-size: 0;
  }
  [part='now'] [role='heading'] {
    font-weight: 700;
  }
  [part='now'] li {
    padding-block: 4px;
  }
  [part='now'] li > * {
    display: block;
  }
  /* Quieter, and as legible: text is never fainter than the page's. */
  [data-over] {
    border-style: dashed;
  }
  [data-over] :is([part='title'], [part='time'], [part='status'] span) {
    font-weight: 400;
  }
  [data-over] [part='image'] {
    opacity: 0.5;
  }
  [part='over'] {
    font-style: italic;
  }
  @container (min-width: 40em) {
    [part='facets'] {
      flex-direction: row;
      flex-wrap: wrap;
      align-items: end;
    }
    [part='facets'].beside[data-closed] {
      display: flex;
    }
    .controls:has(.beside) .filters {
      display: none;
    }
    [part='facets'] > * {
      flex: 0 1 auto;
      min-inline-size: 9em;
    }
    .options {
      position: absolute;
      z-index: 2;
      min-inline-size: 100%;
      inline-size: max-content;
      max-inline-size: min(24em, 80vw);
      color: CanvasText;
      background: Canvas;
    }
  }
  @media print {
    .chips,
    [part='show-more'],
    [part='now'] {
      display: none;
    }
  }
`;
