import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, beforeEach, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import type { Browser } from 'puppeteer-core';
import { Site, startBrowser, titlesIn, visit } from './site.ts';

const STRICT =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' data:; require-trusted-types-for 'script'; trusted-types lit-html session-list";

const programme = JSON.stringify({
  title: 'Conference',
  sessions: [
    {
      title: 'One',
      description: '<p>See <b>this</b>.</p>',
      subjects: ['Art'],
      start: '2027-06-27T09:00:00Z',
    },
    { title: 'Two', subjects: ['Maps'] },
  ],
});
const html = (body: string): string =>
  `<!doctype html><html lang="en"><title>Test</title><link rel="icon" href="data:," />${body}</html>`;
const module = '<script type="module" src="/dist/session-list.js"></script>';
const classic = '<script src="/dist/session-list.full.js"></script>';
const list = '<session-list src="/programme.json" json-ld></session-list>';

let browser: Browser;
let site: Site;
let other: Site;
before(async () => {
  [browser, site, other] = await Promise.all([startBrowser(), new Site().start(), new Site().start()]);
  site.put('/programme.json', programme);
  other.put('/programme.json', programme);
});
after(async () => {
  await browser.close();
  site.stop();
  other.stop();
});
beforeEach(() => {
  site.headers = {};
  other.headers = {};
});

for (const [name, script] of Object.entries({ module, classic }))
  test(`the ${name} works under the strictest policy, with all that is loaded later`, async () => {
    const address = site.put('/', html(script + list), { 'content-security-policy': STRICT });
    const { page, errors } = await visit(browser, `${address}?session-list-doctor&sessions-q=thsi`);
    assert.deepEqual(await titlesIn(page), ['One']);
    // The one-file build has no room for these.
    if (name === 'module') {
      await page.waitForFunction(() =>
        document.querySelector('session-list')?.shadowRoot?.querySelector('[part="doctor"]'),
      );
      await page.waitForSelector('head script[type="application/ld+json"]');
    }
    const border = await page.evaluate(() => {
      const card = document.querySelector('session-list')?.shadowRoot?.querySelector('[part="card"]');
      return card && getComputedStyle(card).borderTopStyle;
    });
    assert.equal(border, 'solid');
    assert.deepEqual(errors, []);
    await page.close();
  });

test('it has its styles where the page may have none', async () => {
  const policy = STRICT.replace("style-src 'self'", "style-src 'none'");
  const address = site.put('/', html(module + list), { 'content-security-policy': policy });
  const { page, errors } = await visit(browser, address);
  await titlesIn(page);
  const border = await page.evaluate(() => {
    const card = document.querySelector('session-list')?.shadowRoot?.querySelector('[part="card"]');
    return card && getComputedStyle(card).borderTopStyle;
  });
  assert.equal(border, 'solid');
  assert.deepEqual(errors, []);
  await page.close();
});

test('a placeholder is upgraded under the strictest policy', async () => {
  const body = `${module}<div data-session-list data-src="/programme.json" data-subject="Art"></div>`;
  const address = site.put('/', html(body), { 'content-security-policy': STRICT });
  const { page, errors } = await visit(browser, address);
  assert.deepEqual(await titlesIn(page), ['One']);
  assert.deepEqual(errors, []);
  await page.close();
});

test('it works in an isolated page', async () => {
  site.headers = {
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-embedder-policy': 'require-corp',
    'cross-origin-resource-policy': 'same-origin',
  };
  const { page, errors } = await visit(browser, site.put('/', html(module + list)));
  assert.deepEqual(await titlesIn(page), ['One', 'Two']);
  assert.equal(await page.evaluate(() => crossOriginIsolated), true);
  assert.deepEqual(errors, []);
  await page.close();
});

test('the module may come from another site, its parts too', async () => {
  other.headers = { 'access-control-allow-origin': '*' };
  const script = `<script type="module" crossorigin src="${other.origin}/dist/session-list.js"></script>`;
  const { page, errors } = await visit(browser, site.put('/', html(script + list)));
  assert.deepEqual(await titlesIn(page), ['One', 'Two']);
  const text = await page.evaluate(
    () =>
      document.querySelector('session-list')?.shadowRoot?.querySelector('[part="description"]')?.textContent,
  );
  assert.match(text ?? '', /See this\./);
  assert.deepEqual(errors, []);
  await page.close();
});

