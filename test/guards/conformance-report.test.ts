import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { parse } from 'yaml';
import { criteria, levels } from '../../tools/wcag.mjs';

interface Criterion {
  readonly num: string;
  readonly components: readonly [
    { readonly name: string; readonly adherence: { readonly level: string; readonly notes: string } },
  ];
}

const root = new URL('../../', import.meta.url);
const read = (path: string) => readFileSync(new URL(path, root), 'utf8');
const report = parse(read('accessibility/openacr.yaml'));
const entries: Criterion[] = Object.values<{ criteria: Criterion[] }>(report.chapters).flatMap(
  (one) => one.criteria,
);

test('the report has every criterion once, each with a level and a remark', () => {
  assert.deepEqual(entries.map(({ num }) => num).sort(), Object.keys(criteria).sort());
  for (const { num, components } of entries) {
    assert.ok(Object.hasOwn(levels, components[0].adherence.level), num);
    assert.ok(components[0].adherence.notes.length > 10, num);
  }
});

test('what is said to be supported names a test, and every test that is named exists', () => {
  for (const { num, components } of entries) {
    const { level, notes } = components[0].adherence;
    const named = [...notes.matchAll(/(test\/\S+\.test\.ts) "([^"]+)"/g)];
    assert.ok(level === 'not-applicable' || named.length, `${num} names no test`);
    for (const [, path = '', name = ''] of named) {
      // As a test or a group of tests begins, whose name may go on with what it is about.
      const code = read(path);
      const exists = ["it('", 'it("', 'it(`', "describe('", 'describe("'].some((call) =>
        code.includes(call + name),
      );
      assert.ok(exists, `${num}: ${path} has no test "${name}"`);
    }
  }
});

test('the report is of this version, and the page of the demo is what it says', () => {
  assert.equal(report.product.version, JSON.parse(read('package.json')).version);
  const { status, stderr } = spawnSync(process.execPath, ['tools/acr.mjs', '--check'], {
    cwd: root,
    encoding: 'utf8',
  });
  assert.equal(status, 0, stderr);
});
