import type { TextBuilder } from './text-builder.js';

/**
 * Markdown as CommonMark 0.31 has it, as far as plain text with paragraphs, lists and links can show it.
 * Our own, because only the text comes out and the libraries that make HTML of it weigh 15 kB. Line breaks
 * stay, as in the schedulers that these texts come from.
 */

/** What has a meaning within a line; each part is bounded, so that no text takes long. */
const INLINE = new RegExp(
  [
    String.raw`\\(?<escaped>[!-/:-@[-\`{-~])`,
    '(?<ticks>`{1,3})(?<code>[^`\\n]+)\\k<ticks>',
    // [label](address "title"), [label][reference], [label]; with "!" it is an image.
    String.raw`!?\[(?<label>(?:[^[\]\\\n]|\\.|\[[^[\]\n]*\]){0,500})\](?:\(\s*<?(?<address>[^\s<>()]*(?:\([^\s<>()]*\)[^\s<>()]*)*)>?(?:\s+(?:"[^"\n]*"|'[^'\n]*'))?\s*\)|\[(?<reference>[^[\]\n]*)\])?`,
    String.raw`<(?<autolink>(?:https?:|mailto:|tel:)[^\s<>]*|[^\s<>@]+@[^\s<>@]+)>`,
    String.raw`<a\s[^<>]{0,500}?href\s*=\s*["']?(?<href>[^"'\s<>]+)[^<>]{0,500}>(?<anchor>[^<]*)</a>`,
    String.raw`<(?<line>br)\s*/?>|</?[a-z][^<>]*>|<!--[\s\S]{0,1000}?-->`,
    String.raw`(?<marks>\*{1,3}|_{1,3}|~~)`,
  ].join('|'),
  'gi',
);

const WORD = /[\p{L}\p{N}]/u;

/** Whether a run of marks opens or closes emphasis, after CommonMark's rule of flanking. */
const isEmphasis = (text: string, at: number, marks: string): boolean => {
  const before = text[at - 1] ?? ' ';
  const after = text[at + marks.length] ?? ' ';
  if (/\s/.test(before) && /\s/.test(after)) return false;
  // "snake_case" is a word.
  return !(marks[0] === '_' && WORD.test(before) && WORD.test(after));
};

const withoutEscapes = (text: string): string => text.replace(/\\([!-/:-@[-`{-~])/g, '$1');

interface Output {
  readonly builder: TextBuilder;
  /** Text, with characters in place of entities such as `&amp;`. */
  readonly say: (text: string) => void;
  /** Addresses of `[label]: address`, by the label in lower case. */
  readonly definitions: ReadonlyMap<string, string>;
}

const writeInline = (text: string, output: Output, isLabel = false): void => {
  const { builder, say, definitions } = output;
  let at = 0;
  for (const found of text.matchAll(INLINE)) {
    const { 0: whole, index, groups = {} } = found;
    const { escaped, code, label, address, reference, autolink, href, anchor, line, marks } = groups;
    if (marks && !isEmphasis(text, index, marks)) continue;
    const target =
      label === undefined ? undefined : (address ?? definitions.get((reference || label).toLowerCase()));
    // Brackets that lead nowhere are text.
    if (label !== undefined && target === undefined) continue;
    say(text.slice(at, index));
    at = index + whole.length;
    if (escaped) builder.addLines(escaped);
    else if (code !== undefined) builder.addLines(code);
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

const DEFINITION = /^ {0,3}\[([^[\]\n]+)\]:\s*<?([^\s<>]+)>?(?:\s+["'(].*)?$/;
const ITEM = /^([ \t]*)(?:([-*+•])|(\d{1,9})[.)])[ \t]+(.*)$/;
const FENCE = /^ {0,3}(`{3,}|~{3,})/;
const RULE = /^ {0,3}(?:(?:\*[ \t]*){3,}|(?:-[ \t]*){3,}|(?:_[ \t]*){3,}|={2,}[ \t]*)$/;

/** Writes a Markdown text. `decode` makes characters of entities such as `&amp;`. */
export const writeMarkdown = (
  markdown: string,
  builder: TextBuilder,
  decode: (text: string) => string,
): void => {
  const definitions = new Map<string, string>();
  const output = { builder, say: (text: string) => builder.addLines(decode(text)), definitions };
  const rows = markdown.split(/\r\n?|\n/).filter((row) => {
    const [, label, address] = DEFINITION.exec(row) ?? [];
    if (label && address) definitions.set(label.toLowerCase(), address);
    return !label;
  });
  let fence = '';
  /** Indents of the lists that the last item stands in. */
  let lists: number[] = [];
  let written = '';
  const write = (): void => {
    if (written) writeInline(written, output);
    written = '';
  };
  for (const row of rows) {
    const [, mark = ''] = FENCE.exec(row) ?? [];
    if (fence) {
      if (mark.startsWith(fence) && row.trim() === mark) {
        fence = '';
        builder.paragraph();
      } else {
        builder.addLines(row);
        builder.line();
      }
      continue;
    }
    if (mark) {
      write();
      fence = mark;
      builder.paragraph();
      continue;
    }
    const line = row.replace(/^ {0,3}(?:> ?)+/, '');
    const item = RULE.test(line) ? null : ITEM.exec(line);
    if (!line.trim() || RULE.test(line)) {
      write();
      if (line.trim()) lists = [];
      // An empty line between two items does not part them.
      if (lists.length) builder.line();
      else builder.paragraph();
    } else if (item) {
      write();
      const [, space = '', bullet, number, text = ''] = item;
      const indent = space.replaceAll('\t', '    ').length;
      if (!lists.length) builder.paragraph();
      lists = [...lists.filter((one) => one < indent - 1), indent];
      builder.item(bullet ? '•' : `${number}.`, lists.length);
      written = text;
    } else if (/^ {0,3}#{1,6}(\s|$)/.test(line)) {
      write();
      builder.paragraph();
      writeInline(line.trim().replace(/^#+/, '').replace(/\s#+$/, ''), output);
      builder.paragraph();
      lists = [];
    } else if (/^\s*\|.*\|\s*$/.test(line)) {
      write();
      builder.line();
      // The row of dashes below a table's head says nothing.
      if (/[^|\s:-]/.test(line)) written = line.trim().slice(1, -1).split('|').join('  ');
    } else {
      // After an empty line only what is indented still belongs to the list.
      if (lists.length && !written && !/^\s/.test(line)) {
        lists = [];
        builder.paragraph();
      }
      written = written ? `${written}\n${line.trim()}` : line.trim();
    }
  }
  write();
};
