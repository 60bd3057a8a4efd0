import type { Session } from '../model/session.js';
import { lettersOf } from './distance.js';
import { type Field, type IndexOptions, textsOf, timesWriter } from './fields.js';
import { LAST_PLACE, WordLog } from './word-log.js';

/** An inverted index of a programme's words. Words are numbers: their places in the vocabulary. */
export interface TextIndex {
  readonly size: number;
  /** Folded words, sorted by code unit, so that those with the same beginning are neighbours. */
  readonly vocabulary: readonly string[];
  /** Which letters each word has, see `lettersOf`. */
  readonly letters: Int32Array;
  /** Where the sessions of each word begin in `sessions` and `weights`; one more at the end. */
  readonly from: Uint32Array;
  /** Numbers of sessions, ascending for each word. */
  readonly sessions: Uint16Array | Uint32Array;
  /** How much the word counts there, in units of `WEIGHT_UNIT`. */
  readonly weights: Uint8Array;
  /** Where the places of each word begin in `places`; one more at the end. */
  readonly placesFrom: Uint32Array;
  /** Places of each word in its sessions, ascending; the first in a session has the bit `FIRST`. */
  readonly places: Uint16Array;
  /** Texts of a session, each a field of its own, without its time. */
  readonly textsOf: (session: number) => readonly Field[];
  /** Its time, as shown and in the words that it is asked for by. */
  readonly timesOf: (session: number) => readonly Field[];
}

/** Marks a place as the first of its word in a session. */
export const FIRST = LAST_PLACE + 1;

/** Words sorted in steps, by first letter: a large vocabulary takes long to sort at once. */
function* sortWords(words: readonly string[]): Generator<void, Uint32Array> {
  const groups = new Map<number, number[]>();
  words.forEach((word, number) => {
    const first = word.charCodeAt(0);
    const group = groups.get(first);
    if (group) group.push(number);
    else groups.set(first, [number]);
  });
  const order = new Uint32Array(words.length);
  let at = 0;
  for (const first of [...groups.keys()].sort((a, b) => a - b)) {
    yield;
    const group = groups.get(first) as number[];
    order.set(
      group.sort((a, b) => ((words[a] as string) < (words[b] as string) ? -1 : 1)),
      at,
    );
    at += group.length;
  }
  return order;
}

/** Entries that are counted between two looks at the clock. */
const STEP = 20_000;

/**
 * Sorts what a log has by session so that it goes by word (a counting sort, in steps).
 * @param put takes an entry, its session and its new place
 */
function* byWord(
  entryWords: Uint32Array,
  starts: readonly number[],
  ranks: Uint32Array,
  put: (entry: number, session: number, at: number, word: number) => void,
): Generator<void, Uint32Array> {
  const from = new Uint32Array(ranks.length + 1);
  for (let entry = 0; entry < entryWords.length; entry++) {
    const after = (ranks[entryWords[entry] as number] as number) + 1;
    from[after] = (from[after] as number) + 1;
    if (entry % STEP === 0) yield;
  }
  for (let word = 0; word < ranks.length; word++)
    from[word + 1] = (from[word + 1] as number) + (from[word] as number);
  const next = from.slice();
  let session = 0;
  for (let entry = 0; entry < entryWords.length; entry++) {
    while (entry >= (starts[session + 1] ?? Number.POSITIVE_INFINITY)) session++;
    const word = ranks[entryWords[entry] as number] as number;
    const at = next[word] as number;
    next[word] = at + 1;
    put(entry, session, at, word);
    if (entry % STEP === 0) yield;
  }
  return from;
}

// Made apart from the index, so that they do not keep alive what that was made from.
const textsFrom = (
  sessions: readonly Session[],
  options: IndexOptions,
): Pick<TextIndex, 'textsOf' | 'timesOf'> => {
  const timesOf = timesWriter(options);
  return {
    textsOf: (session) => textsOf(sessions[session] as Session),
    timesOf: (session) => timesOf(sessions[session] as Session),
  };
};

const sessionNumbers = (size: number, length: number): Uint16Array | Uint32Array =>
  size > 0xffff ? new Uint32Array(length) : new Uint16Array(length);

/**
 * Makes the index of a programme, in steps of some tenths of a millisecond, so that whoever takes the
 * steps can pause between any two.
 */
export function* indexing(sessions: readonly Session[], options: IndexOptions): Generator<void, TextIndex> {
  const log = new WordLog();
  const texts = textsFrom(sessions, options);
  for (let session = 0; session < sessions.length; session++) {
    log.add(texts.textsOf(session), texts.timesOf(session));
    yield;
  }
  const order = yield* sortWords(log.words);
  yield;
  const ranks = new Uint32Array(order.length);
  order.forEach((word, rank) => {
    ranks[word] = rank;
  });

  const ofWord = sessionNumbers(sessions.length, log.entryWords.length);
  const weights = new Uint8Array(log.entryWords.length);
  const from = yield* byWord(log.entryWords.all, log.starts, ranks, (entry, session, at) => {
    ofWord[at] = session;
    weights[at] = log.entryWeights.all[entry] as number;
  });

  const places = new Uint16Array(log.places.length);
  const lastSession = new Int32Array(order.length).fill(-1);
  const placesFrom = yield* byWord(log.placeWords.all, log.placeStarts, ranks, (entry, session, at, word) => {
    places[at] = (log.places.all[entry] as number) | (lastSession[word] === session ? 0 : FIRST);
    lastSession[word] = session;
  });

  const vocabulary = Array.from(order, (word) => log.words[word] as string);
  yield;
  const letters = Int32Array.from(vocabulary, lettersOf);
  yield;
  return {
    size: sessions.length,
    vocabulary,
    letters,
    from,
    sessions: ofWord,
    weights,
    placesFrom,
    places,
    ...texts,
  };
}

/** Makes the index of a programme at once. */
export const indexSessions = (sessions: readonly Session[], options: IndexOptions): TextIndex => {
  const steps = indexing(sessions, options);
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
};
