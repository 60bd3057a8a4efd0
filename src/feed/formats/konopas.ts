import type { Note } from '../../text/notes.js';
import { isFields } from '../fields.js';
import { loadPart } from '../parts.js';
import { listAt } from '../paths.js';
import type { RawProgramme, Reader } from '../reader.js';
import { isItem, isPerson, readConclar } from './conclar.js';

/** Where a string, or a comment, that begins at `i` ends; `i` if none does. */
const skipped = (text: string, i: number): number => {
  const character = text[i];
  const past = (end: string): number => {
    const at = text.indexOf(end, i + 2);
    return at < 0 ? text.length : at + end.length - 1;
  };
  if (character === '/') return text[i + 1] === '/' ? past('\n') : text[i + 1] === '*' ? past('*/') : i;
  if (character !== '"' && character !== "'") return i;
  let end = i + 1;
  while (end < text.length && text[end] !== character) end += text[end] === '\\' ? 2 : 1;
  return end;
};

/** The lists and objects of a script that stand in no other, as text; the last may be cut off. */
const literalsIn = (script: string): string[] => {
  const literals: string[] = [];
  let depth = 0;
  let from = 0;
  for (let i = 0; i < script.length; i++) {
    i = skipped(script, i);
    const character = script[i];
    if (character === '[' || character === '{') {
      if (depth === 0) from = i;
      depth++;
    } else if ((character === ']' || character === '}') && depth > 0) {
      depth--;
      if (depth === 0) literals.push(script.slice(from, i + 1));
    }
  }
  if (depth > 0) literals.push(script.slice(from));
  return literals;
};

/** Reads a literal, which is never run: as JSON, or with what else scripts allow. `undefined` if it is neither. */
const parse = async (literal: string): Promise<unknown> => {
  try {
    return JSON.parse(literal);
  } catch {
    // Comments, names without quotes or a comma too many, perhaps.
  }
  const { default: json5 } = await loadPart(() => import('json5'), 'scripts');
  try {
    return json5.parse(literal);
  } catch {
    return undefined;
  }
};

/** Reads a literal; of a list that is broken or cut off, every record that is not. */
const read = async (literal: string, notes: Note[]): Promise<unknown> => {
  const whole = await parse(literal);
  if (whole !== undefined) return whole;
  const records: unknown[] = [];
  for (const record of literal.startsWith('[') ? literalsIn(literal.slice(1)) : [literal]) {
    const value = await parse(record);
    if (value === undefined) notes.push(['unreadPart', 'program', record.slice(0, 60)]);
    else records.push(value);
  }
  return records;
};

/**
 * Lists are told apart by what is in them, as not every script names them. Some scripts push records to their
 * lists one by one; what other objects there are is no part of a programme.
 */
const documentOf = (values: readonly unknown[]): unknown => {
  const lists = values.filter((value) => Array.isArray(value));
  if (!lists.length) return values.find(isFields);
  const people = lists.find((list) => listAt(list).some(isPerson));
  const program = lists.find((list) => listAt(list).some(isItem)) ?? lists.find((list) => list !== people);
  return {
    program: [...listAt(program), ...values.filter(isItem)],
    people: [...listAt(people), ...values.filter(isPerson)],
  };
};

/**
 * The scripts of KonOpas (https://konopas.github.io/data-fmt): `var program = […]; var people = […];`, or
 * the two lists one after the other. They are read as data and never run.
 */
export const konopasFormat: Reader = {
  name: 'konopas',

  recognises: ({ text, data }) =>
    data === undefined &&
    !text.startsWith('<') &&
    (/\b(?:program|people)\s*=\s*[[{]/.test(text) ||
      (/^(?:\[|\/[/*])/.test(text) &&
        /\b(?:mins|loc)\b/.test(text) &&
        literalsIn(text)[0]?.endsWith(']') === true)),

  async read({ text, data }): Promise<RawProgramme> {
    if (data !== undefined) return readConclar(data);
    const notes: Note[] = [];
    const values: unknown[] = [];
    try {
      for (const literal of literalsIn(text)) values.push(await read(literal, notes));
    } catch {
      notes.push(['partMissing', '', 'scripts']);
    }
    const programme = readConclar(documentOf(values));
    return { ...programme, notes: [...notes, ...(programme.notes ?? [])] };
  },
};
