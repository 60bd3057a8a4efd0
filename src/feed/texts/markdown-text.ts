import { writeInline } from './markdown-inline.js';
import type { TextBuilder } from './text-builder.js';

/**
 * Markdown as CommonMark 0.31 has it, as far as plain text with paragraphs, lists and links can show it.
 * Our own, because only the text comes out and the libraries that make HTML of it weigh 15 kB. Line breaks
 * stay, as in the schedulers that these texts come from.
 */

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
