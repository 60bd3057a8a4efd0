import { FIRST, type TextIndex } from './text-index.js';

/** Session and place of a word in one number; there are fewer places in a session than `FIRST`. */
const placesOf = (index: TextIndex, word: number): number[] => {
  const found: number[] = [];
  let posting = (index.from[word] as number) - 1;
  const end = index.placesFrom[word + 1] as number;
  let session = 0;
  for (let at = index.placesFrom[word] as number; at < end; at++) {
    const place = index.places[at] as number;
    if (place & FIRST) session = index.sessions[++posting] as number;
    found.push(session * FIRST + (place & ~FIRST));
  }
  return found;
};

const has = (sorted: readonly number[], value: number): boolean => {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] as number) < value) low = middle + 1;
    else high = middle;
  }
  return sorted[low] === value;
};

/** Of the places of a word, those that come right after one of the sorted places. */
const after = (places: readonly number[], previous: readonly number[]): number[] => {
  if (places.length * 16 < previous.length) return places.filter((place) => has(previous, place - 1));
  const found: number[] = [];
  let i = 0;
  for (const place of places) {
    while (i < previous.length && (previous[i] as number) < place - 1) i++;
    if (previous[i] === place - 1) found.push(place);
  }
  return found;
};

/**
 * Sessions in which words stand next to each other in one field, ascending.
 * @param words one of each of these, in this order
 */
export const neighbours = (index: TextIndex, words: readonly (readonly number[])[]): number[] => {
  let places: number[] | undefined;
  for (const alternatives of words) {
    const next = alternatives.flatMap((word): number[] => {
      const all = placesOf(index, word);
      return places ? after(all, places) : all;
    });
    places = alternatives.length > 1 ? next.sort((a, b) => a - b) : next;
    if (!places.length) return [];
  }
  return [...new Set(places?.map((place) => Math.floor(place / FIRST)))];
};

/** Weight of a word in a session that has it; 0 elsewhere. */
export const weightIn = (index: TextIndex, word: number, session: number): number => {
  let low = index.from[word] as number;
  let high = index.from[word + 1] as number;
  const end = high;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((index.sessions[middle] as number) < session) low = middle + 1;
    else high = middle;
  }
  return low < end && index.sessions[low] === session ? (index.weights[low] as number) : 0;
};
