// Tries the plugin in a real WordPress, made of Debian's packages in a folder of its own, and takes it down again:
//
//   apt-get install wordpress mariadb-server php-cli php-mysql
//   npm run build && node integrations/wordpress/try.mjs          tests, and ends
//   npm run build && node integrations/wordpress/try.mjs --stay   leaves it running, for you to try
import assert from 'node:assert/strict';
import { execFileSync, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import puppeteer from 'puppeteer-core';
import { findChromium } from '../../tools/engines.mjs';

const WORDPRESS = '/usr/share/wordpress';
const here = fileURLToPath(new URL('.', import.meta.url));
const dist = fileURLToPath(new URL('../../dist', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'session-list-wordpress-'));
const root = join(folder, 'site');
const socket = join(folder, 'database.sock');
const password = randomBytes(12).toString('base64url');
const children = [];

for (const [path, name] of [
  [WORDPRESS, 'wordpress'],
  ['/usr/sbin/mariadbd', 'mariadb-server'],
  ['/usr/bin/php', 'php-cli'],
  [dist, 'the build: npm run build'],
])
  if (!existsSync(path)) {
    console.error(`There is no ${path}; this needs ${name}.`);
    process.exit(1);
  }

const freePort = () =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });

const until = async (check, what) => {
  for (let tries = 0; tries < 150; tries++) {
    if (await check()) return;
    await pause(200);
  }
  throw new Error(`Never came: ${what}.`);
};

const start = (command, args, env = {}) =>
  children.push(spawn(command, args, { stdio: 'ignore', env: { ...process.env, ...env } }));

const stop = async () => {
  const ended = children.map((child) => new Promise((resolve) => child.once('exit', resolve)));
  for (const child of children) child.kill();
  await Promise.all(ended);
  rmSync(folder, { recursive: true, force: true });
};

const startDatabase = async () => {
  const { username } = userInfo();
  const data = join(folder, 'database');
  const common = ['--no-defaults', `--datadir=${data}`, `--user=${username}`];
  execFileSync('mariadb-install-db', [...common, '--auth-root-authentication-method=normal'], {
    stdio: 'ignore',
  });
  start('/usr/sbin/mariadbd', [
    ...common,
    `--socket=${socket}`,
    '--skip-networking',
    `--pid-file=${folder}/database.pid`,
  ]);
  await until(() => existsSync(socket), 'the database');
  const sql = 'CREATE DATABASE wordpress';
  execFileSync('mariadb', ['--no-defaults', `--socket=${socket}`, '--user=root', '-e', sql]);
};

const makeSite = (address) => {
  cpSync(WORDPRESS, root, { recursive: true, dereference: true, filter: (path) => existsSync(path) });
  const plugin = join(root, 'wp-content/plugins/session-list');
  mkdirSync(plugin, { recursive: true });
  cpSync(join(here, 'session-list.php'), join(plugin, 'session-list.php'));
  cpSync(dist, join(plugin, 'dist'), { recursive: true });
  // Debian's themes are packages of their own; this is the least that a theme is.
  const theme = join(root, 'wp-content/themes/plain');
  mkdirSync(theme, { recursive: true });
  writeFileSync(join(theme, 'style.css'), '/* Theme Name: Plain */');
  writeFileSync(
    join(theme, 'index.php'),
    '<!doctype html><html <?php language_attributes(); ?>><head><?php wp_head(); ?></head><body><?php while (have_posts()) { the_post(); the_title("<h1>", "</h1>"); the_content(); } wp_footer(); ?></body></html>',
  );
  const settings = {
    DB_NAME: 'wordpress',
    DB_USER: 'root',
    DB_PASSWORD: '',
    DB_HOST: `localhost:${socket}`,
    // The site asks nobody for anything.
    WP_HTTP_BLOCK_EXTERNAL: true,
    DISABLE_WP_CRON: true,
  };
  const lines = Object.entries(settings).map(
    ([name, value]) => `define('${name}', ${JSON.stringify(value)});`,
  );
  writeFileSync(
    join(root, 'wp-config.php'),
    `<?php\n${lines.join('\n')}\n$table_prefix = 'wp_';\ndefined('ABSPATH') || define('ABSPATH', __DIR__ . '/');\nrequire_once ABSPATH . 'wp-settings.php';\n`,
  );
  const sessions = [
    { title: 'Opening', time: 'Sunday 9:00AM', subjects: ['Art'] },
    { title: 'Maps', time: 'Monday 1:00PM', subjects: ['Maps'] },
  ];
  writeFileSync(join(root, 'programme.json'), JSON.stringify({ sessions }));
  execFileSync('php', [join(here, 'setup.php'), root, address, password], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
};

/** A page of somebody who has signed in. */
const signIn = async (browser, address, user) => {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  await page.goto(`${address}/wp-login.php`);
  // Not by typing: the page moves focus between the fields by itself.
  const values = { log: user, pwd: password };
  await Promise.all([
    page.waitForNavigation(),
    page.$eval(
      '#loginform',
      (form, filled) => {
        for (const [name, value] of Object.entries(filled)) form.elements.namedItem(name).value = value;
        form.requestSubmit();
      },
      values,
    ),
  ]);
  assert.match(page.url(), /wp-admin/, `${user} could not sign in.`);
  return page;
};

/** Publishes a post as the editor does, and gives its address and what WordPress left of it. */
const publish = async (page, title, content) => {
  const post = await page.evaluate(
    async (written) => {
      const nonce = await (await fetch('/wp-admin/admin-ajax.php?action=rest-nonce')).text();
      const answer = await fetch('/?rest_route=/wp/v2/posts', {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'x-wp-nonce': nonce },
        body: JSON.stringify({ ...written, status: 'publish' }),
      });
      return answer.json();
    },
    { title, content },
  );
  assert.ok(post.link, JSON.stringify(post));
  return post;
};

