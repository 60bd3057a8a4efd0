import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { before, test } from 'node:test';
import { fileURLToPath } from 'node:url';

// What `npm pack` would publish, unpacked where a site would have it.

const root = fileURLToPath(new URL('../..', import.meta.url));
let site: string;
let files: readonly string[];

const run = (command: string, ...args: string[]): string =>
  execFileSync(command, args, { cwd: site, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });

before(() => {
  site = mkdtempSync(join(tmpdir(), 'session-list-'));
  const packed = execFileSync('npm', ['pack', '--json', '--pack-destination', site], {
    cwd: root,
    encoding: 'utf8',
  });
  const [{ filename, files: list }] = JSON.parse(packed);
  files = list.map(({ path }: { path: string }) => path);
  run('tar', '-xzf', filename);
  mkdirSync(join(site, 'node_modules'));
  symlinkSync(join(site, 'package'), join(site, 'node_modules/session-list'));
  const { dependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  mkdirSync(join(site, 'package/node_modules/@lit'), { recursive: true });
  for (const name of [...Object.keys(dependencies)])
    symlinkSync(join(root, 'node_modules', name), join(site, 'package/node_modules', name));
  writeFileSync(join(site, 'package.json'), '{"type":"module"}');
});

test('nothing is in the package but what is used', () => {
  const strange = files.filter(
    (path) =>
      !/^(dist\/|bin\/session-list\.mjs$|package\.json$|README\.md$|CHANGELOG\.md$|LICENSE$)/.test(path) ||
      /\.map$|\.test\.|\.ts$/.test(path.replace(/\.d\.ts$/, '')),
  );
  assert.deepEqual(strange, []);
});

test('it can be imported where there is no page, and does nothing there', () => {
  const code =
    "await import('session-list'); await import('session-list/session-list.js'); console.log('fine')";
  assert.equal(run(process.execPath, '--input-type=module', '-e', code).trim(), 'fine');
});

test('the core reads and searches in Node, HTML too, without lit', () => {
  const code = `
    import { readFeed, searchProgramme } from 'session-list/core';
    const programme = await readFeed('<h3>Opening</h3><time datetime="2027-06-27T09:00">9</time>', { format: 'html' });
    const search = await searchProgramme(programme);
    console.log(search('openning').sessions[0].title, 'HTMLElement' in globalThis);`;
  assert.equal(run(process.execPath, '--input-type=module', '-e', code).trim(), 'Opening false');
});

test('the core says what is wrong in words', () => {
  const code = `import { readFeed } from 'session-list/core'; readFeed('{').catch(({ message }) => console.log(message));`;
  assert.match(run(process.execPath, '--input-type=module', '-e', code), /not complete JSON.*JSON validator/);
});

const command = (...args: string[]): string =>
  run(process.execPath, join(site, 'package/bin/session-list.mjs'), ...args);

test('the command writes a feed as HTML, with attributes of the element', () => {
  writeFileSync(join(site, 'programme.json'), '{"sessions":[{"title":"Thé"}]}');
  const html = command('prerender', 'programme.json', '--src', 'programme.json', '--heading-level', '2');
  assert.match(
    html,
    /^<session-list src="programme\.json" heading-level="2">\n {2}<article id="[^"]+">\n {4}<h2>Thé<\/h2>/,
  );
  assert.match(html, /<script type="application\/ld\+json">/);
  assert.doesNotMatch(command('prerender', 'programme.json', '--no-json-ld'), /<script/);
});

test('the command says what it does not know, and fails', () => {
  for (const args of [
    ['prerender', 'absent.json'],
    ['prerender', 'programme.json', '--colour', 'red'],
    ['other'],
  ])
    assert.throws(() => command(...args), /absent\.json|--colour|There is no command "other"/);
});

test('the command writes an oEmbed document', () => {
  const document = JSON.parse(
    command('oembed', 'https://example.org/embed.html?src=a.json', '--title', 'All'),
  );
  assert.equal(document.type, 'rich');
  assert.match(document.html, /^<iframe src="https:\/\/example\.org\/embed\.html\?src=a\.json" title="All"/);
});

test('editors are told of both elements', () => {
  const read = (path: string) => JSON.parse(readFileSync(join(site, 'package/dist', path), 'utf8'));
  const names = (tags: readonly { name: string }[]) => tags.map(({ name }) => name);
  assert.deepEqual(names(read('vscode.html-custom-data.json').tags), ['session-list', 'session-subjects']);
  assert.deepEqual(names(read('web-types.json').contributions.html.elements), [
    'session-list',
    'session-subjects',
  ]);
});
