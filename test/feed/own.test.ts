import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { readText } from '../../src/feed/read.ts';
import { FeedError } from '../../src/feed/reader.ts';
import { parseHtml } from './parse-html.ts';

const read = (data: unknown) => readText(JSON.stringify(data), { base: 'https://example.org/feed.json' });

test('reads the programme of the demo as the feed has it', async () => {
  const file = new URL('../../demo/library-partnerships.json', import.meta.url);
  const feed = JSON.parse(readFileSync(file, 'utf8'));
  const { title, sessions, problems } = await read(feed);
  assert.equal(title, 'Conference sessions');
  assert.deepEqual(problems, []);
  assert.deepEqual(
    sessions.map(({ title, timeText, description, subjects }) => ({
      title,
      time: timeText,
      description,
      subjects,
    })),
    feed.sessions,
  );
  const original = new URL('../../../shared/feeds/library-partnerships.json', import.meta.url);
  if (existsSync(original)) assert.deepEqual(feed, JSON.parse(readFileSync(original, 'utf8')));
});

test('reads the sample programme without a problem', async () => {
  const { sessions, problems } = await readText(
    readFileSync(new URL('../../demo/sample-programme.json', import.meta.url), 'utf8'),
  );
  assert.deepEqual(problems, []);
  assert.ok(sessions.length >= 60);
  assert.ok(new Set(sessions.flatMap(({ subjects }) => subjects)).size >= 12);
  assert.equal(new Set(sessions.map(({ start }) => start?.slice(0, 10)).filter(Boolean)).size, 5);
  assert.equal(sessions.filter(({ status }) => status === 'cancelled').length, 1);
  assert.equal(sessions.filter(({ start, timeText }) => !start && !timeText).length, 1);
  assert.equal(sessions.filter(({ description }) => !description).length, 1);
  assert.ok(sessions.some(({ title }) => title.length === 300));
});

test('gives each session an id that does not depend on its neighbours', async () => {
  const records = [{ title: 'A', start: '2025-06-29T10:00' }, { title: 'B' }, { id: 7, title: 'C' }];
  const ids = async (list: unknown[]) =>
    Object.fromEntries((await read({ sessions: list })).sessions.map(({ title, id }) => [title, id]));
  const all = await ids(records);
  assert.deepEqual(await ids([...records].reverse()), all);
  assert.equal((await ids(records.slice(1))).B, all.B);
  assert.equal(all.C, '7');
});

test('tells two records with the same id apart', async () => {
  const { sessions, problems } = await read({
    sessions: [{ id: 'x', title: 'A' }, { id: 'x', title: 'B' }, { title: 'B' }, { title: 'B' }],
  });
  assert.equal(new Set(sessions.map(({ id }) => id)).size, 4);
  assert.deepEqual(
    problems.map(({ path }) => path),
    ['sessions[1].id'],
  );
});

test('takes no link but http(s), mailto and tel, and resolves relative ones', async () => {
  const { sessions, problems } = await read({
    sessions: [
      { title: 'A', url: '/a', image: 'a.png' },
      {
        title: 'B',
        url: 'javascript:alert(1)',
        image: 'mailto:a@example.org',
        speakers: [{ name: 'S', url: 'data:text/html,x' }],
      },
      { title: 'C', url: 'mailto:desk@example.org' },
    ],
  });
  assert.deepEqual(
    sessions.map(({ url, image }) => [url, image]),
    [
      ['https://example.org/a', 'https://example.org/a.png'],
      [undefined, undefined],
      ['mailto:desk@example.org', undefined],
    ],
  );
  assert.deepEqual(
    problems.map(({ path }) => path),
    ['sessions[1].speakers[0].url', 'sessions[1].url', 'sessions[1].image'],
  );
});

test('knows the words for status and attendance', async () => {
  const { sessions, problems } = await read({
    sessions: [
      { title: 'A', status: 'https://schema.org/EventCancelled', attendance: 'Hybrid' },
      { title: 'B', status: 'Canceled', attendance: 'In-Person' },
      { title: 'C', status: 'perhaps' },
    ],
  });
  assert.deepEqual(
    sessions.map(({ status, attendance }) => [status, attendance]),
    [
      ['cancelled', 'mixed'],
      ['cancelled', 'in person'],
      ['scheduled', undefined],
    ],
  );
  assert.match(problems[0]?.hint ?? '', /scheduled, cancelled, postponed/);
});

test('ignores unknown and dangerous keys', async () => {
  const { sessions } = await readText(
    '{"sessions":[{"title":"A","__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},"colour":"red"}]}',
  );
  assert.deepEqual(Object.keys(sessions[0] ?? {}).sort(), [
    'accessibility',
    'id',
    'speakers',
    'status',
    'subjects',
    'title',
  ]);
  assert.equal((sessions[0] as unknown as Record<string, unknown>).polluted, undefined);
  assert.equal(({} as Record<string, unknown>).polluted, undefined);
});

