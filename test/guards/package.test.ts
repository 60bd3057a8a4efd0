import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { version as said } from '../../src/version.ts';

const root = new URL('../../', import.meta.url);
const json = (path: string) => JSON.parse(readFileSync(new URL(path, root), 'utf8'));
const { exports, dependencies, sideEffects } = json('package.json');

test('every export is a file that the build makes', () => {
  const targets = Object.entries<string | Record<string, string>>(exports)
    .filter(([name]) => !name.includes('*'))
    .flatMap(([, target]) => (typeof target === 'string' ? [target] : Object.values(target)));
  for (const target of [...targets, ...sideEffects]) assert.ok(existsSync(new URL(target, root)), target);
});

test('the version is that of the package', () => {
  assert.equal(said, json('package.json').version);
});

test("the contract's files are built", () => {
  for (const file of [
    'session-list.js',
    'session-list.full.js',
    'embed.html',
    'embed.css',
    'embed.js',
    'frame.js',
    'custom-elements.json',
    'programme.schema.json',
    'LICENSES.txt',
  ]) {
    assert.ok(existsSync(new URL(`dist/${file}`, root)), file);
  }
});

test('runtime dependencies are the known ones, at exact versions', () => {
  assert.deepEqual(Object.keys(dependencies).sort(), [
    '@lit/task',
    'fuse.js',
    'htmlparser2',
    'ical.js',
    'json5',
    'lean-qr',
    'lit',
    'papaparse',
  ]);
  for (const version of Object.values<string>(dependencies)) assert.match(version, /^\d+\.\d+\.\d+$/);
});

test('classic scripts say that they are UTF-8, whatever the page is', () => {
  for (const file of ['session-list.full.js', 'embed.js', 'frame.js'])
    assert.ok(readFileSync(new URL(`dist/${file}`, root), 'utf8').startsWith('\uFEFF'), file);
});

test('the notices of every bundled dependency are beside the bundles', () => {
  // In Node alone, HTML is read by htmlparser2.
  const notices = readFileSync(new URL('dist/LICENSES.txt', root), 'utf8');
  for (const name of Object.keys(dependencies).filter((one) => one !== 'lit' && one !== 'htmlparser2'))
    assert.match(notices, new RegExp(`^Name: ${name}$`, 'm'), name);
});

test('the one-file script loads nothing later', () => {
  const code = readFileSync(new URL('dist/session-list.full.js', root), 'utf8');
  assert.doesNotMatch(code, /\bimport\(|\bimport\s*[{*"']/);
});

test('the script needs no other file to begin', () => {
  const code = readFileSync(new URL('dist/session-list.js', root), 'utf8');
  assert.doesNotMatch(code, /\bfrom\s*["']|\bimport\s*["']/);
});

test('the lock file names no registry', () => {
  assert.doesNotMatch(readFileSync(new URL('package-lock.json', root), 'utf8'), /"resolved"/);
});