test('integrity holds the script to what was pasted', async () => {
  const digest = async (path: string): Promise<string> => {
    const bytes = readFileSync(new URL(`../../${path}`, import.meta.url));
    return `sha384-${Buffer.from(await crypto.subtle.digest('SHA-384', bytes)).toString('base64')}`;
  };
  const file = 'dist/session-list.js';
  const script = `<script type="module" src="/${file}" integrity="${await digest(file)}" crossorigin="anonymous"></script>`;
  const { page, errors } = await visit(browser, site.put('/', html(script + list)));
  assert.deepEqual(await titlesIn(page), ['One', 'Two']);
  assert.deepEqual(errors, []);
  await page.close();
});

test('a feed that another site does not let be read says what to ask for', async () => {
  const feed = `<session-list src="${other.origin}/programme.json"></session-list>`;
  const { page } = await visit(browser, site.put('/', html(module + feed)));
  const message = await page.waitForFunction(
    () => document.querySelector('session-list')?.shadowRoot?.querySelector('.editor p')?.textContent,
  );
  assert.match(String(await message.jsonValue()), /Access-Control-Allow-Origin/);
  await page.close();
});

const copies: Readonly<Record<string, readonly [string, string]>> = {
  'two versions of the module': [module, '<script type="module" src="/copy/session-list.js"></script>'],
  'the classic script twice': [classic, classic],
  'the classic script, then the module': [classic, module],
  'the module, then the classic script at its end': [module, classic.replace('<script', '<script defer')],
};
for (const [name, [first, second]] of Object.entries(copies))
  test(`${name}: no error, the first one wins and says so`, async () => {
    const code = readFileSync(new URL('../../dist/session-list.js', import.meta.url), 'utf8');
    site.put('/copy/session-list.js', code.replace(/\.\/chunks\//g, '/dist/chunks/'));
    const address = site.put('/', html(first + second + list), { 'content-security-policy': STRICT });
    const { page, errors, said } = await visit(browser, address);
    assert.deepEqual(await titlesIn(page), ['One', 'Two']);
    assert.deepEqual(errors, []);
    assert.ok(
      said.some((line) => /is defined already; this copy .*does nothing/.test(line)),
      said.join('\n'),
    );
    await page.close();
  });

test('it works wherever the script stands, and when it comes late', async () => {
  const places = {
    head: html(`<head><script async src="/dist/session-list.full.js"></script></head><body>${list}`),
    end: html(`<body>${list}${module}</body>`),
    late: html(`<body>${list}<script>
      addEventListener('load', () => document.head.append(Object.assign(document.createElement('script'), { type: 'module', src: '/dist/session-list.js' })));
    </script></body>`),
    noModules: html(`<body>${list}${classic}</body>`),
  };
  for (const [name, body] of Object.entries(places)) {
    const { page, errors } = await visit(browser, site.put('/', body));
    assert.deepEqual(await titlesIn(page), ['One', 'Two'], name);
    assert.deepEqual(errors, [], name);
    await page.close();
  }
});

test('a placeholder keeps what the parser reads after the script has come', async () => {
  const articles = Array.from(
    { length: 400 },
    (_, i) =>
      `<article><h3>Session ${i}</h3><p class="time">Sunday 1:00PM</p><p>${'Words. '.repeat(40)}</p></article>`,
  ).join('\n');
  const body = `<head>${classic}</head><body><div data-session-list>${articles}</div></body>`;
  const { page } = await visit(browser, site.put('/', html(body)));
  await page.waitForFunction(() => document.querySelectorAll('session-list > article').length === 400);
  await page.close();
});

test('from a file, the one-file script shows sessions inside the page, and says why it cannot load others', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'session-list-'));
  writeFileSync(
    join(folder, 'session-list.full.js'),
    readFileSync(new URL('../../dist/session-list.full.js', import.meta.url)),
  );
  writeFileSync(join(folder, 'programme.json'), programme);
  const show = async (inside: string) => {
    writeFileSync(join(folder, 'page.html'), html(`<script src="session-list.full.js"></script>${inside}`));
    return visit(browser, pathToFileURL(join(folder, 'page.html')).href);
  };
  const inside = await show(
    `<session-list><script type="application/json">${programme}</script></session-list>`,
  );
  assert.deepEqual(await titlesIn(inside.page), ['One', 'Two']);
  assert.deepEqual(inside.errors, []);
  await inside.page.close();
  const { page } = await show('<session-list src="programme.json"></session-list>');
  const message = await page.waitForFunction(
    () => document.querySelector('session-list')?.shadowRoot?.querySelector('.editor p')?.textContent,
  );
  assert.match(String(await message.jsonValue()), /opened from a file/);
  await page.close();
});
