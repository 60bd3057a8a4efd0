// Runs every test and ends with one line: "N passed, N failed". With --node only those without a browser.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const scratch = mkdtempSync(join(tmpdir(), 'session-list-'));

/** Tests of `test/browser` need a browser; all others run in Node. */
const nodeTests = readdirSync('test', { recursive: true })
  .filter((file) => file.endsWith('.test.ts') && !file.startsWith('browser'))
  .map((file) => join('test', file));

/** Zones with and without daylight saving, with half hours, and on the other side of the date line. */
const zones = ['UTC', 'America/New_York', 'Asia/Kolkata', 'Australia/Lord_Howe', 'Pacific/Apia'];
/** What has to do with times runs in each of them. */
const timed = nodeTests.filter((file) => /^test.(agenda|feed|model|text)\b/.test(file));

const inNode = { passed: 0, failed: 0, status: 0 };
for (const [i, TZ] of zones.entries()) {
  const tap = join(scratch, `node-${i}.tap`);
  console.log(`\nWithout a browser, in ${TZ}:`);
  const { status } = spawnSync(
    process.execPath,
    [
      '--import',
      'tsx',
      '--test',
      // What hangs fails.
      '--test-timeout=600000',
      `--test-reporter=${i ? 'dot' : 'spec'}`,
      '--test-reporter-destination=stdout',
      '--test-reporter=tap',
      `--test-reporter-destination=${tap}`,
      ...(i ? timed : nodeTests),
    ],
    { stdio: 'inherit', env: { ...process.env, TZ } },
  );
  const count = (name) =>
    Number(new RegExp(`^# ${name} (\\d+)$`, 'm').exec(readFileSync(tap, 'utf8'))?.[1] ?? 0);
  inNode.passed += count('pass');
  inNode.failed += count('fail');
  inNode.status ||= status ?? 1;
}

const runInBrowsers = () => {
  const counts = join(scratch, 'browser.json');
  const { status } = spawnSync('npx', ['--no-install', 'web-test-runner'], {
    stdio: 'inherit',
    env: { ...process.env, TEST_COUNTS: counts, npm_config_loglevel: 'error' },
  });
  try {
    return { ...JSON.parse(readFileSync(counts, 'utf8')), status };
  } catch {
    return { passed: 0, failed: 1, status };
  }
};

const inBrowsers = process.argv.includes('--node') ? { passed: 0, failed: 0, status: 0 } : runInBrowsers();

const passed = inNode.passed + inBrowsers.passed;
const failed = inNode.failed + inBrowsers.failed;
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = inNode.status || inBrowsers.status || (failed ? 1 : 0);
