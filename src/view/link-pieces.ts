import type { TextLink } from '../model/session.js';

/** A stretch of a description: its text, and where it stands in the whole, by which links are counted. */
export interface Stretch {
  readonly text: string;
  readonly from: number;
  readonly links: readonly TextLink[];
}

/** A piece of a text that is a link as a whole, or not at all. */
export interface Piece {
  readonly text: string;
  readonly url?: string;
}

/** A part of a stretch, from `start` to `end` in its text, divided where links begin and end. */
export const linkPieces = ({ text, from, links }: Stretch, start: number, end: number): Piece[] => {
  const pieces: Piece[] = [];
  let at = start;
  for (const link of links) {
    const [first, last] = [Math.max(link.start - from, at), Math.min(link.end - from, end)];
    if (first >= last) continue;
    pieces.push({ text: text.slice(at, first) }, { text: text.slice(first, last), url: link.url });
    at = last;
  }
  return [...pieces, { text: text.slice(at, end) }];
};
