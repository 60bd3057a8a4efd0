import type { Problem } from '../model/programme.js';
import type { sentences } from './problems.js';

type Sentences = typeof sentences;

/**
 * A problem as it is noted while reading: the name of its sentence and what fills it. The sentences
 * themselves are loaded only where there is a problem to tell.
 */
export type Note = {
  readonly [Name in keyof Sentences]: readonly [name: Name, ...filling: Parameters<Sentences[Name]>];
}[keyof Sentences];

/** Puts notes into words. If the words cannot be loaded, the notes' names must do. */
export const explain = async (notes: readonly Note[]): Promise<readonly Problem[]> => {
  if (!notes.length) return [];
  try {
    const words = await import('./problems.js');
    // The type of a note says that the filling fits its sentence; TypeScript cannot see it through a union.
    return notes.map(([name, ...filling]) =>
      (words.sentences[name] as (...filling: unknown[]) => Problem)(...filling),
    );
  } catch {
    return notes.map(([name, path]) => ({ path: String(path), message: name, hint: '' }));
  }
};

/** Tells the editor in the browser's console what to mend; what does is loaded with the sentences. */
export const reportProblems = async (feed: string, problems: readonly Problem[]): Promise<void> => {
  if (!problems.length) return;
  const part = await import('./report.js').catch(() => undefined);
  part?.report(feed, problems);
};
