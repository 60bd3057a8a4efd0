import type { Field } from './fields.js';
import { foldWord } from './fold.js';
import { indexedSegments } from './segments.js';
import { COMPOUND, formsOf, RUN, scanWords, TIME } from './words.js';

/** Weights are stored as bytes, in eighths. */
export const WEIGHT_UNIT = 1 / 8;
/** Words of a session beyond this place are not known to be neighbours; 15 bits are kept of it. */
export const LAST_PLACE = 0x7fff;

/** A list of numbers that grows; a plain array would take four times the room. */
class Log<List extends Uint8Array | Uint16Array | Uint32Array> {
  length = 0;
  #list: List;
  constructor(list: List) {
    this.#list = list;
  }
  /** What is in it, without room for more. */
  get all(): List {
    if (this.#list.length > this.length) this.#list = this.#list.slice(0, this.length) as List;
    return this.#list;
  }
  get(at: number): number {
    return this.#list[at] as number;
  }
  set(at: number, value: number): void {
    this.#list[at] = value;
  }
  push(value: number): void {
    if (this.length === this.#list.length) {
      const longer = new (this.#list.constructor as new (length: number) => List)(this.length * 2);
      longer.set(this.#list);
      this.#list = longer;
    }
    this.#list[this.length++] = value;
  }
}

/** The words of a programme in the order of reading: what an index is made from. */
export class WordLog {
  readonly words: string[] = [];
  readonly #numbers = new Map<string, number>();
  /**
   * The word that a word as written answers to, or where its several words are in `#several`, from -1 down.
   * Folding each only once is most of the speed.
   */
  readonly #known = new Map<string, number>();
  readonly #several: (readonly number[])[] = [];
  /** Last entry of each word in the log. */
  readonly #entries: number[] = [];
  readonly entryWords = new Log(new Uint32Array(1024));
  readonly entryWeights = new Log(new Uint8Array(1024));
  /** Every single word and its place in the session; there are more of these than entries. */
  readonly placeWords = new Log(new Uint32Array(1024));
  readonly places = new Log(new Uint16Array(1024));
  /** Where the entries and the places of each session begin. */
  readonly starts: number[] = [];
  readonly placeStarts: number[] = [];
  #place = 0;

  /** Reads the next session. */
  add(texts: readonly Field[], times: readonly Field[]): void {
    this.starts.push(this.entryWords.length);
    this.placeStarts.push(this.placeWords.length);
    this.#place = 0;
    for (const field of texts) this.#read(field);
    for (const field of times) this.#read(field);
  }

  #read({ text, weight, withoutClock, words }: Field): void {
    const units = Math.round(weight / WEIGHT_UNIT);
    const begin = this.starts.at(-1) as number;
    const count = (word: number): void => {
      this.#count(word, units, begin);
      if (this.#place > LAST_PLACE) return;
      this.placeWords.push(word);
      this.places.push(this.#place);
    };
    // The last word of a field and the first of the next are no neighbours.
    this.#place++;
    if (words) {
      for (const word of text.split(' ')) count(this.#numberOf(foldWord(word)));
      return;
    }
    scanWords(text, (kind, start, end) => {
      if (kind !== COMPOUND) this.#place++;
      if (withoutClock && kind === TIME) return;
      const written = text.slice(start, end);
      const word = this.#known.get(written) ?? this.#learn(kind, written);
      if (word >= 0) count(word);
      else this.#several[-1 - word]?.forEach(count);
    });
  }

  #learn(kind: number, written: string): number {
    const forms = formsOf(kind, written);
    const all = kind === RUN ? forms.flatMap(indexedSegments) : forms;
    const words = all.map((word) => this.#numberOf(word));
    const known = words.length === 1 ? (words[0] as number) : -this.#several.push(words);
    this.#known.set(written, known);
    return known;
  }

  #numberOf(word: string): number {
    let number = this.#numbers.get(word);
    if (number === undefined) {
      number = this.words.length;
      this.#numbers.set(word, number);
      this.words.push(word);
    }
    return number;
  }

  #count(word: number, weight: number, begin: number): void {
    const entry = this.#entries[word];
    if (entry === undefined || entry < begin) {
      this.#entries[word] = this.entryWords.length;
      this.entryWords.push(word);
      this.entryWeights.push(weight);
      return;
    }
    // A word that stands there again counts fully where it weighs most, and a little for the rest.
    const known = this.entryWeights.get(entry);
    const more = Math.max(known, weight) + Math.max(1, Math.min(known, weight) >> 3);
    if (more < 255) this.entryWeights.set(entry, more);
  }
}
