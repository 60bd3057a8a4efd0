// Without a page: `session-list/core` reads feeds, searches and writes, in Node or in a build.
import { readFile } from 'node:fs/promises';
import { programmeHtml, readFeed, searchProgramme } from 'session-list/core';

const programme = await readFeed(await readFile('demo/sample-programme.json', 'utf8'));
for (const { path, message, hint } of programme.problems) console.warn(path, message, hint);

const search = await searchProgramme(programme);
console.log(search('libary').sessions.map(({ title }) => title));

console.log(programmeHtml(programme, { attributes: { src: 'programme.json' } }).length, 'characters of HTML');
