import { html, nothing, render, type TemplateResult } from 'lit';
import type { Session, Speaker } from '../model/session.js';
import type { WriteTime } from '../text/format-time.js';
import type { Say } from '../text/strings.js';
import { descriptionOf } from './description.js';
import { detailsOf } from './details.js';
import type { foldText } from './fold-text.js';
import type { richBlocks } from './rich-description.js';

/** What every card of a list shares. */
export interface CardContext {
  readonly say: Say;
  /** BCP 47, of the page. */
  readonly language: string;
  readonly writeTime: WriteTime;
  /** Times in the visitor's own zone, where wanted. */
  readonly writeOwnTime: WriteTime | undefined;
  /** Tells how much of a description is shown at first. */
  readonly fold: typeof foldText;
  /** Shows descriptions that have lists and links, once it is loaded. */
  readonly blocks: typeof richBlocks | undefined;
  /** 1 to 6. */
  readonly headingLevel: number;
  /** The toggle of a session; absent where there is no agenda. */
  readonly pickButton: ((session: Session) => TemplateResult) | undefined;
  /** Address of this page that opens a session. */
  readonly hrefOf: (session: Session) => string | undefined;
}

const titleOf = (
  { title, url, status, language }: Session,
  { headingLevel, say }: CardContext,
): TemplateResult => {
  // Lit's templates have no place for a name of an element.
  const heading = document.createElement(`h${headingLevel}`);
  heading.setAttribute('part', 'title');
  if (language) heading.lang = language;
  // Isolated, and yet where the page's texts begin.
  const text = html`<bdi>${title}</bdi>`;
  render(url ? html`<a href=${url}>${text}</a>` : text, heading);
  return html`${heading}${status === 'scheduled' ? nothing : html`<p part="status"><span>${say(status)}</span></p>`}`;
};

/** A line with a name that only a screen reader needs. */
const line = (say: Say, name: 'time' | 'location', content: unknown): TemplateResult =>
  html`<p part=${name}><span class="unseen">${say(name)}${say('colon')}</span><span dir="auto">${content}</span></p>`;

const timeOf = (session: Session, { say, writeTime, writeOwnTime }: CardContext) => {
  const text = writeTime(session);
  if (!text) return nothing;
  const own = writeOwnTime?.(session);
  return html`${line(
    say,
    'time',
    session.start ? html`<time datetime=${session.start}>${text}</time>` : text,
  )}${own ? html`<p part="own-time">${say('ownTime')}${say('colon')}<span dir="auto">${own}</span></p>` : nothing}`;
};

const speakerOf = ({ name, affiliation, url }: Speaker, say: Say): TemplateResult =>
  html`<li>${url ? html`<a href=${url} dir="auto">${name}</a>` : html`<span dir="auto">${name}</span>`}${
    affiliation ? html`${say('comma')}<span dir="auto">${affiliation}</span>` : nothing
  }</li>`;

const speakersOf = ({ speakers }: Session, { say }: CardContext) =>
  speakers.length
    ? html`<ul part="speakers" role="list" aria-label=${say('speakers')}>${speakers.map((one) => speakerOf(one, say))}</ul>`
    : nothing;

const subjectsOf = ({ subjects }: Session, { say }: CardContext) =>
  subjects.length
    ? html`<ul part="subjects" role="list" aria-label=${say('subjects')}>${subjects.map(
        (subject) => html`<li dir="auto">${subject}</li>`,
      )}</ul>`
    : nothing;

/** What it shows nobody knows; what the session is called stands beside it. Its server does not learn of the page. */
const imageOf = ({ image }: Session) =>
  image
    ? html`<img part="image" src=${image} alt="" loading="lazy" referrerpolicy="no-referrer" @error=${(event: Event) => (event.target as Element).remove()} />`
    : nothing;
const linkOf = (session: Session, { say, hrefOf }: CardContext) => {
  const href = hrefOf(session);
  return href
    ? html`<a part="link" href=${href} aria-label=${say('linkTo', { title: session.title })}>${say('link')}</a>`
    : nothing;
};

/** One session. Only what the feed has is shown. */
export const card = (session: Session, context: CardContext): TemplateResult =>
  html`<article part="card" data-status=${session.status}>
    ${imageOf(session)}${titleOf(session, context)}
    ${timeOf(session, context)}
    ${session.location ? line(context.say, 'location', session.location) : nothing}
    ${detailsOf(session, context)}
    ${speakersOf(session, context)}
    ${descriptionOf(session, context)}
    ${subjectsOf(session, context)}
    ${context.pickButton?.(session)}
    ${linkOf(session, context)}
  </article>`;
