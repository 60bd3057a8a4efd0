import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { readData } from '../../src/feed/read.ts';
import { FACETS, type FacetKey, facetsNamed, narrowingBy } from '../../src/find/facets.ts';
import { type Chosen, finder } from '../../src/find/matches.ts';
import type { Session } from '../../src/model/session.ts';

const records = [
  {
    title: 'A',
    start: '2025-06-28T09:00:00Z',
    track: 'Red',
    location: 'Hall',
    subjects: ['x'],
    language: 'en',
    attendance: 'mixed',
  },
  {
    title: 'B',
    start: '2025-06-28T13:00:00Z',
    track: 'red',
    location: 'Attic',
    subjects: ['x'],
    language: 'de',
    attendance: 'online',
  },
  {
    title: 'C',
    start: '2025-06-29T19:00:00Z',
    track: 'Blue',
    location: 'Hall',
    subjects: ['y'],
    language: 'en',
  },
  {
    title: 'D',
    start: '2025-06-30T02:00:00Z',
    track: 'Green',
    location: 'Attic',
    subjects: ['y'],
    speakers: ['Ann', 'Bo'],
  },
];

const asking = async (
  keys: readonly FacetKey[] = FACETS,
  isHidden: (session: Session) => boolean = () => false,
) => {
  const { sessions } = await readData({ sessions: records });
  const { find } = finder(sessions, 'en', '', () => '');
  const narrowing = narrowingBy(keys, { language: 'en', nameOf: (_, value) => value }, isHidden);
  return (chosen: Chosen = {}, subject = '') => {
    const { sessions, narrowed, subjects } = find({ query: '', subject, chosen }, narrowing);
    const options = Object.fromEntries(
      (narrowed?.facets ?? []).map(({ key, options }) => [
        key,
        options.map(({ name, count, isChosen }) => `${isChosen ? '*' : ''}${name} ${count}`),
      ]),
    );
    return {
      titles: sessions.map(({ title }) => title).join(''),
      options,
      subjects,
      chosen: narrowed?.chosen,
    };
  };
};

describe('Facets', () => {
  test('are those that sessions differ in, in the order of the page', async () => {
    const ask = await asking();
    assert.deepEqual(Object.keys(ask().options), [
      'day',
      'time',
      'track',
      'place',
      'speaker',
      'language',
      'attendance',
    ]);
    const few = await asking(facetsNamed('place  day nonsense place price'));
    assert.deepEqual(Object.keys(few().options), ['place', 'day']);
    assert.deepEqual(facetsNamed('none'), []);
    assert.deepEqual(facetsNamed(undefined), FACETS);
  });
  test('have their values in order, however they are spelled, with what each would give', async () => {
    const { options } = (await asking())();
    assert.deepEqual(options.track, ['Blue 1', 'Green 1', 'Red 2']);
    assert.deepEqual(options.day, ['2025-06-28 2', '2025-06-29 2']);
    assert.deepEqual(options.time, ['morning 1', 'afternoon 1', 'evening 2']);
    assert.deepEqual(options.speaker, ['Ann 1', 'Bo 1']);
    assert.deepEqual(options.attendance, ['in person 1', 'online 2']);
  });
  test('let any of their chosen values do, and must hold all together', async () => {
    const ask = await asking();
    assert.equal(ask({ track: ['Red', 'Blue'] }).titles, 'ABC');
    assert.equal(ask({ track: ['RED', 'blue'], place: ['Hall'] }).titles, 'AC');
    assert.equal(ask({ track: ['Red'], place: ['Hall'] }, 'y').titles, '');
  });
  test('count under all others, the subject too', async () => {
    const ask = await asking();
    const { options, subjects } = ask({ place: ['Hall'] }, 'x');
    assert.deepEqual(options.track, ['Blue 0', 'Green 0', 'Red 1']);
    assert.deepEqual(options.place, ['Attic 1', '*Hall 1']);
    assert.deepEqual(subjects, [
      { subject: 'x', count: 1 },
      { subject: 'y', count: 1 },
    ]);
  });
  test('ignore what they do not know', async () => {
    const ask = await asking();
    assert.equal(ask({ track: ['Pink'], nonsense: ['1'], constructor: ['2'] }).titles, 'ABCD');
    assert.equal(ask({ track: ['Pink'] }).chosen, undefined);
    assert.deepEqual(ask({ track: ['Pink', 'red'] }).chosen, { track: ['Red'] });
  });
  test('leave out what is hidden', async () => {
    const ask = await asking(FACETS, ({ title }) => title === 'A');
    assert.equal(ask({ track: ['Red'] }).titles, 'B');
    assert.deepEqual(ask().options.place, ['Attic 2', 'Hall 1']);
  });
});

describe('Every option', () => {
  test('gives as many sessions as it says', async () => {
    const ask = await asking();
    for (const chosen of [{}, { track: ['Red'] }, { place: ['Hall'], day: ['2025-06-28'] }] as Chosen[])
      for (const [key, options] of Object.entries(ask(chosen).options))
        for (const option of options) {
          const [, name = '', count] = /^\*?(.*) (\d+)$/.exec(option) ?? [];
          assert.equal(ask({ ...chosen, [key]: [name] }).titles.length, Number(count), `${key} ${name}`);
        }
  });
});
