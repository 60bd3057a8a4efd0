import type { Session } from '../model/session.js';

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** What breaks and other slots that are no sessions are called in programmes. */
const slots = set(
  'break breaks lunch dinner breakfast brunch coffee tea refreshments registration ' +
    'pause kaffeepause mittagspause anmeldung registrierung déjeuner accueil pausa almuerzo descanso ' +
    'registro almoço intervalo pranzo lunchpauze pauze przerwa rejestracja mola перерыв обед регистрация ' +
    '休憩 昼食 午餐 茶歇 休息 點心 報到 报到 점심 휴식 등록 استراحة غداء הפסקה',
);

/** Words that such names may have beside. */
const others = set(
  'morning afternoon evening mid short long networking time and the of on at desk opens open check in day ' +
    'la du de para pour café caffè kawowa',
);

/**
 * Whether a title or a type says that this is a break or another slot that is no session: the whole of it,
 * so that "Lunch" is one and "Lunch with an author" is not.
 */
const namesBreak = (text = ''): boolean => {
  if (text.length > 60) return false;
  let isSlot = false;
  // Most titles are told by their first word.
  for (const { 0: word } of text
    .toLowerCase()
    .normalize('NFC')
    .matchAll(/[\p{L}\p{M}]+/gu)) {
    if (slots.has(word)) isSlot = true;
    else if (!others.has(word)) return false;
  }
  return isSlot;
};

/** Whether this is a break or another slot that is no session: where the feed does not say, its name does. */
export const isBreak = ({ isService, speakers, title, type }: Session): boolean =>
  isService ?? (!speakers.length && (namesBreak(title) || namesBreak(type)));
