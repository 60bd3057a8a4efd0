import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ownFormat } from '../../../src/feed/formats/own.ts';

const recognises = (data: unknown): boolean => ownFormat.recognises({ text: '', data });
const read = async (data: unknown) => ownFormat.read({ text: '', data }, {});
/** What is read of one record, without what it does not have. */
const only = async (record: object): Promise<Record<string, unknown>> => {
  const { sessions } = await read({ sessions: [record] });
  assert.equal(sessions.length, 1);
  return Object.fromEntries(
    Object.entries(sessions[0] ?? {}).filter(
      ([key, value]) => key !== 'path' && value !== undefined && !(Array.isArray(value) && !value.length),
    ),
  );
};

test('recognises an object with sessions and a list of records with its names only', () => {
  assert.ok(recognises({ sessions: [] }));
  assert.ok(recognises({ sessions: [{ name: 'A' }] }));
  assert.ok(recognises([]));
  assert.ok(recognises([{ title: 'A', start: '2025-06-29' }, { title: 'B' }]));
});

test('leaves what has the shape of another format', () => {
  for (const data of [
    null,
    7,
    'sessions',
    { sessions: {} },
    { sessions: [{ id: 1, title: 'A' }], rooms: [{ id: 1, name: 'Hall' }], speakers: [] },
    { sessions: [{ id: 1, title: 'A' }], rooms: [], speakers: [{ id: 'x', name: 'Ana' }] },
    { sessions: [], rooms: [], speakers: [], questions: [], categories: [] },
    { sessions: [], session_types: [] },
    { talks: [{ title: 'A' }] },
    [{}],
    [{ id: '1', url: 'https://example.org' }],
    [
      {
        id: '1',
        title: 'A',
        tags: [],
        date: '2025-06-29',
        time: '10:00',
        mins: '60',
        loc: ['Hall'],
        people: [],
      },
    ],
    [{ id: '1', title: 'A', startsAt: '2025-06-29T10:00:00', isServiceSession: false }],
    [{ '@type': 'Event', name: 'A', startDate: '2025-06-29' }],
  ])
    assert.equal(recognises(data), false, JSON.stringify(data));
});

test('reads sessions beside lists of rooms or speakers that nothing refers to', async () => {
  for (const lists of [{ rooms: ['Hall'] }, { speakers: [{ name: 'Ana' }] }, { rooms: [], speakers: [] }]) {
    const data = { ...lists, sessions: [{ title: 'A', room: 'Hall' }] };
    assert.ok(recognises(data), JSON.stringify(lists));
    assert.equal((await read(data)).sessions.length, 1);
  }
});

test('reads its list whatever stands beside it, where the page names the format', async () => {
  const { sessions } = await read({ rooms: [{ id: 1 }], sessions: [{ title: 'A' }] });
  assert.deepEqual(sessions, [{ title: 'A' }]);
});

test('reads the same fields under other names, in any case and with any joiners', async () => {
  const expected = {
    id: 'a-1',
    title: 'A',
    description: 'Long.',
    start: '2025-06-29T10:00',
    end: '2025-06-29T11:00',
    timeZone: 'Europe/Rome',
    subjects: ['Maps'],
    track: 'North',
    type: 'Workshop',
    location: 'Hall',
    speakers: ['Ana Ruiz'],
    language: 'it',
    status: 'postponed',
    attendance: 'hybrid',
    accessibility: ['captioned'],
    ticket: 'free',
    credit: '1 hour',
    url: '/a',
    image: 'a.png',
    updated: '2025-01-01',
  };
  const spellings = [
    { guid: 'a-1', name: 'A', abstract: 'Long.', startsAt: expected.start, ends_at: expected.end },
    { CODE: 'a-1', 'Session title': 'A', Body: 'Long.', 'start-date': expected.start, EndDate: expected.end },
    { key: 'a-1', TITLE: 'A', details: 'Long.', begins: expected.start, to: expected.end },
  ];
  const others = [
    {
      time_zone: 'Europe/Rome',
      topics: 'Maps',
      Stream: 'North',
      sessionType: 'Workshop',
      venue: 'Hall',
      presenter: 'Ana Ruiz',
      inLanguage: 'it',
      eventStatus: 'postponed',
      eventAttendanceMode: 'hybrid',
      accessibilityFeature: ['captioned'],
      admission: 'free',
      'CE hours': '1 hour',
      href: '/a',
      photo: { url: 'a.png' },
      lastModified: '2025-01-01',
    },
    {
      timezone: 'Europe/Rome',
      Keywords: ['Maps'],
      strand: ['North'],
      kind: { name: 'Workshop' },
      'Room name': 'Hall',
      Authors: ['Ana Ruiz'],
      lang: ['it'],
      state: 'postponed',
      delivery: 'hybrid',
      accommodations: 'captioned',
      Price: 'free',
      contactHours: '1 hour',
      website: '/a',
      thumbnail: ['a.png'],
      dateModified: '2025-01-01',
    },
  ];
  for (const first of spellings)
    for (const second of others) assert.deepEqual(await only({ ...first, ...second }), expected);
});

