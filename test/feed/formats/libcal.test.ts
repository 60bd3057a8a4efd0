import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { libcalFormat } from '../../../src/feed/formats/libcal.ts';
import { normalise } from '../../../src/feed/normalise.ts';
import { parseHtml } from '../parse-html.ts';

/** As the public list has it. */
const listed = {
  id: 31,
  title: 'Citing with Zotero',
  start: '13:00',
  end: '14:30',
  startdt: '2025-06-29 13:00:00',
  enddt: '2025-06-29 14:30:00',
  all_day: false,
};
/** As the interface 1.1 has it. */
const event = {
  id: 32,
  title: 'Citing with Zotero',
  allday: false,
  start: '2025-06-29T13:00:00-04:00',
  end: '2025-06-29T14:30:00-04:00',
  calendar: { id: 1, name: 'Workshops' },
};
const raw = async (data: unknown, base?: string) => libcalFormat.read({ text: '', data }, { base });
const inList = async (changes: object) => (await raw({ results: [{ ...listed, ...changes }] })).sessions[0];
const inEvents = async (changes: object) => (await raw({ events: [{ ...event, ...changes }] })).sessions[0];

test('knows the public list, the interface 1.1 and empty lists', () => {
  const knows = (data: unknown) => libcalFormat.recognises({ text: '', data });
  assert.ok(knows({ results: [listed] }));
  assert.ok(knows({ events: [event] }));
  assert.ok(knows([{ ...event, more_info: '' }]));
  assert.ok(knows({ total_results: 0, perpage: 20, status: 1, results: [] }));
  for (const data of [
    null,
    [],
    { events: [] },
    { results: [] },
    { results: {}, count: 0 },
    { events: [listed.title] },
  ])
    assert.ok(!knows(data), JSON.stringify(data));
});

test('takes the whole times, not those of the day alone', async () => {
  const one = await inList({});
  assert.deepEqual([one?.start, one?.end], ['2025-06-29 13:00:00', '2025-06-29 14:30:00']);
  const other = await inEvents({});
  assert.deepEqual([other?.start, other?.end], ['2025-06-29T13:00:00-04:00', '2025-06-29T14:30:00-04:00']);
});

test('reads whole days', async () => {
  const one = await inList({ all_day: true, startdt: '2025-06-29 00:00:00', enddt: '2025-06-29 23:59:00' });
  assert.deepEqual([one?.start, one?.end], ['2025-06-29', undefined]);
  const days = await inEvents({
    allday: 1,
    start: '2025-06-29T00:00:00-04:00',
    end: '2025-07-01T00:00:00-04:00',
  });
  assert.deepEqual([days?.start, days?.end], ['2025-06-29', '2025-06-30']);
});

test('takes the parts of categories as subjects', async () => {
  const wanted = ['Skills', 'Zotero', 'Writing'];
  const categories_arr = [
    { cat_id: 1, name: 'Skills > Zotero' },
    { cat_id: 2, name: 'Writing' },
  ];
  assert.deepEqual(
    (await inList({ categories_arr, categories: 'Skills > Zotero, Writing' }))?.subjects,
    wanted,
  );
  assert.deepEqual(
    (await inEvents({ category: [{ name: 'Skills &gt; Zotero' }, { name: 'Writing' }] }))?.subjects,
    wanted,
  );
  assert.deepEqual((await inList({ categories: 'Skills > Zotero' }))?.subjects, ['Skills', 'Zotero']);
  assert.deepEqual((await inList({ categories: '', categories_arr: [] }))?.subjects, []);
});

test('takes places in any shape', async () => {
  const at = async (changes: object) => (await inEvents(changes))?.location;
  assert.equal(
    await at({ location: { id: 1, name: 'Lab' }, campus: { id: 2, name: 'North Branch' } }),
    'North Branch, Lab',
  );
  assert.equal(await at({ location: [{ name: 'Lab' }, { name: 'Hall' }], campus: [] }), 'Lab, Hall');
  assert.equal(await at({ location: '', campus: '' }), undefined);
  assert.equal((await inList({ location: '', locations: [{ name: 'Lab' }] }))?.location, 'Lab');
});

test('tells who presents, and nobody else', async () => {
  const people = {
    presenter: 'Ana Ruiz',
    owner: { id: 1, name: 'B. Owner' },
    org: 'C. Host',
    orgurl: 'https://example.org/c',
  };
  const session = await inEvents({
    ...people,
    url: { public: 'https://example.org/e/32', admin: 'https://example.org/admin' },
  });
  assert.deepEqual(session?.speakers, ['Ana Ruiz']);
  assert.equal(session?.url, 'https://example.org/e/32');
  assert.doesNotMatch(JSON.stringify(session), /Owner|Host|admin/);
});

test('leaves what is for those who register', async () => {
  const session = await inList({
    description: '',
    shortdesc: 'Short.',
    more_info: '<script>steal()</script><form></form>',
  });
  assert.equal(session?.description, 'Short.');
  assert.doesNotMatch(JSON.stringify(session), /steal|form/);
});

test('tells what is online', async () => {
  assert.equal((await inList({ online_event: true }))?.attendance, 'online');
  assert.equal((await inList({ online_event: true, in_person_registration: true }))?.attendance, 'mixed');
  assert.equal((await inList({ online_event: false }))?.attendance, undefined);
});

test('asks for the next page of the public list', async () => {
  const list = { total_results: 5, perpage: 2, results: [listed, listed] };
  const base = 'https://example.libcal.com/ajax/calendar/list?c=1&perpage=2&page=';
  assert.equal((await raw(list, `${base}2`)).next, '?c=1&perpage=2&page=3');
  assert.equal((await raw(list, `${base}3`)).next, undefined);
  assert.equal((await raw(list)).next, '?page=2');
  assert.equal((await raw({ ...list, results: [] })).next, undefined);
});

const file = new URL('../../../../shared/feeds/libcal/vu-nl-ajax-calendar-list.json', import.meta.url);
describe('A list of a university', {
  skip: existsSync(file) ? false : 'the shared feeds are not here',
}, () => {
  test('has one workshop, and nothing of its form', async () => {
    const data = JSON.parse(readFileSync(file, 'utf8'));
    assert.ok(libcalFormat.recognises({ text: '', data }));
    const read = await libcalFormat.read({ text: '', data }, {});
    const { sessions, problems } = await normalise(read, libcalFormat.name, {
      parseHtml,
      timeZone: 'Europe/Amsterdam',
    });
    assert.deepEqual(problems, []);
    const [session, ...others] = sessions;
    assert.equal(others.length, 0);
    const { id, title, start, end, subjects, location, speakers, url, attendance } = session ?? {};
    assert.deepEqual(
      { id, title, start, end, subjects, location, speakers, url, attendance },
      {
        id: '3826342',
        title: 'ENDNOTE LIGHT',
        start: '2022-01-10T13:00:00+01:00',
        end: '2022-01-10T15:00:00+01:00',
        subjects: ['Information skills', 'EndNote'],
        location: undefined,
        speakers: [],
        url: 'https://vu-nl.libcal.com/event/3826342',
        attendance: 'online',
      },
    );
    assert.match(session?.description ?? '', /^Important:/);
    assert.doesNotMatch(JSON.stringify(session), /preselectIds|Librarian|<\w/);
  });
});
