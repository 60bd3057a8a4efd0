import type { TextLink } from '../../model/session.js';

/** Plain text with the links in it. */
export interface LinkedText {
  readonly text: string;
  readonly links: readonly TextLink[];
}

/** Checks and resolves the address of a link; `undefined` if it may not be followed. */
export type ResolveLink = (address: string) => string | undefined;

/**
 * Builds plain text piece by piece: a line break between lines, an empty line between paragraphs, and
 * links as stretches of the text. Spaces and breaks are written only once something follows them, so the
 * text never begins or ends with one and links never need to be moved.
 */
export class TextBuilder {
  #text = '';
  #breaks = 0;
  #space = false;
  #indent = '';
  /** Where the text of a link begins; -1 until there is any. */
  #linkStart: number | undefined;
  readonly #links: TextLink[] = [];
  readonly #resolve: ResolveLink;

  constructor(resolve: ResolveLink) {
    this.#resolve = resolve;
  }

  /** Writes what was held back; tells whether a line begins here. */
  #flush(): boolean {
    const begins = !this.#text || this.#breaks > 0;
    if (!this.#text) {
      this.#breaks = 0;
      // An item of an item without text is the first there is.
      this.#indent = this.#indent.trimStart();
    }
    if (this.#breaks) this.#text += '\n'.repeat(this.#breaks);
    else if (this.#space && this.#text) this.#text += ' ';
    this.#text += this.#indent;
    this.#breaks = 0;
    this.#space = false;
    this.#indent = '';
    if (this.#linkStart === -1) this.#linkStart = this.#text.length;
    return begins;
  }

  /** Text of one line; runs of spaces count as one. */
  add(text: string): void {
    for (const [i, piece] of text.split(/[\t\n\f\r ]+/).entries()) {
      if (i > 0) this.#space = true;
      // No-break spaces alone are how editors of HTML write nothing.
      if (!piece.trim()) {
        this.#space ||= piece !== '';
        continue;
      }
      const begins = this.#flush();
      this.#text += begins ? piece.trimStart() : piece;
    }
  }

  /** Text of which only empty lines count, as the ends of paragraphs. */
  addParagraphs(text: string): void {
    for (const [i, part] of text.split(/\n[ \t]*\n/).entries()) {
      if (i > 0) this.paragraph();
      this.add(part);
    }
  }

  /** Text whose line breaks count; an empty line is the end of a paragraph. */
  addLines(text: string): void {
    text.split('\n').forEach((line, i, all) => {
      if (i > 0 && i < all.length - 1 && !line.trim()) this.paragraph();
      else if (i > 0) this.line();
      this.add(line);
    });
  }

  /** What follows begins on a line of its own. */
  line(): void {
    this.#breaks ||= 1;
    this.#space = false;
  }

  /** What follows begins a paragraph. */
  paragraph(): void {
    this.#breaks = 2;
    this.#space = false;
  }

  /** What follows is an item of a list, `depth` lists deep. */
  item(marker: string, depth: number): void {
    this.line();
    this.#indent = `${'  '.repeat(Math.max(0, depth - 1))}${marker} `;
  }

  /** What `inside` writes is a link, if `address` may be followed. */
  link(address: string, inside: () => void): void {
    this.#linkStart = -1;
    inside();
    const start = this.#linkStart;
    this.#linkStart = undefined;
    const url = start !== undefined && start >= 0 ? this.#resolve(address) : undefined;
    if (url && start !== undefined) this.#links.push({ start, end: this.#text.length, url });
  }

  get result(): LinkedText {
    const text = this.#text.trimEnd();
    return { text, links: this.#links.map((link) => ({ ...link, end: Math.min(link.end, text.length) })) };
  }
}
