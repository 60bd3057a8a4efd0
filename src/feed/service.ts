const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** What breaks and other slots that are no sessions are called in programmes. */
const slots = set(
  'break breaks lunch dinner breakfast brunch coffee tea refreshment refreshments registration checkin ' +
    'pause kaffeepause mittagspause mittagessen frühstück anmeldung registrierung einlass ' +
    'café déjeuner accueil pausa almuerzo descanso inscripción inscripciones registro almoço intervalo ' +
    'credenciamento pranzo caffè lunchpauze koffiepauze pauze przerwa obiad rejestracja mola перерыв обед ' +
    'регистрация kahvaltı 休憩 昼食 昼休み 午餐 午休 茶歇 休息 报到 點心 報到 午餐時間 午餐时间 점심 휴식 등록 ' +
    'استراحة غداء הפסקה',
);

/** Words that such names may have beside. */
const others = set(
  'morning afternoon evening mid comfort bio short long networking snack exhibit exhibits time and the of on ' +
    'at in pickup badge desk opens open doors check buffet day la le du de para para pour el und et kawowa кофе',
);

/**
 * Whether a title or a type says that this is a break or another slot that is no session: the whole of it,
 * so that "Lunch" is one and "Lunch with an author" is not.
 */
export const namesService = (text = ''): boolean => {
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
