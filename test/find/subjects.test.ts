import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { readData } from '../../src/feed/read.ts';
import { countSubjects } from '../../src/find/subjects.ts';
import { asking, titles } from './ask.ts';

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
    const ask = await asking([{ title: 'A', subjects: ['x'] }]);
    assert.deepEqual([ask('', 'nonsense').subject, ask('', 'nonsense').sessions.length], ['', 1]);
  });
  test('may be fixed', async () => {
    const ask = await asking([{ title: 'A', subjects: ['Open  Access'] }, { title: 'B' }], 'open access');
    assert.deepEqual([titles(ask('')), ask('').total], [['A'], 1]);
    assert.deepEqual([titles(ask('a')), titles(ask('b'))], [['A'], []]);
  });
  test('filter what a query finds, and count under it', async () => {
    const ask = await asking([
      { title: 'Zines one', subjects: ['Straße', 'B'] },
      { title: 'Zines two', subjects: ['B'] },
      { title: 'Other', subjects: ['B', 'C'] },
    ]);
    const matches = ask('zines', 'STRASSE');
    assert.deepEqual([titles(matches), matches.subject], [['Zines one'], 'Straße']);
    assert.deepEqual(matches.subjects, [
      { subject: 'B', count: 2 },
      { subject: 'C', count: 0 },
      { subject: 'Straße', count: 1 },
    ]);
    assert.deepEqual(titles(ask('', 'C')), ['Other']);
  });
});
