// Drawing and typing in a real Chromium, beside other ways to show the same sessions: `npm run bench:render`.
// It measures the built dist/session-list.js. BENCH_SIZES="1000 3000" and BENCH_ONLY="session-list,innerHTML" narrow it.
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import puppeteer from 'puppeteer-core';
import { findChromium } from '../tools/engines.mjs';
import { observe } from './observe.mjs';
import { contenders } from './pages.mjs';
import { quantile } from './quantile.mjs';
import { programmeOf } from './sessions.mjs';

const sizes = (process.env.BENCH_SIZES ?? '1000 3000 10000').split(' ').map(Number);
const only = process.env.BENCH_ONLY?.split(',');
const names = Object.keys(contenders).filter((name) => only?.includes(name) ?? true);
/** How much slower than this machine the page's is: about as slow as a cheap phone. */
const SLOWER = Number(process.env.BENCH_SLOWER ?? 4);
/** Milliseconds between two keys, at least: a quick typist's. */
const TYPING = 150;
/** Milliseconds after which the other queries are left out. */
const PATIENCE = 60_000;
const queries = ['library', 'privacy walk', 'keynote', 'coffee', 'braile', 'rural libraries', 'metadata'];

const types = { js: 'text/javascript', mjs: 'text/javascript', css: 'text/css', json: 'application/json' };
const root = new URL('..', import.meta.url);
let feed = '';

/** The pages, what they load, and the programme of the size that is measured. */
const answer = async (path) => {
  const name = path.slice(1);
  if (contenders[name]) return [contenders[name].html, 'text/html'];
  const type = types[path.split('.').at(-1)] ?? 'text/plain';
  if (path === '/feed.json') return [feed, type];
  return [await readFile(new URL(name.replace(/^modules/, 'node_modules'), root)).catch(() => ''), type];
};
const server = createServer(async ({ url }, response) => {
  const [body, type] = await answer(new URL(url, 'http://localhost').pathname);
  response.writeHead(body ? 200 : 404, { 'content-type': type });
  response.end(body);
});
await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
const address = `http://127.0.0.1:${server.address().port}`;

const press = async (client, key) => {
  const what =
    key === 'Backspace'
      ? { key, windowsVirtualKeyCode: 8 }
      : { key, text: key, windowsVirtualKeyCode: key.toUpperCase().charCodeAt(0) };
  await client.send('Input.dispatchKeyEvent', { type: 'keyDown', ...what });
  await client.send('Input.dispatchKeyEvent', { type: 'keyUp', ...what });
};

/** Waits until the page has had nothing long to do, and has not grown, for a second. */
const calm = async (page) => {
  for (let before = -1, now = 0; now !== before; await pause(1_000)) {
    before = now;
    now = await page.evaluate(() => 1 + bench.tasks.length + document.documentElement.scrollHeight);
  }
};

/** Types the queries, each key not before the last one's answer is painted, and takes them back. */
const typeAll = async (page, client, field) => {
  await page.evaluate((code) => new Function(`return ${code}`)().focus(), field);
  await pause(1_000);
  const end = performance.now() + PATIENCE;
  for (const query of queries) {
    for (const key of [...query, ...Array(query.length).fill('Backspace')]) {
      if (performance.now() > end) return;
      const rest = pause(TYPING);
      await press(client, key);
      await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve))));
      await rest;
    }
    await pause(500);
  }
};

const measure = async (browser, name) => {
  const { field, card } = contenders[name];
  const page = await browser.newPage();
  page.on('pageerror', (error) => {
    throw error;
  });
  page.setDefaultTimeout(180_000);
  await page.setViewport({ width: 412, height: 915 });
  const client = await page.createCDPSession();
  await page.evaluateOnNewDocument(observe, card);
  await client.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
  await page.goto(`${address}/${name}`);
  await page.waitForFunction(() => bench.first !== undefined);
  await calm(page);
  const longest = () => page.evaluate(() => Math.max(0, ...bench.tasks.splice(0)));
  const figures = { first: await page.evaluate(() => bench.first), task: await longest() };
  if (field) {
    await typeAll(page, client, field);
    await calm(page);
    const keys = await page.evaluate(() => bench.keys);
    Object.assign(figures, {
      keys: keys.length,
      median: quantile(keys, 0.5),
      p95: quantile(keys, 0.95),
      typingTask: await longest(),
    });
  }
  // To the end and back, as fast as a thumb goes.
  for (const step of [...Array(20).fill(700), ...Array(20).fill(-700)]) {
    await page.evaluate((by) => scrollBy(0, by), step);
    await pause(60);
  }
  figures.shift = await page.evaluate(() => bench.shift);
  await page.close();
  return figures;
};

const columns = {
  first: 'first cards',
  task: 'longest task',
  median: 'key, median',
  p95: 'key, 95 %',
  typingTask: 'longest task, typing',
};
const line = (cells) => console.log(cells.map((cell, i) => String(cell).padEnd(i ? 22 : 14)).join(''));

const browser = await puppeteer.launch({
  ...(await findChromium()),
  headless: true,
  protocolTimeout: 300_000,
});
console.log(
  `${await browser.version()}, CPU slowed ${SLOWER} times. Milliseconds (and times session-list's).`,
);
for (const size of sizes) {
  feed = JSON.stringify(programmeOf(size));
  console.log(`\n${size} sessions, ${(feed.length / 1e6).toFixed(1)} MB`);
  line(['', ...Object.values(columns), 'keys', 'layout shift']);
  let ours;
  for (const name of names) {
    const one = await measure(browser, name);
    if (name === 'session-list') ours = one;
    const cells = Object.keys(columns).map((key) => {
      if (one[key] === undefined) return '–';
      const ratio = ours && one !== ours ? ` (${(one[key] / ours[key]).toFixed(1)} ×)` : '';
      return Math.round(one[key]) + ratio;
    });
    line([name, ...cells, one.keys ?? '–', one.shift.toFixed(4)]);
  }
}
await browser.close();
server.close();
