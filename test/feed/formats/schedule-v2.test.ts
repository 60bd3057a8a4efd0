import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { scheduleV2Format } from '../../../src/feed/formats/schedule-v2.ts';
import type { RawProgramme } from '../../../src/feed/reader.ts';

const dataIn = (url: URL): unknown => JSON.parse(readFileSync(url, 'utf8'));
const fixture = dataIn(new URL('../../fixtures/feeds/c3voc-v2/hub/feed.json', import.meta.url));
const read = async (data: unknown): Promise<RawProgramme> => scheduleV2Format.read({ text: '', data }, {});

test('recognises a schedule with one list of events', () => {
  const recognises = (data: unknown) => scheduleV2Format.recognises({ text: '', data });
  assert.ok(recognises(fixture));
  assert.equal(recognises({ schedule: { conference: { days: [] } } }), false);
  assert.equal(recognises({ schedule: { events: [] } }), false);
  assert.equal(recognises([]), false);
});

test('finds tracks, rooms and persons by what events refer to', async () => {
  const { title, timeZone, sessions, notes } = await read(fixture);
  assert.deepEqual([title, timeZone], ['Winter in the Hall', 'Europe/Berlin']);
  assert.deepEqual(notes, [['notARecord', 'schedule.events[2]', null]]);
  assert.deepEqual(sessions[0], {
    path: 'schedule.events[0]',
    id: 'event-1',
    title: 'Opening',
    description: {
      en: 'How it began\n\nWelcome.\n\nBring *tea*.',
      de: 'How it began\n\nWillkommen.\n\nBring *tea*.',
    },
    start: '2027-12-27T23:30:00+01:00',
    end: '2027-12-28T00:30:00+01:00',
    duration: undefined,
    track: 'Society & Law',
    type: 'TALK',
    location: 'Hall 1',
    speakers: [{ name: 'Ines Roth', url: 'https://winter.example.org/person/ines/' }],
    language: 'en',
    url: 'https://winter.example.org/event/opening/',
    image: 'https://winter.example.org/opening.png',
  });
  const { track, location, start, speakers } = sessions[1] ?? {};
  assert.deepEqual([track, location, start, speakers], ['elsewhere', null, null, []]);
});

const feed = new URL('../../../../shared/feeds/frab/hub-schedule2.json', import.meta.url);
const skip = existsSync(feed) ? false : 'the shared feeds are not here';

test('reads the example of a congress', { skip }, async () => {
  const data = dataIn(feed);
  assert.ok(scheduleV2Format.recognises({ text: '', data }));
  const { timeZone, sessions } = await read(data);
  assert.equal(timeZone, 'Europe/Berlin');
  const facts = sessions.map(({ title, start, end, location, track, type, speakers }) => {
    const names = (speakers as { name: string }[]).map(({ name }) => name);
    return [title, start, end, location, track, type, names];
  });
  assert.deepEqual(facts, [
    [
      '38C3: Opening Ceremony',
      '2024-12-27T10:30:00+01:00',
      '2024-12-27T11:00:00+01:00',
      'Saal 1',
      'CCC',
      'OTHER',
      ['Gabriela Bogk', 'Aline Blankertz', 'Senficon'],
    ],
    [
      'A Competitive Time-Trial AI for Need for Speed:',
      '2024-12-28T00:15:00+01:00',
      '2024-12-28T00:55:00+01:00',
      'Saal ZIGZAG',
      'Hardware & Making',
      'TALK',
      ['Sebastian Schwarz'],
    ],
  ]);
  assert.match(
    String(sessions[1]?.description),
    /^Most Wanted Using Deep Reinforcement Learning\n\nAll challenges/,
  );
});

test('finds a room by its slug alone, and speakers under the name that the first format has', async () => {
  const conference = { rooms: [{ slug: 'hall', name: 'Great Hall' }] };
  const events = [{ guid: 'g', title: 'A', room: 'hall', persons: [{ name: 'Ana Ruiz' }] }];
  const { sessions } = await read({ schedule: { conference, events } });
  assert.equal(sessions[0]?.location, 'Great Hall');
  assert.deepEqual(sessions[0]?.speakers, [{ name: 'Ana Ruiz', url: undefined }]);
});
