/** iCalendar text (RFC 5545, 3.1 and 3.6) taken apart, so that what is broken costs only itself. */

export interface CalendarComponent {
  /** Lower case, such as `vevent`. */
  readonly name: string;
  /** Its own content lines, unfolded. */
  readonly lines: readonly string[];
  /** The components inside it. */
  readonly parts: readonly CalendarComponent[];
  /** Whether its END was found. */
  readonly complete: boolean;
}

interface Open extends CalendarComponent {
  readonly lines: string[];
  readonly parts: CalendarComponent[];
}

// A fold without anything in it was no fold: FOSDEM's calendar writes its paragraphs so.
const unfold = (text: string): string[] =>
  text
    .replace(/\r\n?/g, '\n')
    .replace(/\n[ \t]*(?=\n[ \t])/g, '\\n\\n')
    .replace(/\n[ \t]/g, '')
    .split('\n');

/** At what depth the components stand that are read here; where one begins or ends, others are over. */
const depths: ReadonlyMap<string, number> = new Map([
  ['vcalendar', 0],
  ['vevent', 1],
  ['vtodo', 1],
  ['vjournal', 1],
  ['vfreebusy', 1],
  ['vtimezone', 1],
  ['standard', 2],
  ['daylight', 2],
  ['valarm', 2],
]);

/** The outermost components of a text, which are its calendars. */
export const readComponents = (text: string): readonly CalendarComponent[] => {
  const found: CalendarComponent[] = [];
  const open: Open[] = [];
  const close = (complete: boolean): void => {
    const last = open.pop();
    if (last) (open.at(-1)?.parts ?? found).push({ ...last, complete });
  };
  for (const line of unfold(text)) {
    const [, edge = '', written = ''] = /^(begin|end):\s*([\w-]+)\s*$/i.exec(line) ?? [];
    const name = written.toLowerCase();
    const depth = depths.get(name) ?? Number.POSITIVE_INFINITY;
    if (edge.toLowerCase() === 'begin') {
      while (open.length > depth) close(false);
      open.push({ name, lines: [], parts: [], complete: false });
    } else if (edge) {
      while (open.length > depth + 1) close(false);
      if (open.at(-1)?.name === name) close(true);
    } else if (line.trim()) open.at(-1)?.lines.push(line);
  }
  while (open.length) close(false);
  return found;
};
