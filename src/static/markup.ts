import { escapeHtml } from '../text/escape-html.js';

/** An attribute with the space before it; of an empty one the name is enough. */
export const attribute = (name: string, value: string): string =>
  value ? ` ${name}="${escapeHtml(value)}"` : ` ${name}`;
