import { html, nothing, render, type TemplateResult } from 'lit';
import type { Session, Speaker } from '../model/session.js';
import type { WriteTime } from '../text/format-time.js';
import type { Say } from '../text/strings.js';
import { descriptionOf } from './description.js';
import { detailsOf } from './details.js';

/** What every card of a list shares. */
export interface CardContext {
  readonly say: Say;
  /** BCP 47, of the page. */
  readonly language: string;
  readonly writeTime: WriteTime;
  /** Times in the visitor's own zone, where wanted. */
  readonly writeOwnTime: WriteTime | undefined;
  /** 1 to 6. */
  readonly headingLevel: number;
  /** Address of this page that opens a session. */
  readonly hrefOf: (session: Session) => string | undefined;
}

const titleOf = ({ title, url, status }: Session, { headingLevel, say }: CardContext): TemplateResult => {
  // Lit's templates have no place for a name of an element.
  const heading = document.createElement(`h${headingLevel}`);
  heading.setAttribute('part', 'title');
  heading.dir = 'auto';
  render(url ? html`<a href=${url}>${title}</a>` : title, heading);
  return html`${heading}${status === 'scheduled' ? nothing : html`<p part="status"><span>${say(status)}</span></p>`}`;
};

/** A line with a name that only a screen reader needs. */
const line = (part: string, name: string, content: unknown): TemplateResult =>
  html`<p part=${part}><span class="unseen">${name}: </span><span dir="auto">${content}</span></p>`;

const timeOf = (session: Session, { say, writeTime, writeOwnTime }: CardContext) => {
  const text = writeTime(session);
  if (!text) return nothing;
  const own = writeOwnTime?.(session);
  return html`${line(
    'time',
    say('time'),
    session.start ? html`<time datetime=${session.start}>${text}</time>` : text,
  )}${own ? html`<p part="own-time">${say('ownTime')}: <span dir="auto">${own}</span></p>` : nothing}`;
};

const speakerOf = ({ name, affiliation, url }: Speaker): TemplateResult =>
  html`<li>${url ? html`<a href=${url} dir="auto">${name}</a>` : html`<span dir="auto">${name}</span>`}${
    affiliation ? html`, <span dir="auto">${affiliation}</span>` : nothing
  }</li>`;

const speakersOf = ({ speakers }: Session, { say }: CardContext) =>
  speakers.length
    ? html`<ul part="speakers" role="list" aria-label=${say('speakers')}>${speakers.map(speakerOf)}</ul>`
    : nothing;

const subjectsOf = ({ subjects }: Session, { say }: CardContext) =>
  subjects.length
    ? html`<ul part="subjects" role="list" aria-label=${say('subjects')}>${subjects.map(
        (subject) => html`<li dir="auto">${subject}</li>`,
      )}</ul>`
    : nothing;

const linkOf = (session: Session, { say, hrefOf }: CardContext) => {
  const href = hrefOf(session);
  return href
    ? html`<a part="link" href=${href} aria-label=${say('linkTo', { title: session.title })}>${say('link')}</a>`
    : nothing;
};

/** One session. Only what the feed has is shown. */
export const card = (session: Session, context: CardContext): TemplateResult =>
  html`<article part="card" data-status=${session.status} lang=${session.language ?? nothing}>
    ${titleOf(session, context)}
    ${timeOf(session, context)}
    ${session.location ? line('location', context.say('location'), session.location) : nothing}
    ${detailsOf(session, context)}
    ${speakersOf(session, context)}
    ${descriptionOf(session, context)}
    ${subjectsOf(session, context)}
    ${linkOf(session, context)}
  </article>`;
