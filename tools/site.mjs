// Builds the documentation, demo/docs/*.html, from docs/*.md, the README, the changelog and the test feeds, so that
// nothing is written twice.
import { copyFile, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { Marked } from 'marked';

const out = 'demo/docs';
const readme = await readFile('README.md', 'utf8');

/** Sections of the README, by their headings, as a page of their own. */
const fromReadme = (title, ...headings) => {
  const sections = readme.split(/^(?=## )/m);
  const found = headings.map((heading) => {
    const section = sections.find((one) => one.startsWith(`## ${heading}\n`));
    if (!section) throw new Error(`README.md has no section "${heading}".`);
    return heading === title ? section.replace(/^## .*\n/, '') : section;
  });
  return `# ${title}\n\n${found.join('\n').replaceAll('](src/programme.schema.json)', '](../../dist/programme.schema.json)')}`;
};

/** The first test feed of each format, as an example of it. */
const examplesOfFeeds = async () => {
  const root = 'test/fixtures/feeds';
  const parts = await Promise.all(
    (await readdir(root)).sort().map(async (format) => {
      const [name] = (await readdir(`${root}/${format}`)).sort();
      const file = (await readdir(`${root}/${format}/${name}`)).find((one) => one.startsWith('feed.'));
      const text = (await readFile(`${root}/${format}/${name}/${file}`, 'utf8'))
        .replace(/^\uFEFF/, '')
        .trim();
      const shown = text.length > 1500 ? `${text.slice(0, 1500)}\n…` : text;
      return `### ${format}\n\n\`\`\`\`text\n${shown}\n\`\`\`\`\n`;
    }),
  );
  return `\n## Examples\n\nOne of each format, shortened; each is read by a test.\n\n${parts.join('\n')}`;
};

const withExamples = async (text) => {
  const names = [...text.matchAll(/<!-- example: (\S+) -->/g)].map(([, name]) => name);
  const sources = await Promise.all(names.map((name) => readFile(`examples/${name}`, 'utf8')));
  return names.reduce(
    (page, name, i) =>
      page.replace(
        `<!-- example: ${name} -->`,
        () => `\`\`\`${name.split('.').at(-1)}\n${sources[i].trim()}\n\`\`\``,
      ),
    text,
  );
};

/** Links lead to files of the project in the sources, and to pages of the site here. */
const written = async (name) => {
  const text = await withExamples(await readFile(`docs/${name}.md`, 'utf8'));
  return text
    .replace(/\]\(\.\.\/README\.md#(\w+)\)/g, ']($1.html)')
    .replace(/\]\(([\w-]+)\.md(#[\w-]+)?\)/g, ']($1.html$2)')
    .replaceAll('](../demo/', '](../');
};

const pages = {
  'getting-started': await written('getting-started'),
  'ways-in': await written('ways-in'),
  feeds: fromReadme('Feeds', 'Feeds') + (await examplesOfFeeds()),
  reference: fromReadme('Reference', 'Reference'),
  theming: await written('theming'),
  developers: await written('developers'),
  accessibility: await written('accessibility'),
  'privacy-security': await written('privacy-security'),
  comparison: await written('comparison'),
  changelog: await readFile('CHANGELOG.md', 'utf8'),
};

const titleOf = (markdown) => /^# (.+)$/m.exec(markdown)?.[1] ?? '';

const escapeHtml = (text) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');

const slug = (text) =>
  text
    .toLowerCase()
    .replace(/<[^>]*>/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');

/** An example runs as it stands, but for the addresses of the built files; the page has the script already. */
const live = (code) =>
  code
    .replace(/<script type="module"[^>]*><\/script>\n?/, '')
    .replace(/src="(embed\.html|frame\.js)/g, 'src="../../dist/$1')
    .replace(/embed\.html\?src=/, 'embed.html?src=../demo/docs/');

const marked = new Marked({
  renderer: {
    code({ text, lang = '' }) {
      const [language, how] = lang.split(' ');
      const shown = `<pre tabindex="0"><code class="language-${language}">${escapeHtml(text)}</code></pre>`;
      return how
        ? `${shown}\n<div class="live" tabindex="0" role="region" aria-label="Example">\n${live(text)}\n</div>\n`
        : shown;
    },
    heading({ tokens, depth }) {
      const text = this.parser.parseInline(tokens);
      return `<h${depth} id="${slug(text)}">${text}</h${depth}>\n`;
    },
    table(token) {
      const row = (cells, tag) =>
        `<tr>${cells.map((cell) => `<${tag}>${this.parser.parseInline(cell.tokens)}</${tag}>`).join('')}</tr>`;
      return `<div class="table" tabindex="0" role="region" aria-label="Table"><table><thead>${row(token.header, 'th')}</thead><tbody>${token.rows.map((cells) => row(cells, 'td')).join('')}</tbody></table></div>`;
    },
  },
});

const names = Object.keys(pages);
const navigation = (current) => `<nav aria-label="Documentation"><ul>
<li><a href="../index.html">Demo</a></li><li><a href="../builder/index.html">Builder</a></li>
${names
  .map(
    (name) =>
      `<li><a href="${name}.html"${name === current ? ' aria-current="page"' : ''}>${escapeHtml(titleOf(pages[name]))}</a></li>`,
  )
  .join('\n')}
</ul></nav>`;

const page = (name, markdown) => `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>${escapeHtml(titleOf(markdown))} – session-list</title>
    <link rel="icon" href="data:," />
    <link rel="stylesheet" href="../demo.css" />
    <link rel="stylesheet" href="docs.css" />
    <script type="module" src="../../dist/session-list.js"></script>
  </head>
  <body>
    <header>${navigation(name)}</header>
    <main>
${marked.parse(markdown)}
    </main>
    <footer>The documentation of <code>&lt;session-list&gt;</code>. The programme in the examples is a sample.</footer>
  </body>
</html>
`;

await rm(out, { recursive: true, force: true });
await mkdir(out, { recursive: true });
await copyFile('docs/docs.css', `${out}/docs.css`);
await copyFile('demo/sample-programme.json', `${out}/programme.json`);
for (const [name, markdown] of Object.entries(pages))
  await writeFile(`${out}/${name}.html`, page(name, markdown));
console.log(`Wrote ${names.length} pages of documentation to ${out}/.`);
