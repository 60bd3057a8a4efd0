import { writePlain } from './plain-text.js';
import type { TextBuilder } from './text-builder.js';

/** In place of Markdown where there is no room for it: the text as it is written. */
export const writeMarkdown = (text: string, builder: TextBuilder, decode: (text: string) => string): void =>
  writePlain(decode(text), builder);
