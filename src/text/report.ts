import type { Problem } from '../model/programme.js';

const reported = new Set<string>();

/** Tells the editor in the browser's console what to mend, once for each feed and set of problems. */
export const report = (feed: string, problems: readonly Problem[]): void => {
  const lines = problems.map(({ path, message, hint }) => `${path ? `${path}: ` : ''}${message} ${hint}`);
  const key = [feed, ...lines].join('\n');
  if (reported.has(key)) return;
  reported.add(key);
  const shown = lines.slice(0, 50);
  if (lines.length > shown.length)
    shown.push(`… and ${lines.length - shown.length} more, in the element's "problems" property.`);
  console.warn(
    `<session-list> ${feed}: ${problems.length === 1 ? '1 problem' : `${problems.length} problems`}\n${shown.join('\n')}`,
  );
};
