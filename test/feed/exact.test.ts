import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import fc from 'fast-check';
import { readExact } from '../../src/feed/exact.ts';
import { readParsed } from '../../src/feed/read-any.ts';
import type { ReadContext } from '../../src/feed/reader.ts';

const demo = (file: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../demo/${file}`, import.meta.url), 'utf8'));

/** Tells whether a document is read at once; what is, the other part reads the same, and with nothing to note. */
const isExact = async (data: unknown, context: ReadContext = {}): Promise<boolean> => {
  const programme = await readExact(structuredClone(data), context);
  if (programme) assert.deepEqual(programme, (await readParsed(data, '', context)).programme);
  return programme !== undefined;
};

const zoned = { timeZone: 'America/New_York' };
const record = {
  id: 'a1',
  title: 'Libraries and their neighbours',
  start: '2025-06-29T10:30:00-04:00',
  end: '2025-06-29T11:30-04:00',
  description: 'One paragraph.\n\nAnother one, of two sentences. This is the second.',
  subjects: ['Partnerships', 'Outreach'],
  speakers: ['Ada', { name: 'Bea', affiliation: 'City Library', url: 'https://example.org/bea' }],
  track: 'Public libraries',
  type: 'Panel',
  location: 'B003',
  language: 'pt-BR',
  status: 'moved-online',
  attendance: 'mixed',
  accessibility: ['captioned'],
  ticket: 'free',
  credit: '1.5 CE hours',
  url: 'https://example.org/sessions/a1?day=2',
  image: 'https://example.org/a1.jpg',
  updated: '2025-06-01T09:00:00Z',
};

test('what is written as the model has it is read at once, and to the same', async () => {
  assert.ok(await isExact({ title: 'A conference', ...zoned, sessions: [record] }));
  assert.ok(await isExact([record, { title: 'Bare' }, { title: 'Weekly', time: 'Sunday 1:00PM - 2:00PM' }]));
  assert.ok(await isExact({ sessions: [{ title: 'A day', start: '2025-06-29' }] }, zoned));
  assert.ok(await isExact({ sessions: [{ title: 'In no zone', start: '2025-06-29T10:30' }] }));
  assert.ok(await isExact({ sessions: [{ title: 'In an offset', start: '2025-06-29T10:30+05:30' }] }));
  assert.ok(await isExact({ sessions: [{ title: 'Lunch' }, { title: 'Talk', type: 'Break' }] }));
  assert.ok(await isExact({ sessions: [{ title: 'Alike' }, { title: 'Alike' }] }));
  assert.ok(await isExact({ ...zoned, dates: { Monday: '2025-06-30' }, sessions: [record] }));
  assert.ok(
    await isExact([{ title: ' Table ronde\u00a0: lire', time: 'Sunday\u00a01:00PM', location: 'B  003' }]),
  );
  assert.ok(await isExact({ sessions: [] }));
});

test('the demo begins with the script alone', async () => {
  assert.ok(await isExact(demo('library-partnerships.json')));
});

test('what there is anything to do about is left to the part that does it', async () => {
  const others: Record<string, unknown>[] = [
    { title: ' ' },
    { title: 'A\u0007' },
    { title: '' },
    { title: 7 },
    { title: { en: 'English', de: 'Deutsch' } },
    { id: 7, title: 'A' },
    { title: 'A', description: 'Fish & chips' },
    { title: 'A', description: '<p>HTML</p>' },
    { title: 'A', subjects: 'Not a list' },
    { title: 'A', subjects: ['Twice', 'Twice'] },
    { title: 'A', speakers: ['Ada <ada@example.org>'] },
    { title: 'A', speakers: [{ name: 'Ada', email: 'ada@example.org' }] },
    { title: 'A', speakers: ['Ada', { name: 'Ada' }] },
    { title: 'A', start: '2025-02-30' },
    { title: 'A', start: '2025-06-29T10:30:00Z' },
    { title: 'A', start: '2025-06-29T10:30' },
    { title: 'A', start: '2025-06-29T10:30:00-05:00' },
    { title: 'A', start: '2025-06-29', end: '2025-06-28' },
    { title: 'A', start: '2025-06-29', end: '2025-06-29T10:30:00-04:00' },
    { title: 'A', start: '10:30' },
    { title: 'A', end: '2025-06-29' },
    { title: 'A', time: 'Sonntag 14 Uhr' },
    { title: 'A', time: 'Sunday 1:00PM', start: '2025-06-29' },
    { title: 'A', duration: 90 },
    { title: 'A', language: 'English' },
    { title: 'A', language: 'iw' },
    { title: 'A', status: 'confirmed' },
    { title: 'A', attendance: 'onsite' },
    { title: 'A', url: '/relative' },
    { title: 'A', url: 'javascript:alert(1)' },
    { title: 'A', url: 'https://example.org/wp-admin/post' },
    { title: 'A', image: 'mailto:a@example.org' },
    { title: 'A', room: 'B003' },
    JSON.parse('{ "title": "A", "__proto__": { "track": "B" } }'),
  ];
  for (const other of others)
    assert.equal(await isExact({ ...zoned, sessions: [other] }), false, JSON.stringify(other));
  for (const data of [
    undefined,
    null,
    'text',
    {},
    { sessions: {} },
    { sessions: [null] },
    { name: 'Another name for the title', sessions: [] },
    { timeZone: 'Nowhere/Land', sessions: [] },
    { dates: { Monday: '30 June' }, sessions: [] },
    { sessions: [record, { ...record, title: 'The same id' }] },
    { dates: { Sunday: '2025-06-29' }, sessions: [{ title: 'Weekly', time: 'Sunday 1:00PM' }] },
  ])
    assert.equal(await readExact(data, {}), undefined, JSON.stringify(data));
  const data = { sessions: [record] };
  assert.equal(await readExact(data, { format: 'session-list' }), undefined);
  assert.equal(await readExact(data, { localTimes: true }), undefined);
  assert.equal(await readExact(data, { timeZone: 'Nowhere/Land' }), undefined);
});

test('what a page hands over stays as it is', async () => {
  const speaker = { name: 'Ada' };
  const subjects = ['Outreach'];
  await readExact([{ title: 'A', speakers: [speaker], subjects }], {});
  assert.equal(Object.isFrozen(speaker), false);
  assert.equal(Object.isFrozen(subjects), false);
});

const word = fc.constantFrom(
  'Lunch',
  'Pause',
  'A talk',
  'Öffnung',
  ' a',
  'a  b',
  'a\tb',
  'a & b',
  'a &amp; b',
  'a@b.c',
  '',
  '图书馆',
  'constructor',
);
const moment = fc
  .tuple(
    fc.constantFrom('2025-03-30', '2025-10-26', '2025-06-29', '2025-02-29'),
    fc.constantFrom('', 'T00:00', 'T02:30', 'T10:30:15', 'T23:59:59.5', 'T24:00'),
    fc.constantFrom('', 'Z', '+00:00', '+01:00', '+02:00', '-04:00'),
  )
  .map(([date, time, offset]) => (time ? date + time + offset : date));
const anySession = fc.record(
  {
    id: word,
    title: word,
    description: word,
    subjects: fc.array(word, { maxLength: 3 }),
    speakers: fc.array(fc.oneof(word, fc.record({ name: word, affiliation: word })), { maxLength: 3 }),
    type: word,
    status: fc.constantFrom('cancelled', 'Cancelled', 'scheduled'),
    language: fc.constantFrom('en', 'en-US', 'iw', 'x'),
    url: fc.constantFrom('https://example.org/a', 'https://example.org', 'HTTPS://example.org/../a'),
    start: moment,
    end: moment,
    time: fc.constantFrom('Sunday 1PM', 'Monday 11:30 am – 1 pm', 'later'),
  },
  { requiredKeys: ['title'] },
);

test('whatever a feed has, both ways read the same', () =>
  fc.assert(
    fc.asyncProperty(
      fc.array(anySession, { maxLength: 2 }),
      fc.constantFrom(
        {},
        { timeZone: 'Europe/Berlin' },
        { timeZone: 'Europe/London' },
        { dates: { Sunday: '2025-06-29' } },
      ),
      async (sessions, head) => {
        await isExact({ ...head, sessions });
      },
    ),
    { numRuns: 2000 },
  ));
