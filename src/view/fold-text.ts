/** Longest text, in UTF-16 units, that is shown without folding. */
const WHOLE = 320;
/** Where the opening of a folded text should end, at the latest. */
const OPENING = 240;

export interface FoldedText {
  /** Ends in an ellipsis where it breaks off inside a sentence. */
  readonly opening: string;
  /** What comes after the opening; empty for a text that is shown whole. */
  readonly rest: string;
}

/**
 * Divides a long text where a reader would pause: after a paragraph, else after a sentence, else between
 * two words. A word is never cut; one that is longer than the opening stays whole.
 */
export const foldText = (text: string): FoldedText => {
  if (text.length <= WHOLE) return { opening: text, rest: '' };
  const head = text.slice(0, OPENING);
  const after = (pattern: RegExp): number => {
    let end = 0;
    for (const { 0: found, index } of head.matchAll(pattern)) end = index + found.length;
    return end;
  };
  // Too short an opening says nothing, so a pause counts only in its second half.
  // A point after fewer than three letters is more often an abbreviation: "the U.S. Department", "Dr. Ruiz".
  const pauses = [after(/\n\s*\n/g), after(/(?<=[^\s.]{3})[.!?…]["”’)]*\s+|[。！？]/g)];
  const pause = pauses.find((end) => end > OPENING / 2);
  const cut = pause ?? (after(/\s+/g) || text.search(/\s/));
  if (cut <= 0) return { opening: text, rest: '' };
  return { opening: text.slice(0, cut).trimEnd() + (pause ? '' : '…'), rest: text.slice(cut).trimStart() };
};
