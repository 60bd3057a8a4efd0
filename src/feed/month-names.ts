import { nameReader } from './date-names.js';

const read = nameReader(
  'month',
  Array.from({ length: 12 }, (_, month) => Date.UTC(2024, month, 15)),
  // Slavic languages have another ending beside a day than alone.
  [
    { month: 'long' },
    { month: 'short' },
    { month: 'long', day: 'numeric' },
    { month: 'short', day: 'numeric' },
  ],
  { sept: 9, juill: 7, janner: 1 },
);

/**
 * The month, 1 to 12, that a word names, in any of the languages, long or short; `undefined` if none.
 * Hebrew writes "in" as a letter before the name.
 */
export const readMonth = (word: string): number | undefined => read(word) ?? read(word.replace(/^ב/, ''));
