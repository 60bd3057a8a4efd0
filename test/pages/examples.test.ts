import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { compile } from 'svelte/compiler';
import { compileScript, compileTemplate, parse } from 'vue/compiler-sfc';

// `npm run types` checks the types of examples/*.ts and *.tsx against the built package; here the rest.

const read = (name: string): string =>
  readFileSync(new URL(`../../examples/${name}`, import.meta.url), 'utf8');

test('the Svelte example compiles, and listens to the event', () => {
  const { js, warnings } = compile(read('App.svelte'), { filename: 'App.svelte', generate: 'client' });
  assert.deepEqual(warnings, []);
  assert.match(js.code, /session-list-load/);
});

test('the Vue example compiles', () => {
  const { descriptor, errors } = parse(read('App.vue'), { filename: 'App.vue' });
  assert.deepEqual(errors, []);
  compileScript(descriptor, { id: 'app' });
  const template = compileTemplate({
    source: descriptor.template?.content ?? '',
    filename: 'App.vue',
    id: 'app',
    compilerOptions: { isCustomElement: (tag) => tag.startsWith('session-') },
  });
  assert.deepEqual(template.errors, []);
  assert.match(template.code, /onSessionListLoad/);
});

test('the Node example runs', () => {
  const out = execFileSync(process.execPath, ['--import', 'tsx', 'examples/node.ts'], { encoding: 'utf8' });
  assert.match(out, /characters of HTML/);
  assert.match(out, /\[\s*'/);
});
