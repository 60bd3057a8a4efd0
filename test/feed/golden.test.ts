import assert from 'node:assert/strict';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { test } from 'node:test';
import { readText } from '../../src/feed/read.ts';
import { parseHtml } from './parse-html.ts';

// test/fixtures/feeds/<format>/<case>/feed.* beside expected.json; a new case needs no new test code.
// UPDATE_GOLDEN=1 writes what is read now: look at the difference before you keep it.
const root = new URL('../fixtures/feeds/', import.meta.url);
const folders = (at: URL): string[] =>
  readdirSync(at, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);

for (const format of folders(root)) {
  const at = new URL(`${format}/`, root);
  for (const name of folders(at)) {
    test(`reads ${format}: ${name}`, async () => {
      const here = new URL(`${name}/`, at);
      const [file] = readdirSync(here).filter((entry) => entry.startsWith('feed.'));
      assert.ok(file, 'a folder has a feed.*');
      const programme = await readText(readFileSync(new URL(file, here), 'utf8'), {
        base: `https://example.org/feeds/${file}`,
        language: 'en',
        now: Date.UTC(2027, 0, 1),
        parseHtml,
      });
      const read = JSON.parse(JSON.stringify(programme));
      const expected = new URL('expected.json', here);
      if (process.env.UPDATE_GOLDEN) writeFileSync(expected, `${JSON.stringify(read, null, 2)}\n`);
      assert.deepEqual(read, JSON.parse(readFileSync(expected, 'utf8')));
    });
  }
}
