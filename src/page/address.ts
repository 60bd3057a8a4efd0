/** Where in the page's address an element keeps what is asked of it. */
export type UrlState = 'query' | 'hash' | 'none';

/** The keys of one element in the page's address: `<id>-q`, `<id>-subject`, … */
export const addressKey = (id: string, name: string): string => `${id || 'sessions'}-${name}`;

/** What the page's address asks of the element with this `id`: values by name, such as `q` or `subject`. */
export const readAddress = (id: string, where: UrlState = 'query'): Record<string, string[]> => {
  const asked: Record<string, string[]> = Object.create(null);
  const prefix = addressKey(id, '');
  const { search, hash } = location;
  const text = where === 'hash' ? hash.slice(1) : where === 'none' ? '' : search;
  const keys = new URLSearchParams(text);
  for (const key of keys.keys())
    if (key.startsWith(prefix)) asked[key.slice(prefix.length)] = keys.getAll(key);
  return asked;
};

/** The address of this page that opens one session of the element with this `id`; the page's own keys stay. */
export const sessionHref = (id: string, where: UrlState, session: string): string => {
  const url = new URL(location.href);
  const part = where === 'hash' ? 'hash' : 'search';
  const own = `${new URLSearchParams([[addressKey(id, ''), '']])}`.slice(0, -1);
  const others = url[part].slice(1).split('&');
  const entry = new URLSearchParams([[addressKey(id, 'session'), session]]);
  url[part] = [...others.filter((pair) => pair && !pair.startsWith(own)), entry].join('&');
  return url.href;
};

/** Whether an editor wants to see what was read: `?session-list-doctor`. */
export const asksForDoctor = (): boolean => new URLSearchParams(location.search).has('session-list-doctor');
