import { fixture, html } from '@open-wc/testing';
import '../../src/define.js';
import type { SessionList } from '../../src/session-list.js';

export type { SessionList };

// What one file of tests left in the browser, the next would read.
before(() => localStorage.clear());

// What a test asks stays in the page's address, where the next one would read it. WebKit lets a page change it 100
// times in ten seconds.
afterEach(() => {
  const address = location.pathname + location.search.replace(/[?&](?!wtr)[^=&]+=[^&]*/g, '');
  if (location.href !== new URL(address, location.href).href) history.replaceState(null, '', address);
});

/** What a visitor of a page can see and do, so that a test reads as a sentence. */
const root = (list: Element): ShadowRoot => {
  if (!list.shadowRoot) throw new Error('The element has no open shadow root.');
  return list.shadowRoot;
};

export const cards = (list: Element): HTMLElement[] => [
  ...root(list).querySelectorAll<HTMLElement>('article[part="card"]'),
];
export const card = (list: Element, n = 0): HTMLElement => {
  const found = cards(list)[n];
  if (!found) throw new Error(`There is no card ${n}.`);
  return found;
};
export const titles = (list: Element): string[] =>
  cards(list).map((one) => text(one.querySelector('[part="title"]')));
export const part = (list: Element, name: string): HTMLElement | null =>
  root(list).querySelector(`[part~="${name}"]`);
export const text = (element: Element | null): string =>
  (element?.textContent ?? '').replace(/\s+/g, ' ').trim();
export const count = (list: Element): string => text(root(list).querySelector('[role="status"]'));
export const searchField = (list: Element): HTMLInputElement => part(list, 'search') as HTMLInputElement;
export const subjectSelect = (list: Element): HTMLSelectElement | null =>
  root(list).querySelector('select[part="subject"]');
export const marks = (list: Element): string[] =>
  [...root(list).querySelectorAll('mark')].map((mark) => mark.textContent ?? '');
export const shown = (list: Element): string => text(root(list).querySelector('.root'));
export const button = (list: Element, name: string): HTMLButtonElement => {
  const found = [...root(list).querySelectorAll('button')].find((one) => text(one) === name);
  if (!found) throw new Error(`There is no button "${name}".`);
  return found;
};

export const typeQuery = async (list: SessionList, query: string): Promise<void> => {
  searchField(list).value = query;
  searchField(list).dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  await list.updateComplete;
};

export const chooseSubject = async (list: SessionList, subject: string): Promise<void> => {
  const select = subjectSelect(list);
  if (!select) throw new Error('There is no subject drop-down.');
  select.value = subject;
  select.dispatchEvent(new Event('change', { bubbles: true }));
  await list.updateComplete;
};

/** Waits until `check` holds. */
export const until = async (
  check: () => unknown,
  what = 'what was waited for',
  patience = 500,
): Promise<void> => {
  for (let tries = 0; tries < patience; tries++) {
    if (check()) return;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  throw new Error(`Never came: ${what}.`);
};

/** A list of these sessions, shown. */
export const listOf = async (
  sessions: unknown,
  attributes: Record<string, string> = {},
): Promise<SessionList> => {
  const list = document.createElement('session-list');
  for (const [name, value] of Object.entries(attributes)) list.setAttribute(name, value);
  list.sessions = sessions as object;
  await fixture(html`${list}`);
  await list.ready;
  await list.updateComplete;
  return list;
};

let feeds = 0;

/** Address of a feed that the test server answers as asked; a new one each time. */
export const feed = (body: unknown, { status = 200, type = 'application/json', delay = 0 } = {}): string => {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  return `/feed?${new URLSearchParams({ body: text, status: `${status}`, type, delay: `${delay}`, n: `${feeds++}` })}`;
};

/** An element in the page that loads `src`. */
export const listFrom = async (
  src: string,
  attributes: Record<string, string> = {},
  inside = '',
): Promise<SessionList> => {
  const list = document.createElement('session-list');
  for (const [name, value] of Object.entries({ src, ...attributes })) list.setAttribute(name, value);
  list.innerHTML = inside;
  return fixture<SessionList>(html`${list}`);
};

/** Waits for one event of the element. */
export const next = <Name extends keyof HTMLElementEventMap>(
  element: EventTarget,
  name: Name,
): Promise<HTMLElementEventMap[Name]> =>
  new Promise((resolve) =>
    element.addEventListener(name, (event) => resolve(event as HTMLElementEventMap[Name]), { once: true }),
  );
