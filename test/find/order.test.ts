import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { readData } from '../../src/feed/read.ts';
import { arrangeBy, type Wishes } from '../../src/find/order.ts';
import { relatedSubjects } from '../../src/find/related-subjects.ts';
import { byDay, sectionsOf } from '../../src/find/sections.ts';

const wishes: Wishes = {
  order: 'time',
  group: 'none',
  pinned: [],
  without: [],
  language: 'en',
  first: 'First',
  others: 'Others',
};
const records = [
  { id: 'c', title: 'C', start: '2025-06-29T12:00:00Z', subjects: ['all', 'x'] },
  { id: 'a10', title: 'A 10', start: '2025-06-29T09:00:00Z', subjects: ['all', 'y'] },
  { id: 'a9', title: 'A 9', start: '2025-06-28T09:00:00Z', subjects: ['all', 'X'] },
  { id: 'n', title: 'N', subjects: ['all'] },
  { id: 'w', title: 'W' },
];

const shown = async (given: Partial<Wishes>): Promise<string> => {
  const { sessions } = await readData({ sessions: records });
  const { sessions: arranged, groupOf, nameOf } = arrangeBy(sessions, { ...wishes, ...given });
  return sectionsOf(arranged, groupOf, (group) => nameOf?.(group) ?? (group || '?'))
    .map(({ heading, sessions: members }) => `${heading ?? ''}: ${members.map(({ id }) => id).join(' ')}`)
    .join('; ');
};

describe('An arrangement', () => {
  test('is by time, title or as the feed', async () => {
    assert.equal(await shown({}), ': a9 a10 c n w');
    assert.equal(await shown({ order: 'title' }), ': a9 a10 c n w');
    assert.equal(await shown({ order: 'feed' }), ': c a10 a9 n w');
  });
  test('is by day, days in their order whatever that of the sessions', async () => {
    assert.equal(await shown({ group: 'day' }), '2025-06-28: a9; 2025-06-29: a10 c; ?: n w');
    assert.equal(await shown({ group: 'day', order: 'feed' }), '2025-06-28: a9; 2025-06-29: c a10; ?: n w');
  });
  test('is by the first subject that not all share', async () => {
    assert.equal(await shown({ group: 'subject' }), 'all: n; x: a9 c; y: a10; Others: w');
  });
  test('has some on top, in the order of the page, and some left out', async () => {
    assert.equal(await shown({ pinned: ['w', 'c', 'nobody'], without: ['n'] }), ': w c a9 a10');
    assert.equal(
      await shown({ pinned: ['c'], without: ['n', 'w'], group: 'day' }),
      'First: c; 2025-06-28: a9; 2025-06-29: a10',
    );
  });
  test('has no groups on a single day', async () => {
    const { sessions } = await readData({ sessions: records.slice(0, 2) });
    assert.equal(byDay(sessions).groupOf, undefined);
  });
});

describe('Related subjects', () => {
  test('are those that share most sessions', async () => {
    const { sessions } = await readData({
      sessions: [
        { title: '1', subjects: ['Zines', 'Print', 'print'] },
        { title: '2', subjects: ['zines', 'Print', 'Art'] },
        { title: '3', subjects: ['Zines', 'Bees'] },
        { title: '4', subjects: ['Other', 'Art'] },
      ],
    });
    assert.deepEqual(relatedSubjects(sessions, 'ZINES', 'en'), [
      { subject: 'Print', count: 2 },
      { subject: 'Art', count: 1 },
      { subject: 'Bees', count: 1 },
    ]);
    assert.deepEqual(
      relatedSubjects(sessions, 'Zines', 'en', 1).map(({ subject }) => subject),
      ['Print'],
    );
    assert.deepEqual(relatedSubjects(sessions, 'Nobody', 'en'), []);
  });
});