/** What a visitor sees of a post. */
const titlesAt = async (browser, link) => {
  const page = await browser.newPage();
  const errors = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  await page.goto(link);
  const handle = await page.waitForFunction(
    () => {
      const shadow = document.querySelector('session-list')?.shadowRoot;
      const titles = [...(shadow?.querySelectorAll('[part="title"]') ?? [])].map((one) =>
        one.textContent.trim(),
      );
      return titles.length > 0 && titles;
    },
    { timeout: 15_000 },
  );
  assert.deepEqual(errors, []);
  const titles = await handle.jsonValue();
  await page.close();
  return titles;
};

const cases = [
  [
    'author',
    'Placeholder',
    '<div data-session-list data-src="/programme.json" data-subject="Art">Programme</div>',
    ['Opening'],
  ],
  ['author', 'Link', '<p><a data-session-list href="/programme.json">Programme</a></p>', ['Opening', 'Maps']],
  [
    'author',
    'Address',
    '<p><a href="/programme.json#data-session-list?subject=Maps">Programme</a></p>',
    ['Maps'],
  ],
  [
    'author',
    'Shortcode of an author',
    '[session_list src="/programme.json" onclick="alert(1)"]',
    ['Opening', 'Maps'],
  ],
  ['admin', 'Shortcode', '[session_list src="/programme.json" subject="Art" heading_level="2"]', ['Opening']],
];

const check = async (address) => {
  const browser = await puppeteer.launch({ ...(await findChromium()), headless: true });
  let passed = 0;
  try {
    const pages = {
      author: await signIn(browser, address, 'author'),
      admin: await signIn(browser, address, 'admin'),
    };
    for (const [user, title, content, expected] of cases) {
      const post = await publish(pages[user], title, content);
      assert.deepEqual(await titlesAt(browser, post.link), expected, title);
      assert.doesNotMatch(post.content.rendered, /onclick/);
      console.log(`ok  ${user}: ${title}`);
      passed++;
    }
    const { link } = await publish(pages.author, 'Plain', '<p>No list here.</p>');
    assert.doesNotMatch(await (await fetch(link)).text(), /session-list\.js/);
    console.log('ok  a post without a list does not load the script');
    passed++;
  } finally {
    await browser.close();
  }
  console.log(`${passed} passed`);
};

process.once('SIGINT', () => stop().then(() => process.exit(130)));
try {
  const port = await freePort();
  const address = `http://127.0.0.1:${port}`;
  await startDatabase();
  makeSite(address);
  start('php', ['-S', `127.0.0.1:${port}`, '-t', root], { PHP_CLI_SERVER_WORKERS: '4' });
  await until(
    () =>
      fetch(address).then(
        ({ ok }) => ok,
        () => false,
      ),
    'the site',
  );
  await check(address);
  if (process.argv.includes('--stay')) {
    console.log(
      `WordPress is at ${address}/wp-admin/ (admin or author, password ${password}). Ctrl+C ends it.`,
    );
    await new Promise(() => setInterval(() => {}, 1 << 30));
  }
} finally {
  await stop();
}
