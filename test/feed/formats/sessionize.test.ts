import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { sessionizeFormat } from '../../../src/feed/formats/sessionize.ts';
import type { RawProgramme } from '../../../src/feed/reader.ts';

const dataIn = (url: URL): unknown => JSON.parse(readFileSync(url, 'utf8'));
const fixture = (name: string): unknown =>
  dataIn(new URL(`../../fixtures/feeds/sessionize/${name}/feed.json`, import.meta.url));
const read = async (data: unknown): Promise<RawProgramme> => sessionizeFormat.read({ text: '', data }, {});

test('recognises its views of sessions, but not that of speakers', () => {
  const recognises = (data: unknown) => sessionizeFormat.recognises({ text: '', data });
  for (const name of ['all', 'grid', 'groups']) assert.ok(recognises(fixture(name)), name);
  assert.ok(recognises({ sessions: [], speakers: [], questions: [], categories: [], rooms: [] }));
  assert.ok(recognises([{ id: '1', title: 'A', startsAt: null, isServiceSession: false }]));
  for (const data of [
    [{ id: 's-1', firstName: 'Ada', sessions: [{ id: 1, name: 'Forms' }] }],
    { sessions: [{ id: 'A', start: '', zh: {} }], speakers: [], session_types: [], rooms: [] },
    [{ rooms: [{ name: 'A', events: [] }] }],
    { sessions: [{ title: 'A' }] },
  ])
    assert.equal(recognises(data), false, JSON.stringify(data));
});

test('finds rooms, speakers and categories by what sessions refer to', async () => {
  const { sessions, timeZone, notes } = await read(fixture('all'));
  assert.deepEqual([timeZone, notes], [undefined, []]);
  assert.deepEqual(sessions[0], {
    path: 'sessions[0]',
    id: '9001',
    title: 'Cloud on a Shoestring',
    description: 'What it costs.\r\n\r\n* little\r\n* nothing',
    start: '2027-04-17T09:00:00',
    end: '2027-04-17T09:45:00',
    track: 'Cloud',
    type: 'Talk',
    language: 'English',
    subjects: ['Money', 'Easy'],
    location: 'Aula',
    speakers: [
      { name: 'Ada Berg', affiliation: 'Engineer at Elm Works', url: 'https://ada.example.org/' },
      { name: 'Cleo ', affiliation: null, url: undefined },
    ],
    status: undefined,
    url: 'https://video.example.org/9001',
    service: false,
  });
});

test('marks breaks and leaves out what is not accepted', async () => {
  const { sessions } = await read(fixture('all'));
  assert.deepEqual(
    sessions.map(({ id, start, service }) => [id, start, service]),
    [
      ['9001', '2027-04-17T09:00:00', false],
      ['9002', '2027-04-17T12:00:00', true],
      ['9004', null, false],
    ],
  );
});

test('knows a number and its digits as one id', async () => {
  const { sessions } = await read({
    sessions: [{ id: 1, title: 'A', startsAt: '', roomId: '70', speakers: [5], categoryItems: ['10'] }],
    speakers: [{ id: '5', fullName: 'Ada Berg' }],
    categories: [{ title: 'Topic', items: [{ id: 10, name: 'Cloud' }] }],
    rooms: [{ id: 70, name: 'Aula' }],
  });
  const { location, subjects, speakers } = sessions[0] ?? {};
  assert.deepEqual([location, subjects], ['Aula', ['Cloud']]);
  assert.deepEqual(speakers, [{ name: 'Ada Berg', affiliation: undefined, url: undefined }]);
});

test('reads each session of a grid once', async () => {
  const { sessions } = await read(fixture('grid'));
  assert.deepEqual(
    sessions.map(({ path, id, end, location, type, service }) => [path, id, end, location, type, service]),
    [
      ['[0].rooms[0].sessions[0]', '1', '2027-04-17T10:00:00', 'Aula', 'Keynote', false],
      ['[0].rooms[0].sessions[1]', '2', '2027-04-17T10:30:00', 'Aula', undefined, true],
      ['[0].rooms[1].sessions[1]', '3', null, 'Attic', undefined, false],
    ],
  );
  assert.deepEqual(sessions[0]?.speakers, [{ name: 'Ada Berg', affiliation: undefined, url: undefined }]);
});

test('reads a session that stands in several groups once', async () => {
  const { sessions } = await read(fixture('groups'));
  assert.deepEqual(
    sessions.map(({ path, start, location, url }) => [path, start, location, url]),
    [['[0].sessions[0]', '2027-04-17T07:00:00Z', 'Aula', 'https://live.example.org/1']],
  );
});

const feed = new URL('../../../../shared/feeds/sessionize/global-azure-linz-2024.json', import.meta.url);
const skip = existsSync(feed) ? false : 'the shared feeds are not here';

test('reads Global Azure Linz 2024', { skip }, async () => {
  const data = dataIn(feed);
  assert.ok(sessionizeFormat.recognises({ text: '', data }));
  const { sessions, notes } = await read(data);
  assert.equal(sessions.length, 15);
  assert.deepEqual(notes, []);
  const facts = [0, 3, 6, 9, 12].map((i) => {
    const { id, title, start, end, location, speakers, subjects } = sessions[i] ?? {};
    const people = (speakers as { name: string; affiliation: string }[]).map((one) => [
      one.name,
      one.affiliation,
    ]);
    return [id, title, start, end, location, people, subjects];
  });
  assert.deepEqual(facts, [
    [
      '658419',
      'Keynote: Pioneering the Future of Java with Intelligent Apps',
      '2024-04-20T09:00:00',
      '2024-04-20T09:45:00',
      'Aula',
      [
        ['Ed Burns', 'Principal Architect on the Java Tooling and Experiences team at Microsoft'],
        ['Sandra Ahlgrimm', 'Cloud Advocate working for Java Developers at Microsoft'],
      ],
      [],
    ],
    [
      '641128',
      'To Containers and Beyond - Kubernetes as a Universal Control Plane',
      '2024-04-20T10:00:00',
      '2024-04-20T10:45:00',
      'Breakout Room 2 (147)',
      [['Katharina Sick', 'Software Engineer at Dynatrace']],
      [],
    ],
    [
      '671571',
      'Dealing with Kuber-plexity: A perspective on human factors in automation & abstraction',
      '2024-04-20T11:00:00',
      '2024-04-20T11:45:00',
      'Breakout Room 2 (147)',
      [['Franz Theisen', 'Manager OpenShift Specialists Central Europe at Red Hat']],
      [],
    ],
    [
      '655759',
      'Social Media als Spielfeld für künstliche Intelligenz',
      '2024-04-20T13:30:00',
      '2024-04-20T14:15:00',
      'Aula',
      [['Verena Gottwald', 'Founder & Social Media Enthusiast']],
      [],
    ],
    [
      '648654',
      'Supercharge Your AI App - OpenAI Function Calling Inside Out',
      '2024-04-20T14:30:00',
      '2024-04-20T15:15:00',
      'Aula',
      [['Rainer Stropek', 'software architects']],
      [],
    ],
  ]);
});
