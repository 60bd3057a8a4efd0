import { css, html, type TemplateResult } from 'lit';
import { isBreak } from '../find/breaks.js';
import type { Problem, Programme } from '../model/programme.js';
import type { Session } from '../model/session.js';

/** Of the report alone, so that it costs nobody else. */
export const styles = css`
  [part='doctor'] {
    margin-block-end: var(--gap);
    border: 2px dashed var(--border);
    border-radius: var(--radius);
    padding: var(--gap);
    font-size: 0.9em;
  }
  [part='doctor'] dl {
    display: grid;
    grid-template-columns: minmax(0, 16em) minmax(7em, 1fr);
    gap: 2px 1em;
    margin-block: 0.75em;
  }
  [part='doctor'] dd {
    margin: 0;
  }
`;

/** More problems than these nobody reads; all are in the element's `problems`. */
const MOST_PROBLEMS = 200;

const shares: readonly [name: string, has: (session: Session) => unknown][] = [
  ['with a date', ({ start }) => start],
  ['with a weekday, but no date', ({ weekday }) => weekday],
  ['with an end', ({ end, endTime }) => end ?? endTime],
  ['with a time that is only text', ({ start, weekday, timeText }) => !start && !weekday && timeText],
  ['with a place', ({ location }) => location],
  ['with speakers', ({ speakers }) => speakers.length],
  ['with subjects', ({ subjects }) => subjects.length],
  ['with a description', ({ description }) => description],
  ['with a link', ({ url }) => url],
  ['that are breaks', isBreak],
];

const span = (sessions: readonly Session[]): string => {
  const days = sessions.flatMap(({ start }) => (start ? [start.slice(0, 10)] : [])).sort();
  const [first] = days;
  const last = days.at(-1);
  return first === undefined ? 'no session has a date' : first === last ? first : `${first} to ${last}`;
};

const row = (name: string, value: string): TemplateResult =>
  html`<dt>${name}</dt><dd dir="auto">${value}</dd>`;

const facts = (programme: Programme): TemplateResult => {
  const { sessions, format, title, timeZone } = programme;
  const share = (has: (session: Session) => unknown): string => {
    const count = sessions.filter(has).length;
    return `${count} of ${sessions.length} (${Math.round((100 * count) / (sessions.length || 1))} %)`;
  };
  return html`<dl>
    ${row('Format', format)} ${row('Title', title ?? 'none')} ${row('Time zone', timeZone ?? 'the feed names none; set the attribute time-zone')}
    ${row('Dates', span(sessions))} ${row('Sessions', String(sessions.length))}
    ${shares.map(([name, has]) => row(`Sessions ${name}`, share(has)))}
  </dl>`;
};

/** What was read from a feed and what can be mended, for the editor of a page. */
export const doctor = (
  feed: string,
  programme: Programme | undefined,
  problems: readonly Problem[],
): TemplateResult => html`
  <section part="doctor" lang="en" dir="ltr" aria-label="Feed doctor">
    <p><strong>Feed doctor</strong>: what <code>${feed}</code> was read as. Visitors do not see this; you do because the address of the page has <code>session-list-doctor</code>.</p>
    ${programme ? facts(programme) : ''}
    <p>${problems.length ? `${problems.length} ${problems.length === 1 ? 'problem' : 'problems'}:` : 'No problems.'}</p>
    <ol>
      ${problems
        .slice(0, MOST_PROBLEMS)
        .map(
          ({ path, message, hint }) =>
            html`<li dir="auto">${path ? html`<code>${path}</code>` : ''}${path ? ': ' : ''}${message} ${hint}</li>`,
        )}
    </ol>
    ${problems.length > MOST_PROBLEMS ? html`<p>… and ${problems.length - MOST_PROBLEMS} more.</p>` : ''}
  </section>
`;
