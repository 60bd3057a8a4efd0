// The custom elements manifest, from the doc comments of the two element classes.
import { readFile, writeFile } from 'node:fs/promises';
import { create, litPlugin, ts } from '@custom-elements-manifest/analyzer/src/browser-entrypoint.js';

const sources = ['src/session-list.ts', 'src/session-subjects.ts'];

export const makeManifest = async () => {
  const modules = await Promise.all(
    sources.map(async (path) => ts.createSourceFile(path, await readFile(path, 'utf8'), ts.ScriptTarget.ES2022, true)),
  );
  const manifest = create({ modules, plugins: litPlugin(), context: { dev: false } });
  for (const module of manifest.modules) {
    module.path = module.path.replace(/^src\/(.*)\.ts$/, 'dist/modules/$1.js');
    for (const declaration of module.declarations) {
      declaration.members = (declaration.members ?? []).filter(
        ({ name, privacy }) => !name.startsWith('#') && privacy !== 'private' && privacy !== 'protected',
      );
    }
  }
  return manifest;
};

export const writeManifest = async (path) => writeFile(path, `${JSON.stringify(await makeManifest(), null, 2)}\n`);
