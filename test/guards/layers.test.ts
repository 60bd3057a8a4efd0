import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, relative } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

const src = fileURLToPath(new URL('../../src', import.meta.url));
const files = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
const layerOf = (file: string): string => (file.includes('/') ? (file.split('/')[0] as string) : 'element');

/** Who may import whom. The four in the middle never import each other, and the model knows nobody. */
const allowed: Record<string, readonly string[]> = {
  model: ['model'],
  text: ['text', 'model'],
  feed: ['feed', 'text', 'model'],
  find: ['find', 'text', 'model'],
  agenda: ['agenda', 'text', 'model'],
  page: ['page', 'text', 'model'],
  view: ['view', 'find', 'agenda', 'text', 'model'],
  static: ['static', 'view', 'text', 'model'],
  embed: ['embed'],
  element: ['element', 'static', 'view', 'feed', 'find', 'agenda', 'page', 'text', 'model'],
};

const imports = (file: string): string[] =>
  [...readFileSync(join(src, file), 'utf8').matchAll(/(?:from|import\()\s*'(\.[^']+)'/g)].map(
    ([, path = '']) => relative(src, normalize(join(src, dirname(file), path))).replace(/\.js$/, '.ts'),
  );

test('every file imports only from the layers below', () => {
  for (const file of files) {
    for (const other of imports(file)) {
      assert.ok(allowed[layerOf(file)]?.includes(layerOf(other)), `${file} must not import ${other}`);
    }
  }
});

test('no imports go in a circle', () => {
  const done = new Set<string>();
  const visit = (file: string, path: readonly string[]): void => {
    assert.ok(!path.includes(file), [...path, file].join(' → '));
    if (done.has(file)) return;
    // A type is gone before anything runs, so it makes no circle.
    const text = readFileSync(join(src, file), 'utf8').replace(/import type[^;]+;/g, '');
    const next = [...text.matchAll(/from\s*'(\.[^']+)'/g)].map(([, at = '']) =>
      normalize(join(dirname(file), at)).replace(/\.js$/, '.ts'),
    );
    for (const other of next) visit(other, [...path, file]);
    done.add(file);
  };
  for (const file of files) visit(file, []);
});

test('model, feed, find, agenda, static and text know no DOM, but for the loading of feeds', () => {
  for (const file of files.filter(
    (name) => /^(model|feed|find|agenda|static|text)\//.test(name) && name !== 'feed/load.ts',
  )) {
    const code = readFileSync(join(src, file), 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '');
    assert.doesNotMatch(
      code,
      /\b(document|window|location|localStorage|HTMLElement|customElements)\b\s*[.(]/,
      file,
    );
    assert.doesNotMatch(code, /from 'lit/, file);
  }
});

test('no type lies, no style attribute, no code from text', () => {
  for (const file of files) {
    const code = readFileSync(join(src, file), 'utf8');
    assert.doesNotMatch(code, /:\s*any\b|\bas any\b|<any>|@ts-(ignore|nocheck)/, file);
    assert.doesNotMatch(code, /\sstyle=["$]|\beval\(|new Function\(|unsafeHTML|innerHTML/, file);
    if (file.startsWith('view/')) assert.doesNotMatch(code, /\drem\b/, `${file}: hosts change what 1rem is`);
  }
});

test('styles go by the direction of the text', () => {
  for (const file of files.filter((name) => name.endsWith('styles.ts'))) {
    const code = readFileSync(join(src, file), 'utf8').replace(/\/\*[\s\S]*?\*\//g, '');
    assert.doesNotMatch(code, /\b(left|right)\b|(?<!-)\b(width|height|top|bottom)\s*:/, file);
  }
});

test('files hold one idea, in at most 300 lines with their comments', () => {
  for (const file of files) assert.ok(readFileSync(join(src, file), 'utf8').split('\n').length <= 300, file);
});
