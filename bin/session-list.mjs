#!/usr/bin/env node
// The command of the package: `session-list prerender` and `session-list oembed`.
import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';

const usage = `session-list prerender FEED [--attribute value …]
  Writes a programme as HTML with JSON-LD, to paste into a page or to build it with. It can be read without a
  script; with the script, <session-list> takes it over.
  FEED is a file, an http(s) address (or several, in one pair of quotes), or - for standard input.
  Every attribute of <session-list> may be given, such as --lang fr, --heading-level 2 or --time-zone Europe/Paris.
  With --src programme.json the page loads the feed anew when the script comes.
  --no-json-ld leaves out the JSON-LD.

session-list oembed ADDRESS [--title text] [--width pixels] [--height pixels]
  Writes the oEmbed document of a list in a frame; ADDRESS is that of embed.html with its parameters.

What can be mended in the feed is told on standard error.
`;

const here = (path) => new URL(`../dist/${path}`, import.meta.url);

/** Names and kinds of the attributes of an element, as its manifest has them. */
const attributesOf = async (tag) => {
  const manifest = JSON.parse(await readFile(here('custom-elements.json'), 'utf8'));
  const element = manifest.modules
    .flatMap(({ declarations }) => declarations)
    .find(({ tagName }) => tagName === tag);
  return [
    ...element.attributes.map(({ name, type }) => ({ name, isFlag: type?.text === 'boolean' })),
    { name: 'lang' },
  ];
};

const textOf = async (feed) => {
  if (feed !== '-') return readFile(feed, 'utf8');
  const chunks = [];
  for await (const chunk of process.stdin) chunks.push(chunk);
  return Buffer.concat(chunks).toString('utf8');
};

const prerender = async (args) => {
  const { readFeed, loadFeed, programmeHtml } = await import(here('modules/core.js'));
  const known = await attributesOf('session-list');
  const options = Object.fromEntries(
    known.map(({ name, isFlag }) => [name, { type: isFlag ? 'boolean' : 'string' }]),
  );
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { ...options, 'json-ld': { type: 'boolean', default: true } },
    allowNegative: true,
  });
  const [feed] = positionals;
  if (feed === undefined) throw new Error(usage);
  const { 'json-ld': jsonLd, lang, 'heading-level': level, ...rest } = values;
  const reading = {
    format: values.format,
    timeZone: values['time-zone'],
    localTimes: values['local-times'],
    language: lang,
  };
  const programme = /^https?:/.test(feed)
    ? await loadFeed(feed, reading)
    : await readFeed(await textOf(feed), { ...reading, base: values.src });
  for (const { path, message, hint } of programme.problems)
    console.error(`${path ? `${path}: ` : ''}${message} ${hint}`);
  const attributes = Object.entries({
    ...rest,
    ...(lang && { lang }),
    ...(level && { 'heading-level': level }),
  });
  process.stdout.write(
    programmeHtml(programme, {
      language: lang,
      headingLevel: level && Number(level),
      jsonLd,
      attributes: Object.fromEntries(attributes.map(([name, value]) => [name, value === true ? '' : value])),
    }),
  );
};

const oembed = async (args) => {
  const { oEmbed } = await import(here('modules/core.js'));
  const text = { type: 'string' };
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { title: text, width: text, height: text },
  });
  const number = (value) => (value === undefined ? undefined : Number(value));
  if (positionals[0] === undefined) throw new Error(usage);
  const { title, width, height } = values;
  const document = oEmbed(positionals[0], { title, width: number(width), height: number(height) });
  process.stdout.write(`${JSON.stringify(document, null, 2)}\n`);
};

const commands = { prerender, oembed };
const [command, ...args] = process.argv.slice(2);
if (command === '--help' || command === undefined) process.stdout.write(usage);
else if (!Object.hasOwn(commands, command)) {
  console.error(`There is no command "${command}".\n\n${usage}`);
  process.exitCode = 2;
} else {
  try {
    await commands[command](args);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
