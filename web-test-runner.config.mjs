import { writeFileSync } from 'node:fs';
import commonjs from '@rollup/plugin-commonjs';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { fromRollup } from '@web/dev-server-rollup';
import { defaultReporter, summaryReporter } from '@web/test-runner';
import { findEngines } from './tools/engines.mjs';

const { launchers, missing } = await findEngines();
if (missing.length) console.log(`Not on this machine, so not tested in: ${missing.join(', ')}.`);

/** Counts for tools/test.mjs, which adds them to those of the tests without a browser. */
const counts = () => ({
  onTestRunFinished({ sessions }) {
    const count = { passed: 0, failed: 0 };
    const add = (suite) => {
      for (const test of suite.tests) count[test.passed || test.skipped ? 'passed' : 'failed']++;
      for (const inner of suite.suites) add(inner);
    };
    for (const session of sessions) {
      if (session.testResults) add(session.testResults);
      if (session.errors.length) count.failed++;
    }
    if (process.env.TEST_COUNTS) writeFileSync(process.env.TEST_COUNTS, JSON.stringify(count));
  },
});

/** Feeds that answer as a test asks: /feed?body=…&status=…&type=…&delay=… (milliseconds). */
const feed = async (context, next) => {
  if (!/^\/feed(\/|$)/.test(context.path)) return next();
  const { body = '', status = '200', type = 'application/json', delay = '0' } = context.query;
  await new Promise((resolve) => setTimeout(resolve, Number(delay)));
  context.status = Number(status);
  context.set('cache-control', 'no-store');
  context.type = type;
  context.body = body;
};

/** Media features that the runner's own commands do not know, such as forced colours; only Chromium can set them. */
const mediaFeatures = {
  name: 'media-features',
  async executeCommand({ command, payload, session }) {
    if (command !== 'media-features') return undefined;
    try {
      const page = session.browser.getPage(session.id);
      page.mediaSession ??= await page.createCDPSession();
      await page.mediaSession.send('Emulation.setEmulatedMedia', { media: '', features: payload.features });
      return true;
    } catch {
      return false;
    }
  },
};

const ABSENT =
  /\/src\/(?:.*\/)?(?:read-any|refinement|nothing-found|own-times|subjects-view|attribute-notes|doctor|inside|words|layouts|planning)\.[jt]s$/;

/** The project once more, at an address where the parts that are loaded on demand are not to be had. */
const withoutParts = async (context, next) => {
  const path = context.path.replace(/^\/without-parts(?=\/)/, '');
  if (path === context.path || !ABSENT.test(path)) {
    context.path = path;
    return next();
  }
  context.status = 404;
};

export default {
  // What the element tells editors is tested, not read.
  filterBrowserLogs: ({ args }) => !String(args[0]).startsWith('<session-list>'),
  middleware: [feed, withoutParts],
  files: 'test/browser/**/*.test.ts',
  nodeResolve: { exportConditions: ['development', 'browser'] },
  plugins: [
    mediaFeatures,
    // The CSV library is no ES module.
    fromRollup(commonjs)({ include: 'node_modules/papaparse/**', ignore: ['stream'], strictRequires: false }),
    esbuildPlugin({
      ts: true,
      target: 'es2022',
      tsconfig: new URL('./tsconfig.json', import.meta.url).pathname,
    }),
  ],
  browsers: launchers,
  concurrentBrowsers: 2,
  // One page at a time has focus and frames.
  concurrency: 1,
  testFramework: { config: { timeout: 6_000 } },
  browserStartTimeout: 120_000,
  testsStartTimeout: 120_000,
  testsFinishTimeout: 120_000,
  reporters: [
    defaultReporter({ reportTestProgress: false }),
    ...(process.env.CI ? [] : [summaryReporter()]),
    counts(),
  ],
};
