import type { ReactiveControllerHost } from 'lit';

const hosts = new Set<ReactiveControllerHost>();
/** How often the page may have become another one. */
let changes = 0;

const onChange = (): void => {
  changes++;
  for (const host of hosts) host.requestUpdate();
};

/** Made for the first element: where there is no page, the module can be loaded all the same. */
let observer: MutationObserver | undefined;

const makeObserver = (): MutationObserver => {
  // Style sheets may come late, and the visitor's wish changes colours.
  window.addEventListener('load', onChange);
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', onChange);
  return new MutationObserver(onChange);
};

/** The colour that a link would have beside an element. */
const linkColour = (host: Element): string => {
  const link = document.createElement('a');
  link.href = '#';
  host.after(link);
  const { color } = getComputedStyle(link);
  link.remove();
  return color;
};

/**
 * Lets an element follow its page: updates it when the page's language may have changed, and gives it the colour of
 * links as `--link`. A style sheet inside a shadow tree has no word for that, and what is legible in the page is
 * legible in the element.
 */
export const follow = (host: ReactiveControllerHost & Element): void => {
  let known: number | undefined;
  host.addController({
    hostConnected() {
      if (!hosts.size) {
        observer ??= makeObserver();
        observer.observe(document, { attributeFilter: ['lang'], subtree: true });
        // A switch between light and dark is mostly an attribute of one of these.
        for (const node of [document.documentElement, document.body])
          observer.observe(node, { attributes: true });
      }
      hosts.add(host);
      known = undefined;
    },
    hostUpdated() {
      const root = host.shadowRoot?.querySelector<HTMLElement>('.root');
      if (!root || known === changes) return;
      known = changes;
      root.style.setProperty('--link', linkColour(host));
    },
    hostDisconnected() {
      hosts.delete(host);
      if (!hosts.size) observer?.disconnect();
    },
  });
};
