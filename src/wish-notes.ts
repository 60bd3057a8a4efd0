import { FACETS } from './find/facets.js';
import type { Host } from './refined-host.js';
import type { Note } from './text/notes.js';

type Choice = 'facets' | 'order' | 'group' | 'past' | 'urlState';
type Written = Pick<Host, Choice | 'limit'>;

/** Attributes that have one of these words; `facets` has any of them, with spaces between. */
const CHOICES: readonly (readonly [name: string, property: Choice, choices: string])[] = [
  ['facets', 'facets', `${FACETS.join(' ')} none`],
  ['order', 'order', 'time title feed'],
  ['group', 'group', 'day subject none'],
  ['past', 'past', 'show dim hide'],
  ['url-state', 'urlState', 'query hash none'],
];

/** What the editor can mend in the attributes. Words that nobody knows are as if they were not there. */
export const wishNotes = (host: Written): readonly Note[] => {
  const { limit } = host;
  const notes: Note[] = CHOICES.flatMap(([name, property, choices]) => {
    const known = choices.split(' ');
    const unknown = (host[property] ?? '').split(/\s+/).filter((word) => word && !known.includes(word));
    return unknown.map((word): Note => ['badAttribute', name, word, `Choose from: ${known.join(', ')}.`]);
  });
  if (limit != null && !(limit >= 1))
    notes.push(['badAttribute', 'limit', String(limit), 'Write 1 or more.']);
  return notes;
};
