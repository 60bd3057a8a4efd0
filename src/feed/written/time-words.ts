import { plain } from './date-names.js';
import { readMonth } from './month-names.js';
import { readWeekday } from './weekday-names.js';

/**
 * What stands for the words that times are written with, whatever the language. Capital letters are
 * signs, so unknown words stay in small letters:
 * - `W1` … `W7` Monday to Sunday, `M1` … `M12` January to December
 * - `H` hours ("14 Uhr", "14h"), `<` a.m., `>` p.m.
 * - `T` "to" and "until", `A` what is "to" between times and "at" before one
 * - `Zedt` an abbreviation that may name a time zone
 *
 * Words that only join the others are left out. They are written here without their accents.
 */
const signs: Readonly<Record<string, string>> = {
  H: "h hs hr hrs uhr uur o'clock",
  T: 'to til till until thru through bis tot hasta ate fino до الى עד đen から 至 到 부터',
  A: 'a as alle al',
  '<': 'am 上午 午前 오전 ص',
  '>': 'pm 下午 午後 오후 م',
  '': 'at on of the from um den der dem von le la las los el de del da dos das dalle ore om op van w od o kl th st nd rd er в с г года ngay nam luc tu في من يوم الساعة ביום יום בשעה 까지 まで standard daylight local time',
  // "pt" is a Polish Friday as well.
  Zpt: 'PT pacific',
  Zmt: 'mountain',
  Zct: 'central',
  Zet: 'eastern',
};

let words: Map<string, string> | undefined;

const signOf = (word: string): string | undefined => {
  words ??= new Map(Object.entries(signs).flatMap(([sign, of]) => of.split(' ').map((one) => [one, sign])));
  const small = word.toLowerCase();
  const sign = words.get(word) ?? words.get(small);
  if (sign !== undefined) return sign;
  const month = readMonth(small);
  if (month) return `M${month}`;
  const weekday = readWeekday(small);
  if (weekday) return `W${weekday}`;
  return /^[A-Z]{2,5}$/.test(word) ? `Z${small}` : undefined;
};

const asSigns = (word: string): string => {
  const sign = signOf(word);
  return sign === undefined ? word.toLowerCase() : ` ${sign} `;
};

/** A digit of any script as a Latin one. Digits stand together in tens in Unicode. */
const latin = (digit: string): string => {
  let before = 0;
  while (/\p{Nd}/u.test(String.fromCodePoint((digit.codePointAt(0) as number) - 1 - before))) before++;
  return String(before % 10);
};

const NOON =
  /(?:12(?:[:.]00)? ?)?(?<!\p{L})(?:(noon|midday|midi|mittag|mediodia)|midnight|minuit|mitternacht|medianoche)(?!\p{L})/giu;
// Vietnamese "Thứ 2", which without its accent would be Thursday.
const MONDAY_IS_2 = /thứ ?([2-7])(?!\d)/giu;
// "Thứ Hai", "יום ראשון" and "tháng 4" are two words.
const WORDS = /[\p{L}'׳]+(?:[ -][\p{L}'׳]+|(?<=th(?:an)?g) \d+)?/giu;
const WORD = /[\p{L}'׳]+/gu;

/** A text in the signs. */
const inSigns = (text: string): string =>
  plain(text.replace(MONDAY_IS_2, (_, n) => `thu ${'hai ba tu nam sau bay'.split(' ')[Number(n) - 2]} `))
    .replace(/\p{Cf}+/gu, '')
    .replace(/(?!\d)\p{Nd}/gu, latin)
    // "10:00 do 11:00" is Polish; elsewhere "Do" is a Thursday.
    .replace(/[\u2010-\u2015\u2212~\u301c]|(?<=\d )do(?= \d)/g, '-')
    .replace(/[<>]/g, '?')
    .replace(/[\u060c\u3001\u3002]/g, ',')
    .replace(/\s+/g, ' ')
    // 2014年4月25日 14時30分, and the words that Chinese, Japanese and Korean write without spaces
    .replace(
      /(?:(\d{4}) ?[年년] ?)?(\d+) ?[月월] ?(\d+) ?[日号일]/g,
      (_, year = '-', month, day) => `${year}-${month}-${day} `,
    )
    .replace(/([時时点點시])|[分분]/g, (_, hour) => (hour ? 'h ' : ' '))
    .replace(/週/g, '周')
    .replace(/(?:星期|周)[一二三四五六日天]|.曜日|.요일|[上下]午|午[前後]|오[전후]/g, ' $& ')
    .replace(NOON, (_, noon) => (noon ? '12:00>' : '12:00<'))
    // "9 a.m.", and "9a"; but "10a 11" is Spanish.
    .replace(
      /(\d ?)([ap])(?:\.? ?m|(?<=\d.)(?! ?\d))(?!\p{L})\.?/giu,
      (_, before, half) => `${before}${/a/i.test(half) ? '<' : '>'} `,
    )
    // "0900-1030"; what begins with 20 is a year as well.
    .replace(/(?<![\d.:/+-])([01]\d)([0-5]\d)-([012]\d)([0-5]\d)(?![\d.:/-])/g, '$1:$2-$3:$4')
    .replace(WORDS, (pair) =>
      /[ -]/.test(pair) && signOf(pair) !== undefined ? asSigns(pair) : pair.replace(WORD, asSigns),
    )
    .replace(/ +/g, ' ')
    .trim();

/** Longer texts are no times. */
export const LONGEST = 200;

// "Mar." is Tuesday in Spanish, French and Italian, and "Paz" is Sunday in Turkish and October in Polish.
const twofold = [
  [/\bmar\b/i, 'mardi'],
  [/\bpaz\b/i, 'pazar'],
] as const;

/**
 * A text in the signs, and once more for each month of one language in it that is a weekday of another;
 * none if the text is too long.
 */
export const readingsOf = (text: string): readonly string[] =>
  text.length > LONGEST
    ? []
    : [
        inSigns(text),
        ...twofold.flatMap(([month, weekday]) =>
          month.test(text) ? [inSigns(text.replace(month, weekday))] : [],
        ),
      ];

/** In a text of signs: punctuation, the "at" before a time, and the German "am" before a date say nothing. */
export const JOINTS = /[\s,;.:()|/·•・A<-]+/g;
