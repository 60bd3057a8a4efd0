import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import type axeCore from 'axe-core';
import { parseDocument } from 'htmlparser2';
import type { Browser } from 'puppeteer-core';
import { readFeed } from '../../src/core.ts';
import { Site, startBrowser, visit } from './site.ts';

// The documentation and the demo as they are built: their links, their examples, and that everybody can read them.

const root = new URL('../../', import.meta.url);
const pages = readdirSync(new URL('demo/', root), { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.html'))
  .map((path) => `demo/${path}`);

let browser: Browser;
let site: Site;
before(async () => {
  [browser, site] = await Promise.all([startBrowser(), new Site().start()]);
});
after(async () => {
  await browser.close();
  site.stop();
});

interface Node {
  readonly name?: string;
  readonly attribs?: Readonly<Record<string, string>>;
  readonly children?: readonly Node[];
}
const elements = (node: Node): Node[] => [
  ...(node.attribs ? [node] : []),
  ...(node.children ?? []).flatMap(elements),
];
const elementsOf = (path: string): Node[] =>
  elements(parseDocument(readFileSync(new URL(path, root), 'utf8')) as unknown as Node);

test('every link and every address in the pages leads somewhere', () => {
  const dead: string[] = [];
  for (const path of pages) {
    for (const { attribs = {} } of elementsOf(path)) {
      for (const name of ['href', 'src']) {
        const value = attribs[name];
        if (!value || /^(https?|data|mailto):/.test(value) || value.includes('data-session-list')) continue;
        const url = new URL(value, new URL(path, root));
        const file = new URL(url.pathname, url);
        const to = file.pathname.slice(root.pathname.length);
        const anchor = decodeURIComponent(url.hash.slice(1));
        if (!existsSync(file)) dead.push(`${path}: ${value}`);
        else if (anchor && to.endsWith('.html') && !elementsOf(to).some(({ attribs: a }) => a?.id === anchor))
          dead.push(`${path}: ${value}`);
      }
    }
  }
  assert.deepEqual(dead, []);
});

test('every link in the texts of the project leads to a file of it, or to a page', () => {
  const docs = readdirSync(new URL('docs/', root)).filter((name) => name.endsWith('.md'));
  const texts = [
    'README.md',
    'CONTRIBUTING.md',
    'DESIGN.md',
    'CHANGELOG.md',
    ...docs.map((name) => `docs/${name}`),
  ];
  const dead = texts.flatMap((path) =>
    [...readFileSync(new URL(path, root), 'utf8').matchAll(/\]\(([^)\s]+)\)/g)]
      .map(([, link = '']) => link)
      .filter(
        (link) =>
          !/^(https?:|#)/.test(link) && !existsSync(new URL(link.replace(/#.*/, ''), new URL(path, root))),
      )
      .map((link) => `${path}: ${link}`),
  );
  assert.deepEqual(dead, []);
});

for (const path of pages.filter((one) => one !== 'demo/builder/index.html'))
  test(`${path}: what is in it runs, and everybody can read it`, async () => {
    const { page, errors } = await visit(browser, `${site.origin}/${path}`);
    await page.waitForFunction(() =>
      [...document.querySelectorAll('session-list, session-subjects')].every((element) =>
        element.shadowRoot?.querySelector('[part="list"]'),
      ),
    );
    // Every example became what it says: none is left as it was written.
    const examples = await page.$$eval('.live', (all) =>
      all.map((one) => Boolean(one.querySelector('session-list, session-subjects, iframe'))),
    );
    assert.ok(examples.every(Boolean));
    assert.deepEqual(errors, []);
    await page.evaluate(readFileSync(new URL('node_modules/axe-core/axe.min.js', root), 'utf8'));
    const violations = await page.evaluate(async () => {
      // What the browser skips, out of view, stands in boxes of a height that is guessed; axe looks there too.
      const all = new CSSStyleSheet();
      all.replaceSync('.cards { content-visibility: visible !important }');
      for (const { shadowRoot } of document.querySelectorAll('session-list'))
        shadowRoot?.adoptedStyleSheets.push(all);
      const { axe } = window as unknown as { axe: typeof axeCore };
      const result = await axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'] });
      return result.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
    });
    assert.deepEqual(violations, []);
    await page.setViewport({ width: 320, height: 640 });
    assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 320);
    await page.close();
  });

test('the examples of feeds in the README are feeds', async () => {
  const blocks = [
    ...readFileSync(new URL('README.md', root), 'utf8').matchAll(/```(json|html)\n([\s\S]*?)```/g),
  ];
  const feeds = blocks.filter(
    ([, language, code = '']) => language === 'json' && code.includes('"sessions"'),
  );
  assert.ok(feeds.length > 1);
  for (const [, , code = ''] of feeds) assert.deepEqual((await readFeed(code)).problems, []);
});
