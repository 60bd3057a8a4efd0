import type { Session } from '../model/session.js';
import type { CardSheet } from './card-sheet.js';

/**
 * Draws the group that a session is in, and so many around it.
 * @returns its list item; `undefined` where no session is it
 */
export const reveal = (
  sheet: CardSheet | undefined,
  isIt: (session: Session) => boolean,
  around = 1,
): HTMLElement | undefined => {
  const index = sheet?.groups.findIndex(({ sessions }) => sessions.some(isIt)) ?? -1;
  if (!sheet || index < 0) return undefined;
  for (let i = index - around; i <= index + around; i++) sheet.draw(i);
  const session = sheet.groups[index]?.sessions.find(isIt);
  return session && sheet.item(session);
};

/** Scrolls to an element, and once more when the browser has laid out what is around it. */
export const scrollTo = (element: Element | null | undefined, block: ScrollLogicalPosition): void => {
  const scroll = (): void => element?.scrollIntoView({ block });
  scroll();
  requestAnimationFrame(() => requestAnimationFrame(scroll));
};
