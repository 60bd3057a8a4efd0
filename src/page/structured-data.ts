import { parseHtml } from './parse-html.js';

const EVENT = /"@type"\s*:[^}]*?"[^"]*?(?:Event|EventSeries|Festival|Hackathon|CourseInstance)"/;
const MARK = 'data-session-list-json-ld';

const written = new WeakMap<Element, HTMLScriptElement>();

/** Whether the page itself tells search engines of events. */
const hasOwn = (): boolean =>
  document.querySelector('[itemtype*="schema.org/"][itemtype$="Event"]') !== null ||
  [...document.querySelectorAll(`script[type="application/ld+json"]:not([${MARK}])`)].some((script) =>
    EVENT.test(script.textContent ?? ''),
  );

/**
 * A script of data. Under Trusted Types no script takes a text, be it only data; one that comes out of a parser
 * has it. Nothing where the page lets nobody parse HTML.
 */
const scriptOf = (text: string): HTMLScriptElement | null => {
  try {
    return parseHtml(`<script type="application/ld+json" ${MARK}>${text}</script>`).querySelector('script');
  } catch {
    return null;
  }
};

/**
 * Writes JSON-LD of an element into the page's head, in place of what the element wrote there before. Nothing
 * is written where the page has events of its own, or another element has written the same.
 *
 * @param text without any "<"; nothing to take away what was written
 */
export const publish = (element: Element, text: string | undefined): void => {
  written.get(element)?.remove();
  const isSaid = [...document.querySelectorAll(`script[${MARK}]`)].some(
    (script) => script.textContent === text,
  );
  if (text === undefined || isSaid || hasOwn()) return;
  const script = scriptOf(text);
  if (!script) return;
  document.head.append(script);
  written.set(element, script);
};
