import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { foldText } from '../../src/view/fold-text.ts';

test('leaves a short text whole', () =>
  assert.deepEqual(foldText('Short.'), { opening: 'Short.', rest: '' }));

test('divides after a paragraph or a sentence where there is one', () => {
  const sentence = `${'word '.repeat(30).trim()}.`;
  assert.deepEqual(foldText(`${sentence} ${sentence} ${sentence}`), {
    opening: sentence,
    rest: `${sentence} ${sentence}`,
  });
  assert.deepEqual(foldText(`${sentence}\n\n${sentence} ${sentence}`), {
    opening: sentence,
    rest: `${sentence} ${sentence}`,
  });
});

test('does not take an abbreviation for the end of a sentence', () => {
  const text = `${'word '.repeat(30)}of the U.S. Department ${'word '.repeat(40)}`;
  assert.doesNotMatch(foldText(text).opening, /U\.S\.$/);
});

test('leaves one endless word whole', () => {
  const text = 'x'.repeat(1000);
  assert.deepEqual(foldText(text), { opening: text, rest: '' });
});

test('never cuts a word and loses nothing', () => {
  const words = fc.array(
    fc.string({ minLength: 1, maxLength: 40 }).filter((word) => /^\S+$/.test(word)),
    { minLength: 1, maxLength: 200 },
  );
  fc.assert(
    fc.property(words, fc.constantFrom(' ', '\n\n', '. '), (list, joint) => {
      const text = list.join(joint);
      const { opening, rest } = foldText(text);
      const together = rest
        ? `${opening.replace(/…$/, (dots) => (text.includes(opening) ? dots : ''))} ${rest}`
        : opening;
      assert.deepEqual(together.split(/\s+/), text.split(/\s+/));
    }),
  );
});
