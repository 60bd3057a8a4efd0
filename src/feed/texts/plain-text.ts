import type { TextBuilder } from './text-builder.js';

const BULLETS = /^([ \t]*)[-*•·‣▪◦–] +(?=\S)/;

/** A text that is written as it is shown: lists keep their bullets, lines their breaks. */
export const writePlain = (text: string, builder: TextBuilder): void => {
  const rows = text.split('\n');
  const isItem = rows.map((row) => BULLETS.test(row));
  rows.forEach((row, i) => {
    const [marker, space = ''] = BULLETS.exec(row) ?? [];
    // One dash alone is a dash; two lines of them are a list.
    const inList = marker !== undefined && (isItem[i - 1] || isItem[i + 1] || marker.includes('•'));
    if (!row.trim()) builder.paragraph();
    else if (inList) {
      builder.item('•', 1 + Math.floor(space.replaceAll('\t', '  ').length / 2));
      builder.add(row.slice(marker.length));
      builder.line();
    } else {
      builder.add(row);
      builder.line();
    }
  });
};
