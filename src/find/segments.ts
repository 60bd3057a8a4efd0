const segmenter =
  typeof Intl.Segmenter === 'function' ? new Intl.Segmenter('en', { granularity: 'word' }) : undefined;

/** Longest stretch that is handed to `Intl.Segmenter`: in V8 its cost grows with the square of the length. */
const STRETCH = 200;

/**
 * Divides a run of text that is written without spaces. Its dictionaries are chosen by script, so the
 * language does not matter.
 */
const divide = (run: string): string[] => {
  const words: string[] = [];
  for (let at = 0; segmenter && at < run.length; at += STRETCH)
    for (const { segment } of segmenter.segment(run.slice(at, at + STRETCH))) words.push(segment);
  return words;
};

const pairs = (run: string): string[] => {
  const characters = [...run];
  return characters.length < 2
    ? characters
    : characters.slice(1).map((character, i) => `${characters[i]}${character}`);
};

/** The words of a run for the index; without a dictionary, every two neighbouring characters are one. */
export const indexedSegments = (run: string): string[] => (segmenter ? divide(run) : pairs(run));

/**
 * The words that a run in a query asks for. Characters that are no word by themselves, as the dictionary
 * has it, stay together: they are part of a word that it does not know. Without a dictionary all do.
 */
export const askedSegments = (run: string): string[] => {
  if (!segmenter) return [run];
  const asked: string[] = [];
  let loose = false;
  for (const segment of divide(run)) {
    const single = [...segment].length === 1;
    if (single && loose) asked.push(`${asked.pop()}${segment}`);
    else asked.push(segment);
    loose = single;
  }
  return asked;
};
