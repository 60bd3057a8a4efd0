import assert from 'node:assert/strict';
import { test } from 'node:test';
import { schemaOrgFormat } from '../../../src/feed/formats/schema-org.ts';
import { normalise } from '../../../src/feed/normalise.ts';
import { parseHtml } from '../parse-html.ts';

const context = { '@context': 'https://schema.org' };
const raw = async (data: unknown) => schemaOrgFormat.read({ text: '', data }, {});
const read = async (data: unknown, language = 'en') =>
  normalise(await raw(data), schemaOrgFormat.name, { parseHtml, language });
const only = async (changes: object) => {
  const { sessions } = await raw({ ...context, '@type': 'Event', name: 'A', ...changes });
  assert.equal(sessions.length, 1);
  return sessions[0] ?? { path: '' };
};
const titles = async (data: unknown) => (await read(data)).sessions.map(({ title }) => title);

test('knows schema.org by its context, a graph or the kind of event', () => {
  const knows = (data: unknown) => schemaOrgFormat.recognises({ text: '', data });
  for (const data of [
    { '@context': 'http://schema.org', '@type': 'Organization' },
    { '@context': ['https://schema.org/', { x: 'y' }] },
    { '@context': { '@vocab': 'https://schema.org/' } },
    { '@graph': [] },
    { '@type': 'EducationEvent', name: 'A' },
    [{ '@type': ['Thing', 'http://schema.org/Event'] }],
  ])
    assert.ok(knows(data), JSON.stringify(data));
  const jsCalendar = {
    '@type': 'Event',
    uid: '1',
    title: 'A',
    start: '2025-06-29T10:00:00',
    duration: 'PT1H',
  };
  for (const data of [null, 'Event', [], {}, jsCalendar, [jsCalendar], { type: 'Event' }, { '@graph': null }])
    assert.ok(!knows(data), JSON.stringify(data));
});

test('finds events wherever they are', async () => {
  const event = (name: string, type: unknown = 'Event') => ({ '@type': type, name });
  assert.deepEqual(await titles({ ...context, ...event('A') }), ['A']);
  assert.deepEqual(await titles([event('A'), event('B', 'Festival')]), ['A', 'B']);
  assert.deepEqual(await titles({ '@graph': [{ '@type': 'WebSite' }, event('A', 'schema:Event')] }), ['A']);
  const list = {
    '@type': 'ItemList',
    itemListElement: [{ '@type': 'ListItem', item: event('A') }, event('B')],
  };
  assert.deepEqual(await titles({ ...context, ...list }), ['A', 'B']);
  assert.deepEqual(
    await titles({ ...context, '@type': 'Place', event: [event('A', ['Thing', 'Hackathon'])] }),
    ['A'],
  );
  assert.deepEqual(await titles({ ...context, '@type': 'Review', about: 'A' }), []);
});

test('reads properties that are written in full', async () => {
  const { sessions } = await raw({
    '@graph': [
      {
        '@type': 'http://schema.org/Event',
        'schema:name': 'A',
        'http://schema.org/startDate': [{ '@value': '2025-06-29' }],
      },
    ],
  });
  assert.deepEqual([sessions[0]?.title, sessions[0]?.start], ['A', '2025-06-29']);
});

test('takes an event with others in it for their programme', async () => {
  const { title, sessions } = await read({
    ...context,
    '@type': 'Event',
    name: 'Conference',
    subEvent: [
      { '@type': 'Event', name: 'Day one', subEvents: { '@type': 'Event', name: 'A' } },
      { '@type': 'EducationEvent', name: 'B', superEvent: { '@type': 'Event', name: 'Conference' } },
    ],
  });
  assert.equal(title, 'Conference');
  assert.deepEqual(
    sessions.map((session) => session.title),
    ['A', 'B'],
  );
  assert.deepEqual(
    await titles({ ...context, '@type': 'Event', name: 'A', subEvent: ['https://example.org/1'] }),
    ['A'],
  );
});

