import { html, nothing, type TemplateResult } from 'lit';
import { literal, html as staticHtml } from 'lit/static-html.js';
import type { Answers } from '../find/found.js';
import type { Session, Speaker } from '../model/session.js';
import type { WriteTime } from '../text/format-time.js';
import type { Say } from '../text/strings.js';
import { descriptionOf } from './description.js';
import { marked } from './highlight.js';

/** What every card of a list shares. */
export interface CardContext {
  readonly say: Say;
  readonly writeTime: WriteTime;
  /** Times in the visitor's own zone, where wanted. */
  readonly writeOwnTime: WriteTime | undefined;
  /** 1 to 6. */
  readonly headingLevel: number;
  readonly answers: Answers | undefined;
}

const headings = [literal`h1`, literal`h2`, literal`h3`, literal`h4`, literal`h5`, literal`h6`];

const titleOf = (
  { title, url, status }: Session,
  { headingLevel, answers, say }: CardContext,
): TemplateResult => {
  const tag = headings[headingLevel - 1] ?? literal`h3`;
  const text = marked(title, answers);
  return staticHtml`<${tag} part="title" dir="auto">${url ? html`<a href=${url}>${text}</a>` : text}</${tag}>
    ${status === 'scheduled' ? nothing : html`<p part="status"><span>${say(status)}</span></p>`}`;
};

/** A line with a name that only a screen reader needs. */
const line = (part: string, name: string, content: unknown): TemplateResult =>
  html`<p part=${part}><span class="unseen">${name}: </span><span dir="auto">${content}</span></p>`;

const timeOf = (session: Session, { say, writeTime, writeOwnTime, answers }: CardContext) => {
  const text = writeTime(session);
  if (!text) return nothing;
  const shown = marked(text, answers);
  const own = writeOwnTime?.(session);
  return html`${line(
    'time',
    say('time'),
    session.start ? html`<time datetime=${session.start}>${shown}</time>` : shown,
  )}${own ? html`<p part="own-time">${say('ownTime')}: <span dir="auto">${own}</span></p>` : nothing}`;
};

const speakerOf = ({ name, affiliation, url }: Speaker, answers: CardContext['answers']): TemplateResult =>
  html`<li>${url ? html`<a href=${url} dir="auto">${marked(name, answers)}</a>` : html`<span dir="auto">${marked(name, answers)}</span>`}${
    affiliation ? html`, <span dir="auto">${marked(affiliation, answers)}</span>` : nothing
  }</li>`;

const speakersOf = ({ speakers }: Session, { say, answers }: CardContext) =>
  speakers.length
    ? html`<ul part="speakers" role="list" aria-label=${say('speakers')}>${speakers.map((one) => speakerOf(one, answers))}</ul>`
    : nothing;

const subjectsOf = ({ subjects }: Session, { say, answers }: CardContext) =>
  subjects.length
    ? html`<ul part="subjects" role="list" aria-label=${say('subjects')}>${subjects.map(
        (subject) => html`<li dir="auto">${marked(subject, answers)}</li>`,
      )}</ul>`
    : nothing;

/** One session, as an article in a list item. Only what the feed has is shown. */
export const card = (session: Session, context: CardContext): TemplateResult =>
  html`<li>
    <article part="card" data-status=${session.status} lang=${session.language ?? nothing}>
      ${titleOf(session, context)}
      ${timeOf(session, context)}
      ${session.location ? line('location', context.say('location'), marked(session.location, context.answers)) : nothing}
      ${speakersOf(session, context)}
      ${descriptionOf(session, context)}
      ${subjectsOf(session, context)}
    </article>
  </li>`;
