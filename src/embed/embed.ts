import { asksForHeight, heightMessages } from './heights.js';

/**
 * The page in a frame, `embed.html`: shows a list as the parameters of its address say, each an attribute of
 * `<session-list>`, and tells the host how high it is. Further parameters: `title` names the document, `dir` is its direction,
 * `color-scheme` is "light" or "dark", and custom properties such as `--session-list-accent` set the look.
 */

/** What is in a frame without an origin may load no module, but a classic script. */
const loadElement = async (base: string): Promise<void> => {
  try {
    await import(new URL('session-list.js', base).href);
  } catch {
    const script = document.createElement('script');
    script.src = new URL('session-list.full.js', base).href;
    document.head.append(script);
  }
};

const makeList = (element: CustomElementConstructor, parameters: URLSearchParams): HTMLElement => {
  const list = document.createElement('session-list');
  const { observedAttributes = [] } = element as { observedAttributes?: readonly string[] };
  for (const name of [...observedAttributes, 'id']) {
    const value = parameters.get(name);
    if (value !== null) list.setAttribute(name, value);
  }
  for (const [name, value] of parameters)
    if (name.startsWith('--session-list-')) list.style.setProperty(name, value);
  return list;
};

/** Tells every change of the height, and the height whenever the host asks. */
const tellHeight = (): void => {
  let told = 0;
  const tell = (): void => {
    const height = Math.ceil(document.body.getBoundingClientRect().height);
    told = height;
    // Any host may know how high a page is.
    for (const message of heightMessages(height, location.href)) parent.postMessage(message, '*');
  };
  new ResizeObserver(() => {
    if (Math.ceil(document.body.getBoundingClientRect().height) !== told) tell();
  }).observe(document.body);
  addEventListener('message', ({ source, data }) => {
    if (source === parent && asksForHeight(data)) tell();
  });
};

const show = async (): Promise<void> => {
  const { currentScript } = document;
  const base = currentScript instanceof HTMLScriptElement ? currentScript.src : location.href;
  const parameters = new URLSearchParams(location.search);
  const { documentElement: root } = document;
  root.lang = parameters.get('lang') ?? root.lang;
  root.dir = parameters.get('dir') ?? '';
  document.title = parameters.get('title') ?? document.title;
  const scheme = parameters.get('color-scheme');
  if (scheme === 'light' || scheme === 'dark') root.style.colorScheme = scheme;
  void loadElement(base);
  document.body.prepend(makeList(await customElements.whenDefined('session-list'), parameters));
  if (parent !== window) tellHeight();
};

void show();
