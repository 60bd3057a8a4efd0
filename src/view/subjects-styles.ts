import { css } from 'lit';

export const subjectsStyles = css`
  .find {
    margin-block-end: var(--gap);
  }
  .find label {
    display: block;
    font-weight: 600;
  }
  .find input {
    inline-size: min(100%, 24em);
  }
  .find p {
    min-block-size: 1.5em;
  }
  li {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0 0.75em;
    min-block-size: 44px;
    padding-block: 8px;
    break-inside: avoid;
    border-block-end: var(--line);
  }
  [part='subject'] {
    flex: 1 1 auto;
    font-weight: 600;
  }
  :host(:not([layout='list'], [layout='chips'])) [part='list'] {
    columns: 18em;
    column-gap: calc(var(--gap) * 2);
  }
  :host([layout='chips']) [part='list'] {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
  }
  :host([layout='chips']) li {
    align-items: center;
    padding: 4px 14px;
    border: 1px solid var(--border);
    border-radius: 22px;
  }
`;
