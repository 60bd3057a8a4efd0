// Runs every test and ends with one line: "N passed, N failed".
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const scratch = mkdtempSync(join(tmpdir(), 'session-list-'));

/** Tests of `test/browser` need a browser; all others run in Node. */
const nodeTests = readdirSync('test', { recursive: true })
  .filter((file) => file.endsWith('.test.ts') && !file.startsWith('browser'))
  .map((file) => join('test', file));

const tap = join(scratch, 'node.tap');
const node = spawnSync(
  process.execPath,
  [
    '--import',
    'tsx',
    '--test',
    '--test-reporter=spec',
    '--test-reporter-destination=stdout',
    '--test-reporter=tap',
    `--test-reporter-destination=${tap}`,
    ...nodeTests,
  ],
  { stdio: 'inherit' },
);
const tapCount = (name) =>
  Number(new RegExp(`^# ${name} (\\d+)$`, 'm').exec(readFileSync(tap, 'utf8'))?.[1] ?? 0);

const counts = join(scratch, 'browser.json');
const browser = spawnSync('npx', ['--no-install', 'web-test-runner'], {
  stdio: 'inherit',
  env: { ...process.env, TEST_COUNTS: counts, npm_config_loglevel: 'error' },
});
const inBrowsers = (() => {
  try {
    return JSON.parse(readFileSync(counts, 'utf8'));
  } catch {
    return { passed: 0, failed: 1 };
  }
})();

const passed = tapCount('pass') + inBrowsers.passed;
const failed = tapCount('fail') + inBrowsers.failed;
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = node.status || browser.status || (failed ? 1 : 0);
