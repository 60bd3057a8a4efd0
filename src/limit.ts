import type { Section } from './find/sections.js';

/** How many sessions are shown: so many at first, and so many more at each wish. */
export class Limit {
  readonly #size: () => number | undefined;
  #beyond = 0;
  #known: { from: readonly Section[]; most: number; sections: readonly Section[] } | undefined;

  constructor(size: () => number | undefined) {
    this.#size = size;
  }

  /** Sessions that may be shown. */
  get most(): number {
    const size = this.#size();
    return size && size >= 1 ? size + this.#beyond : Infinity;
  }

  /** How many more would come, of so many that there are. */
  more(number: number): number {
    return Math.max(0, Math.min(this.#size() ?? 0, number - this.most));
  }

  showMore(): void {
    this.#beyond += this.#size() ?? 0;
  }

  reset(): void {
    this.#beyond = 0;
  }

  /**
   * The sections with no more sessions than may be shown; the same ones while nothing changes.
   * @param wanted id of a session that must be shown
   */
  cut(sections: readonly Section[], wanted: string | undefined): readonly Section[] {
    if (this.most === Infinity) return sections;
    const ids = sections.flatMap(({ sessions }) => sessions.map(({ id }) => id));
    const place = wanted === undefined ? -1 : ids.indexOf(wanted);
    while (this.most <= place) this.showMore();
    const { most } = this;
    if (ids.length <= most) return sections;
    if (this.#known?.from === sections && this.#known.most === most) return this.#known.sections;
    let left = most;
    const kept = sections.flatMap((section) => {
      const sessions = section.sessions.slice(0, left);
      left -= sessions.length;
      return sessions.length ? [{ ...section, sessions }] : [];
    });
    this.#known = { from: sections, most, sections: kept };
    return kept;
  }
}
