import assert from 'node:assert/strict';
import { test } from 'node:test';
import { communicoFormat } from '../../../src/feed/formats/communico.ts';

/** As the interface has it. */
const entry = {
  eventId: 71,
  title: 'Story Time',
  subTitle: 'In the garden',
  shortDescription: 'Short.',
  description: '<p>Long.</p>',
  eventStart: '2025-06-29 10:00:00',
  eventEnd: '2025-06-29 10:45:00',
  locationName: 'North Branch',
  roomName: null,
  ages: ['Preschool'],
  types: ['Early literacy'],
};
/** As the public calendar fetches it. */
const row = {
  id: '72',
  recurring_id: '',
  title: 'Story Time',
  sub_title: '',
  description: 'Short.',
  long_description: '<p>Long.</p>',
  event_start: '2025-06-29 10:00:00',
  event_end: '2025-06-29 10:45:00',
  library: 'North Branch',
  venues: 'Room 2',
  tags: 'Early literacy, Music',
  ages: 'Preschool',
  event_type: 'INPERSON',
  private_event: '0',
  changed: '0',
  url: 'https://example.libnet.info/event/72',
  image: 'story.png',
};
const raw = async (data: unknown) => communicoFormat.read({ text: '', data }, {});
const only = async (changes: object) => (await raw([{ ...row, ...changes }])).sessions[0];

test('knows the lists of the interface and of the public calendar', () => {
  const knows = (data: unknown) => communicoFormat.recognises({ text: '', data });
  assert.ok(knows({ data: { entries: [entry] }, result: 'success' }));
  assert.ok(knows({ events: { entries: [entry] } }));
  assert.ok(knows([row]));
  for (const data of [
    null,
    [],
    {},
    { data: { entries: [] } },
    [{ title: 'A', start: 'x' }],
    { events: [{ title: 'A' }] },
  ])
    assert.ok(!knows(data), JSON.stringify(data));
});

test('reads both', async () => {
  const [one] = (await raw({ data: { entries: [entry] } })).sessions;
  assert.deepEqual(one, {
    path: 'entries[0]',
    id: 71,
    title: 'Story Time: In the garden',
    description: '<p>Long.</p>',
    start: '2025-06-29 10:00:00',
    end: '2025-06-29 10:45:00',
    subjects: ['Early literacy'],
    location: 'North Branch',
    speakers: [],
    status: undefined,
    attendance: undefined,
    url: undefined,
    image: undefined,
  });
  const other = await only({});
  const { id, title, description, start, end, subjects, location, attendance, url, image } = other ?? {};
  assert.deepEqual(
    { id, title, description, start, end, subjects, location, attendance, url, image },
    {
      id: '72',
      title: 'Story Time',
      description: '<p>Long.</p>',
      start: '2025-06-29 10:00:00',
      end: '2025-06-29 10:45:00',
      subjects: ['Early literacy', 'Music'],
      location: 'North Branch, Room 2',
      attendance: 'INPERSON',
      url: 'https://example.libnet.info/event/72',
      image: undefined,
    },
  );
});

test('tells what was cancelled, postponed or rescheduled', async () => {
  assert.equal((await only({ changed: '1', changed_reason: 'Canceled due to snow' }))?.status, 'Canceled');
  assert.equal((await only({ modified: 'rescheduled' }))?.status, 'rescheduled');
  assert.equal((await only({ status: 'published' }))?.status, undefined);
});

test('leaves out what is private or not published', async () => {
  const { sessions, notes } = await raw([
    { ...row, private_event: '1' },
    { ...row, status: 'draft' },
    null,
    { ...row, tagsArray: ['Music'] },
  ]);
  assert.deepEqual(
    sessions.map(({ path, subjects }) => [path, subjects]),
    [['entries[3]', ['Music']]],
  );
  assert.deepEqual(notes, [['notARecord', 'entries[2]', null]]);
});

test('has the room of rows that name it', async () => {
  assert.equal((await only({ venues: '', room: 'Attic' }))?.location, 'North Branch, Attic');
});
