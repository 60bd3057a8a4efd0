/** What the key depends on. */
export interface Keyed {
  readonly id: string;
  readonly src: string;
  readonly storageKey: string | undefined;
}

/** An address without its query, which says how a feed is asked for and not which it is. */
const bare = (address: string): string => {
  // Unlike `URL` a link takes what is no address as it is.
  const link = document.createElement('a');
  link.href = address;
  return link.href.replace(/[?#].*/, '');
};

/**
 * The key that an element's picks are stored under: by its feed, so that every page that shows the feed has the
 * same agenda; without one by the page and the element's `id`.
 */
export const storageKeyOf = ({ id, src, storageKey }: Keyed): string => {
  const feed = src.trim() ? src.trim().split(/\s+/).map(bare).join(' ') : `${bare('')}#${id}`;
  return `session-list:${storageKey || feed}`;
};
