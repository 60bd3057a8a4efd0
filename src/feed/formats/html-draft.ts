import type { HtmlNode } from '../reader.js';
import { attributeOf } from '../texts/html-text.js';
import { readClockRange } from '../written/clock-time.js';
import { readWeekday } from '../written/weekday-names.js';
import { childrenOf, elementsIn, hasWords, htmlOf, isLeft, tagOf, textOf } from './html-nodes.js';

/** The field that an element is marked up as, by a class, a part or `data-field`. */
const fields: Readonly<Record<string, keyof Draft['texts']>> = {
  time: 'time',
  location: 'location',
  room: 'location',
  speakers: 'speakers',
  speaker: 'speakers',
  subjects: 'subjects',
  subject: 'subjects',
  track: 'track',
  type: 'type',
  status: 'status',
  attendance: 'attendance',
  ticket: 'ticket',
  credit: 'credit',
  accessibility: 'accessibility',
};

const fieldOf = (node: HtmlNode): { name: string; field: keyof Draft['texts'] } | undefined => {
  for (const attribute of ['data-field', 'class', 'part'])
    for (const name of attributeOf(node, attribute)?.toLowerCase().split(/\s+/) ?? []) {
      const field = Object.hasOwn(fields, name) && fields[name];
      if (field) return { name, field };
    }
  return undefined;
};

/** A title that is a weekday, or one with a date. */
const weekdayIn = (title: string): string | undefined => {
  const [, word = '', rest = ''] = /^([\p{L}\p{M}]+)\.?(?![\p{L}\p{N}])(.*)$/u.exec(title) ?? [];
  const isDate = /^[\s,]*$/.test(rest) || (rest.length < 30 && /\b\d{1,2}\b/.test(rest));
  return isDate && readWeekday(word) !== undefined ? title : undefined;
};

/** What stands under a heading, before it is known whether that is a session. */
export class Draft {
  readonly path: string;
  /** Of the heading; an item of a list is always the deepest. */
  readonly level: number;
  readonly parent: Draft | undefined;
  id: string | undefined;
  title = '';
  /** The element that has the title, such as `h3`. */
  tag = '';
  url: string | undefined;
  /** The day that the heading names for those under it: a date, or a weekday with or without one. */
  day: string | undefined;
  html = '';
  language: string | undefined;
  readonly moments: string[] = [];
  readonly texts = {
    time: [] as string[],
    location: [] as string[],
    speakers: [] as { name: string; affiliation: string | undefined; url: string | undefined }[],
    subjects: [] as string[],
    track: [] as string[],
    type: [] as string[],
    status: [] as string[],
    attendance: [] as string[],
    ticket: [] as string[],
    credit: [] as string[],
    accessibility: [] as string[],
  };
  hasParts = false;
  partsHaveTimes = false;

  constructor(path: string, level: number, parent: Draft | undefined, id: string | undefined) {
    this.path = path;
    this.level = level;
    this.parent = parent;
    this.id = id;
  }

  /** Takes the title of a heading, and what is marked up in it. */
  name(heading: HtmlNode): void {
    this.id = attributeOf(heading, 'id') || this.id;
    this.tag = tagOf(heading);
    const rest = this.#without(heading);
    this.title = textOf(rest ?? heading).replace(/\s+/g, ' ');
    const [moment = ''] = this.moments;
    const weekday = weekdayIn(this.title);
    const isDay = moment.length === 10 && (!rest || weekday);
    this.day = isDay ? moment : (/\b\d{4}-\d\d-\d\d\b/.exec(this.title)?.[0] ?? weekday);
    this.url = elementsIn(heading, (element) => tagOf(element) === 'a')
      .map((link) => attributeOf(link, 'href'))
      .find((href) => href && !href.startsWith('#'));
  }

  /** Takes content: what is marked up as a field, and the rest for the description. */
  take(node: HtmlNode): void {
    const rest = this.#without(node);
    if (rest) this.html += htmlOf(rest);
  }

  /** A copy without the elements that are fields, links that are mere marks, and what that leaves empty. */
  #without(node: HtmlNode): HtmlNode | undefined {
    const tag = tagOf(node);
    if (!tag) return node.nodeType === 3 ? node : undefined;
    if (isLeft(tag)) return undefined;
    const marked = fieldOf(node);
    if (marked || tag === 'time') {
      const isList = /^(speakers|subjects|accessibility)$/.test(marked?.name ?? '');
      this.#field(node, marked?.field ?? 'time', isList);
      return undefined;
    }
    const children = childrenOf(node);
    const childNodes = children.map((child) => this.#without(child)).filter((child) => child !== undefined);
    const copy = { nodeType: 1, tagName: tag, attributes: node.attributes ?? [], childNodes };
    return (childNodes.length < children.length || tag === 'a') && !hasWords(copy) ? undefined : copy;
  }

  #field(node: HtmlNode, field: keyof Draft['texts'], isList: boolean): void {
    if (field === 'time') {
      const times = tagOf(node) === 'time' ? [node] : elementsIn(node, (inner) => tagOf(inner) === 'time');
      const found = times.filter((time) => this.#moment(time));
      if (!found.length) this.texts.time.push(textOf(node));
      return;
    }
    const items = isList ? elementsIn(node, (inner) => tagOf(inner) === 'li') : [];
    // What is said in the page's language may have its name in English beside it, for machines.
    const [data] = elementsIn(node, (inner) => tagOf(inner) === 'data');
    const value = data && attributeOf(data, 'value');
    const names = items.length
      ? items.map((item) => [textOf(item), item] as const)
      : value
        ? [[value, node] as const]
        : (isList ? textOf(node).split(/[,;\n]/) : [textOf(node)]).map((name) => [name, node] as const);
    for (const [text, at] of names) {
      if (field !== 'speakers') this.texts[field].push(text.trim());
      else this.#speaker(text.trim(), at, items.length > 0 || names.length === 1);
    }
  }

  /** @param isAlone whether the element has nobody else in it */
  #speaker(text: string, element: HtmlNode, isAlone: boolean): void {
    const [within] = elementsIn(element, (inner) => attributeOf(inner, 'class') === 'affiliation');
    const affiliation = within && textOf(within).trim();
    const name = affiliation ? text.slice(0, text.lastIndexOf(affiliation)).replace(/[\s,(–-]+$/, '') : text;
    const [link] = isAlone ? elementsIn(element, (inner) => tagOf(inner) === 'a') : [];
    if (name) this.texts.speakers.push({ name, affiliation, url: link && attributeOf(link, 'href') });
  }

  /** Takes the machine-readable time of a `<time>`; whether there was one. */
  #moment(time: HtmlNode): boolean {
    const text = textOf(time);
    const written = (attributeOf(time, 'datetime') ?? text).trim();
    if (!/^(\d{4}-\d\d-\d\d|\d\d?:\d\d|P)/i.test(written)) return false;
    this.moments.push(written);
    // A day for machines, and its times for people.
    if (written.length === 10 && readClockRange(text)) this.texts.time.push(text);
    return true;
  }

  get hasTime(): boolean {
    return this.moments.length > 0 || this.texts.time.length > 0;
  }

  get hasFields(): boolean {
    return this.hasTime || Object.values(this.texts).some((texts) => texts.length > 0);
  }
}
