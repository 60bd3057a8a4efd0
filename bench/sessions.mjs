// Programmes of any size from the texts of the sample programme, always the same ones.
import { readFileSync } from 'node:fs';
import { randomBy } from './programme.mjs';

const sample = JSON.parse(readFileSync(new URL('../demo/sample-programme.json', import.meta.url), 'utf8'));
// Those with a date, as nearly all sessions of large programmes have one.
const dated = sample.sessions.filter(({ start, end }) => start && end);
const sentences = sample.sessions.flatMap(
  ({ description = '' }) => description.match(/[^.?!]+[.?!]+["”’)]*\s*/g) ?? [],
);

/** What a session has comes from the sample's sessions, but not all of it from the same one. */
export const programmeOf = (size, seed = 1) => {
  const random = randomBy(seed);
  const pick = (list) => list[Math.floor(random() * list.length)];
  const sessions = Array.from({ length: size }, (_, i) => {
    const [one, other, { start, end }] = [pick(dated), pick(dated), pick(dated)];
    return {
      ...one,
      id: `s${i}`,
      title: `${one.title.split(':')[0]}: ${other.title.split(': ').at(-1)}`,
      start,
      end,
      location: other.location,
      speakers: other.speakers ?? [],
      description: Array.from({ length: 2 + Math.floor(random() * 4) }, () => pick(sentences)).join(''),
      url: `https://example.org/programme/s${i}`,
    };
  });
  return { ...sample, sessions };
};
