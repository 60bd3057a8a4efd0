import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { tribeFormat } from '../../../src/feed/formats/tribe.ts';
import { normalise } from '../../../src/feed/normalise.ts';
import { parseHtml } from '../parse-html.ts';

const event = {
  id: 11,
  title: 'Zines &#038; Small Presses',
  start_date: '2025-06-29 10:00:00',
  end_date: '2025-06-29 11:30:00',
  utc_start_date: '2025-06-29 14:00:00',
  utc_end_date: '2025-06-29 15:30:00',
  timezone: 'America/New_York',
  all_day: false,
};
const raw = async (...events: unknown[]) => tribeFormat.read({ text: '', data: { events } }, {});
const only = async (changes: object) => (await raw({ ...event, ...changes })).sessions[0];

test('knows its own lists, empty ones too, and no others', () => {
  const knows = (data: unknown) => tribeFormat.recognises({ text: '', data });
  assert.ok(knows({ events: [event] }));
  assert.ok(knows({ events: [], rest_url: 'https://example.org/wp-json/tribe/events/v1/events/', total: 0 }));
  assert.ok(knows([{ title: 'A', start_date: '2025-06-29T10:00:00', all_day: false, venues: [] }]));
  assert.ok(knows(event));
  for (const data of [null, 7, [], {}, { events: [] }, { events: [{ event: {} }] }, [{ title: 'A' }]])
    assert.ok(!knows(data), JSON.stringify(data));
});

test('takes local times with the zone of the event', async () => {
  const { start, end, timeZone } = (await only({})) ?? {};
  assert.deepEqual(
    [start, end, timeZone],
    ['2025-06-29 10:00:00', '2025-06-29 11:30:00', 'America/New_York'],
  );
});

test('writes an offset where the zone has no name', async () => {
  const half = await only({ timezone: 'UTC+5.5', utc_start_date: '2025-06-29 04:30:00', utc_end_date: '' });
  assert.deepEqual([half?.start, half?.end], ['2025-06-29 10:00:00+05:30', '2025-06-29 11:30:00']);
  const west = await only({ timezone: 'UTC-4' });
  assert.equal(west?.start, '2025-06-29 10:00:00-04:00');
  const zero = await only({ timezone: 'UTC+0', utc_start_date: event.start_date });
  assert.deepEqual([zero?.start, zero?.timeZone], ['2025-06-29 10:00:00Z', undefined]);
});

test('reads whole days, whenever the day of the site changes', async () => {
  const days = async (start_date: string, end_date: string) => {
    const session = await only({ all_day: true, start_date, end_date });
    return [session?.start, session?.end];
  };
  assert.deepEqual(await days('2025-06-29 00:00:00', '2025-06-29 23:59:59'), ['2025-06-29', undefined]);
  assert.deepEqual(await days('2025-06-29 00:00:00', '2025-06-30 23:59:59'), ['2025-06-29', '2025-06-30']);
  assert.deepEqual(await days('2025-06-29 06:00:00', '2025-07-01 05:59:59'), ['2025-06-29', '2025-06-30']);
  assert.deepEqual(await days('2025-02-30 00:00:00', ''), ['2025-02-30 00:00:00', '']);
});

test('takes what is not there in any of its shapes', async () => {
  for (const nothing of [false, null, [], '', {}]) {
    const session = await only({
      venue: nothing,
      image: nothing,
      categories: nothing,
      tags: nothing,
      cost: nothing,
    });
    assert.deepEqual(
      [session?.location, session?.image, session?.subjects, session?.ticket],
      [undefined, undefined, [], undefined],
    );
  }
});

test('takes places, subjects, cost, picture and state', async () => {
  const session = await only({
    venue: { venue: 'Main Library', address: '1 Elm Street' },
    image: { url: 'https://example.org/a.jpg', sizes: {} },
    categories: [{ name: 'Crafts' }],
    tags: [{ name: 'Paper' }, null],
    cost: '$5',
    organizer: [{ organizer: 'A Person', email: 'a@example.org' }],
    json_ld: { eventStatus: 'https://schema.org/EventPostponed' },
    is_virtual: true,
    virtual_event_type: 'hybrid',
    modified_utc: '2025-06-01 08:00:00',
  });
  const { location, image, subjects, ticket, status, attendance, updated } = session ?? {};
  assert.deepEqual(
    { location, image, subjects, ticket, status, attendance, updated },
    {
      location: 'Main Library',
      image: 'https://example.org/a.jpg',
      subjects: ['Crafts', 'Paper'],
      ticket: '$5',
      status: 'https://schema.org/EventPostponed',
      attendance: 'hybrid',
      updated: '2025-06-01T08:00:00Z',
    },
  );
  assert.doesNotMatch(JSON.stringify(session), /a@example|A Person/);
});

test('leaves drafts and hidden events out, and notes what is no event', async () => {
  const { sessions, notes } = await raw(
    { ...event, status: 'draft' },
    { ...event, hide_from_listings: true },
    'event',
    { ...event, status: 'publish' },
  );
  assert.deepEqual(
    sessions.map(({ path }) => path),
    ['events[3]'],
  );
  assert.deepEqual(notes, [['notARecord', 'events[2]', 'event']]);
});

test('says where the next page is', async () => {
  const next_rest_url = 'https://example.org/wp-json/tribe/events/v1/events/?page=2';
  const { next } = await tribeFormat.read({ text: '', data: { events: [event], next_rest_url } }, {});
  assert.equal(next, next_rest_url);
});

test('gives titles without entities in the end', async () => {
  const { sessions } = await normalise(await raw(event), tribeFormat.name, { parseHtml });
  assert.equal(sessions[0]?.title, 'Zines & Small Presses');
  assert.equal(sessions[0]?.start, '2025-06-29T10:00:00-04:00');
});

const file = new URL('../../../../shared/feeds/tribe/tec-archive-snapshot.json', import.meta.url);
describe('The snapshot of the plugin itself', {
  skip: existsSync(file) ? false : 'the shared feeds are not here',
}, () => {
  test('has five events at the same time', async () => {
    const data = JSON.parse(readFileSync(file, 'utf8'));
    assert.ok(tribeFormat.recognises({ text: '', data }));
    const { sessions } = await normalise(
      await tribeFormat.read({ text: '', data }, {}),
      tribeFormat.name,
      {},
    );
    assert.deepEqual(
      sessions.map(({ title, start, end, timeZone, location, url }) => [
        title,
        start,
        end,
        timeZone,
        location,
        url,
      ]),
      [1, 2, 3, 4, 5].map((n) => [
        `Test Event ${n}`,
        '2024-07-14T12:00:00+00:00',
        '2024-07-14T14:00:00+00:00',
        'UTC',
        undefined,
        `http://wordpress.test/?tribe_events=test-event-${n}`,
      ]),
    );
  });
});
