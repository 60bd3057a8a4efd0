import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import { readData } from '../../src/feed/read.ts';
import { foldWord, unfold, wordsOf } from '../../src/find/fold.ts';
import { highlightsIn } from '../../src/find/highlights.ts';
import { finder } from '../../src/find/matches.ts';
import { countSubjects } from '../../src/find/subjects.ts';
import { loadNearWords } from '../../src/find/vocabulary.ts';

const find = async (sessions: object[], only = '') =>
  finder((await readData({ sessions })).sessions, 'en', only, ({ timeText }) => timeText ?? '');
const titles = (matches: { sessions: readonly { title: string }[] }) =>
  matches.sessions.map(({ title }) => title);

before(loadNearWords);

describe('Folding', () => {
  for (const [word, folded] of [
    ['École', 'ecole'],
    ['Straße', 'strasse'],
    ['Łódź', 'lodz'],
    ['O’Brien', 'obrien'],
    ['ﬁne', 'fine'],
    ['ÆØÅ', 'aeoa'],
    ['İstanbul', 'istanbul'],
    ['Ｆｕｌｌ', 'full'],
    ['كِتَاب', 'كتاب'],
    ['שָׁלוֹם', 'שלום'],
    ['กำลัง', 'กําลัง'],
  ] as const) {
    test(`${word} is ${folded}`, () => assert.equal(foldWord(word), folded));
  }
  test('finds the words of a text and where they stand', () => {
    assert.deepEqual(
      wordsOf('Co-Creating: don’t stop').map(({ start, end, folded }) => [start, end, folded]),
      [
        [0, 2, 'co'],
        [3, 11, 'creating'],
        [13, 18, 'dont'],
        [19, 23, 'stop'],
      ],
    );
  });
  test('leads back to the text as written', () => {
    assert.deepEqual(unfold('Straße', 0, 6), [0, 5]);
    assert.deepEqual(unfold('E\u0301cole', 0, 1), [0, 2]);
    assert.deepEqual(unfold('library', 3, 7), [3, 7]);
  });
});

describe('Text search', () => {
  test('asks for every word, in any field and order', async () => {
    const ask = await find([
      { title: 'Media literacy', speakers: ['Ana Ruiz'] },
      { title: 'Media', description: 'Ana was here' },
      { title: 'Ruiz' },
    ]);
    assert.deepEqual(titles(ask({ query: 'ruiz media', subject: '' })), ['Media literacy']);
    assert.deepEqual(titles(ask({ query: 'ana', subject: '' })), ['Media literacy', 'Media']);
  });
  test('prefers exact to beginning to part, and title to description', async () => {
    const ask = await find([
      { title: 'C', description: 'art' },
      { title: 'Smart' },
      { title: 'Artists' },
      { title: 'Art' },
    ]);
    assert.deepEqual(titles(ask({ query: 'art', subject: '' })), ['Art', 'Artists', 'Smart', 'C']);
  });
  test('looks for near spellings only where what was typed is not found', async () => {
    const ask = await find([{ title: 'Library' }, { title: 'Librari' }]);
    assert.deepEqual(titles(ask({ query: 'library', subject: '' })), ['Library']);
    assert.equal(titles(ask({ query: 'libary', subject: '' }))[0], 'Library');
  });
  test('takes the query for text, never for a pattern', async () => {
    const ask = await find([{ title: 'A (b) [c] .* \\d+ $' }, { title: 'Other' }]);
    for (const query of ['.*', '(', '[', '\\', '$^', '*?'])
      assert.equal(titles(ask({ query, subject: '' })).length, 2, query);
    assert.deepEqual(titles(ask({ query: '(b)', subject: '' })), ['A (b) [c] .* \\d+ $']);
  });
  test('bears any length of query', async () => {
    const ask = await find([{ title: 'A' }]);
    assert.equal(ask({ query: 'word '.repeat(10_000), subject: '' }).sessions.length, 0);
  });
});

describe('Subjects', () => {
  test('are counted once a session, in the order of the language', async () => {
    const { sessions } = await readData({
      sessions: [
        { title: 'A', subjects: ['Zines', 'zines', 'Öl'] },
        { title: 'B', subjects: ['ZINES', 'Apfel'] },
      ],
    });
    assert.deepEqual(countSubjects(sessions, 'de'), [
      { subject: 'Apfel', count: 1 },
      { subject: 'Öl', count: 1 },
      { subject: 'Zines', count: 2 },
    ]);
  });
  test('that nobody has are taken for all', async () => {
    const ask = await find([{ title: 'A', subjects: ['x'] }]);
    assert.deepEqual(
      [
        ask({ query: '', subject: 'nonsense' }).subject,
        ask({ query: '', subject: 'nonsense' }).sessions.length,
      ],
      ['', 1],
    );
  });
  test('may be fixed', async () => {
    const ask = await find([{ title: 'A', subjects: ['Open  Access'] }, { title: 'B' }], 'open access');
    assert.deepEqual(
      [titles(ask({ query: '', subject: '' })), ask({ query: '', subject: '' }).total],
      [['A'], 1],
    );
  });
});

test('A highlight is the part that matched', async () => {
  const { found } = (await find([{ title: 'Partnerships for Straßenbahn' }]))({
    query: 'nership strassen',
    subject: '',
  });
  assert.deepEqual(highlightsIn('Partnerships for Straßenbahn', found?.answers ?? new Map()), [
    [4, 11],
    [17, 24],
  ]);
});
