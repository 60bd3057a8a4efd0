import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { type Block, blocksOf, type ListBlock } from '../../src/view/text-blocks.ts';

const outline = (text: string): unknown[] => {
  const list = ({ isNumbered, items }: ListBlock): unknown => ({
    [isNumbered ? 'ol' : 'ul']: items.map(({ start, end, number, lists }) => [
      ...(number === undefined ? [] : [number]),
      text.slice(start, end),
      ...lists.map(list),
    ]),
  });
  return blocksOf(text).map((block: Block) =>
    block.kind === 'list' ? list(block) : text.slice(block.start, block.end),
  );
};

test('paragraphs have an empty line between them and keep their lines', () =>
  assert.deepEqual(outline('One\ntwo\n\nThree\n \nFour'), ['One\ntwo', 'Three', 'Four']));

test('items are lists, inside one another where they are indented', () =>
  assert.deepEqual(outline('Bring:\n\n• pen\n• paper\n  • lined\n  • plain\n• ink\n\nThanks'), [
    'Bring:',
    { ul: [['pen'], ['paper', { ul: [['lined'], ['plain']] }], ['ink']] },
    'Thanks',
  ]));

test('numbered items keep their numbers', () =>
  assert.deepEqual(outline('3. three\n4. four\n• other'), [
    {
      ol: [
        [3, 'three'],
        [4, 'four'],
      ],
    },
    { ul: [['other']] },
  ]));

test('a line after an item goes on with it', () =>
  assert.deepEqual(outline('• a\nmore of a\n• b'), [{ ul: [['a\nmore of a'], ['b']] }]));

test('an item that is indented below nothing is an item all the same', () =>
  assert.deepEqual(outline('      • deep\n• flat'), [{ ul: [['deep'], ['flat']] }]));

test('a year that begins a line is no item', () =>
  assert.deepEqual(outline('2025. A good year.'), ['2025. A good year.']));

test('every stretch lies in the text and none overlap', () => {
  const line = fc.tuple(
    fc.constantFrom('', '  ', '    ', '• ', '  • ', '1. ', '  2. '),
    fc.string({ maxLength: 5 }),
  );
  fc.assert(
    fc.property(fc.array(line), (lines) => {
      const text = lines.map((pieces) => pieces.join('')).join('\n');
      let at = 0;
      const check = (start: number, end: number): void => {
        assert.ok(start >= at && end >= start && end <= text.length);
        at = end;
      };
      const list = ({ items }: ListBlock): void => {
        for (const { start, end, lists } of items) {
          check(start, end);
          lists.forEach(list);
        }
      };
      for (const block of blocksOf(text))
        if (block.kind === 'list') list(block);
        else check(block.start, block.end);
    }),
  );
});
