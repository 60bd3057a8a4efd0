import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { oteFormat } from '../../../src/feed/formats/ote.ts';

const event = {
  id: 'https://a.example/1',
  name: 'A',
  startDate: '2025-06-29T18:30',
  timezone: 'Europe/Madrid',
};
const raw = async (data: unknown) => oteFormat.read({ text: '', data }, {});
const only = async (changes: object) =>
  (await raw({ specVersion: '0.3.0', events: [{ ...event, ...changes }] })).sessions[0];

test('knows feeds and single events, and no others', () => {
  const knows = (data: unknown) => oteFormat.recognises({ text: '', data });
  assert.ok(knows({ specVersion: '0.3.0', events: [event] }));
  assert.ok(knows({ specVersion: '0.1.0', title: 'A', events: [] }));
  assert.ok(knows({ specVersion: '0.2.0', ...event }));
  for (const data of [
    null,
    [],
    {},
    { events: [event] },
    { specVersion: '1', events: [{ title: 'A' }] },
    { specVersion: 3 },
  ])
    assert.ok(!knows(data), JSON.stringify(data));
});

test('reads a feed', async () => {
  const file = new URL('../../fixtures/feeds/opentechevents/feed/feed.json', import.meta.url);
  const { title, markup, sessions } = await raw(JSON.parse(readFileSync(file, 'utf8')));
  assert.deepEqual([title, markup, sessions.length], ['Makers of the valley', 'markdown', 3]);
  const [soldering, fest, bare] = sessions;
  assert.deepEqual(soldering, {
    path: 'events[0]',
    id: 'https://valley.example/1',
    title: { es: 'Soldar', en: 'Soldering' },
    description: { es: 'Trae una **placa**.', en: 'Bring a **board**.' },
    start: '2025-06-29T18:30',
    end: '2025-06-29T20:00',
    timeZone: 'Europe/Madrid',
    subjects: ['hardware'],
    location: 'Workshop 3',
    language: 'es',
    status: 'moved-online',
    attendance: 'hybrid',
    ticket: 'General 10 EUR, Students free',
    url: 'https://valley.example/1',
    image: 'https://valley.example/1.png',
    updated: '2025-06-01T09:00:00Z',
  });
  // The last day is the last, and which of two languages is spoken is not said.
  assert.deepEqual([fest?.start, fest?.end, fest?.language], ['2025-07-05', '2025-07-06', undefined]);
  assert.deepEqual([fest?.location, fest?.image], ['Valley', 'https://valley.example/2.png']);
  assert.deepEqual([bare?.title, bare?.location, bare?.ticket], ['Only a name', undefined, undefined]);
  assert.doesNotMatch(JSON.stringify(sessions), /mail\.example|meet\.example/);
});

test('takes values that are not there in any of their shapes', async () => {
  for (const nothing of [null, false, '', [], {}, 'x', 7]) {
    const session = await only({
      location: nothing,
      offers: nothing,
      translations: nothing,
      image: [nothing],
    });
    assert.deepEqual([session?.title, session?.location, session?.ticket], ['A', undefined, undefined]);
  }
});

const shared = new URL('../../../../shared/feeds/ote/ote-export-fixture.json', import.meta.url);

test('reads the project’s own example', {
  skip: !existsSync(shared) && 'the shared feeds are not here',
}, async () => {
  const { title, sessions, notes } = await raw(JSON.parse(readFileSync(shared, 'utf8')));
  assert.deepEqual([title, notes, sessions.length], ['OTE Export Fixtures', [], 7]);
  assert.deepEqual(
    [0, 1, 2, 3, 5].map((i) => {
      const { title, start, end, location, attendance, status, language } = sessions[i] ?? {};
      return [title, start, end, location, attendance, status, language];
    }),
    [
      [
        'PyAlmería — Intro to async/await',
        '2026-06-11T18:30',
        '2026-06-11T20:00',
        undefined,
        'online',
        undefined,
        'es',
      ],
      [
        'Rust Madrid — June meetup',
        '2026-06-26T19:00',
        '2026-06-26T21:00',
        'Campus Madrid, Calle de Moreno Nieto 2, Madrid',
        'hybrid',
        'scheduled',
        'es',
      ],
      [
        'DevFest Levante 2026',
        '2026-10-16',
        '2026-10-17',
        'Las Naves, València',
        'in-person',
        undefined,
        undefined,
      ],
      ['CoolConf 2026', '2026-11-05', undefined, 'Valencia, Spain', 'in-person', 'cancelled', undefined],
      [
        'PyData Madrid: now online',
        '2026-07-20T18:00',
        undefined,
        undefined,
        undefined,
        'moved-online',
        undefined,
      ],
    ],
  );
  assert.deepEqual(sessions[2]?.subjects, ['cloud', 'ai', 'web']);
  assert.equal(sessions[2]?.ticket, 'General 45 EUR');
  assert.equal(sessions[0]?.url, undefined);
  assert.doesNotMatch(JSON.stringify(sessions), /someone@example|Community co-host/);
});
