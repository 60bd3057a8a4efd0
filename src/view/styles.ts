import { css } from 'lit';

/**
 * Sizes are `em` and `px`, never `rem`: hosts set `html { font-size: 62.5% }`. Colours mix from the
 * page's own, so that what is legible there is legible here; text is never made fainter than the page's.
 */
export const base = css`
  :host {
    display: block;
    container-type: inline-size;
  }
  :host([hidden]) {
    display: none;
  }
  .root {
    --color: var(--session-list-color, inherit);
    --accent: var(--session-list-accent, var(--link));
    --border: var(--session-list-border, color-mix(in srgb, currentColor 28%, transparent));
    --line: var(--session-list-border-width, 1px) solid var(--border);
    --radius: var(--session-list-radius, 8px);
    --gap: var(--session-list-gap, 16px);
    --mark: var(--session-list-mark-background, Mark);
    /* Of the page's texts only these are taken over, and its direction; the language decides about glyphs. */
    all: initial;
    -webkit-locale: inherit;
    color-scheme: inherit;
    visibility: inherit;
    color: var(--color);
    font-family: var(--session-list-font, inherit);
    font-size: var(--session-list-font-size, inherit);
    display: block;
    background: var(--session-list-background, transparent);
    line-height: 1.5;
    overflow-wrap: anywhere;
  }
  .root,
  .root * {
    box-sizing: border-box;
  }
  .unseen {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  ul {
    list-style: none;
    margin: 0;
    padding: 0;
  }
  p {
    margin: 0;
  }
  a {
    color: var(--accent);
  }
  button,
  input,
  select {
    font: inherit;
    letter-spacing: inherit;
    color: inherit;
    background: transparent;
    border: 1px solid color-mix(in srgb, currentColor 80%, transparent);
    border-radius: var(--radius);
    min-block-size: 44px;
    padding: 6px 12px;
    margin: 0;
    max-inline-size: 100%;
  }
  /* The browser draws the open list of a drop-down itself, on the page's colours of the scheme. */
  option {
    color: CanvasText;
    background: Canvas;
  }
  button {
    cursor: pointer;
    font-weight: 600;
  }
  button:hover {
    background: color-mix(in srgb, currentColor 10%, transparent);
  }
  :focus-visible {
    outline: 3px solid currentColor;
    outline-offset: 2px;
  }
  @media (forced-colors: active) {
    :focus-visible {
      outline-color: Highlight;
    }
  }
`;
