// Builds everything that is published, into dist/.
import { spawnSync } from 'node:child_process';
import { copyFile, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { generateJetBrainsWebTypes } from 'custom-element-jet-brains-integration';
import { generateVsCodeCustomElementData } from 'custom-element-vs-code-integration';
import { writeManifest } from './manifest.mjs';

const run = (command, args) => {
  const { status } = spawnSync('npx', ['--no-install', command, ...args], {
    stdio: 'inherit',
    env: { ...process.env, npm_config_loglevel: 'error' },
  });
  if (status !== 0) process.exit(status ?? 1);
};

await rm('dist', { recursive: true, force: true });
run('tsc', ['-p', 'tsconfig.json']);
run('rollup', ['-c', '--silent']);
await copyFile('src/programme.schema.json', 'dist/programme.schema.json');

// The words of each language as JSON, to be looked up, and to be put into pages with the one-file script.
const { english } = await import('../dist/modules/text/strings.js');
const { refineEnglish } = await import('../dist/modules/text/refine-strings.js');
const { nothingEnglish } = await import('../dist/modules/text/nothing-strings.js');
const { agendaEnglish } = await import('../dist/modules/text/agenda-strings.js');
const { languages } = await import('../dist/modules/text/languages.js');
const all = {
  en: async () => ({ default: { ...english, ...refineEnglish, ...nothingEnglish, ...agendaEnglish } }),
  ...languages,
};
await mkdir('dist/languages');
for (const [tag, load] of Object.entries(all)) {
  const words = JSON.stringify((await load()).default, undefined, 2);
  await writeFile(`dist/languages/${tag}.json`, `${words}\n`);
}

for (const file of ['embed.html', 'embed.css']) await copyFile(`src/embed/${file}`, `dist/${file}`);
// The builder is published too, beside what it shows.
await mkdir('dist/builder');
for (const file of await readdir('demo/builder')) {
  const text = await readFile(`demo/builder/${file}`, 'utf8');
  await writeFile(`dist/builder/${file}`, text.replaceAll('../../dist/', '../'));
}
const manifest = await writeManifest('dist/custom-elements.json');
// What editors show while somebody types the tags.
const editors = { outdir: 'dist', hideLogs: true };
generateVsCodeCustomElementData(manifest, editors);
generateJetBrainsWebTypes(manifest, { ...editors, packageJson: false });
console.log('Built dist/.');
await import('./site.mjs');
