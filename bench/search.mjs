// Compares the text search with others, in one run: `npm run bench:search`. No browser; bench/render.mjs is for that.
// BENCH_SIZES="1000 10000", BENCH_SECONDS=8 (per engine and size), BENCH_SEED=7 (of sessions and queries) and
// BENCH_ONLY="session-list" may be set.
import { readData } from '../src/feed/read.ts';
import { searchOver } from '../src/find/search.ts';
import { engines, timeOf } from './engines.mjs';
import { makeProgramme } from './programme.mjs';
import { quantile } from './quantile.mjs';
import { keystrokesOf, makeQueries } from './queries.mjs';

const sizes = (process.env.BENCH_SIZES ?? '1000 10000').split(' ').map(Number);
const seconds = Number(process.env.BENCH_SECONDS ?? 8);
const seed = Number(process.env.BENCH_SEED ?? 7);
const only = process.env.BENCH_ONLY?.split(',');
const FIRST = 10;

const number = (value) => (value >= 100 ? value.toFixed(0) : value.toPrecision(2));
const megabytes = (bytes) => `${(bytes / 1e6).toFixed(1)} MB`;
const memory = async () => {
  for (let i = 0; i < 3; i++) {
    // What the last statement still holds is let go of first.
    await new Promise((resolve) => setImmediate(resolve));
    global.gc?.();
  }
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
};

/** Does it for each item, until the time is over. */
const within = (milliseconds, least, items, each) => {
  const end = performance.now() + milliseconds;
  let done = 0;
  for (const item of items) {
    if (done >= least && performance.now() > end) break;
    each(item);
    done++;
  }
  return done;
};

/** How the index is made in the page: in slices, with pauses between. */
const slices = async (sessions) => {
  const lengths = [];
  let since = performance.now();
  const search = searchOver(sessions, { timeOf });
  await search.prepare({
    now: () => performance.now(),
    pause: async () => {
      lengths.push(performance.now() - since);
      await new Promise((resolve) => setImmediate(resolve));
      since = performance.now();
    },
  });
  lengths.push(performance.now() - since);
  return { search, lengths };
};

const indexReport = async (size, feed) => {
  const before = await memory();
  const { sessions } = await readData(JSON.parse(feed));
  const read = await memory();
  const { search, lengths } = await slices(sessions);
  const indexed = await memory();
  const again = await slices(sessions);
  const sum = (list) => list.reduce((total, one) => total + one, 0);
  console.log(`\n${size} sessions, feed ${megabytes(feed.length)}`);
  console.log(
    `  index: ${sum(lengths).toFixed(0)} ms at first, ${sum(again.lengths).toFixed(0)} ms again, in ${lengths.length} slices; longest slice ${Math.max(...lengths).toFixed(0)} ms`,
  );
  if (global.gc) {
    const times = (bytes) => `${megabytes(bytes)} (${(bytes / feed.length).toFixed(2)} × the feed)`;
    console.log(
      `  memory: sessions ${times(read - before)}, index ${times(indexed - read)}, together ${times(indexed - before)}`,
    );
  }
  return [sessions, search];
};

const measure = (make, sessions, sets) => {
  const started = performance.now();
  const find = make(sessions);
  const build = performance.now() - started;
  const keys = keystrokesOf(Object.values(sets).flat());
  const times = [];
  // What runs for the first time is compiled first, in every engine.
  within(seconds * 100, 5, keys.slice(0, 200), find);
  const done = within(seconds * 1000, 20, keys, (key) => {
    const from = performance.now();
    find(key);
    times.push(performance.now() - from);
  });
  const recall = Object.values(sets).map((queries) => {
    let found = 0;
    const asked = within((seconds * 1000) / Object.keys(sets).length, 20, queries, ({ query, number }) => {
      if (find(query).slice(0, FIRST).includes(number)) found++;
    });
    return { asked, share: found / asked };
  });
  return { build, median: quantile(times, 0.5), high: quantile(times, 0.95), done, of: keys.length, recall };
};

for (const size of sizes) {
  const feed = JSON.stringify(makeProgramme(size, seed));
  const [sessions] = await indexReport(size, feed);
  const sets = makeQueries(sessions, seed + 4);
  const results = Object.entries(engines)
    .filter(([name]) => only?.includes(name) ?? true)
    .map(([name, make]) => [name, measure(make, sessions, sets)]);
  const [, ours] = results[0];
  const width = Math.max(...results.map(([name]) => name.length));

  console.log(
    '  a key, median / 95th percentile in ms (times ours); every beginning of every query is a key',
  );
  for (const [name, { build, median, high, done, of }] of results)
    console.log(
      `    ${name.padEnd(width)}  ${number(median)} / ${number(high)}  (× ${number(median / ours.median)} / ${number(high / ours.high)}); made in ${number(build)} ms${done < of ? `; sampled: ${done} of ${of} keys` : ''}`,
    );
  console.log(`  recall: share of queries whose session is among the first ${FIRST}`);
  Object.entries(sets).forEach(([set, queries], i) => {
    console.log(`    ${set} (${queries.length} queries, such as "${queries[0]?.query}")`);
    for (const [name, { recall }] of results) {
      const { share, asked } = recall[i];
      console.log(
        `      ${name.padEnd(width)}  ${(share * 100).toFixed(0)} %${asked < queries.length ? `; sampled: ${asked} queries` : ''}`,
      );
    }
  });
}
