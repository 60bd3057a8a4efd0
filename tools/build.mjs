// Builds everything that is published, into dist/.
import { spawnSync } from 'node:child_process';
import { copyFile, rm } from 'node:fs/promises';
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
await writeManifest('dist/custom-elements.json');
console.log('Built dist/.');
