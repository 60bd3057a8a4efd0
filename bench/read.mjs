// Reading a programme of the own format against JSON.parse of the same text, in one run: `npm run bench:read`.
import { readFileSync } from 'node:fs';
import { readText } from '../dist/modules/feed/read.js';
import { quantile } from './quantile.mjs';

const SESSIONS = 10_000;
const RUNS = 15;

const sample = JSON.parse(readFileSync(new URL('../demo/sample-programme.json', import.meta.url), 'utf8'));

const textOf = (some) => {
  const sessions = Array.from({ length: SESSIONS }, (_, i) => {
    const session = some[i % some.length];
    return { ...session, id: `s${i}`, title: `${session.title} ${i}` };
  });
  return JSON.stringify({ ...sample, sessions });
};

const compare = async (name, text) => {
  const times = { parse: [], read: [] };
  // In turn, so that both meet the same machine.
  for (let run = -3; run < RUNS; run++) {
    const begin = performance.now();
    JSON.parse(text);
    const parsed = performance.now();
    await readText(text);
    const read = performance.now();
    if (run < 0) continue;
    times.parse.push(parsed - begin);
    times.read.push(read - parsed);
  }
  const [parse, read] = [quantile(times.parse, 0.5), quantile(times.read, 0.5)];
  console.log(
    `${name}: JSON.parse ${parse.toFixed(1)} ms, read ${read.toFixed(1)} ms, ratio ${(read / parse).toFixed(2)} (at most 3)`,
  );
};

console.log(`${SESSIONS} sessions, medians of ${RUNS}`);
await compare('with start and end, read by the script', textOf(sample.sessions.filter(({ start }) => start)));
await compare('with weekdays too, read by the part', textOf(sample.sessions));
