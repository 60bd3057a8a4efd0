/**
 * Picks in the address of a page. They stand behind "#", so that no server is told of them and none finds the
 * address too long.
 */

/** A point separates ids, so the points in them are written otherwise. */
const write = (id: string): string => encodeURIComponent(id).replaceAll('.', '%2E');

const keysIn = (hash: string): URLSearchParams => new URLSearchParams(hash.replace(/^#/, ''));

/**
 * @param page the address of the page now; what stands behind "#" is not taken along
 * @param key of the element's agenda in the address
 */
export const picksHref = (page: string, key: string, ids: readonly string[]): string => {
  const url = new URL(page);
  url.hash = new URLSearchParams({ [key]: ids.map(write).join('.') }).toString();
  return url.href;
};

/** The ids that an address brings; `undefined` where it brings none. */
export const picksIn = (hash: string, key: string): readonly string[] | undefined => {
  const value = keysIn(hash).get(key);
  if (!value) return undefined;
  return value.split('.').flatMap((one) => {
    try {
      return one ? [decodeURIComponent(one)] : [];
    } catch {
      // Cut off on its way, as long addresses are.
      return [];
    }
  });
};

/** What stands behind "#" without the picks. */
export const withoutPicks = (hash: string, key: string): string => {
  const keys = keysIn(hash);
  keys.delete(key);
  return keys.size ? `#${keys}` : '';
};
