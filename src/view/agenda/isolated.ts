import { html, type TemplateResult } from 'lit';

/**
 * A sentence with each value in a `<bdi>`, so that a title in a script of the other direction takes no time or
 * mark beside it along. The sentence itself has the direction of its words, whatever that of the page is.
 * @param say writes the sentence with values for its placeholders
 */
export const isolated = <Key extends string>(
  say: (key: Key, values: Readonly<Record<string, string>>) => string,
  key: Key,
  values: Readonly<Record<string, string>>,
): TemplateResult => {
  const marked = Object.fromEntries(Object.keys(values).map((name) => [name, `\0${name}\0`]));
  const parts = say(key, marked).split('\0');
  return html`<span dir="auto">${parts.map((part, i) => (i % 2 ? html`<bdi>${values[part]}</bdi>` : part))}</span>`;
};
