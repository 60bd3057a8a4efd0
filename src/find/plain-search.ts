import type { Session } from '../model/session.js';
import type { Found } from './found.js';

/** Case and accents aside. */
export const plain = (text: string): string =>
  text
    .normalize('NFKD')
    .toUpperCase()
    .toLowerCase()
    .replace(/[\u0300-\u036f]/g, '');

/**
 * What is left of searching where the search itself could not be loaded: sessions that have every word of
 * a query somewhere, in the programme's order.
 */
export const plainSearch = (sessions: readonly Session[], query: string): Found => {
  const words = plain(query).match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
  const found: number[] = [];
  sessions.forEach(({ title, subjects, speakers, location, description }, number) => {
    const text = plain(
      [title, ...subjects, ...speakers.map(({ name }) => name), location, description].join('\n'),
    );
    if (words.every((word) => text.includes(word))) found.push(number);
  });
  return {
    sessions: found,
    answers: { rangesIn: () => [] },
    respelled: [],
    nearestWords: async () => [],
  };
};
