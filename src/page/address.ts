/** The keys of one element in the page's address: `<id>-q`, `<id>-subject`, … */
export const addressKey = (id: string, name: string): string => `${id || 'sessions'}-${name}`;

/** What the page's address asks of the element with this `id`; absent keys are empty. */
export const readAddress = (id: string): { query: string; subject: string } => {
  const keys = new URLSearchParams(location.search);
  return { query: keys.get(addressKey(id, 'q')) ?? '', subject: keys.get(addressKey(id, 'subject')) ?? '' };
};

/** The address of a page whose `<session-list>` opens with a subject chosen. */
export const subjectHref = (page: string, subject: string, id = ''): string => {
  const url = new URL(page, document.baseURI);
  url.searchParams.set(addressKey(id, 'subject'), subject);
  return url.href;
};

/** Whether an editor wants to see what was read: `?session-list-doctor`. */
export const asksForDoctor = (): boolean => new URLSearchParams(location.search).has('session-list-doctor');
