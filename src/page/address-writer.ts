import { addressKey, type UrlState } from './address.js';

/** A value by the name of its key. */
export type Entry = readonly [name: string, value: string];

const keyOf = (pair: string): string => [...new URLSearchParams(pair).keys()][0] ?? '';

/**
 * A text of the form of a query with an element's keys in it as told, and all others as they were written.
 * @param names those that may be the element's
 */
export const withEntries = (
  text: string,
  id: string,
  names: readonly string[],
  entries: readonly Entry[],
): string => {
  const own = new Set(names.map((name) => addressKey(id, name)));
  const others = text.split('&').filter((pair) => pair && !own.has(keyOf(pair)));
  const ours = new URLSearchParams(entries.map(([name, value]) => [addressKey(id, name), value]));
  return [...others, ...(entries.length ? [`${ours}`] : [])].join('&');
};

/** The page's address with an element's keys as told. */
const addressWith = (
  id: string,
  where: UrlState,
  names: readonly string[],
  entries: readonly Entry[],
): string => {
  const url = new URL(location.href);
  const part = where === 'hash' ? 'hash' : 'search';
  url[part] = withEntries(url[part].slice(1), id, names, entries);
  return url.href;
};

/**
 * Writes what is asked of an element into the page's address. The page's own keys, its hash and `history.state`
 * stay as they are.
 *
 * @param isStep whether the visitor can go back from here
 */
export const writeAddress = (
  id: string,
  where: UrlState,
  names: readonly string[],
  entries: readonly Entry[],
  isStep: boolean,
): void => {
  if (where === 'none') return;
  const next = addressWith(id, where, names, entries);
  if (next === location.href) return;
  try {
    if (isStep) history.pushState(history.state, '', next);
    else history.replaceState(history.state, '', next);
  } catch {
    // Pages without an address of their own, such as `about:srcdoc`, keep none.
  }
};
