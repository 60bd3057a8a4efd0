/** A stretch of a text, in UTF-16 units. */
interface Stretch {
  readonly start: number;
  readonly end: number;
}

export interface ListItem extends Stretch {
  /** Of a numbered list. */
  readonly number: number | undefined;
  /** Lists inside the item. */
  readonly lists: ListBlock[];
}

export interface ListBlock {
  readonly kind: 'list';
  readonly isNumbered: boolean;
  readonly items: ListItem[];
}

export type Block = ({ readonly kind: 'paragraph' } & Stretch) | ListBlock;

// A longer number is a year before it is a place in a list.
const ITEM = /^( *)(?:•|(\d{1,3})\.) (?=\S)/;

interface Line extends Stretch {
  readonly item?: { readonly depth: number; readonly number: number | undefined; readonly textStart: number };
}

const lineOf = (text: string, start: number, end: number): Line => {
  const [marker, indent = '', number] = ITEM.exec(text.slice(start, end)) ?? [];
  if (marker === undefined) return { start, end };
  return {
    start,
    end,
    item: {
      depth: indent.length >> 1,
      textStart: start + marker.length,
      number: number === undefined ? undefined : Number(number),
    },
  };
};

/**
 * The paragraphs and lists of a description, as `Session.description` writes them. Every character but the
 * markers of lists and the empty lines is in exactly one stretch.
 */
export const blocksOf = (text: string): Block[] => {
  const blocks: Block[] = [];
  /** The lists that are open, outermost first, and the item that goes on. */
  let open: ListBlock[] = [];
  let last: { end: number } | undefined;
  let at = 0;
  for (const written of text.split('\n')) {
    const line = lineOf(text, at, at + written.length);
    at += written.length + 1;
    const { item } = line;
    if (!written.trim()) {
      open = [];
      last = undefined;
    } else if (item) {
      const isNumbered = item.number !== undefined;
      open.length = Math.min(open.length, item.depth + 1);
      let list = open[item.depth];
      if (!list || list.isNumbered !== isNumbered) {
        list = { kind: 'list', isNumbered, items: [] };
        const parent = open[item.depth - 1]?.items.at(-1);
        if (parent) parent.lists.push(list);
        else blocks.push(list);
        open = [...open.slice(0, parent ? item.depth : 0), list];
      }
      const entry = { start: item.textStart, end: line.end, number: item.number, lists: [] };
      list.items.push(entry);
      last = entry;
    } else if (last) last.end = line.end;
    else {
      const paragraph = { kind: 'paragraph' as const, start: line.start, end: line.end };
      blocks.push(paragraph);
      last = paragraph;
    }
  }
  return blocks;
};
