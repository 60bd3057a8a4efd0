import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { type Programme, programmeHtml, programmeJsonLd, readFeed, type Session } from '../../src/core.ts';

const read = (sessions: object[], more: object = {}): Promise<Programme> => readFeed({ sessions, ...more });

/** What is written as HTML and read again, as the element reads what is between its tags. */
const again = async (programme: Programme): Promise<Programme> => {
  const html = programmeHtml(programme, { jsonLd: false });
  return readFeed(html, { format: 'html', ...(programme.timeZone && { timeZone: programme.timeZone }) });
};

const full = {
  id: 'opening',
  title: 'Opening <b> & "more"',
  start: '2027-06-27T09:00:00-04:00',
  end: '2027-06-27T10:30:00-04:00',
  description: 'First paragraph, see https://example.org/a?b=1&c=2.\n\nSecond:\n\n• one\n• two',
  subjects: ['Art', 'Maps & more'],
  track: 'Main',
  type: 'Talk',
  location: 'Hall 1',
  speakers: [
    { name: 'Ada Lovelace', affiliation: 'Analytical Society', url: 'https://example.org/ada' },
    { name: 'Bo' },
  ],
  language: 'fr',
  status: 'cancelled',
  attendance: 'online',
  ticket: 'free',
  credit: '1.5 CE hours',
  accessibility: ['captioned', 'sign language'],
  url: 'https://example.org/opening',
};

test('what is written as HTML can be taken over with all that a card shows', async () => {
  const programme = await read([full], { timeZone: 'America/New_York' });
  const [session] = (await again(programme)).sessions;
  assert.deepEqual(session, programme.sessions[0]);
});

test('a weekday stays a weekday, a text a text, a day a day', async () => {
  const programme = await read([
    { title: 'Weekday', time: 'Sunday 1:00PM - 2:00PM' },
    { title: 'Day', start: '2027-06-27', end: '2027-06-29' },
    { title: 'Wall clock', start: '2027-06-27T09:00', end: '2027-06-28T01:00' },
  ]);
  const byTitle = ({ sessions }: Programme) =>
    Object.fromEntries(sessions.map(({ id: _, ...session }) => [session.title, session]));
  assert.deepEqual(byTitle(await again(programme)), byTitle(programme));
});

const shown = ({ title, start, weekday, location, subjects, speakers, status }: Session) => ({
  title: title.replace(/\s+/g, ' '),
  // What a feed wrote as text of an unknown kind is read again as what it seems to be.
  // The same instant in the programme's zone.
  ...(start && { start: start.length > 19 ? Date.parse(start) : start }),
  ...(weekday && { weekday }),
  location: location?.replace(/\s+/g, ' '),
  subjects,
  speakers: speakers.map(({ name }) => name),
  status,
});

const feeds = readdirSync('test/fixtures/feeds', { recursive: true, encoding: 'utf8' })
  .filter((path) => /\/feed\.\w+$/.test(path))
  .map((path) => `test/fixtures/feeds/${path}`);

for (const path of feeds)
  test(`${path} as HTML reads as the same sessions`, async () => {
    const programme = await readFeed(readFileSync(path, 'utf8'), { timeZone: 'Europe/Berlin', now: 1.75e12 });
    const written = await again(programme);
    const inOrder = (sessions: readonly Session[]) =>
      sessions.map((one) => JSON.stringify(shown(one))).sort();
    assert.deepEqual(inOrder(written.sessions), inOrder(programme.sessions));
  });

test('nothing of a feed becomes markup', async () => {
  const evil = '</script><script>alert(1)</script><img src=x onerror=alert(1)>"\'';
  const html = programmeHtml(
    await read([
      { title: evil, time: evil, location: evil, subjects: [evil], speakers: [evil], track: evil },
    ]),
    { attributes: { src: '"><script>' } },
  );
  assert.doesNotMatch(html.replace(/^<script type="application\/ld\+json">/m, ''), /<script|<img/);
  assert.equal(html.split('</script>').length, 2);
});

test('JSON-LD says what the feed says and nothing else', async () => {
  const programme = await read(
    [full, { title: 'Sometime', time: 'Sunday 1:00PM' }, { title: 'Lunch', service: true }],
    { title: 'Conference', timeZone: 'America/New_York' },
  );
  const { subEvent, ...series } = JSON.parse(JSON.stringify(programmeJsonLd(programme)));
  assert.deepEqual(series, { '@context': 'https://schema.org', '@type': 'EventSeries', name: 'Conference' });
  assert.deepEqual(
    subEvent.map(({ name }: { name: string }) => name),
    ['Opening <b> & "more"', 'Sometime'],
  );
  assert.equal(subEvent[0].eventStatus, 'https://schema.org/EventCancelled');
  assert.equal(subEvent[0].startDate, '2027-06-27T09:00:00-04:00');
  assert.deepEqual(Object.keys(subEvent[1]), ['@type', 'identifier', 'name']);
});

test('JSON-LD reads as the sessions it was written from', async () => {
  const { credit: _, track: _track, type: _type, accessibility: _access, ...known } = full;
  const programme = await read([known], { title: 'Conference', timeZone: 'America/New_York' });
  const [session] = (
    await readFeed(JSON.stringify(programmeJsonLd(programme)), { timeZone: 'America/New_York' })
  ).sessions;
  assert.deepEqual(session, programme.sessions[0]);
});
