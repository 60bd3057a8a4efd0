import { TAG } from './tags.js';
import type { TextBuilder } from './text-builder.js';

/** What ends a sentence or a bracket and not the address before it. */
const TRAILING = String.raw`.,;:!?'’…*_~)\]`;

/** What has a meaning within a line; each part is bounded, so that no text takes long. */
const INLINE = new RegExp(
  [
    String.raw`\\(?<escaped>[!-/:-@[-\`{-~])`,
    '(?<ticks>`{1,3})(?<code>[^`\\n]+)\\k<ticks>',
    // [label](address "title"), [label][reference], [label]; with "!" it is an image.
    String.raw`!?\[(?<label>(?:[^[\]\\\n]|\\.|\[[^[\]\n]*\]){0,500})\](?:\(\s*<?(?<address>[^\s<>()]*(?:\([^\s<>()]*\)[^\s<>()]*)*)>?(?:\s+(?:"[^"\n]*"|'[^'\n]*'))?\s*\)|\[(?<reference>[^[\]\n]*)\])?`,
    String.raw`<(?<autolink>(?:https?:|mailto:|tel:)[^\s<>]*|[^\s<>@]+@[^\s<>@]+)>`,
    // The marks in an address are its own.
    String.raw`(?<bare>https?://(?:[${TRAILING}]*[^\s<>"“”«»${TRAILING}]){1,2000})`,
    String.raw`<a\s[^<>]{0,500}?href\s*=\s*["']?(?<href>[^"'\s<>]+)[^<>]{0,500}>(?<anchor>[^<]*)</a>`,
    String.raw`<(?<line>br)\s*/?>|${TAG}|<!--[\s\S]{0,1000}?-->`,
    String.raw`(?<marks>\*+|_+|~~)`,
  ].join('|'),
  'gi',
);

type Found = RegExpExecArray;

const WORD = /[\p{L}\p{N}]/u;
const PUNCTUATION = /[\p{P}\p{S}]/u;

/** Whether a run of marks may open and close emphasis, after CommonMark's rule of flanking. */
const flanking = (text: string, at: number, marks: string): { opens: boolean; closes: boolean } => {
  const before = text[at - 1] ?? ' ';
  const after = text[at + marks.length] ?? ' ';
  const leads = (inner: string, outer: string): boolean =>
    !/\s/.test(inner) && (!PUNCTUATION.test(inner) || /\s/.test(outer) || PUNCTUATION.test(outer));
  // "snake_case" is a word.
  const isInWord = marks[0] === '_' && WORD.test(before) && WORD.test(after);
  return { opens: !isInWord && leads(after, before), closes: !isInWord && leads(before, after) };
};

/** An opener, with how many of its marks have no partner yet. */
interface Opener {
  readonly index: number;
  left: number;
}

/**
 * How many marks of each run, by where it stands, have no partner. Those are text: a name may begin with an
 * underscore, and a footnote have an asterisk.
 */
const unpaired = (text: string, found: readonly Found[]): ReadonlyMap<number, number> => {
  const left = new Map<number, number>();
  const open = new Map<string, Opener[]>();
  for (const { index, groups } of found) {
    const marks = groups?.marks;
    if (!marks) continue;
    const { opens, closes } = flanking(text, index, marks);
    const mark = marks.charAt(0);
    const same = open.get(mark) ?? [];
    open.set(mark, same);
    let rest = marks.length;
    for (let opener = same.at(-1); closes && rest && opener; opener = same.at(-1)) {
      const taken = Math.min(rest, opener.left);
      rest -= taken;
      opener.left -= taken;
      left.set(opener.index, opener.left);
      if (!opener.left) same.pop();
      // What opened in between would close outside.
      for (const others of open.values()) while ((others.at(-1)?.index ?? -1) > opener.index) others.pop();
    }
    left.set(index, rest);
    if (opens && rest) same.push({ index, left: rest });
  }
  return left;
};

const withoutEscapes = (text: string): string => text.replace(/\\([!-/:-@[-`{-~])/g, '$1');

export interface Output {
  readonly builder: TextBuilder;
  /** Text, with characters in place of entities such as `&amp;`. */
  readonly say: (text: string) => void;
  /** Addresses of `[label]: address`, by the label in lower case. */
  readonly definitions: ReadonlyMap<string, string>;
}

/** Writes the text of a paragraph, of which emphasis is left out and links are kept. */
export const writeInline = (text: string, output: Output, isLabel = false): void => {
  const { builder, say, definitions } = output;
  const all = [...text.matchAll(INLINE)];
  const left = unpaired(text, all);
  let at = 0;
  for (const { 0: whole, index, groups = {} } of all) {
    const { escaped, code, label, address, reference, autolink, bare, href, anchor, line, marks } = groups;
    const target =
      label === undefined ? undefined : (address ?? definitions.get((reference || label).toLowerCase()));
    // Brackets that lead nowhere are text.
    if (label !== undefined && target === undefined) continue;
    say(text.slice(at, index));
    at = index + whole.length;
    if (marks) builder.addLines(marks.slice(0, left.get(index)));
    else if (escaped) builder.addLines(escaped);
    else if (code !== undefined) builder.addLines(code);
    else if (bare) say(withoutEscapes(bare));
    else if (label !== undefined && (isLabel || whole.startsWith('!'))) say(withoutEscapes(label));
    else if (label !== undefined)
      builder.link(withoutEscapes(target ?? ''), () => writeInline(label, output, true));
    else if (autolink) {
      const isMail = !/^(https?|mailto|tel):/i.test(autolink);
      builder.link(isMail ? `mailto:${autolink}` : autolink, () => builder.addLines(autolink));
    } else if (href) builder.link(href, () => say(anchor ?? ''));
    else if (line) builder.line();
  }
  say(text.slice(at));
};
