import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { localistFormat } from '../../../src/feed/formats/localist.ts';
import { normalise } from '../../../src/feed/normalise.ts';
import { parseHtml } from '../parse-html.ts';

const instance = (id: number, start: string, end: string | null = null, all_day = false) => ({
  event_instance: { id, start, end, all_day },
});
const event = {
  id: 5,
  title: 'Map Room Tour',
  description: '<p>See the maps.</p>',
  event_instances: [instance(50, '2025-06-29T10:00:00-04:00', '2025-06-29T11:00:00-04:00')],
};
const raw = async (...events: object[]) =>
  localistFormat.read({ text: '', data: { events: events.map((one) => ({ event: one })) } }, {});
const only = async (changes: object) => (await raw({ ...event, ...changes })).sessions[0];

test('knows its own lists, and not others that have `events`', () => {
  const knows = (data: unknown) => localistFormat.recognises({ text: '', data });
  assert.ok(knows({ events: [{ event }] }));
  assert.ok(knows({ event }));
  assert.ok(knows({ events: [], page: { current: 1, size: 10, total: 0 }, date: { first: '2025-06-29' } }));
  for (const data of [null, [], { events: [] }, { events: [{ title: 'A' }] }, { events: [{ event: 'A' }] }])
    assert.ok(!knows(data), JSON.stringify(data));
});

test('makes a session of each time, with an id that stays', async () => {
  const { sessions } = await raw({
    ...event,
    event_instances: [
      instance(50, '2025-06-29T10:00:00-04:00', '2025-06-29T11:00:00-04:00'),
      instance(51, '2025-07-06T10:00:00-04:00'),
      null,
    ],
  });
  assert.deepEqual(
    sessions.map(({ id, start, end }) => [id, start, end]),
    [
      ['5-50', '2025-06-29T10:00:00-04:00', '2025-06-29T11:00:00-04:00'],
      ['5-51', '2025-07-06T10:00:00-04:00', null],
    ],
  );
  assert.equal((await only({}))?.id, 5);
  assert.equal((await only({ recurring: true }))?.id, '5-50', 'a page lists one time of several');
});

test('reads whole days', async () => {
  const day = await only({
    event_instances: [instance(1, '2025-06-29T00:00:00-04:00', '2025-06-30T00:00:00-04:00', true)],
  });
  assert.deepEqual([day?.start, day?.end], ['2025-06-29', '2025-06-29']);
  const { start, end } =
    (await only({ event_instances: [instance(1, '2025-06-29T00:00:00-04:00', null, true)] })) ?? {};
  assert.deepEqual([start, end], ['2025-06-29', undefined]);
});

test('takes topics, type, place, ticket and attendance', async () => {
  const session = await only({
    filters: {
      event_types: [{ name: 'Tour', id: 1 }],
      event_topics: [{ name: 'Maps', id: 2 }],
      departments: [{ name: 'Geography', id: 3 }],
      event_target_audience: [{ name: 'Students', id: 4 }],
    },
    tags: ['maps', 'History'],
    keywords: ['history', 'Prints'],
    location_name: 'Old Library',
    room_number: '12',
    free: false,
    ticket_cost: '$3',
    experience: 'inperson',
    status: 'live',
    custom_fields: { speakers: 'Ana Ruiz', contact_email: 'desk@example.org', contact_name: 'Desk' },
    created_by: 9,
  });
  const { subjects, type, location, ticket, attendance, status, speakers } = session ?? {};
  assert.deepEqual(
    { subjects, type, location, ticket, attendance, status, speakers },
    {
      subjects: ['Maps', 'History', 'Prints'],
      type: 'Tour',
      location: 'Old Library, 12',
      ticket: '$3',
      attendance: 'inperson',
      status: undefined,
      speakers: ['Ana Ruiz'],
    },
  );
  assert.doesNotMatch(JSON.stringify(session), /desk/i);
  assert.equal((await only({ free: true, ticket_cost: '0.00' }))?.ticket, 'free');
  assert.equal(
    (await only({ location_name: '', location: '', address: '1 Elm Street' }))?.location,
    '1 Elm Street',
  );
});

test('leaves out what is private or rejected', async () => {
  const { sessions } = await raw(
    { ...event, private: true },
    { ...event, rejected: true },
    { ...event, status: 'pending' },
    { ...event, status: 'canceled' },
  );
  assert.deepEqual(
    sessions.map(({ status }) => status),
    ['canceled'],
  );
});

test('asks for the next page with all it was asked with', async () => {
  const next = async (page: object, base?: string) =>
    (await localistFormat.read({ text: '', data: { events: [{ event }], page } }, { base })).next;
  const base = 'https://example.org/api/2/events?pp=50&type[]=3&page=1#top';
  assert.equal(await next({ current: 1, total: 2 }, base), '?pp=50&type%5B%5D=3&page=2');
  assert.equal(await next({ current: '2', total: '3' }), '?page=3');
  assert.equal(await next({ current: 2, total: 2 }, base), undefined);
  assert.equal(await next({}), undefined);
});

const file = new URL('../../../../shared/feeds/localist/cornell-testdata.json', import.meta.url);
describe('A page of a library', { skip: existsSync(file) ? false : 'the shared feeds are not here' }, () => {
  test('has four events', async () => {
    const data = JSON.parse(readFileSync(file, 'utf8'));
    assert.ok(localistFormat.recognises({ text: '', data }));
    const read = await localistFormat.read({ text: '', data }, {});
    assert.equal(read.next, '?page=2');
    const { sessions } = await normalise(read, localistFormat.name, { parseHtml });
    assert.deepEqual(
      sessions.map(({ title, start, end, location, type, ticket, subjects, speakers }) => ({
        title: title.slice(0, 12),
        start,
        end,
        location,
        type,
        ticket: ticket?.slice(0, 5),
        subjects: subjects.slice(0, 3),
        speakers,
      })),
      [
        {
          title: 'PolliNation:',
          start: '2019-08-21T08:00:00-04:00',
          end: '2019-08-21T17:00:00-04:00',
          location: 'Mann Library, Mann Gallery',
          type: 'Exhibition',
          ticket: 'free',
          subjects: ['bees', 'art', 'biology'],
          speakers: [],
        },
        {
          title: 'Work Party a',
          start: '2019-08-21T16:00:00-04:00',
          end: '2019-08-21T19:00:00-04:00',
          location: 'Dilmun Hill Student Farm (Cornell AES)',
          type: 'Special Event',
          ticket: 'free',
          subjects: ['dilmun', 'Sustainability', 'agriculture'],
          speakers: [],
        },
        {
          title: 'Saturday Gar',
          start: '2019-08-24T11:00:00-04:00',
          end: '2019-08-24T12:00:00-04:00',
          location: 'Brian C. Nevin Welcome Center',
          type: 'Tour',
          ticket: '$5-10',
          subjects: ['CALScomm', 'Sustainability', 'nature'],
          speakers: [],
        },
        {
          title: 'Honeyland',
          start: '2019-09-05T19:00:00-04:00',
          end: '2019-09-05T20:27:00-04:00',
          location: 'Willard Straight Theatre',
          type: 'Film',
          ticket: 'All A',
          subjects: ['film', 'movie', 'Sustainability'],
          speakers: [],
        },
      ],
    );
    assert.ok(!JSON.stringify(sessions).includes('someone@example.org'));
  });
});
