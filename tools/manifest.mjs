// The custom elements manifest, from the doc comments of the two element classes.
import { readFile, writeFile } from 'node:fs/promises';
import { create, litPlugin, ts } from '@custom-elements-manifest/analyzer/src/browser-entrypoint.js';

const sources = { 'session-list': 'src/session-list.ts', 'session-subjects': 'src/session-subjects.ts' };

/** Whose members and attributes are the elements', too. */
const bases = {
  'src/session-list.ts': ['src/list-element.ts', 'src/speaking-element.ts'],
  'src/session-subjects.ts': ['src/speaking-element.ts'],
};

/** Members that are the element's own affair. */
const isInternal = ({ name, privacy, kind, static: isStatic }) =>
  name.startsWith('#') ||
  privacy === 'private' ||
  privacy === 'protected' ||
  isStatic ||
  (kind === 'method' && name === 'attributeChangedCallback');

export const makeManifest = async () => {
  const modules = await Promise.all(
    [...new Set([...Object.values(sources), ...Object.values(bases).flat()])].map(async (path) =>
      ts.createSourceFile(path, await readFile(path, 'utf8'), ts.ScriptTarget.ES2022, true),
    ),
  );
  const manifest = create({ modules, plugins: litPlugin(), context: { dev: false } });
  const classOf = (source) =>
    manifest.modules.find(({ path }) => path === source).declarations.find(({ kind }) => kind === 'class');
  for (const [source, paths] of Object.entries(bases)) {
    const element = classOf(source);
    for (const kind of ['members', 'attributes', 'events', 'cssParts']) {
      const own = new Set((element[kind] ?? []).map(({ name }) => name));
      const others = paths.flatMap((path) => classOf(path)[kind] ?? []).filter(({ name }) => !own.has(name));
      // Each element's are made its own below.
      element[kind] = [...(element[kind] ?? []), ...structuredClone(others)];
    }
  }
  manifest.modules = manifest.modules.filter(({ path }) => path in bases);
  for (const module of manifest.modules) {
    const [tagName] = Object.entries(sources).find(([, path]) => path === module.path);
    module.path = module.path.replace(/^src\/(.*)\.ts$/, 'dist/modules/$1.js');
    for (const declaration of module.declarations) {
      if (declaration.kind !== 'class') continue;
      Object.assign(declaration, { tagName, customElement: true });
      // The analyzer also lists dispatched events whose name it cannot see.
      declaration.events = (declaration.events ?? []).filter(({ name, description }) => name && description);
      declaration.members = (declaration.members ?? []).filter((member) => !isInternal(member));
    }
    module.exports.push({
      kind: 'custom-element-definition',
      name: tagName,
      declaration: { name: module.exports[0].declaration.name, module: module.path },
    });
    for (const exported of module.exports) exported.declaration.module = module.path;
  }
  return manifest;
};

export const writeManifest = async (path) => {
  const manifest = await makeManifest();
  await writeFile(path, `${JSON.stringify(manifest, null, 2)}\n`);
  return manifest;
};