test('follows references, and comes to an end where they go in a circle', async () => {
  const graph = [
    {
      '@type': 'Event',
      '@id': '#a',
      name: 'A',
      subEvent: [{ '@id': '#b' }, '#c'],
      superEvent: { '@id': '#c' },
    },
    {
      '@type': 'Event',
      '@id': '#b',
      name: 'B',
      subEvent: { '@id': '#a' },
      performer: { '@id': '#p' },
      location: '#r',
    },
    { '@type': 'Event', '@id': '#c', name: 'C', subEvent: { '@id': '#c' } },
    { '@type': 'Person', '@id': '#p', name: 'Ana Ruiz', affiliation: { '@id': '#p' } },
    {
      '@type': 'Place',
      '@id': '#r',
      name: 'Room 1',
      containedInPlace: { '@type': 'Place', name: 'Main Library' },
    },
  ];
  const { title, sessions } = await read({ '@graph': graph });
  assert.equal(title, 'A');
  assert.deepEqual(
    sessions.map((session) => [session.title, session.location, session.speakers[0]?.name]),
    [
      ['B', 'Room 1, Main Library', 'Ana Ruiz'],
      ['C', undefined, undefined],
    ],
  );
  const circle: Record<string, unknown> = { '@type': 'Event', name: 'A' };
  circle.subEvent = [circle, { '@type': 'Event', name: 'B', subEvent: circle }];
  circle.location = circle;
  assert.deepEqual(await titles(circle), ['B']);
  const nameless: Record<string, unknown> = { '@type': 'Event', '@id': '#a' };
  nameless.name = { '@id': '#a' };
  assert.deepEqual(await titles(nameless), []);
});

test('tells each event once', async () => {
  const event = { '@type': 'Event', name: 'A', startDate: '2025-06-29T10:00' };
  assert.deepEqual(await titles([event, { ...event }, { ...event, startDate: '2025-06-30T10:00' }]), [
    'A',
    'A',
  ]);
});

test('takes texts in several languages', async () => {
  const data = {
    ...context,
    '@type': 'Event',
    name: [
      { '@value': 'Libraries', '@language': 'en' },
      { '@value': 'Bibliothèques', '@language': 'fr' },
    ],
    description: { en: 'All of them.', fr: 'Toutes.' },
  };
  const french = (await read(data, 'fr')).sessions[0];
  assert.deepEqual([french?.title, french?.description], ['Bibliothèques', 'Toutes.']);
  assert.equal((await read(data)).sessions[0]?.title, 'Libraries');
});

test('takes places in any shape', async () => {
  const at = async (location: unknown) => (await only({ location })).location;
  const address = {
    '@type': 'PostalAddress',
    streetAddress: '1 Elm Street',
    addressLocality: 'Springfield',
    addressCountry: { '@type': 'Country', name: 'US' },
  };
  assert.equal(await at('Room 1'), 'Room 1');
  assert.equal(await at({ '@type': 'Place', name: 'Room 1', address }), 'Room 1');
  assert.equal(await at({ '@type': 'Place', address }), '1 Elm Street, Springfield, US');
  assert.equal(await at({ '@type': 'Place', address: '1 Elm Street' }), '1 Elm Street');
  assert.equal(await at(address), '1 Elm Street, Springfield, US');
  assert.equal(
    await at([
      { '@type': 'Place', name: 'Room 1' },
      { '@type': 'Place', name: 'Room 2' },
    ]),
    'Room 1, Room 2',
  );
  assert.equal(await at({ '@type': 'VirtualLocation', url: 'https://example.org/join' }), undefined);
  assert.equal(await at(undefined), undefined);
});

test('tells how an event is attended: as it says, or by its places', async () => {
  const room = { '@type': 'Place', name: 'Room 1' };
  const link = { '@type': 'VirtualLocation', url: 'https://example.org/join' };
  const of = async (changes: object) => (await only(changes)).attendance;
  assert.equal(
    await of({ eventAttendanceMode: 'https://schema.org/OnlineEventAttendanceMode', location: room }),
    'OnlineEventAttendanceMode',
  );
  assert.equal(
    await of({ eventAttendanceMode: ['OnlineEventAttendanceMode', 'OfflineEventAttendanceMode'] }),
    'mixed',
  );
  assert.equal(await of({ location: link }), 'online');
  assert.equal(await of({ location: [room, link] }), 'mixed');
  assert.equal(await of({ location: room }), undefined);
});