test('gives plain frozen data', async () => {
  const programme = await read({ title: 'P', sessions: [{ title: 'A', subjects: ['x'], speakers: ['S'] }] });
  for (const part of [
    programme,
    programme.sessions,
    programme.problems,
    programme.sessions[0],
    programme.sessions[0]?.subjects,
    programme.sessions[0]?.speakers[0],
  ]) {
    assert.ok(Object.isFrozen(part));
  }
});

test('reads a file that begins with a byte order mark', async () => {
  assert.equal((await readText('\uFEFF{"sessions":[{"title":"A"}]}')).sessions.length, 1);
});

test('keeps the times of a feed whose zone no browser knows', async () => {
  const { sessions, problems } = await read({
    timeZone: 'Mars/Olympus',
    sessions: [{ title: 'A', start: '2025-06-29T10:30' }],
  });
  assert.equal(sessions[0]?.start, '2025-06-29T10:30:00');
  assert.equal(problems[0]?.message, '"Mars/Olympus" is not a time zone.');
});

for (const [name, text] of [
  ['an empty file', '  '],
  ['a page', '<p>Sign in</p>'],
  ['half a file', '{"sessions": ['],
  ['null', 'null'],
  ['other keys', '{"talks":1}'],
]) {
  test(`refuses ${name}`, () => assert.rejects(readText(text ?? ''), FeedError));
}

test('gives links that need no parsing as parsing would', async () => {
  const paths = [
    'a',
    'a/b.html',
    '~x/?a=b&c=d#e-f',
    '',
    'a//b',
    'a/./b',
    'a/../b',
    'a/..',
    '.',
    'a?..',
    'ä',
    'A%20b',
  ];
  for (const start of [
    'https://example.org/',
    'http://a-b.example.org/x/',
    'https://1.2.3.4/',
    'https://EXAMPLE.org/',
  ])
    for (const path of paths) {
      const { sessions } = await read({ sessions: [{ title: 'T', url: start + path }] });
      assert.equal(sessions[0]?.url, new URL(start + path).href);
    }
});

test('keeps no e-mail address of a speaker and no link for administrators', async () => {
  const speakers = [
    'Ann Bee <ann@example.org>',
    'Bob Cee (bob@example.org)',
    'Cy Dee, cy@example.org',
    'dee@example.org',
    { name: 'Eva', affiliation: 'eva@example.org' },
  ];
  const { sessions } = await read({
    sessions: [{ title: 'A', speakers, url: 'https://example.org/wp-admin/post.php?post=3&action=edit' }],
  });
  assert.deepEqual(
    sessions[0]?.speakers.map(({ name, affiliation }) => [name, affiliation]),
    [
      ['Ann Bee', undefined],
      ['Bob Cee', undefined],
      ['Cy Dee', undefined],
      ['Eva', undefined],
    ],
  );
  assert.equal(sessions[0]?.url, undefined);
});

test('puts times of a zone that it does not know into no other', async () => {
  const { sessions, problems } = await read({
    timeZone: 'America/New_York',
    sessions: [{ title: 'A', start: '2025-06-28T10:00', timeZone: 'Mars/Olympus' }],
  });
  assert.deepEqual([sessions[0]?.start, sessions[0]?.timeZone], ['2025-06-28T10:00:00', undefined]);
  assert.equal(problems.length, 1);
});

test('says so where a format that the page names gives nothing', async () => {
  const { problems } = await readText('{"sessions":[{"title":"A"}]}', { format: 'frab' });
  assert.match(problems[0]?.message ?? '', /read as frab/);
  assert.deepEqual((await readText('{"sessions":[]}')).problems, []);
});

test('names an end that does not go with the start', async () => {
  const { problems } = await read({
    sessions: [{ title: 'A', start: '2025-06-28T23:00', end: '2025-06-28' }],
  });
  assert.match(problems[0]?.message ?? '', /not an end that goes with the start/);
});

test('entities in titles are words where people write the format, and characters where programs do', async () => {
  const titleIn = async (data: unknown): Promise<string | undefined> =>
    (await readText(JSON.stringify(data), { parseHtml })).sessions[0]?.title;
  assert.equal(await titleIn({ sessions: [{ title: 'R&#38;D' }] }), 'R&#38;D');
  assert.equal(await titleIn({ '@context': 'https://schema.org', '@type': 'Event', name: 'R&#38;D' }), 'R&D');
});

test('a programme can name its calendar', async () => {
  const calendarOf = async (calendar: unknown) =>
    (await read({ calendar, sessions: [{ title: 'Tea' }] })).calendar;
  assert.equal(await calendarOf('all.ics'), 'https://example.org/all.ics');
  assert.equal(await calendarOf('webcal://example.org/all.ics'), 'webcal://example.org/all.ics');
  assert.equal(await calendarOf('mailto:a@example.org'), undefined);
  assert.equal(await calendarOf(undefined), undefined);
});
