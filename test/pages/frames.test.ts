import assert from 'node:assert/strict';
import { after, before, beforeEach, test } from 'node:test';
import type { Browser, Frame, Page } from 'puppeteer-core';
import { Site, startBrowser, titlesIn, visit } from './site.ts';

const programme = JSON.stringify({
  sessions: Array.from({ length: 12 }, (_, i) => ({
    title: `Session ${i}`,
    subjects: [i % 2 ? 'Art' : 'Maps'],
    description: 'Words. '.repeat(20),
  })),
});
const html = (body: string): string =>
  `<!doctype html><html lang="en"><meta charset="utf-8" /><title>Host</title><link rel="icon" href="data:," />${body}</html>`;

let browser: Browser;
let host: Site;
let home: Site;
before(async () => {
  [browser, host, home] = await Promise.all([startBrowser(), new Site().start(), new Site().start()]);
});
after(async () => {
  await browser.close();
  host.stop();
  home.stop();
});
beforeEach(() => {
  home.headers = {};
  home.put('/programme.json', programme);
});

const embed = (parameters: Record<string, string> = {}): string =>
  `${home.origin}/dist/embed.html?${new URLSearchParams({ src: '/programme.json', ...parameters })}`;
const iframe = (src: string, more = ''): string =>
  `<iframe src="${src.replace(/&/g, '&amp;')}" title="Programme" width="600" height="150" ${more}></iframe>`;

const frameOf = async (page: Page): Promise<Frame> => {
  const element = await page.waitForSelector('iframe');
  const frame = await element?.contentFrame();
  if (!frame) throw new Error('There is no frame.');
  return frame;
};

/** Waits until the frame is as high as what is in it, which may still be growing. */
const fits = async (page: Page, frame: Frame): Promise<void> => {
  await titlesIn(frame);
  for (let tries = 0; tries < 100; tries++) {
    const inside = await frame.evaluate(() => Math.ceil(document.body.getBoundingClientRect().height));
    const outside = await page.evaluate(() => document.querySelector('iframe')?.clientHeight);
    if (inside === outside && inside > 400) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('The frame was never as high as what is in it.');
};

test('two lines show the list in a frame of another site, as high as it is, under a strict policy', async () => {
  const policy = `default-src 'none'; script-src ${home.origin}; frame-src ${home.origin}; img-src data:; require-trusted-types-for 'script'`;
  const script = `<script src="${home.origin}/dist/frame.js"></script>`;
  const address = host.put('/', html(iframe(embed({ subject: 'Art', 'heading-level': '2' })) + script), {
    'content-security-policy': policy,
  });
  const { page, errors } = await visit(browser, address);
  const frame = await frameOf(page);
  assert.equal((await titlesIn(frame)).length, 6);
  assert.ok(await frame.$('session-list >>> h2'));
  await fits(page, frame);
  assert.deepEqual(errors, []);
  await page.close();
});

test('the parent script may come first, or long after', async () => {
  const early = `<head><script src="${home.origin}/dist/frame.js"></script></head><body>${iframe(embed())}`;
  const { page } = await visit(browser, host.put('/early', html(early)));
  await fits(page, await frameOf(page));
  await page.close();
  const { page: late } = await visit(browser, host.put('/late', html(iframe(embed()))));
  const frame = await frameOf(late);
  await titlesIn(frame);
  await late.addScriptTag({ url: `${home.origin}/dist/frame.js` });
  await fits(late, frame);
  await late.close();
});

test('every attribute may be in the address, with language, title and look', async () => {
  const address = embed({
    lang: 'de',
    dir: 'rtl',
    title: 'Programm',
    'color-scheme': 'dark',
    '--session-list-radius': '3px',
    'time-zone': 'Europe/Berlin',
    breaks: 'hide',
    onclick: 'alert(1)',
  });
  const { page, errors } = await visit(browser, address);
  await titlesIn(page);
  const found = await page.evaluate(() => {
    const list = document.querySelector('session-list');
    const card = list?.shadowRoot?.querySelector('[part="card"]');
    return {
      lang: document.documentElement.lang,
      dir: document.documentElement.dir,
      title: document.title,
      scheme: getComputedStyle(document.documentElement).colorScheme,
      radius: card && getComputedStyle(card).borderTopLeftRadius,
      attributes: list?.getAttributeNames().sort(),
    };
  });
  assert.deepEqual(found, {
    lang: 'de',
    dir: 'rtl',
    title: 'Programm',
    scheme: 'dark',
    radius: '3px',
    attributes: ['breaks', 'lang', 'src', 'style', 'time-zone'],
  });
  assert.deepEqual(errors, []);
  await page.close();
});

test('it works in a sandbox without an origin and without storage', async () => {
  home.put('/programme.json', programme, { 'access-control-allow-origin': '*' });
  const script = `<script src="${home.origin}/dist/frame.js"></script>`;
  const { page } = await visit(
    browser,
    host.put('/', html(iframe(embed(), 'sandbox="allow-scripts"') + script)),
  );
  const frame = await frameOf(page);
  assert.equal((await titlesIn(frame)).length, 12);
  assert.equal(await frame.evaluate(() => origin), 'null');
  await fits(page, frame);
  await page.close();
});

test('in a sandbox, a feed that may not be read says what to ask for', async () => {
  const { page } = await visit(browser, host.put('/', html(iframe(embed(), 'sandbox="allow-scripts"'))));
  const frame = await frameOf(page);
  const message = await frame.waitForFunction(
    () => document.querySelector('session-list')?.shadowRoot?.querySelector('.editor p')?.textContent,
  );
  assert.match(String(await message.jsonValue()), /Access-Control-Allow-Origin/);
  await page.close();
});

test('a height from elsewhere counts for nothing', async () => {
  const liar = `<script>
    const lie = () => {
      parent.postMessage({ type: 'session-list-height', height: 7777 }, '*');
      parent.postMessage({ type: 'session-list-height', height: '7777' }, '*');
    };
    lie();
    addEventListener('message', lie);
  </script>`;
  // The frame was given another origin than the one that it has gone to since.
  const moved = home.put('/moved', html(`<script>location = '${host.put('/liar', html(liar))}'</script>`));
  const body = `<script>
      addEventListener('message', () => { document.title = 'heard'; });
    </script><script src="${home.origin}/dist/frame.js"></script>
    ${iframe(moved)}`;
  const { page } = await visit(browser, host.put('/', html(body)));
  await page.waitForFunction(() => document.title === 'heard');
  assert.equal(await page.evaluate(() => document.querySelector('iframe')?.clientHeight), 150);
  await page.close();
});

test('other hosts are told in their dialects', async () => {
  const body = `<script>
      window.heard = [];
      addEventListener('message', ({ data }) => window.heard.push(data));
    </script>${iframe(`${embed()}#?secret=abc`)}`;
  const { page } = await visit(browser, host.put('/', html(body)));
  await titlesIn(await frameOf(page));
  const heard = await page.waitForFunction(() => {
    const all = (window as unknown as { heard: unknown[] }).heard;
    return all.length >= 5 && all;
  });
  const text = JSON.stringify(await heard.jsonValue());
  for (const sign of [
    'embed-size',
    'iframe.resize',
    'lti.frameResize',
    '"secret":"abc"',
    'session-list-height',
  ])
    assert.ok(text.includes(sign), sign);
  await page.close();
});
