import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ASK, asksForHeight, heightIn, heightMessages } from '../../src/embed/heights.ts';

test('a height is told in the dialects that hosts know', () => {
  assert.deepEqual(heightMessages(420, 'https://example.org/embed.html?src=a.json'), [
    { type: 'session-list-height', height: 420 },
    { sentinel: 'amp', type: 'embed-size', height: 420 },
    '{"src":"https://example.org/embed.html?src=a.json","context":"iframe.resize","height":420}',
    { subject: 'lti.frameResize', height: 420 },
  ]);
});

test('WordPress gets its secret back', () => {
  assert.deepEqual(heightMessages(420, 'https://example.org/embed.html?src=a.json#?secret=x1y2').at(-1), {
    message: 'height',
    value: 420,
    secret: 'x1y2',
  });
});

test('only messages of the right shape count', () => {
  assert.equal(heightIn({ type: 'session-list-height', height: 420 }), 420);
  const wrong = [
    undefined,
    null,
    'session-list-height',
    420,
    [],
    { type: 'session-list-height' },
    { type: 'session-list-height', height: '420' },
    { type: 'session-list-height', height: Number.NaN },
    { type: 'session-list-height', height: Number.POSITIVE_INFINITY },
    { type: 'session-list-height', height: -1 },
    { type: 'other', height: 420 },
    Object.create({ type: 'session-list-height', height: 420 }),
  ];
  for (const data of wrong) assert.equal(heightIn(data), undefined);
  assert.equal(asksForHeight({ type: ASK }), true);
  assert.equal(asksForHeight('session-list-ask'), false);
});
