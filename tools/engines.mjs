// Finds the browser engines of this machine and makes a launcher for each.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createServer } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { puppeteerLauncher } from '@web/test-runner-puppeteer';
import { webdriverLauncher } from '@web/test-runner-webdriver';

export const engineNames = ['chromium', 'firefox', 'webkit'];

const which = (...names) => {
  for (const name of names) {
    const { status, stdout } = spawnSync('which', [name], { encoding: 'utf8' });
    if (status === 0) return stdout.trim();
  }
  return undefined;
};

/** Arguments that keep Chromium quiet, let it run as root in a container, and let tests collect garbage. */
export const chromiumArgs = [
  '--no-sandbox',
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--js-flags=--expose-gc',
];

/** The machine's own Chromium, else the one inside an npm package (Linux on x64 only). */
export const findChromium = async () => {
  const executablePath =
    process.env.CHROMIUM_PATH ??
    which('chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable');
  if (executablePath) return { executablePath, args: chromiumArgs };
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
  // On a machine that never had a browser the libraries are missing too. The package brings them, but lays
  // them out only where it takes the machine for AWS Lambda.
  process.env.AWS_EXECUTION_ENV ??= 'AWS_Lambda_nodejs20.x';
  const { default: packaged } = await import('@sparticuz/chromium');
  return { executablePath: await packaged.executablePath(), args: [...packaged.args, ...chromiumArgs] };
};

// Each engine is at home in another time zone, so that no test depends on the machine's.
const at = (TZ) => ({ ...process.env, TZ });

const chromium = async () => {
  const found = await findChromium();
  return found && puppeteerLauncher({ launchOptions: { ...found, headless: true, env: at('Pacific/Apia') } });
};

const firefox = async () => {
  const executablePath = process.env.FIREFOX_PATH ?? which('firefox-esr', 'firefox');
  return (
    executablePath &&
    puppeteerLauncher({
      launchOptions: { browser: 'firefox', executablePath, headless: true, env: at('Asia/Kolkata') },
      concurrency: 1,
    })
  );
};

const freePort = () =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });

const children = [];
const start = (command, args, env = process.env) =>
  children.push(spawn(command, args, { stdio: 'ignore', env }));
process.on('exit', () => {
  for (const child of children) child.kill();
});

const answers = async (url) => {
  for (let tries = 0; tries < 100; tries++) {
    try {
      await fetch(url);
      return;
    } catch {
      await pause(100);
    }
  }
  throw new Error(`Nothing answers at ${url}.`);
};

const findMiniBrowser = () =>
  [
    '/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser',
    '/usr/lib/aarch64-linux-gnu/webkit2gtk-4.1/MiniBrowser',
    '/usr/libexec/webkit2gtk-4.1/MiniBrowser',
    '/usr/libexec/webkitgtk-4.1/MiniBrowser',
  ].find((path) => existsSync(path));

/** WebKitGTK, the engine of Safari, through its own WebDriver on a screen that nobody sees. */
const webkit = async () => {
  const driver = which('WebKitWebDriver');
  const xvfb = which('Xvfb');
  const binary = findMiniBrowser();
  if (!driver || !xvfb || !binary) return undefined;
  const display = `:${90 + (process.pid % 900)}`;
  start(xvfb, [display, '-screen', '0', '1280x1024x24', '-nolisten', 'tcp']);
  const port = await freePort();
  start(driver, [`--port=${port}`, '--host=127.0.0.1'], {
    ...at('Australia/Lord_Howe'),
    DISPLAY: display,
    WEBKIT_DISABLE_COMPOSITING_MODE: '1',
  });
  await answers(`http://127.0.0.1:${port}/status`);
  const launcher = webdriverLauncher({
    automationProtocol: 'webdriver',
    hostname: '127.0.0.1',
    port,
    path: '/',
    logLevel: 'error',
    capabilities: {
      browserName: 'MiniBrowser',
      'wdio:enforceWebDriverClassic': true,
      'webkitgtk:browserOptions': { binary, args: ['--automation'] },
    },
  });
  launcher.name = 'WebKit';
  launcher.concurrency = 1;
  return launcher;
};

const makers = { chromium, firefox, webkit };

/**
 * Launchers of the wanted engines, and the names of those that this machine lacks.
 * SESSION_LIST_ENGINES="chromium webkit" narrows the choice; then each of them must be there.
 */
export const findEngines = async () => {
  const wanted = process.env.SESSION_LIST_ENGINES?.split(/[\s,]+/).filter(Boolean);
  const launchers = [];
  const missing = [];
  for (const name of wanted ?? engineNames) {
    const launcher = await makers[name]?.();
    if (launcher) launchers.push(launcher);
    else missing.push(name);
  }
  if (wanted && missing.length) throw new Error(`Engines asked for but not found: ${missing.join(', ')}.`);
  return { launchers, missing };
};
