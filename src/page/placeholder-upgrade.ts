/** Attributes of a placeholder that the element in its place gets, beside those that the element knows. */
const KEPT = ['id', 'class', 'dir'];

/** The elements that have placeholders, and how to find these. */
const selectors = ['session-list', 'session-subjects'].map(
  (tag) => [tag, `[data-${tag}],a[href*="#data-${tag}"]:not([href^="#"])`] as const,
);

/**
 * A link may have attributes behind the marker in its address, as some editors and sanitisers leave nothing
 * else of it: `programme.json#data-session-list?subject=Art`.
 */
const upgrade = (placeholder: Element, tag: string): void => {
  const isLink = placeholder.matches('a');
  const [src = '', options] = placeholder.getAttribute('href')?.split(`#data-${tag}`) ?? [];
  const inAddress = new URLSearchParams(options);
  const element = document.createElement(tag);
  const { observedAttributes } = element.constructor as { observedAttributes?: readonly string[] };
  if (isLink) element.setAttribute('src', src);
  for (const name of [...(observedAttributes ?? []), ...KEPT]) {
    const value =
      placeholder.getAttribute(`data-${name}`) ??
      (isLink ? inAddress.get(name) : placeholder.getAttribute(name));
    if (value !== null) element.setAttribute(name, value);
  }
  placeholder.replaceWith(element);
  if (isLink) {
    // The link stays where the feed cannot be had, and is no placeholder any more.
    placeholder.removeAttribute(`data-${tag}`);
    placeholder.setAttribute('href', src);
    element.append(placeholder);
  } else element.append(...placeholder.childNodes);
};

/**
 * Puts an element in the place of every `<div data-session-list data-src="…">` and
 * `<a data-session-list href="…">` in a node or of itself, as content management systems let through no element
 * that they do not know. What is in the placeholder becomes the element's fallback content.
 */
export const upgradeIn = (node: Element): void => {
  // What the parser still reads would go into a placeholder that has left the page.
  if (document.readyState === 'loading') {
    document.addEventListener('DOMContentLoaded', () => upgradeIn(node));
    return;
  }
  for (const [tag, selector] of selectors) {
    const placeholders = node.matches(selector) ? [node] : node.querySelectorAll(selector);
    for (const one of placeholders) if (one.isConnected) upgrade(one, tag);
  }
};
