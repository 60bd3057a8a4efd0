import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { indicoFormat } from '../../../src/feed/formats/indico.ts';

const raw = async (data: unknown) => indicoFormat.read({ text: '', data }, {});
const fixture = async (name: string) =>
  raw(
    JSON.parse(
      readFileSync(new URL(`../../fixtures/feeds/indico/${name}/feed.json`, import.meta.url), 'utf8'),
    ),
  );
const at = (date: string, time: string, tz = 'Europe/Zurich') => ({ date, time, tz });
const only = async (changes: object, timezone: unknown = 'America/New_York') =>
  (
    await raw({
      results: [
        {
          title: 'E',
          timezone,
          startDate: at('2025-06-23', '08:00:00'),
          contributions: [{ title: 'A', startDate: at('2025-06-23', '15:00:00'), ...changes }],
        },
      ],
    })
  ).sessions[0];

test('knows exports, headers and timetables, and no others', () => {
  const knows = (data: unknown) => indicoFormat.recognises({ text: '', data });
  const header = { _type: 'Conference', title: 'E', startDate: at('2025-06-23', '08:00:00') };
  assert.ok(knows(header));
  assert.ok(knows({ results: [header] }));
  assert.ok(knows({ _type: 'HTTPAPIResult', count: 0, results: [] }));
  assert.ok(knows({ results: { 8: { 20250623: {} } } }));
  for (const data of [
    null,
    7,
    [],
    {},
    [header],
    { results: [] },
    { results: {} },
    { results: [{ startdt: '2025-06-23', title: 'A' }] },
    { results: { 8: { monday: {} } } },
    { startDate: '2025-06-23', title: 'A' },
  ])
    assert.ok(!knows(data), JSON.stringify(data));
});

test('reads contributions, also those of sessions, and sessions without any', async () => {
  const { title, timeZone, sessions, notes } = await fixture('contributions');
  assert.deepEqual([title, timeZone], ['Archives and Light', 'America/New_York']);
  assert.deepEqual(
    sessions.map(({ id, title, track, type, location }) => [id, title, track, type, location]),
    [
      [501, 'Opening &amp; welcome', undefined, 'Plenary', 'Great Hall, River House'],
      [502, 'Not yet planned', 'Film', undefined, undefined],
      [503, 'Nitrate at home', 'Film', undefined, 'Studio, River House'],
      ['12', 'Poster hour', undefined, undefined, 'Foyer, River House'],
    ],
  );
  assert.deepEqual(notes, [['notARecord', 'results[0].contributions[2]', 'broken']]);
});

test('takes the clock of the server as an instant, and shows the zone of the event', async () => {
  const { sessions } = await fixture('contributions');
  const { start, end, timeZone } = sessions[0] ?? {};
  assert.deepEqual(
    [start, end, timeZone],
    ['2025-06-23T13:00:00.000Z', '2025-06-23T13:30:00.000Z', 'America/New_York'],
  );
  const times = async (startDate: unknown, timezone?: unknown) => {
    const session = await only({ startDate }, timezone);
    return [session?.start, session?.timeZone];
  };
  const zurich = '2025-06-23T15:00:00';
  assert.deepEqual(await times(at('2025-06-23', '15:00:00'), 'Europe/Zurich'), [zurich, 'Europe/Zurich']);
  assert.deepEqual(await times(at('2025-06-23', '15:00:00'), null), [zurich, 'Europe/Zurich']);
  assert.deepEqual(await times(at('2025-06-23', '15:00:00', '')), [zurich, 'America/New_York']);
  assert.deepEqual(await times(at('2025-06-23', '15:00:00', 'Mars/Olympus')), [
    '2025-06-23 15:00:00 (Mars/Olympus)',
    'America/New_York',
  ]);
  assert.deepEqual(await times(at('2025-02-30', '15:00:00')), [
    '2025-02-30 15:00:00 (Europe/Zurich)',
    'America/New_York',
  ]);
  assert.equal((await times(null))[0], undefined);
});

test('names speakers first name first, and neither authors nor addresses', async () => {
  const { sessions } = await fixture('contributions');
  assert.deepEqual(
    sessions.map(({ speakers }) => speakers),
    [
      [{ name: 'Ada Marsh', affiliation: 'Elm College' }],
      [{ name: 'Noor Said', affiliation: undefined }],
      [],
      [],
    ],
  );
  for (const name of ['contributions', 'timetable'])
    assert.doesNotMatch(JSON.stringify((await fixture(name)).sessions), /mail\.example|Chair|Else/);
});

test('takes chairs for speakers of lectures only', async () => {
  const chairs = [{ first_name: 'Ida', last_name: 'Moor' }];
  for (const type of ['meeting', 'conference', undefined])
    assert.deepEqual((await only({ type, chairs }))?.speakers, []);
  const lecture = { type: 'simple_event', chairs };
  assert.deepEqual((await only(lecture))?.speakers, [{ name: 'Ida Moor', affiliation: undefined }]);
});

test('reads timetables, whose breaks are no sessions', async () => {
  const { sessions, notes } = await fixture('timetable');
  assert.deepEqual(
    sessions.map(({ id, title, start, timeZone, track, service }) => [
      id,
      title,
      start,
      timeZone,
      track,
      service,
    ]),
    [
      [61, 'Reading aloud', '2025-06-23T09:00:00', 'Europe/Zurich', 'Morning', undefined],
      ['b7', 'Tea', '2025-06-23T09:45:00', 'Europe/Zurich', 'Morning', true],
      ['s9', 'Open house', '2025-06-24T14:00:00', 'Europe/Zurich', undefined, undefined],
    ],
  );
  assert.deepEqual(sessions[0]?.speakers, [{ name: 'Bo Lee', affiliation: 'Elm Library' }]);
  assert.deepEqual(notes, [['notARecord', 'results.8.20250624.c10', null]]);
});

test('reads the events of a category as sessions', async () => {
  const event = (id: string) => ({
    id,
    title: id,
    type: 'simple_event',
    startDate: at('2025-06-23', '10:00:00'),
  });
  const { title, sessions } = await raw({ results: [event('1'), event('2')] });
  assert.deepEqual(
    [title, sessions.map(({ id, type }) => [id, type])],
    [
      undefined,
      [
        ['1', 'lecture'],
        ['2', 'lecture'],
      ],
    ],
  );
  const one = await raw({ url: 'https://indico.example/export/categ/3.json', results: [event('1')] });
  assert.equal(one.sessions.length, 1);
});

test('takes values that are not there in any of their shapes', async () => {
  for (const nothing of [null, false, '', [], {}, 0]) {
    const session = await only({
      track: nothing,
      session: nothing,
      type: nothing,
      room: nothing,
      location: nothing,
      speakers: nothing,
      duration: nothing,
    });
    assert.deepEqual(
      [session?.track, session?.type, session?.location, session?.speakers, session?.duration],
      [undefined, undefined, undefined, [], undefined],
    );
  }
});

const hiat = new URL('../../../../shared/feeds/indico/hiat2025-event.json', import.meta.url);

test('says what a header alone lacks', {
  skip: !existsSync(hiat) && 'the shared feeds are not here',
}, async () => {
  const { title, timeZone, sessions, notes } = await raw(JSON.parse(readFileSync(hiat, 'utf8')));
  assert.match(String(title), /^HIAT2025 - the 16th International Conference/);
  assert.deepEqual([timeZone, sessions], ['US/Eastern', []]);
  assert.match(String(notes?.[0]?.[2]), /detail=contributions/);
});
