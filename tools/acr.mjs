// Writes the Accessibility Conformance Report as a page of the demo; with --check it only tells whether that is true.
import { readFile, writeFile } from 'node:fs/promises';
import { parse } from 'yaml';
import { criteria, levels } from './wcag.mjs';

const escapeHtml = (text) =>
  String(text).replace(/[&<>"]/g, (one) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[one]);

const chapterNames = {
  success_criteria_level_a: 'Table 1: Success Criteria, Level A',
  success_criteria_level_aa: 'Table 2: Success Criteria, Level AA',
  success_criteria_level_aaa: 'Table 3: Success Criteria, Level AAA',
};

/** The remark, and the tests named at its end as a list. */
const remark = (notes) => {
  const [text, tests] = notes.split(' Tests: ');
  const items = tests?.replace(/\.$/, '').split('; ') ?? [];
  const list = items.map((item) => `<li><code>${escapeHtml(item)}</code></li>`).join('');
  return `${escapeHtml(text)}${list && `<details><summary>Tests</summary><ul>${list}</ul></details>`}`;
};

const row = ({ num, components: [{ adherence }] }) => `          <tr>
            <th scope="row">${num} ${escapeHtml(criteria[num])}</th>
            <td>${levels[adherence.level]}</td>
            <td>${remark(adherence.notes)}</td>
          </tr>`;

const table = ([key, { notes, criteria: rows }]) => `      <h2 id="${key}">${chapterNames[key]}</h2>
${notes ? `      <p>${escapeHtml(notes)}</p>\n` : ''}      <table aria-labelledby="${key}">
        <thead>
          <tr><th scope="col">Criterion</th><th scope="col">Conformance</th><th scope="col">Remarks</th></tr>
        </thead>
        <tbody>
${rows.map(row).join('\n')}
        </tbody>
      </table>`;

const report = parse(await readFile('accessibility/openacr.yaml', 'utf8'));
const page = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>${escapeHtml(report.title)}</title>
    <link rel="icon" href="data:," />
    <link rel="stylesheet" href="../demo.css" />
    <link rel="stylesheet" href="accessibility.css" />
  </head>
  <body>
    <header>
      <nav aria-label="Demo">
        <ul>
          <li><a href="../index.html">Interest page</a></li>
          <li><a href="../scheduler/index.html">Scheduler</a></li>
          <li><a href="../interests/index.html">Index of interests</a></li>
          <li><a href="../finding/index.html">Finding</a></li>
          <li><a href="../theme/index.html">Theme</a></li>
          <li><a href="index.html" aria-current="page">Accessibility</a></li>
        </ul>
      </nav>
    </header>
    <main>
      <h1>${escapeHtml(report.title)}</h1>
      <p>${escapeHtml(report.product.name)} ${escapeHtml(report.product.version)}, ${escapeHtml(report.report_date)}. ${escapeHtml(report.product.description)}</p>
      <p>${escapeHtml(report.notes)}</p>
      <p>${escapeHtml(report.evaluation_methods_used)}</p>
${Object.entries(report.chapters).map(table).join('\n')}
    </main>
    <footer>Also as <a href="../../accessibility/openacr.yaml">OpenACR</a>.</footer>
  </body>
</html>
`;

const path = 'demo/accessibility/index.html';
if (!process.argv.includes('--check')) await writeFile(path, page);
else if ((await readFile(path, 'utf8').catch(() => '')) !== page) {
  console.error(`${path} is not what accessibility/openacr.yaml says. Run \`npm run acr\`.`);
  process.exitCode = 1;
} else console.log(`${path} is true.`);
