import { readWeekday } from '../written/weekday-names.js';
import { findColumn } from './column-names.js';
import { type Entry, fold, isEmpty, remembered } from './field-names.js';

/**
 * The items of a list that is written as one text. Names of people and of subjects have commas in them, so
 * that only a line break separates, or else a bar, or else a semicolon that does not end an entity.
 */
const itemsOf = (text: string): string[] => {
  const mark = ['\n', '|'].find((one) => text.includes(one));
  const items = mark ? text.split(mark) : (text.match(/(?:&#?\w{1,8};|[^;；؛])+/g) ?? []);
  return items.map((item) => item.trim()).filter(Boolean);
};

/** A list as it is, or as a text has it. */
export const listOf = (value: unknown): readonly unknown[] =>
  Array.isArray(value) ? value : typeof value === 'string' ? itemsOf(value) : isEmpty(value) ? [] : [value];

const fieldOf = (name: string): string => findColumn(name)[0]?.[0] ?? '';

/** What stands after a name, and is no name itself. */
const ADDED =
  /\d|univ|librar|colleg|institut|school|museum|archiv|cent(er|re)|council|society|association|foundation|department|minist|bibliot|hochschul|\b(inc|ltd|llc|gmbh|director|manager|head|dean|chair|professor|coordinator|officer)\b/i;
const UNSPACED = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}]/u;

/** Columns that are for one: "Speaker", "Main presenter". */
const ONE =
  /(speaker|presenter|lecturer|author|panelist|moderator|instructor|facilitator|host|who|referent(in)?|sprecher(in)?|dozent(in)?|intervenant|orateur|conferencier|auteur|ponente|orador|autora?|palestrante|relatore|autore|spreker|prelegent|mowca|докладчик|спикер|автор|konusmacı|yazar)$/;

/**
 * "Jane Smith, John Doe" are two in a column for several; "Smith, Jane" is one, and so is "Jane Smith, Elm
 * Library". In a column for one, "Ana Ruiz, Green Valley" says where she is from; only "Ana Ruiz (Elm), Li Wei
 * (Oak)" leaves no doubt there.
 */
const areNames = (pieces: readonly string[], column: string): boolean =>
  pieces.every((piece) => {
    const name = piece.replace(/\([^()]*\)/g, '');
    return (
      !ADDED.test(name) &&
      (UNSPACED.test(name) || (/\S\s+\S/.test(name) && (name !== piece || !ONE.test(fold(column)))))
    );
  });

/** Several short ones, in a column that says it has several; none of "Arts, Crafts, and Culture". */
const areTags = (pieces: readonly string[], name: string): boolean =>
  !/(subject|topic|category|theme)$/.test(fold(name)) &&
  pieces.every(
    (piece) => piece.length <= 40 && piece.split(/\s+/).length <= 4 && !/^(and|or|&) ?/i.test(piece),
  );

/** A cell of a list, with a comma as its separator where it has no other and can be nothing else. */
const separated = (text: string, field: string, name: string): unknown => {
  if (/^\[.*\]$/s.test(text)) {
    try {
      return JSON.parse(text);
    } catch {
      // Brackets about a text.
    }
  }
  if (itemsOf(text).length > 1) return text;
  const pieces = (text.match(/(?:\([^()]*\)|[^,，、،])+/g) ?? [])
    .map((piece) => piece.trim())
    .filter(Boolean);
  return (field === 'speakers' ? areNames(pieces, name) : areTags(pieces, name)) || pieces.length < 2
    ? pieces
    : [text];
};

const lists = new Set(['subjects', 'speakers', 'accessibility']);

/** Whether a German "Tag" is a day: "Samstag", "Sa, 28.6.2025", "Samstag, den 28. Juni", "28.6.", "Tag 1". */
const isDay = (text: string): boolean => {
  const [, word = ''] = /^(\p{L}+)(?:[\s.,(–-]*(?:den )?\d|[.,]?$)/u.exec(text) ?? [];
  return /^(\d{1,4}[-./]|tag \d)/i.test(text) || readWeekday(word) !== undefined;
};

/** A cell as its column means it. What a spreadsheet shows for a formula that failed is nothing. */
const cellOf = ([name, value]: Entry): Entry => {
  if (typeof value !== 'string') return [name, value];
  const text = value.trim();
  if (/^#(N\/A|REF!|VALUE!|NAME\?|DIV\/0!|NULL!|NUM!|ERROR!|SPILL!|CALC!)$/i.test(text)) return [name, ''];
  if (fold(name) === 'tag' && isDay(text)) return ['day', text];
  const field = fieldOf(name);
  return [name, lists.has(field) ? separated(text, field, name) : text];
};

/** A column that has one item of a list, or a part of one. */
interface Part {
  readonly list: string;
  /** Which item; 0 without a number. */
  readonly number: number;
  readonly field: string;
}

const partsOfPerson = new Set(['person', 'firstName', 'lastName', 'affiliation', 'url']);

/** What a speaker's column holds: "Speaker 1 affiliation", "Presenter first name", "Affiliation". */
const partOfSpeaker = (word: string): string | undefined => {
  for (let at = Math.min(word.length, 40); at > 1; at--) {
    if (fieldOf(word.slice(0, at)) !== 'speakers') continue;
    const found = findColumn(word.slice(at)).find(([field]) => partsOfPerson.has(field));
    if (found) return found[0];
  }
  return ['firstName', 'lastName', 'affiliation'].find((field) => field === fieldOf(word));
};

/** "tag1" and "Speaker 2" are each one of a list; `null` for a column of another kind. */
const partOf = remembered((name): Part | null => {
  const folded = fold(name.replace(/[([（].*/s, ''));
  const number = /\d{1,2}/.exec(folded)?.[0] ?? '';
  const word = folded.replace(number, '');
  // With a number "Topic" is no title.
  const meanings = findColumn(word).slice(0, number ? undefined : 1);
  const list = meanings.find(([field]) => lists.has(field))?.[0] ?? '';
  if (list) return number ? { list, number: Number(number), field: 'person' } : null;
  const field = partOfSpeaker(word);
  return field === undefined ? null : { list: 'speakers', number: Number(number), field };
});

type Item = Map<string, unknown>;

const speakerOf = (item: Item): unknown => {
  const name = item.get('person') ?? [item.get('firstName'), item.get('lastName')].filter(Boolean).join(' ');
  return item.size === 1 ? name : { name, affiliation: item.get('affiliation'), url: item.get('url') };
};

/**
 * A list's items in the order of their numbers, after those of the `plain` columns. An affiliation without a
 * number is that of the one speaker in the first of these.
 */
const gatherList = (
  list: string,
  items: ReadonlyMap<number, Item>,
  plain: readonly (readonly unknown[])[],
): Entry => {
  const numbered = [...items].sort(([a], [b]) => a - b).filter(([number]) => number);
  const alone = items.get(0);
  const [first = [], ...others] = plain;
  const isOne = first.length === 1 && typeof first[0] === 'string';
  const affiliated =
    alone && isOne
      ? [speakerOf(new Map([...alone, ['person', first[0]]]))]
      : alone && !first.length
        ? [speakerOf(alone)]
        : first;
  const last = numbered.map(([, item]) => (list === 'speakers' ? speakerOf(item) : item.get('person')));
  return [list, [...affiliated, ...others.flat(), ...last]];
};

const isSpeakers = ([name]: Entry): boolean => fieldOf(name) === 'speakers';

/**
 * The entries of a record with its lists whole: those whose items stand in columns of their own, and those
 * that stand in one cell, if the record is the `row` of a table.
 */
export const withLists = (entries: readonly Entry[], row: boolean): readonly Entry[] => {
  const lists = new Map<string, Map<number, Item>>();
  // Beside a list of keys, this is the one that is meant to be read.
  const shown = entries.find((entry) => /text$/i.test(entry[0]) && isSpeakers(entry) && !isEmpty(entry[1]));
  const whole: Entry[] = [];
  for (const entry of entries) {
    const [name, value] = row ? cellOf(entry) : entry;
    const part = partOf(name);
    if (!part) {
      if (!shown || entry === shown || !isSpeakers(entry)) whole.push([name, value]);
    } else if (!isEmpty(value)) {
      const items = lists.get(part.list) ?? new Map<number, Item>();
      const item: Item = items.get(part.number) ?? new Map();
      lists.set(part.list, items.set(part.number, item.set(part.field, value)));
    }
  }
  const speakers = lists.has('speakers') ? whole.filter(isSpeakers) : [];
  const plain = speakers.map(([, value]) => listOf(value)).filter(({ length }) => length > 0);
  return [
    ...whole.filter((entry) => !speakers.includes(entry)),
    ...[...lists].map(([list, items]) => gatherList(list, items, list === 'speakers' ? plain : [])),
  ];
};
