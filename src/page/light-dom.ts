import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** What stands between an element's tags, outside its named slots. */
const ownNodes = (element: Element): ChildNode[] =>
  [...element.childNodes].filter((node) =>
    node instanceof Element
      ? !node.slot && !node.matches(WORDS)
      : node.nodeType === Node.TEXT_NODE && node.textContent?.trim(),
  );

const isData = (node: ChildNode): boolean =>
  node instanceof HTMLScriptElement && /^application\/(ld\+)?json$/i.test(node.type.trim());

const WORDS = 'script[data-strings]';

/** The JSON inside an element that has words in place of the element's own; it is no feed. */
export const ownStrings = (element: Element): string | undefined =>
  element.querySelector(`:scope > ${WORDS}`)?.textContent ?? undefined;

/** Whether a visitor would see anything between an element's tags, outside its named slots. */
export const hasFallback = (element: Element): boolean => ownNodes(element).some((node) => !isData(node));

/** A feed inside the element: JSON in a `<script>`, or sessions as HTML. */
export interface InlineFeed {
  /** One text for each script, or the HTML. */
  readonly texts: readonly string[];
  readonly kind: 'json' | 'html';
}

/**
 * Watches the feed inside an element: pages are read from the top, so what stands in an element may come
 * after it, and scripts of the page may change it.
 */
export class LightDom implements ReactiveController {
  readonly #host: ReactiveControllerHost & Element;
  readonly #observer: MutationObserver;
  #feed: InlineFeed | undefined;

  constructor(host: ReactiveControllerHost & Element) {
    this.#host = host;
    this.#observer = new MutationObserver(() => host.requestUpdate());
    host.addController(this);
  }

  /** The feed as it is now; the same object while it stays the same. */
  get feed(): InlineFeed | undefined {
    const nodes = ownNodes(this.#host);
    const scripts = nodes.filter(isData).map((node) => node.textContent ?? '');
    const html = nodes.map((node) => (node instanceof Element ? node.outerHTML : (node.textContent ?? '')));
    const next: InlineFeed = scripts.length
      ? { texts: scripts, kind: 'json' }
      : { texts: html.length ? [html.join('\n')] : [], kind: 'html' };
    const known = this.#feed;
    const isSame =
      next.kind === known?.kind &&
      next.texts.length === known.texts.length &&
      next.texts.every((text, i) => text === known.texts[i]);
    if (!isSame) this.#feed = next;
    return next.texts.length ? this.#feed : undefined;
  }

  hostConnected(): void {
    this.#observer.observe(this.#host, { childList: true, subtree: true, characterData: true });
  }

  hostDisconnected(): void {
    this.#observer.disconnect();
  }
}
