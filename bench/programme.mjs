// Programmes of any size for benchmarks, made from the texts of real feeds by a seed: the same seed gives
// the same programme. Titles, sentences, names, rooms and subjects are taken apart and put together anew.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const feeds = join(root, '../shared/feeds');

/** Numbers from 0 to 1 by a seed (mulberry32). */
export const randomBy = (seed) => {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
};

const documents = () => {
  try {
    return readdirSync(feeds, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.json'))
      .sort()
      .map((file) => JSON.parse(readFileSync(join(feeds, file), 'utf8')));
  } catch {
    return [JSON.parse(readFileSync(join(root, 'demo/sample-programme.json'), 'utf8'))];
  }
};

/** One spelling of a text that feeds give plain, by language, or in markup. */
const textOf = (value) => {
  const text =
    typeof value === 'string'
      ? value
      : (value?.rendered ?? value?.dateTime ?? value?.en ?? value?.name ?? '');
  return typeof text === 'string'
    ? text
        .replace(/<[^>]*>|https?:\S+|[*_#`[\]]+/g, ' ')
        .replace(/\s+/g, ' ')
        .trim()
    : '';
};

const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;

/** Walks a document of any format and keeps what looks like a session's texts. */
const harvest = () => {
  const kept = {
    titles: new Set(),
    sentences: new Set(),
    names: new Set(),
    rooms: new Set(),
    subjects: new Set(),
  };
  const add = (set, text, least, most) => {
    if (text.length >= least && text.length <= most && !UNSPACED.test(text)) set.add(text);
  };
  const walk = (node) => {
    if (Array.isArray(node)) return node.forEach(walk);
    if (!node || typeof node !== 'object') return;
    const title = textOf(node.title ?? node.summary ?? node.Title);
    const description = textOf(
      node.description ?? node.abstract ?? node.desc ?? node.Description ?? node.content,
    );
    if (title) add(kept.titles, title, 8, 140);
    for (const sentence of description.match(/[^.!?]+[.!?]+/g) ?? [])
      add(kept.sentences, sentence.trim(), 30, 400);
    add(
      kept.names,
      textOf(node.public_name ?? node.fullName ?? (node.bio === undefined ? '' : node.name)),
      5,
      40,
    );
    for (const speaker of [node.speakers ?? node.people ?? []].flat())
      add(kept.names, textOf(speaker), 5, 40);
    add(kept.rooms, textOf(node.room ?? node.location), 2, 40);
    for (const subject of [node.subjects ?? node.tags ?? node.track ?? []].flat())
      add(kept.subjects, textOf(subject), 3, 40);
    Object.values(node).forEach(walk);
  };
  documents().forEach(walk);
  return Object.fromEntries(Object.entries(kept).map(([name, set]) => [name, [...set]]));
};

let texts;

/** A programme of `size` sessions in the project's own format. */
export const makeProgramme = (size, seed = 1) => {
  texts ??= harvest();
  const random = randomBy(seed);
  const pick = (list) => list[Math.floor(random() * list.length)];
  const between = (least, most) => least + Math.floor(random() * (most - least + 1));
  const title = () => {
    const first = pick(texts.titles).split(' ');
    const second = pick(texts.titles).split(' ');
    return [
      ...first.slice(0, Math.ceil(first.length / 2)),
      ...second.slice(Math.floor(second.length / 2)),
    ].join(' ');
  };
  const name = () => `${pick(texts.names).split(' ')[0]} ${pick(texts.names).split(' ').at(-1)}`;
  const many = (least, most, make) => Array.from({ length: between(least, most) }, make);
  const sessions = Array.from({ length: size }, (_, number) => {
    const day = `2025-06-${String(between(26, 30))}`;
    const hour = between(8, 19);
    const minute = pick(['00', '15', '30', '45']);
    return {
      id: `s${number}`,
      title: title(),
      description: many(2, 9, () => pick(texts.sentences)).join(' '),
      subjects: [...new Set(many(1, 3, () => pick(texts.subjects.slice(0, 40))))],
      speakers: many(1, 3, name),
      location: pick(texts.rooms),
      start: `${day}T${String(hour).padStart(2, '0')}:${minute}:00-04:00`,
      end: `${day}T${String(hour + 1).padStart(2, '0')}:${minute}:00-04:00`,
    };
  });
  return { title: 'Benchmark', timeZone: 'America/New_York', sessions };
};