test('takes who performs, and nobody else', async () => {
  const session = await only({
    performer: [
      'Ana Ruiz',
      {
        '@type': 'Person',
        name: 'Bo Li',
        affiliation: { '@type': 'Organization', name: 'City Library' },
        url: 'https://example.org/bo',
        email: 'bo@example.org',
      },
      { '@type': 'Person', givenName: 'Cy', familyName: 'Dee' },
      { '@type': 'PerformanceRole', performer: { '@type': 'Person', name: 'Eve Fox' } },
      { '@type': 'Person' },
    ],
    organizer: { '@type': 'Person', name: 'Host', email: 'host@example.org' },
    contributor: 'Helper',
  });
  assert.deepEqual(JSON.parse(JSON.stringify(session.speakers)), [
    'Ana Ruiz',
    { name: 'Bo Li', affiliation: 'City Library', url: 'https://example.org/bo' },
    { name: 'Cy Dee' },
    { name: 'Eve Fox' },
  ]);
  assert.doesNotMatch(JSON.stringify(session), /host|Helper|@example/i);
});

test('takes subjects as things, words or one text', async () => {
  const { subjects } = await only({
    about: [{ '@type': 'DefinedTerm', name: 'Maps, old and new' }, { '@id': 'https://example.org/thing' }],
    keywords: 'Prints, Atlases; Globes',
  });
  assert.deepEqual(subjects, ['Maps, old and new', 'Prints', 'Atlases', 'Globes']);
  assert.deepEqual((await only({ keywords: ['Prints, drawings', 'Globes'] })).subjects, [
    'Prints, drawings',
    'Globes',
  ]);
});

test('takes status, ticket, language, picture, link, id and accessibility', async () => {
  assert.equal(
    (
      await only({
        eventStatus: ['https://schema.org/EventRescheduled', 'https://schema.org/EventCancelled'],
      })
    ).status,
    'EventCancelled',
  );
  assert.equal((await only({ eventStatus: { '@id': 'schema:EventPostponed' } })).status, 'EventPostponed');
  const soldOut = {
    '@type': 'Offer',
    price: '5',
    priceCurrency: 'EUR',
    availability: 'https://schema.org/SoldOut',
  };
  const ticket = async (changes: object) => (await only(changes)).ticket;
  assert.equal(await ticket({ isAccessibleForFree: true }), 'free');
  assert.equal(await ticket({ isAccessibleForFree: 'https://schema.org/True' }), 'free');
  assert.equal(await ticket({ isAccessibleForFree: true, offers: soldOut }), 'full');
  assert.equal(await ticket({ offers: [soldOut, { ...soldOut, availability: 'InStock' }] }), '5 EUR');
  assert.equal(
    await ticket({ offers: { '@type': 'AggregateOffer', lowPrice: 5, highPrice: 8, priceCurrency: 'EUR' } }),
    '5–8 EUR',
  );
  assert.equal(await ticket({ offers: { price: 0 } }), 'free');
  assert.equal(await ticket({ offers: { url: 'https://example.org/tickets' } }), undefined);
  assert.equal(
    (await only({ inLanguage: { '@type': 'Language', name: 'Spanish', alternateName: 'es' } })).language,
    'es',
  );
  assert.equal((await only({ inLanguage: ['fr-CA', 'en-CA'] })).language, 'fr-CA');
  assert.equal((await only({ image: [{ '@type': 'ImageObject', contentUrl: '/a.jpg' }] })).image, '/a.jpg');
  assert.equal(
    (await only({ image: { '@id': 'https://example.org/a.jpg' } })).image,
    'https://example.org/a.jpg',
  );
  assert.equal(
    (await only({ url: ['https://example.org/a', 'https://example.org/b'] })).url,
    'https://example.org/a',
  );
  assert.equal((await only({ '@id': '#a', identifier: { '@type': 'PropertyValue', value: 7 } })).id, 7);
  assert.equal((await only({ '@id': '#a' })).id, '#a');
  assert.equal((await only({ '@id': '_:b0' })).id, undefined);
  assert.deepEqual((await only({ accessibilityFeature: ['captions', 'signLanguage'] })).accessibility, [
    'captions',
    'signLanguage',
  ]);
});

test('takes the name of a course for its instances', async () => {
  const course = {
    '@type': 'Course',
    name: 'Bookbinding',
    description: 'By hand.',
    hasCourseInstance: [{ '@type': 'CourseInstance', startDate: '2025-06-29', instructor: 'Ana Ruiz' }],
  };
  const { sessions } = await read({ ...context, ...course });
  const { title, description, start, speakers } = sessions[0] ?? {};
  assert.deepEqual(
    [title, description, start, speakers],
    ['Bookbinding', 'By hand.', '2025-06-29', [{ name: 'Ana Ruiz' }]],
  );
});