test('takes the own name before others, and the first of several that is not empty', async () => {
  const record = await only({
    name: 'Other',
    title: 'Own',
    venue: '',
    place: 'Hall',
    summary: 'Short.',
    tags: [],
  });
  assert.deepEqual(record, { title: 'Own', location: 'Hall', description: 'Short.' });
  assert.equal((await only({ NAME: 'Loud', name: 'Calm', Title: ' ' })).title, 'Calm');
});

test('takes a block, a summary or a topic for the title only where no name for titles is', async () => {
  assert.deepEqual(await only({ session: 'Morning', topic: 'Maps', title: 'A' }), {
    title: 'A',
    track: 'Morning',
    subjects: ['Maps'],
  });
  assert.deepEqual(await only({ session: 'Morning', time: 'Sunday 9AM' }), {
    title: 'Morning',
    time: 'Sunday 9AM',
  });
  const { sessions } = await read({ sessions: [{ title: '', session: 'Morning' }] });
  assert.equal(sessions[0]?.title, undefined);
});

test('brings together days, dates and times that stand apart', async () => {
  const times = async (record: object) => {
    const { title, ...rest } = await only({ title: 'A', ...record });
    return rest;
  };
  const apart = { date: '2025-06-29', start: '10:30', end: '11:30' };
  for (const record of [
    { startDate: '2025-06-29', startTime: '10:30', endTime: '11:30' },
    { start_date: '2025-06-29', start_time: '10:30', end_date: '2025-06-29', end_time: '11:30' },
    { date: '2025-06-29T00:00:00.000Z', start: '10:30', end: '11:30' },
    { day: '2025-06-29', time: '10:30', end: '11:30' },
    { start: '2025-06-29T10:30', end: '11:30', time: '10:30 - 11:30' },
  ])
    assert.deepEqual(await times(record), apart, JSON.stringify(record));
  assert.deepEqual(await times({ day: 'Sunday', time: '10AM - 11AM' }), { time: 'Sunday 10AM - 11AM' });
  assert.deepEqual(await times({ day: 'sun', start: '10:30', end: '11:30' }), { time: 'sun 10:30 - 11:30' });
  assert.deepEqual(await times({ start: '10:30', end: '11:30' }), { time: '10:30 - 11:30' });
  assert.deepEqual(await times({ date: '25/04/2025', time: '10:30' }), { date: '25/04/2025', time: '10:30' });
  assert.deepEqual(await times({ startDate: '6/1/2025', endDate: '6/3/2025' }), {
    start: '6/1/2025',
    end: '6/3/2025',
  });
  assert.deepEqual(
    await times({ startDate: '6/1/2025', startTime: '9 PM', endDate: '6/2/2025', endTime: '1 AM' }),
    { start: '6/1/2025 9 PM', end: '6/2/2025 1 AM' },
  );
});

test('does not say twice, guess or lose a time', async () => {
  const start = '2025-06-29T10:30';
  assert.deepEqual(await only({ title: 'A', startTime: start, time: '10:30 am', day: 2 }), {
    title: 'A',
    start,
  });
  assert.deepEqual(await only({ title: 'A', start, time: 'Sunday morning' }), {
    title: 'A',
    start,
    time: 'Sunday morning',
  });
  assert.deepEqual(await only({ title: 'A', day: 'Day 2', time: '9 am' }), {
    title: 'A',
    date: 'Day 2',
    time: '9 am',
  });
  assert.deepEqual(await only({ title: 'A', day: 2, time: '9 am' }), { title: 'A', time: '9 am' });
  assert.deepEqual(await only({ title: 'A', start: 'soon' }), { title: 'A', start: 'soon' });
});

