import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import type AxeBuilder from 'axe-core';
import type { Browser, ElementHandle } from 'puppeteer-core';
import { Site, startBrowser, titlesIn, visit } from './site.ts';

let browser: Browser;
let site: Site;
before(async () => {
  [browser, site] = await Promise.all([startBrowser(), new Site().start()]);
});
after(async () => {
  await browser.close();
  site.stop();
});

const sheet = 'Title,Day,Time,Subjects\nOpening,Sunday,9:00AM,Keynote\nMaps,Monday,1:00PM,Art; Maps\n';
const open = (query = '', folder = 'demo') =>
  visit(browser, `${site.origin}/${folder}/builder/index.html${query}`);

for (const folder of ['demo', 'dist'])
  test(`${folder}: from a spreadsheet to a snippet that works`, async () => {
    const { page, errors } = await open('', folder);
    const file = join(mkdtempSync(join(tmpdir(), 'session-list-')), 'programme.csv');
    writeFileSync(file, sheet);
    const control = (await page.waitForSelector('#file')) as ElementHandle<HTMLInputElement>;
    await page.waitForSelector('#place option');
    await control.uploadFile(file);
    assert.deepEqual(await titlesIn(page), ['Opening', 'Maps']);
    await page.waitForFunction(() => document.querySelector('#report')?.textContent?.includes('2 sessions'));
    await page.select('#subject', 'Art');
    await page.waitForFunction(() =>
      /subject="Art"/.test(document.querySelector<HTMLTextAreaElement>('#snippet')?.value ?? ''),
    );
    const snippet = await page.$eval('#snippet', (area) => (area as HTMLTextAreaElement).value);
    assert.match(snippet, /integrity="sha384-/);
    assert.deepEqual(errors, []);
    await page.close();

    site.put('/pasted/programme.csv', sheet);
    const pasted = await visit(
      browser,
      site.put('/pasted/page.html', `<!doctype html><link rel="icon" href="data:,">${snippet}`),
    );
    assert.deepEqual(await titlesIn(pasted.page), ['Maps']);
    assert.deepEqual(pasted.errors, []);
    await pasted.page.close();
  });

test('the choice lives in the address', async () => {
  site.put('/feed.csv', sheet);
  const { page } = await open(
    `?${new URLSearchParams({ src: `${site.origin}/feed.csv`, subject: 'Art', 'heading-level': '5', place: 'canvas' })}`,
  );
  assert.deepEqual(await titlesIn(page), ['Maps']);
  await page.waitForFunction(() => document.querySelector<HTMLTextAreaElement>('#snippet')?.value);
  const snippet = await page.$eval('#snippet', (area) => (area as HTMLTextAreaElement).value);
  assert.match(snippet, /^<iframe src="[^"]+embed\.html\?[^"]*subject=Art&amp;heading-level=5/);
  await page.close();
});

/** How each snippet is used: as it is in a page, in one that has the script already, or as an address. */
const uses: Readonly<Record<string, 'page' | 'scripted' | 'address' | 'code'>> = {
  html: 'page',
  libguides: 'page',
  sharepoint: 'page',
  canvas: 'page',
  squarespace: 'page',
  drupal: 'scripted',
  googlesites: 'address',
  wordpress: 'code',
  react: 'code',
};

test('every snippet shows the list where it is pasted, and has three steps', async () => {
  const src = site.put('/feed.csv', sheet);
  const { page } = await open(
    `?${new URLSearchParams({ src, subject: 'Art', '--session-list-radius': '0' })}`,
  );
  await titlesIn(page);
  const places = await page.$$eval('#place option', (all) =>
    all.map((one) => (one as HTMLOptionElement).value),
  );
  assert.deepEqual([...places].sort(), Object.keys(uses).sort());
  for (const place of places) {
    // The snippet is written when the script's digest is known: emptied here, it is the new one.
    await page.$eval('#snippet', (area) => {
      (area as HTMLTextAreaElement).value = '';
    });
    await page.select('#place', place);
    await page.waitForFunction(() => document.querySelector<HTMLTextAreaElement>('#snippet')?.value);
    assert.equal((await page.$$('#steps li')).length, 3, place);
    const snippet = await page.$eval('#snippet', (area) => (area as HTMLTextAreaElement).value);
    assert.match(snippet, /feed\.csv/, place);
    const how = uses[place];
    if (how === 'code') continue;
    const script = how === 'scripted' ? '<script type="module" src="/dist/session-list.js"></script>' : '';
    const address =
      how === 'address'
        ? snippet.trim()
        : site.put('/place', `<!doctype html><link rel="icon" href="data:,">${script}${snippet}`);
    const shown = await visit(browser, address);
    const frame = snippet.startsWith('<iframe')
      ? await (await shown.page.waitForSelector('iframe'))?.contentFrame()
      : shown.page;
    assert.deepEqual(frame && (await titlesIn(frame)), ['Maps'], place);
    assert.deepEqual(shown.errors, [], place);
    await shown.page.close();
  }
  await page.close();
});

test('it asks for nothing but its own files and the feed', async () => {
  const { page } = await open();
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.click('#sample');
  await titlesIn(page);
  assert.deepEqual(
    asked.filter((address) => !address.startsWith('blob:') && !address.startsWith(`${site.origin}/dist/`)),
    [],
  );
  await page.close();
});

test('it can be used by everybody', async () => {
  const { page } = await open();
  await page.click('#sample');
  await titlesIn(page);
  for (const details of await page.$$('form details'))
    await details.evaluate((one) => one.setAttribute('open', ''));
  await page.evaluate(
    readFileSync(new URL('../../node_modules/axe-core/axe.min.js', import.meta.url), 'utf8'),
  );
  const violations = await page.evaluate(async () => {
    const { axe } = window as unknown as { axe: typeof AxeBuilder };
    const result = await axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'] });
    return result.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
  });
  assert.deepEqual(violations, []);
  await page.setViewport({ width: 320, height: 800 });
  assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 320);
  await page.close();
});