test('expands a schedule of days or weeks that comes to an end', async () => {
  const starts = async (eventSchedule: object) => {
    const { sessions, notes } = await raw({
      ...context,
      '@type': 'Event',
      '@id': '#a',
      name: 'A',
      eventSchedule,
    });
    assert.equal(new Set(sessions.map(({ id }) => id)).size, sessions.length);
    return notes?.length ? notes.map(([name]) => name) : sessions.map(({ start }) => start);
  };
  const weekly = { startDate: '2025-06-02', endDate: '2025-06-18', repeatFrequency: 'P1W' };
  assert.deepEqual(await starts(weekly), ['2025-06-02', '2025-06-09', '2025-06-16']);
  assert.deepEqual(
    await starts({ ...weekly, byDay: ['https://schema.org/Monday', 'Wednesday'], exceptDate: '2025-06-09' }),
    ['2025-06-02', '2025-06-04', '2025-06-11', '2025-06-16', '2025-06-18'],
  );
  assert.deepEqual(await starts({ ...weekly, repeatFrequency: 'P2W', byDay: 'SU' }), ['2025-06-08']);
  assert.deepEqual(await starts({ startDate: '2025-06-02', repeatFrequency: 'P1D', repeatCount: 2 }), [
    '2025-06-02',
    '2025-06-03',
  ]);
  assert.deepEqual(await starts({ startDate: '2025-06-02', startTime: '19:00' }), ['2025-06-02T19:00']);
  for (const left of [
    { ...weekly, repeatFrequency: 'P1M' },
    { ...weekly, byMonthDay: 3 },
    { ...weekly, endDate: '' },
    { ...weekly, byDay: '1MO' },
    { repeatFrequency: 'P1W' },
  ])
    assert.deepEqual(await starts(left), ['unreadPart'], JSON.stringify(left));
  const session = await only({
    eventSchedule: {
      startDate: '2025-06-02',
      startTime: '22:00',
      endTime: '01:00',
      scheduleTimezone: 'Europe/Paris',
    },
  });
  assert.deepEqual(
    [session.start, session.end, session.timeZone],
    ['2025-06-02T22:00', '2025-06-03T01:00', 'Europe/Paris'],
  );
  assert.equal((await only({ startDate: '2025-06-02', eventSchedule: weekly })).start, '2025-06-02');
});

test('reads texts that were taken out of HTML', async () => {
  const { sessions } = await read({
    ...context,
    '@type': 'Event',
    name: 'Zines &amp; Presses',
    description: '&lt;p&gt;One &amp;amp; two.&lt;/p&gt;&lt;p&gt;Three.&lt;/p&gt;\\n',
  });
  assert.equal(sessions[0]?.title, 'Zines & Presses');
  assert.match(sessions[0]?.description ?? '', /^One & two\.\n\nThree\./);
});

test('notes what is no record, and reads the rest', async () => {
  const { sessions, notes } = await raw({
    '@graph': [7, null, { '@type': 'Event', name: 'A', subEvent: ['x', { '@type': 'Event', name: 'B' }] }],
  });
  assert.deepEqual(
    sessions.map(({ path }) => path),
    ['@graph[2].subEvent[1]'],
  );
  assert.deepEqual(notes, [
    ['notARecord', '@graph[0]', 7],
    ['notARecord', '@graph[1]', null],
    ['notARecord', '@graph[2].subEvent[0]', 'x'],
  ]);
});

test('is not led astray by depth or by values that are no texts', async () => {
  let deep: unknown = { '@type': 'Event', name: 'A' };
  for (let i = 0; i < 100_000; i++) deep = i % 2 ? [deep] : { '@graph': deep };
  assert.deepEqual(await titles(deep), []);
  const odd = { toString: 1, valueOf: 1 };
  const session = await only({
    startDate: odd,
    offers: { price: odd },
    '@id': odd,
    performer: odd,
    keywords: odd,
    image: odd,
    eventSchedule: odd,
  });
  assert.deepEqual([session.ticket, session.image], [undefined, undefined]);
});