test('reads durations in hours as minutes', async () => {
  assert.equal((await only({ title: 'A', 'Duration (hours)': '1.5' })).duration, 90);
  assert.equal((await only({ title: 'A', mins: '45' })).duration, '45');
});

test('splits a text at the strongest separator, and never at a comma', async () => {
  const subjects = async (value: unknown) => (await only({ title: 'A', subjects: value })).subjects;
  assert.deepEqual(await subjects('Maps; Boats, big and small'), ['Maps', 'Boats, big and small']);
  assert.deepEqual(await subjects('A; B | C'), ['A; B', 'C']);
  assert.deepEqual(await subjects('A\n\nB'), ['A', 'B']);
  assert.deepEqual(await subjects('Arts &amp; Crafts; Food'), ['Arts &amp; Crafts', 'Food']);
  assert.deepEqual(await subjects([{ name: 'X' }, { title: 'Y' }, { label: 'Z' }, 'a; b']), [
    'X',
    'Y',
    'Z',
    'a; b',
  ]);
  assert.deepEqual((await only({ title: 'A', speakers: 'Ruiz, Ana; Gil, Luis' })).speakers, [
    'Ruiz, Ana',
    'Gil, Luis',
  ]);
});

test('reads people and places that are objects', async () => {
  const { speakers, location } = await only({
    title: 'A',
    speakers: [
      { fullName: 'Ana Ruiz', title: 'Director', company: 'Elm', website: '/ana' },
      { first_name: 'Luis', last_name: 'Gil', organization: { name: 'Oak' } },
      { en: 'Li Wei' },
    ],
    location: { name: 'Elm', room: '2', address: '1 Main Street' },
  });
  assert.deepEqual(speakers, [
    { name: 'Ana Ruiz', affiliation: 'Elm', url: '/ana' },
    { name: 'Luis Gil', affiliation: 'Oak', url: undefined },
    { en: 'Li Wei' },
  ]);
  assert.equal(location, 'Elm, 2, 1 Main Street');
  assert.equal((await only({ title: 'A', venue: 'Elm', room: 2 })).location, 'Elm, 2');
  assert.deepEqual((await only({ title: 'A', room: { en: 'Hall', fr: 'Salle' } })).location, {
    en: 'Hall',
    fr: 'Salle',
  });
});

test('understands what is so or not', async () => {
  assert.deepEqual(await only({ title: 'A', canceled: true, virtual: 'yes', isServiceSession: false }), {
    title: 'A',
    status: 'cancelled',
    attendance: 'online',
    service: false,
  });
  assert.deepEqual(await only({ title: 'A', cancelled: 'no', online: false, break: 1, image: false }), {
    title: 'A',
    service: true,
  });
});

test('leaves out what its organisers do not show', async () => {
  const { sessions } = await read({
    sessions: [
      { title: 'A', status: 'Draft' },
      { title: 'B', published: false },
      { title: 'C', hidden: true },
      { title: 'D', status: 'withdrawn' },
      { title: 'E', published: '2025-01-01' },
    ],
  });
  assert.deepEqual(
    sessions.map(({ title }) => title),
    ['E'],
  );
});

test('makes a session of each occurrence, with an id that stays', async () => {
  const { sessions } = await read({
    sessions: [
      {
        id: 7,
        title: 'Tour',
        venue: 'Door',
        start: '2025-01-01T09:00',
        instances: [{ start: '2025-06-29T10:00', end: '2025-06-29T11:00' }, '2025-06-30T10:00', null],
      },
      { title: 'Walk', date: '2025-06-29', times: [{ start: '9:00', room: 'Yard' }] },
      { title: 'None', occurrences: [] },
    ],
  });
  assert.deepEqual(
    sessions.map(({ path, id, title, date, start, end, location }) => [
      path,
      id,
      title,
      date,
      start,
      end,
      location,
    ]),
    [
      [
        'sessions[0].instances[0]',
        '7-2025-06-29T10:00',
        'Tour',
        undefined,
        '2025-06-29T10:00',
        '2025-06-29T11:00',
        'Door',
      ],
      [
        'sessions[0].instances[1]',
        '7-2025-06-30T10:00',
        'Tour',
        undefined,
        '2025-06-30T10:00',
        undefined,
        'Door',
      ],
      ['sessions[1].times[0]', undefined, 'Walk', '2025-06-29', '9:00', undefined, 'Yard'],
      ['sessions[2]', undefined, 'None', undefined, undefined, undefined, undefined],
    ],
  );
});

