import type { Session } from '../model/session.js';

const DAY = 86_400_000;

const dayAfter = (date: string): string => new Date(Date.parse(date) + DAY).toISOString().slice(0, 10);
const compact = (time: string): string => time.replace(/[-:]/g, '');
const utc = (time: string): string => `${compact(new Date(time).toISOString().slice(0, 19))}Z`;

/** The start and the end that a calendar's form is filled with. Where the feed gives no end, it is the start. */
const spanOf = ({ start = '', end = start }: Session): readonly [string, string] =>
  start.length === 10 ? [start, dayAfter(end)] : [start, end];

const address = (page: string, values: Readonly<Record<string, string | undefined>>): string => {
  const url = new URL(page);
  for (const [key, value] of Object.entries(values)) if (value) url.searchParams.set(key, value);
  return url.href;
};

const detailsOf = ({ description, url }: Session): string =>
  [description, url].filter(Boolean).join('\n\n').slice(0, 1500);

/** The address that opens a new event in Google Calendar; the session must have a date. */
export const googleHref = (session: Session): string => {
  const [start, end] = spanOf(session);
  const write = start.length > 19 ? utc : (time: string): string => compact(time.slice(0, 19));
  return address('https://calendar.google.com/calendar/render', {
    action: 'TEMPLATE',
    text: session.title,
    dates: `${write(start)}/${write(end)}`,
    ctz: start.length > 19 ? session.timeZone : undefined,
    location: session.location,
    details: detailsOf(session),
  });
};

/** The address that opens a new event in Outlook on the web; the session must have a date. */
export const outlookHref = (session: Session): string => {
  const [start, end] = spanOf(session);
  return address('https://outlook.live.com/calendar/0/deeplink/compose', {
    path: '/calendar/action/compose',
    rru: 'addevent',
    subject: session.title,
    startdt: start,
    enddt: end,
    allday: start.length === 10 ? 'true' : undefined,
    location: session.location,
    body: detailsOf(session),
  });
};

/** The address by which calendar programs subscribe to an `.ics` file. */
export const subscribeHref = (calendar: string): string => calendar.replace(/^https?:/, 'webcal:');
