import type { TextIndex } from './text-index.js';
import { WEIGHT_UNIT } from './word-log.js';

/** How a session answers a term; more is better, and nothing makes up for it. */
export const NEAR = 1;
export const PART = 2;
export const AS_TYPED = 3;

/** The sessions that answer a term. */
export class Hits {
  readonly #index: TextIndex;
  /** By session: 0 where it does not answer, else how well among those of its tier. */
  readonly scores: Float32Array;
  readonly tiers: Uint8Array;
  /** How many sessions answer. */
  count = 0;
  /** How many say the very word, or a form of it; 0 where none does. */
  exact = 0;
  /** Words that answer by near spelling alone, the likeliest first. */
  near: readonly number[] = [];
  /** Words that answer by standing next to each other in place of one. */
  splits: (readonly string[])[] = [];
  /** Whether the parts of a compound answer each for itself. */
  apart = false;

  constructor(index: TextIndex) {
    this.#index = index;
    this.scores = new Float32Array(index.size);
    this.tiers = new Uint8Array(index.size);
  }

  /** Every session that has a word answers. @param quality 0 to 1 */
  add(word: number, tier: number, quality: number): void {
    const { from, sessions, weights } = this.#index;
    const end = from[word + 1] as number;
    const unit = quality * WEIGHT_UNIT;
    for (let at = from[word] as number; at < end; at++)
      this.addSession(sessions[at] as number, tier, unit * (weights[at] as number));
  }

  addSession(session: number, tier: number, score: number): void {
    const known = this.tiers[session] as number;
    if (known > tier || (known === tier && (this.scores[session] as number) >= score)) return;
    if (!known) this.count++;
    this.tiers[session] = tier;
    this.scores[session] = score;
  }

  /**
   * A rare word tells more than a common one (inverse document frequency, Spärck Jones 1972). It is that of
   * the word asked for, not of those it begins: else the rarest of them would come first.
   */
  get rarity(): number {
    return Math.log(1 + this.#index.size / Math.max(1, this.exact || this.count));
  }
}