test('reads times that are objects or stand in a list of one', async () => {
  const start = '2025-06-29T10:00';
  const end = '2025-06-29T11:00';
  const zoned = { start: { dateTime: start, timeZone: 'Europe/Rome' }, end: { dateTime: end } };
  assert.deepEqual(await only({ title: 'A', ...zoned }), {
    title: 'A',
    start,
    end,
    timeZone: 'Europe/Rome',
  });
  assert.deepEqual(await only({ title: 'A', start: [start], end: [{ dateTime: end }] }), {
    title: 'A',
    start,
    end,
  });
  assert.deepEqual(await only({ title: 'A', start: { date: '2025-06-29' } }), {
    title: 'A',
    start: '2025-06-29',
  });
  assert.deepEqual(await only({ title: 'A', start: { date: '2025-06-29', time: '10:00:00' } }), {
    title: 'A',
    start: '2025-06-29 10:00:00',
  });
});

test('makes a session of each time in a list', async () => {
  const times = async (record: object) =>
    (await read({ sessions: [{ id: 7, name: 'A', ...record }] })).sessions.map(
      ({ path, id, time, date, start, end }) => [path, id, time ?? date, start, end],
    );
  assert.deepEqual(await times({ time: ['Sat 10:00', 'Sun 11:00'] }), [
    ['sessions[0].time[0]', '7-Sat 10:00', 'Sat 10:00', undefined, undefined],
    ['sessions[0].time[1]', '7-Sun 11:00', 'Sun 11:00', undefined, undefined],
  ]);
  assert.deepEqual(
    await times({
      start: ['2025-06-28T10:00', { dateTime: '2025-06-29T10:00' }],
      end: ['2025-06-28T11:00', '2025-06-29T11:00'],
    }),
    [
      ['sessions[0].start[0]', '7-2025-06-28T10:00', undefined, '2025-06-28T10:00', '2025-06-28T11:00'],
      ['sessions[0].start[1]', '7-2025-06-29T10:00', undefined, '2025-06-29T10:00', '2025-06-29T11:00'],
    ],
  );
  assert.equal((await times({ date: [2025, 6, 29] })).length, 1);
});

test('reads names of other languages and numbered ones', async () => {
  assert.deepEqual(
    await only({ Titel: 'A', Zeit: 'Sonntag 10:00', speaker1: 'X', speaker2: 'Y', tag2: 'b' }),
    {
      title: 'A',
      time: 'Sonntag 10:00',
      speakers: ['X', 'Y'],
      subjects: ['b'],
    },
  );
});

test('reads name and zone of the programme under other names too', async () => {
  const { title, timeZone } = await read({ name: 'P', time_zone: 'Europe/Rome', sessions: [] });
  assert.deepEqual([title, timeZone], ['P', 'Europe/Rome']);
});

test('takes any value at any place without a throw, and notes what is no record', async () => {
  let deep: unknown = 1;
  for (let i = 0; i < 20_000; i++) deep = [deep];
  for (const value of [null, true, 5, '', [], {}, [[]], [null], { a: { b: [] } }, deep]) {
    const names =
      'id title start end date day time tags speakers location room status hidden occurrences image';
    const record = Object.fromEntries(names.split(' ').map((name) => [name, value]));
    await read({ sessions: [record], title: value, dates: value });
    recognises([record]);
  }
  const hostile = JSON.parse(
    '{"name":"A","__proto__":{"room":"x"},"constructor":{"name":"y"},"toString":"z"}',
  );
  assert.deepEqual(await only(hostile), { title: 'A' });
  const { notes, sessions } = await read({ sessions: [{ name: 'A' }, 3, null] });
  assert.equal(sessions.length, 1);
  assert.deepEqual(notes, [
    ['notARecord', 'sessions[1]', 3],
    ['notARecord', 'sessions[2]', null],
  ]);
});

test('takes no longer for a long text than its length asks for', { timeout: 60_000 }, async () => {
  for (const part of ['a ', '1.', '(', '&', ' ', '"', '2025-']) {
    const long = part.repeat(100_000);
    const names = 'name start end date day time startTime tags speakers location status'.split(' ');
    const { sessions } = await read({
      sessions: [Object.fromEntries([...names, long].map((name) => [name, long]))],
    });
    assert.ok(sessions.length, part);
  }
});
