import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isBreak } from '../../src/find/breaks.ts';
import { session } from '../agenda/session.ts';

test('a break is told by its whole name, in many languages', () => {
  for (const title of [
    'Lunch',
    'Coffee Break',
    'Registration desk opens',
    'Mittagspause',
    'Pause déjeuner',
    '休憩',
  ])
    assert.ok(isBreak(session({ title })), title);
  for (const title of ['Lunch with an author', 'Opening', 'Tea and talk', 'Check in'])
    assert.ok(!isBreak(session({ title })), title);
  assert.ok(isBreak(session({ title: 'Until two', type: 'Break' })));
});

test('what somebody speaks at is no break', () => {
  assert.ok(!isBreak(session({ title: 'Coffee', speakers: [{ name: 'Ada' }] })));
});

test('what the feed says counts', () => {
  assert.ok(!isBreak(session({ title: 'Lunch', isService: false })));
  assert.ok(isBreak(session({ title: 'Desk', isService: true, speakers: [{ name: 'Ada' }] })));
});
