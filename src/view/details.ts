import { html, nothing, type TemplateResult } from 'lit';
import type { Session } from '../model/session.js';
import type { CardContext } from './card.js';

const primary = (tag: string): string => tag.split('-', 1)[0]?.toLowerCase() ?? '';

/** Names of languages that were asked for, by the page's language and theirs: to make them takes long. */
const names = new Map<string, string>();

const nameOf = (language: string, page: string): string => {
  try {
    return new Intl.DisplayNames([page], { type: 'language' }).of(language) ?? language;
  } catch {
    // Some browsers know no names of languages.
    return language;
  }
};

/** The name of a session's language in the page's; nothing where both are the same. */
const languageOf = ({ language }: Session, page: string): string | undefined => {
  if (!language || primary(language) === primary(page)) return undefined;
  const key = `${page} ${language}`;
  const name = names.get(key) ?? nameOf(language, page);
  names.set(key, name);
  return name;
};

/** What else decides whether somebody goes there: track, type, language, how to take part, access, tickets. */
export const detailsOf = (
  session: Session,
  { say, language }: CardContext,
): TemplateResult | typeof nothing => {
  const { track, type, attendance, accessibility, ticket, credit } = session;
  const details = {
    track,
    type,
    language: languageOf(session, language),
    attendance: attendance && say(attendance),
    accessibility,
    ticket,
    credit,
  };
  const items = Object.entries(details).flatMap(([part, texts]) =>
    [texts ?? []].flat().map((text) => html`<li part=${part}><bdi>${text}</bdi></li>`),
  );
  if (!items.length) return nothing;
  return html`<ul part="details" role="list" aria-label=${say('details')}>${items}</ul>`;
};
