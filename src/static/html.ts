import type { Programme } from '../model/programme.js';
import type { Session, Speaker } from '../model/session.js';
import { inTimeOrder } from '../model/time-order.js';
import { escapeHtml } from '../text/escape-html.js';
import { timeWriter, type WriteTime } from '../text/format-time.js';
import { english, type Say, speaker } from '../text/strings.js';
import { descriptionHtml } from './description.js';
import { programmeJsonLd, scriptText } from './json-ld.js';
import { attribute } from './markup.js';

/** How a programme is written as HTML. */
export interface HtmlOptions {
  /** BCP 47 tag of the page; default "en". */
  readonly language?: string;
  /** Level of the sessions' headings, 2 to 6; default 3. */
  readonly headingLevel?: number;
  /** Attributes of the `<session-list>` around it, such as `src`. Without `src` it takes over what is written. */
  readonly attributes?: Readonly<Record<string, string>>;
  /** Whether JSON-LD for search engines follows; default true. */
  readonly jsonLd?: boolean;
}

interface Context {
  readonly say: Say;
  readonly writeTime: WriteTime;
  readonly level: number;
}

const link = (url: string | undefined, content: string): string =>
  url ? `<a${attribute('href', url)}>${content}</a>` : content;

const titleOf = ({ title, url }: Session, { level }: Context): string =>
  `<h${level}>${link(url, escapeHtml(title))}</h${level}>`;

const statusOf = ({ status }: Session, { say }: Context): string =>
  status === 'scheduled'
    ? ''
    : `<p class="status"><strong><data${attribute('value', status)}>${escapeHtml(say(status))}</data></strong></p>`;

/** The first `<time>` has the start and the words for both; the second only tells machines the end. */
const timeOf = (session: Session, { writeTime }: Context): string => {
  const text = writeTime(session);
  if (!text) return '';
  const { start, end } = session;
  if (!start) return `<p class="time">${escapeHtml(text)}</p>`;
  const last = end ? `<time${attribute('datetime', end)}></time>` : '';
  return `<p class="time"><time${attribute('datetime', start)}>${escapeHtml(text)}</time>${last}</p>`;
};

const speakerOf = ({ name, affiliation, url }: Speaker): string =>
  `<li>${link(url, escapeHtml(name))}${affiliation ? `, <span class="affiliation">${escapeHtml(affiliation)}</span>` : ''}</li>`;

const listOf = (name: string, items: readonly string[], label?: string): string =>
  items.length
    ? `<ul class="${name}"${label ? attribute('aria-label', label) : ''}>${items.join('')}</ul>`
    : '';

const itemOf = (text: string): string => `<li>${escapeHtml(text)}</li>`;

const field = (name: string, value: string | undefined): string =>
  value ? `<p class="${name}">${escapeHtml(value)}</p>` : '';

const articleOf = (session: Session, context: Context): string => {
  const { id, language, location, track, type, ticket, credit, attendance } = session;
  const { say } = context;
  const attributes = `${/^\S+$/.test(id) ? attribute('id', id) : ''}${language ? attribute('lang', language) : ''}`;
  const parts = [
    titleOf(session, context),
    statusOf(session, context),
    timeOf(session, context),
    field('location', location),
    listOf('speakers', session.speakers.map(speakerOf), say('speakers')),
    field('track', track),
    field('type', type),
    field('attendance', attendance),
    field('ticket', ticket),
    field('credit', credit),
    listOf('accessibility', session.accessibility.map(itemOf)),
    descriptionHtml(session),
    listOf('subjects', session.subjects.map(itemOf), say('subjects')),
  ].filter(Boolean);
  return `  <article${attributes}>\n${parts.map((part) => `    ${part}`).join('\n')}\n  </article>`;
};

/**
 * A programme as HTML that anybody can read and search engines index without a script, in a `<session-list>`
 * that takes it over when the script comes. Sessions are in the order of time.
 */
export const programmeHtml = (programme: Programme, options: HtmlOptions = {}): string => {
  const { language = 'en', headingLevel = 3, attributes = {}, jsonLd = true } = options;
  const context: Context = {
    // English is what there is; dates follow the language already.
    say: speaker(english, {}, language),
    writeTime: timeWriter(language),
    level: Math.min(6, Math.max(2, headingLevel)),
  };
  const { timeZone } = programme;
  const all = { ...(timeZone && { 'time-zone': timeZone }), ...attributes };
  const written = Object.entries(all).map(([name, value]) => attribute(name, value));
  const articles = inTimeOrder(programme.sessions).map((session) => articleOf(session, context));
  const list = `<session-list${written.join('')}>\n${articles.join('\n')}\n</session-list>\n`;
  return jsonLd
    ? `${list}<script type="application/ld+json">${scriptText(programmeJsonLd(programme))}</script>\n`
    : list;
};
