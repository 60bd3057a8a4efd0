import { css } from 'lit';

export const subjectsStyles = css`
  [part='list'] {
    columns: 18em;
    column-gap: calc(var(--gap) * 2);
  }
  li {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0 0.75em;
    min-block-size: 44px;
    padding-block: 8px;
    break-inside: avoid;
    border-block-end: 1px solid var(--border);
  }
  [part='subject'] {
    flex: 1 1 auto;
    font-weight: 600;
  }
`;
