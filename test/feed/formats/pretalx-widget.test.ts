import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { pretalxWidgetFormat } from '../../../src/feed/formats/pretalx-widget.ts';
import type { RawProgramme } from '../../../src/feed/reader.ts';

const file = new URL('../../fixtures/feeds/pretalx-widget/breaks/feed.json', import.meta.url);
const fixture: unknown = JSON.parse(readFileSync(file, 'utf8'));
const read = async (base?: string): Promise<RawProgramme> =>
  pretalxWidgetFormat.read({ text: '', data: fixture }, { base });

test('recognises talks of a schedule', () => {
  const recognises = (data: unknown) => pretalxWidgetFormat.recognises({ text: '', data });
  assert.ok(recognises(fixture));
  assert.ok(recognises({ talks: [], event_start: '2027-03-05' }));
  assert.equal(recognises({ talks: [{ title: 'A' }] }), false);
  assert.equal(recognises({ talks: {}, schedule_id: 1 }), false);
});

test('finds tracks, rooms and speakers by what talks refer to', async () => {
  const { timeZone, sessions, notes } = await read();
  assert.equal(timeZone, 'Europe/Vienna');
  assert.deepEqual(notes, []);
  assert.deepEqual(sessions[0], {
    path: 'talks[0]',
    id: 'K7LMNO',
    title: 'Catalogues for Small Libraries',
    description: 'One shelf, **one** list.',
    start: '2027-03-05T09:00:00+01:00',
    end: '2027-03-05T09:45:00+01:00',
    duration: 45,
    track: { en: 'Metadata', de: 'Metadaten' },
    location: { en: 'Great Hall', de: 'Großer Saal' },
    // A code that no speaker has is no name.
    speakers: [{ name: 'Lena Amsel' }],
    language: 'de',
    status: undefined,
    url: undefined,
    updated: '2027-01-01T12:00:00+01:00',
  });
});

test('tells breaks from sessions, and leaves out what is not for visitors', async () => {
  const { sessions } = await read();
  assert.deepEqual(
    sessions.map(({ id, title, status, service }) => [id, title, status, service]),
    [
      ['K7LMNO', 'Catalogues for Small Libraries', undefined, undefined],
      ['', { en: 'Coffee', de: 'Kaffee' }, undefined, true],
      ['TWICE1-2027-03-05T10:30:00+01:00', 'Tour', undefined, undefined],
      ['TWICE1-2027-03-05T14:00:00+01:00', 'Tour', undefined, undefined],
      ['OFF001', 'Called off', 'canceled', undefined],
    ],
  );
});

test('knows the addresses of talks beside its own, and makes up none elsewhere', async () => {
  const urlAt = async (base: string) => (await read(base)).sessions.map(({ url }) => url).slice(0, 2);
  const url = 'https://cfp.example.org/demo/talk/K7LMNO/';
  for (const path of ['schedule/widgets/schedule.json', 'schedule/v/1.2/widgets/schedule.json?lang=de'])
    assert.deepEqual(await urlAt(`https://cfp.example.org/demo/${path}`), [url, undefined]);
  assert.deepEqual(await urlAt('https://example.org/copies/schedule.json'), [undefined, undefined]);
});
