import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { readData } from '../../src/feed/read.ts';
import { loadSearch } from '../../src/find/engine.ts';
import { finder } from '../../src/find/matches.ts';
import { plainSearch } from '../../src/find/plain-search.ts';
import { searchOver } from '../../src/find/search.ts';

const many = async (count: number) =>
  (
    await readData({
      sessions: Array.from({ length: count }, (_, i) => ({
        title: `Session ${i} of the libraries`,
        description: `Word${i % 7} `.repeat(40),
        subjects: [i % 2 ? 'Odd' : 'Even'],
      })),
    })
  ).sessions;
const timeOf = () => '';

/** A clock on which every look takes a millisecond. */
const clock = () => {
  let time = 0;
  let pauses = 0;
  return {
    now: () => time++,
    pause: async () => {
      pauses++;
    },
    get pauses() {
      return pauses;
    },
  };
};

describe('The index of a large programme', () => {
  test('is made in slices, and finds the same as one made at once', async () => {
    const sessions = await many(600);
    const inSlices = searchOver(sessions, { timeOf });
    const pacing = clock();
    assert.equal(inSlices.ready, false);
    await inSlices.prepare(pacing);
    assert.equal(inSlices.ready, true);
    assert.ok(pacing.pauses > 50, `${pacing.pauses} pauses`);
    const atOnce = searchOver(sessions, { timeOf });
    for (const query of ['word3', 'session 12', 'librarys', '"of the"'])
      assert.deepEqual(inSlices.find(query)?.sessions, atOnce.find(query)?.sessions, query);
  });
  test('is finished at once where somebody cannot wait', async () => {
    const search = searchOver(await many(600), { timeOf });
    const preparing = search.prepare(clock());
    assert.equal(search.find('word3')?.sessions.length, 86);
    await preparing;
    assert.equal(search.ready, true);
  });
  test('is made once, however often it is asked for', async () => {
    const search = searchOver(await many(600), { timeOf });
    const [one, two] = [clock(), clock()];
    await Promise.all([search.prepare(one), search.prepare(two)]);
    assert.deepEqual([one.pauses > 0, two.pauses], [true, 0]);
  });
  test('is not waited for where there is little to index', async () => {
    assert.equal(searchOver(await many(20), { timeOf }).ready, true);
  });
});

describe('A query before the search is ready', () => {
  test('is pending, and the subject filters all the same', async () => {
    await loadSearch();
    const sessions = await many(600);
    const { find, prepare } = finder(sessions, 'en', '', timeOf);
    const early = find({ query: 'word3', subject: 'odd' });
    assert.deepEqual([early.pending, early.sessions.length, early.found], [true, 300, undefined]);
    assert.equal(find({ query: '', subject: '' }).pending, false);
    await prepare(clock());
    const late = find({ query: 'word3', subject: 'odd' });
    assert.deepEqual([late.pending, late.sessions.length], [false, 43]);
  });
  test('gives the programme itself while nothing is asked', async () => {
    const sessions = await many(5);
    const { find } = finder(sessions, 'en', '', timeOf);
    assert.equal(find({ query: ' ', subject: '' }).sessions, sessions);
  });
});

describe('Where the search cannot be loaded', () => {
  test('every word must stand somewhere, case and accents aside', async () => {
    const { sessions } = await readData({
      sessions: [
        { title: 'Éducation', speakers: ['Ana Ruiz'], location: 'Cedar' },
        { title: 'Other', description: 'education', subjects: ['Zines'] },
      ],
    });
    const found = (query: string) => plainSearch(sessions, query).sessions;
    assert.deepEqual(found('EDUCATION'), [0, 1]);
    assert.deepEqual(found('educ ruiz'), [0]);
    assert.deepEqual(found('zines'), [1]);
    assert.deepEqual(found('(educ*'), [0, 1]);
    assert.deepEqual(found('libary'), []);
  });
});
