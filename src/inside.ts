import { loadPart } from './feed/parts.js';
import { readText } from './feed/read.js';
import type { ReadContext } from './feed/reader.js';
import type { Programme } from './model/programme.js';
import type { InlineFeed } from './page/light-dom.js';

/** Reads the feed that stands inside an element; `undefined` where that is none. */
export const readInside = async (
  { texts, kind }: InlineFeed,
  context: ReadContext,
): Promise<Programme | undefined> => {
  // HTML that has no sessions is what the page wants to be seen there, and no feed.
  if (kind === 'html') {
    const programme = await readText(texts[0] ?? '', { ...context, format: 'html' });
    return programme.sessions.length ? programme : undefined;
  }
  const programmes = await Promise.all(texts.map((text) => readText(text, context)));
  if (programmes.length === 1) return programmes[0];
  const { mergeProgrammes } = await loadPart(() => import('./feed/merge.js'), 'merge');
  return mergeProgrammes(programmes);
};
