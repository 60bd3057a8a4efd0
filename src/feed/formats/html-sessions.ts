import { escapeHtml } from '../../text/escape-html.js';
import type { Note } from '../../text/notes.js';
import type { HtmlNode, RawSession } from '../reader.js';
import { attributeOf } from '../texts/html-text.js';
import { readWeekday } from '../written/weekday-names.js';
import { Draft } from './html-draft.js';
import { microdataIn } from './html-microdata.js';
import { childrenOf, elementsIn, hasWords, isLeft, tagOf } from './html-nodes.js';
import { readSchema } from './schema-org.js';

/** Deeper than any heading: an item of a list stands under whatever heading the list does. */
const ITEM = 10;

const levelOf = (node: HtmlNode): number => Number(/^h([1-6])$/.exec(tagOf(node))?.[1] ?? 0);
const isList = (node: HtmlNode): boolean => /^(li|article)$/.test(tagOf(node));
const isHeading = (node: HtmlNode): boolean => levelOf(node) > 0;

/** Walks a document and makes a draft of each heading and of each item of a list of such. */
class HeadingWalk {
  readonly drafts: Draft[] = [];
  readonly #counts = new Map<HtmlNode, number>();
  #current: Draft | undefined;

  /** How many headings a node has in it. */
  #count(node: HtmlNode): number {
    let count = this.#counts.get(node);
    if (count === undefined) {
      count = childrenOf(node).reduce((sum, child) => sum + this.#count(child), isHeading(node) ? 1 : 0);
      this.#counts.set(node, count);
    }
    return count;
  }

  /** Whether another element beside this one has a heading too, as the items of a list do. */
  #repeats(node: HtmlNode, siblings: readonly HtmlNode[]): boolean {
    return siblings.some((one) => one !== node && tagOf(one) === tagOf(node) && this.#count(one));
  }

  /** Whether an element is one session: one of several alike, or with one heading only. */
  #isItem(node: HtmlNode, siblings: readonly HtmlNode[]): boolean {
    const isAlone = this.#count(node) === 1;
    const inner = childrenOf(node);
    if (/^(div|section)$/.test(tagOf(node)))
      // A box around nothing but the heading has its content after it.
      return (
        isAlone &&
        this.#repeats(node, siblings) &&
        elementsIn(node, (one) => !isHeading(one) && !this.#count(one)).some(hasWords)
      );
    return isList(node) && !this.#hasItems(inner) && (isAlone || this.#repeats(node, siblings));
  }

