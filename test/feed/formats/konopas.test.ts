import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { konopasFormat } from '../../../src/feed/formats/konopas.ts';
import type { RawProgramme } from '../../../src/feed/reader.ts';

const fixture = (name: string): string =>
  readFileSync(new URL(`../../fixtures/feeds/konopas/${name}/feed.js`, import.meta.url), 'utf8').trim();
const recognises = (text: string): boolean => konopasFormat.recognises({ text });
const read = async (text: string): Promise<RawProgramme> => konopasFormat.read({ text }, {});

test('recognises scripts that hold a programme', () => {
  assert.ok(recognises(fixture('script')));
  assert.ok(recognises(fixture('lists')));
  assert.ok(recognises('program=[]'));
  for (const text of [
    '<script>var program = []</script>',
    'BEGIN:VCALENDAR',
    'title,mins,loc\nA,30,Hall',
    '[{"title": "A", "mins": "30", "loc": [',
    '["mins", "loc"',
    '/* mins */ var x = [',
  ])
    assert.equal(recognises(text), false, text);
  assert.equal(konopasFormat.recognises({ text: 'var program = []', data: [] }), false);
});

test('reads a script with comments, names without quotes and commas too many', async () => {
  const { markup, sessions, notes } = await read(fixture('script'));
  assert.equal(markup, 'html');
  assert.deepEqual(notes, []);
  assert.deepEqual(sessions[0], {
    path: 'program[0]',
    id: '1',
    title: 'Robots, "droids" and us',
    description: 'See <b>http://example.org/</b> /* not a comment */',
    start: '2027-04-25T10:00',
    duration: 75,
    track: 'Science',
    subjects: ['Panel'],
    location: 'Hall ] 1',
    speakers: [
      { name: 'Ana Lis', url: undefined },
      { name: 'Ben Ode, Jr.', url: 'https://example.org/ben' },
    ],
    url: undefined,
  });
  assert.equal(sessions.length, 2);
});

test('reads two lists one after the other, and all records but the broken one', async () => {
  const { sessions, notes } = await read(fixture('lists'));
  assert.deepEqual(
    sessions.map(({ id, title }) => [id, title]),
    [
      ['1', 'First'],
      ['3', 'Third'],
    ],
  );
  assert.deepEqual(
    notes?.map(([name, path]) => [name, path]),
    [['unreadPart', 'program']],
  );
});

test('reads what is there of a script that was cut off', async () => {
  const whole = 'var program = [{"id": "1", "title": "A", "date": "2027-04-25", "mins": "5"}';
  const { sessions, notes } = await read(`${whole}, {"id": "2", "title": "it is [`);
  assert.deepEqual(
    sessions.map(({ id }) => id),
    ['1'],
  );
  assert.equal(notes?.length, 1);
});

test('reads records that are pushed to a list', async () => {
  const { sessions } = await read(
    'var settings = {title: "Con"}; var program = []; program.push({id: "1", title: "A", date: "2027-04-25", mins: "5", people: [{id: "p"}]}, {id: "2", title: "B", date: "2027-04-25", loc: []}); var people = []; people.push({id: "p", name: ["Ann", "Bee"], prog: ["1"]});',
  );
  assert.deepEqual(
    sessions.map(({ id, speakers }) => [id, (speakers as { name: string }[]).map(({ name }) => name)]),
    [
      ['1', ['Ann Bee']],
      ['2', []],
    ],
  );
});

test('never runs anything', async () => {
  const { sessions } = await read(
    'var program = [{id: "1", title: "A", date: "2027-04-25", mins: (globalThis.ran = 1)}]; globalThis.ran = 2;',
  );
  assert.deepEqual(sessions, []);
  assert.equal('ran' in globalThis, false);
});

test('takes any text', async () => {
  const odd = [
    '',
    '"',
    "'",
    '\\',
    '[',
    ']',
    '/*',
    '//',
    '[[[',
    '}{',
    'program = {',
    '["\\',
    '{"a":1}',
    '[1][2]',
  ];
  for (const text of [...odd, ...odd.map((one) => `var program = [${one}`)]) {
    assert.equal(typeof recognises(text), 'boolean');
    assert.ok(Array.isArray((await read(text)).sessions));
  }
});

test('takes long and deep texts in time', { timeout: 10_000 }, async () => {
  for (const part of ['[', '{"a":', '"', '\\"', "'", '//', '/*', '[]', 'program ', 'program=']) {
    const text = `var program = ${part.repeat(100_000)}`;
    recognises(text);
    await read(text);
  }
});

const feed = new URL('../../../../shared/feeds/konopas/ccscne-2014-program.js', import.meta.url);
const skip = existsSync(feed) ? false : 'the shared feeds are not here';

test('reads CCSCNE 2014', { skip }, async () => {
  const text = readFileSync(feed, 'utf8').trim();
  assert.ok(recognises(text));
  const { sessions, notes } = await read(text);
  assert.equal(sessions.length, 56);
  assert.deepEqual(notes, []);
  const facts = [0, 11, 22, 33, 44].map((i) => {
    const { id, title, start, duration, location, subjects, speakers } = sessions[i] ?? {};
    const names = (speakers as { name: string }[]).map(({ name }) => name);
    return [id, title, start, duration, location, subjects, names];
  });
  assert.deepEqual(facts, [
    [
      '1',
      'Registration and hospitalities',
      '2014-04-25T10:00',
      360,
      "Slavin Center outside '64 Hall",
      ['Registration'],
      [],
    ],
    [
      '12',
      'Workshop 3: Mobile Computational Thinking with App Inventor 2',
      '2014-04-25T09:00',
      180,
      'Alumni Hall Alumni Private Dining Room',
      ['Workshop'],
      ['Franklyn Turbak', 'Shaileen Pokress', 'Mark Sherman'],
    ],
    [
      '23',
      'Computational Thinking Expanding the Toolkit',
      '2014-04-25T15:20',
      25,
      'Slavin Center Room LL 01',
      ['Paper', 'Session 1A'],
      ['Susan Imberman', 'Deborah Sturm', 'Mohammed Azhar'],
    ],
    [
      '34',
      'Tutorial Session 2C: 3D Printing - Why All the Fuss? Assembly Process and Demonstration',
      '2014-04-25T16:15',
      75,
      'Slavin Center Room LL 03',
      ['Tutorial', 'Session 2C'],
      ['Greg Pleva'],
    ],
    [
      '45',
      'Evil Robots and Helpful Droids: A Seminar for a Junior/Senior Artificial Intelligence Course',
      '2014-04-26T10:50',
      25,
      'Slavin Center Room LL 01',
      ['Paper', 'Session 3A'],
      ['Lisa Michaud'],
    ],
  ]);
});
