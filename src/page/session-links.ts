import { addressKey, type UrlState } from './address.js';

/**
 * The session of the element with this `id` that a click on a link opens in this page; `undefined` where the browser
 * is to follow the link.
 */
export const sessionOf = (event: MouseEvent, id: string, where: UrlState): string | undefined => {
  const { metaKey, ctrlKey, shiftKey } = event;
  const link = (event.target as Element).closest<HTMLAnchorElement>('[part="link"], [data-session]');
  if (!link || metaKey || ctrlKey || shiftKey) return undefined;
  const keys = new URLSearchParams((where === 'hash' ? link.hash : link.search).slice(1));
  return keys.get(addressKey(id, 'session')) ?? undefined;
};
