import assert from 'node:assert/strict';
import { test } from 'node:test';
import { wordpressFormat } from '../../../src/feed/formats/wordpress.ts';
import { normalise } from '../../../src/feed/normalise.ts';
import { parseHtml } from '../parse-html.ts';

const post = {
  id: 81,
  date: '2025-01-02T09:00:00',
  modified_gmt: '2025-01-03T09:00:00',
  slug: 'grants',
  status: 'publish',
  type: 'session',
  link: 'https://example.org/grants/',
  title: { rendered: 'Grants &#8211; and how' },
  content: { rendered: '<p>Money.</p>', protected: false },
  excerpt: { rendered: '<p>Short.</p>' },
};
const raw = async (data: unknown) => wordpressFormat.read({ text: '', data }, {});
const only = async (changes: object) => (await raw([{ ...post, ...changes }])).sessions[0];
const times = async (fields: object) => {
  const { date, start, end, duration, timeZone } = (await only({ acf: fields })) ?? {};
  return JSON.parse(JSON.stringify({ date, start, end, duration, timeZone }));
};

test('knows posts, one post, and posts in an envelope', () => {
  const knows = (data: unknown) => wordpressFormat.recognises({ text: '', data });
  assert.ok(knows([post]));
  assert.ok(knows(post));
  assert.ok(knows({ body: [post], status: 200, headers: {} }));
  for (const data of [null, [], {}, [{ title: 'A', link: 'x' }], [{ title: { rendered: 'A' } }]])
    assert.ok(!knows(data), JSON.stringify(data));
  assert.ok(!knows([{ ...post, start_date: '2025-06-29 10:00:00', all_day: false }]), 'The Events Calendar');
});

test('never takes the day of publication for the time', async () => {
  const { sessions } = await normalise(await raw([post]), wordpressFormat.name, { parseHtml });
  const { id, title, description, url, updated, start } = sessions[0] ?? {};
  assert.deepEqual(
    { id, title, description, url, updated, start },
    {
      id: '81',
      title: 'Grants – and how',
      description: 'Money.',
      url: 'https://example.org/grants/',
      updated: '2025-01-03T09:00:00Z',
      start: undefined,
    },
  );
});

test('reads times from custom fields', async () => {
  assert.deepEqual(await times({ start_date: '2025-06-29 10:00:00', end_date: '2025-06-29 11:00:00' }), {
    start: '2025-06-29 10:00:00',
    end: '2025-06-29 11:00:00',
  });
  assert.deepEqual(await times({ event_date: '20250629', start_time: '10:00 am', end_time: '11:00 am' }), {
    date: '2025-06-29',
    start: '10:00 am',
    end: '11:00 am',
  });
  assert.deepEqual(await times({ date: '20250629' }), { start: '2025-06-29' });
  assert.deepEqual(
    await times({ start_date: '20250629', end_date: '20250630', start_time: '09:00', end_time: '16:00' }),
    { start: '2025-06-29 09:00', end: '2025-06-30 16:00' },
  );
  assert.deepEqual(await times([]), {});
  const meta = { _EventStartDate: '2025-06-29 10:00:00', _EventEndDate: '', _EventTimezone: 'Europe/Paris' };
  const session = await only({ meta, acf: false });
  assert.deepEqual(
    [session?.start, session?.end, session?.timeZone],
    ['2025-06-29 10:00:00', undefined, 'Europe/Paris'],
  );
});

test('reads the sessions of WordCamps', async () => {
  const session = await only({
    type: 'wcb_session',
    meta: { _wcpt_session_time: 1751205600, _wcpt_session_duration: 3000, _wcpt_session_type: 'session' },
    session_track: [4],
    session_speakers: [
      { id: '9', name: 'Ana Ruiz', link: 'https://example.org/ana/' },
      { id: '10', name: '' },
    ],
    _embedded: {
      'wp:term': [
        [{ taxonomy: 'wcb_track', name: 'Hall A', slug: 'hall-a' }],
        [{ taxonomy: 'wcb_session_category', name: 'Design', slug: 'design' }],
      ],
    },
  });
  const { start, duration, track, subjects, speakers, service } = session ?? {};
  assert.deepEqual(
    { start, duration, track, subjects, speakers, service },
    {
      start: '2025-06-29T14:00:00.000Z',
      duration: 50,
      track: 'Hall A',
      subjects: ['Design'],
      speakers: [{ name: 'Ana Ruiz', url: 'https://example.org/ana/' }],
      service: undefined,
    },
  );
  assert.equal(
    (await only({ meta: { _wcpt_session_type: 'custom', _wcpt_session_time: 0 } }))?.service,
    true,
  );
});

test('takes what is embedded, or custom', async () => {
  const embedded = await only({
    _embedded: {
      'wp:featuredmedia': [{ source_url: 'https://example.org/a.jpg' }],
      'wp:term': [
        [
          { taxonomy: 'category', name: 'Uncategorized', slug: 'uncategorized' },
          { taxonomy: 'category', name: 'Grants', slug: 'grants' },
        ],
        [{ taxonomy: 'post_tag', name: 'Money', slug: 'money' }],
        [{ taxonomy: 'post_format', name: 'Aside', slug: 'post-format-aside' }],
        [{ taxonomy: 'session_type', name: 'Talk', slug: 'talk' }],
        [{ taxonomy: 'room', name: 'Room 1', slug: 'room-1' }],
        [{ taxonomy: 'speaker', name: 'Ana Ruiz', slug: 'ana' }],
        null,
      ],
      author: [{ name: 'Webmaster' }],
    },
  });
  const { subjects, type, location, speakers, image } = embedded ?? {};
  assert.deepEqual(
    { subjects, type, location, speakers, image },
    {
      subjects: ['Grants', 'Money'],
      type: 'Talk',
      location: 'Room 1',
      speakers: ['Ana Ruiz'],
      image: 'https://example.org/a.jpg',
    },
  );
  assert.doesNotMatch(JSON.stringify(embedded), /Webmaster/);
  const custom = await only({
    acf: {
      location: { address: '1 Elm Street', lat: 1 },
      speakers: [{ ID: 3, post_title: 'Bo Li' }, 17, '18', 'Cy Dee'],
      event_status: 'cancelled',
    },
  });
  assert.deepEqual(
    [custom?.location, custom?.speakers, custom?.status],
    ['1 Elm Street', ['Bo Li', 'Cy Dee'], 'cancelled'],
  );
});

test('leaves out what is not published', async () => {
  const { sessions } = await raw([{ ...post, status: 'draft' }, { ...post, status: 'future' }, post]);
  assert.deepEqual(
    sessions.map(({ path }) => path),
    ['posts[2]'],
  );
});