  #hasItems(siblings: readonly HtmlNode[]): boolean {
    return siblings.some(
      (one) =>
        this.#count(one) &&
        ((isList(one) && (tagOf(one) === 'li' || this.#repeats(one, siblings))) ||
          this.#hasItems(childrenOf(one))),
    );
  }

  #open(level: number, id: string | undefined): Draft {
    let parent = this.drafts.at(-1);
    while (parent && parent.level >= level) parent = parent.parent;
    this.#current = new Draft(`headings[${this.drafts.length}]`, level, parent, id);
    this.drafts.push(this.#current);
    return this.#current;
  }

  /** @param id of the nearest element around that has no other heading in it */
  walk(nodes: readonly HtmlNode[], id?: string, item?: Draft): void {
    for (const node of nodes) {
      const tag = tagOf(node);
      if (isLeft(tag) || (tag === 'footer' && !item)) continue;
      const level = levelOf(node);
      if (level && item && !item.title) item.name(node);
      else if (level && !item) this.#open(level, id).name(node);
      else if (level || !this.#count(node)) this.#current?.take(node);
      else {
        const inside = attributeOf(node, 'id') || undefined;
        const isItem = !item && this.#isItem(node, nodes);
        const around = this.#count(node) === 1 || isItem ? (inside ?? id) : undefined;
        // What a box says before its heading is nothing that an earlier heading is about.
        if (!item) this.#current = undefined;
        const opened = isItem ? this.#open(ITEM, around) : undefined;
        if (opened) opened.language = attributeOf(node, 'lang');
        this.walk(childrenOf(node), around, opened ?? item);
        if (isItem) this.#current = undefined;
      }
    }
  }
}

/** Sorts out which drafts are sessions; the headings in one that is none of several parts go into it. */
const sessionsOf = (drafts: readonly Draft[]): Draft[] => {
  for (const { parent, hasTime } of drafts) {
    if (parent) parent.hasParts = true;
    for (let above = parent; above && hasTime; above = above.parent) above.partsHaveTimes = true;
  }
  // The session that each heading is, or belongs to.
  const sessions = new Map<Draft, Draft>();
  for (const draft of drafts) {
    const { parent, level, title } = draft;
    const around = parent && sessions.get(parent);
    const isWhole = !draft.hasParts || (draft.hasFields && !draft.partsHaveTimes && !draft.day);
    if (around) {
      around.html += `<p>${escapeHtml(title)}</p>${draft.html}`;
      sessions.set(draft, around);
    } else if (level > 1 && title && isWhole) sessions.set(draft, draft);
  }
  return [...new Set(sessions.values())];
};

/** The day that a heading above names. */
const dayOf = ({ parent }: Draft): string | undefined => parent && (parent.day ?? dayOf(parent));

const timesOf = (draft: Draft): Partial<RawSession> => {
  const { moments, texts } = draft;
  const [start, end] = moments.filter((moment) => /^\d{4}/.test(moment));
  const clocks = moments.filter((moment) => /^\d\d?:/.test(moment));
  const duration = moments.find((moment) => /^P/i.test(moment));
  if (start && start.length > 10) {
    const [clock] = clocks;
    const offset = /(Z|[+-]\d\d:?\d\d)$/i.exec(start)?.[0] ?? '';
    return { start, end: end ?? (clock && `${start.slice(0, 11)}${clock}${offset}`), duration };
  }
  const time = clocks.slice(0, 2).join(' – ') || texts.time.join(', ');
  if (start) return time ? { date: start, time, duration } : { start, end };
  const day = dayOf(draft);
  if (!day || readWeekday(/^[\p{L}\p{M}]*/u.exec(time)?.[0] ?? '')) return time ? { time, duration } : {};
  // A weekday alone is no date.
  if (/\d/.test(day)) return time ? { date: day, time, duration } : { date: day };
  return { time: `${day} ${time}`.trim(), duration };
};

const hasTime = (draft: Draft): boolean => draft.hasTime || dayOf(draft) !== undefined;

const inHeadings = (root: HtmlNode): RawSession[] => {
  const walk = new HeadingWalk();
  const [main] = elementsIn(root, (node) => tagOf(node) === 'main' || attributeOf(node, 'role') === 'main');
  walk.walk(childrenOf(main ?? root));
  const found = sessionsOf(walk.drafts);
  // Where some have times, headings of other kinds are of something else.
  const kindOf = ({ level, tag }: Draft): string => `${level} ${tag}`;
  const kinds = new Set(found.filter(hasTime).map(kindOf));
  return found
    .filter((draft) => !kinds.size || kinds.has(kindOf(draft)))
    .map((draft) => {
      const { id, title, url, html, texts, language } = draft;
      const { speakers, subjects, accessibility, ...words } = texts;
      const [location, track, type, ticket, credit] = [
        words.location,
        words.track,
        words.type,
        words.ticket,
        words.credit,
      ].map((names) => names.join(', '));
      return {
        path: draft.path,
        id,
        title,
        url,
        // What stands between a start and an end is no description.
        description: /[\p{L}\p{N}]/u.test(html.replace(/<[^<>]*>/g, '')) ? html : undefined,
        ...timesOf(draft),
        location,
        track,
        type,
        speakers,
        subjects,
        language,
        status: words.status[0],
        attendance: words.attendance[0],
        ticket,
        credit,
        accessibility,
      };
    });
};

/** Texts that were read out of HTML, as HTML: only the description still was some. */
const asHtml = (session: RawSession): RawSession => {
  const escaped = (value: unknown): unknown =>
    typeof value === 'string' ? escapeHtml(value) : Array.isArray(value) ? value.map(escaped) : value;
  const { title, subjects, track, type, location, ticket } = session;
  const short = Object.entries({ title, subjects, track, type, location, ticket });
  return {
    ...session,
    ...Object.fromEntries(short.map(([key, value]) => [key, escaped(value)])),
    markup: 'html',
  };
};

/**
 * Sessions in HTML, be it a page or what stands in an element: events in microdata, otherwise headings.
 * Their texts are HTML.
 *
 * A heading, h2 to h6, is a session, and so is an item of a list or an `article` with a heading in it. Its
 * link is the session's; `id` is its own or that of what is around it alone. Of what follows, `<time
 * datetime>` is the start and a second one the end; elements with the class, part or `data-field`
 * `time`, `location` (or `room`), `speakers`, `subjects`, `track`, `type`, `status`, `attendance`, `ticket`,
 * `credit` or `accessibility` are these, its `lang` is the language, an `affiliation` inside of a speaker is the speaker's; all else is the
 * description. Headings that have others under them are groups. One that names a day, as a weekday or a
 * date, gives it to those under it.
 */
export const sessionsInHtml = (root: HtmlNode, notes: Note[]): RawSession[] => {
  const { sessions } = readSchema([{ data: microdataIn(root), path: 'microdata' }], notes);
  return (sessions.length ? sessions : inHeadings(root)).map(asHtml);
};
