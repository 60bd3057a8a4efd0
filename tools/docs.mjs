// Writes the README's tables from the manifest; with --check it only tells whether they are true.
import { readFile, writeFile } from 'node:fs/promises';
import { makeManifest } from './manifest.mjs';

const cell = (text) =>
  String(text ?? '')
    .replace(/\s+/g, ' ')
    .replace(/\|/g, '\\|')
    .trim();
const code = (text) => (text ? `\`${cell(text)}\`` : '');

const table = (title, head, rows) =>
  rows.length
    ? [
        `**${title}**`,
        '',
        `| ${head.join(' | ')} |`,
        `|${' --- |'.repeat(head.length)}`,
        ...rows.map((row) => `| ${row.join(' | ')} |`),
        '',
      ].join('\n')
    : '';

const typeOf = ({ type }) => code(type?.text?.replace(/\s+/g, ' '));

const section = (element) => {
  const fields = element.members.filter(
    ({ kind, privacy, static: isStatic }) => kind === 'field' && privacy !== 'protected' && !isStatic,
  );
  const methods = element.members.filter(
    ({ kind, description, inheritedFrom }) => kind === 'method' && description && !inheritedFrom,
  );
  const withoutAttribute = fields.filter(
    ({ attribute, name }) => !attribute && name !== 'observedAttributes',
  );
  return [
    `### \`<${element.tagName}>\``,
    '',
    cell(element.summary),
    '',
    table(
      'Attributes',
      ['attribute', 'property', 'default', 'what it does'],
      fields
        .filter(({ attribute }) => attribute)
        .map((field) => [
          code(field.attribute),
          code(field.name),
          code(field.default),
          cell(field.description),
        ]),
    ),
    table(
      'Properties without an attribute',
      ['property', 'type', 'what it is'],
      withoutAttribute.map((field) => [code(field.name), typeOf(field), cell(field.description)]),
    ),
    table(
      'Methods',
      ['method', 'what it does'],
      methods.map(({ name, description }) => [code(`${name}()`), cell(description)]),
    ),
    table(
      'Events',
      ['event', 'class', 'when'],
      (element.events ?? []).map((event) => [code(event.name), typeOf(event), cell(event.description)]),
    ),
    table(
      'Slots',
      ['slot', 'what goes in'],
      (element.slots ?? []).map((slot) => [code(slot.name) || '(default)', cell(slot.description)]),
    ),
    table(
      'Parts, for `::part()`',
      ['part', 'what it is'],
      (element.cssParts ?? []).map((part) => [code(part.name), cell(part.description)]),
    ),
    table(
      'Custom properties',
      ['property', 'default', 'what it sets'],
      (element.cssProperties ?? []).map((one) => [code(one.name), code(one.default), cell(one.description)]),
    ),
  ]
    .filter((text, i) => text || i < 4)
    .join('\n');
};

const manifest = await makeManifest();
const elements = manifest.modules
  .flatMap(({ declarations }) => declarations)
  .filter(({ customElement }) => customElement);
const begin = '<!-- api: written by `npm run docs` from the doc comments -->';
const end = '<!-- /api -->';
const readme = await readFile('README.md', 'utf8');
const [before, rest] = readme.split(begin);
const after = rest?.split(end)[1];
if (after === undefined)
  throw new Error(`README.md has no place for the tables between "${begin}" and "${end}".`);
const next = `${before}${begin}\n\n${elements.map(section).join('\n')}\n${end}${after}`;

if (!process.argv.includes('--check')) await writeFile('README.md', next);
else if (next !== readme) {
  console.error('The tables of README.md are not those of the doc comments. Run `npm run docs`.');
  process.exitCode = 1;
} else console.log('The tables of README.md are true.');
