import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { countBits, distance, lettersOf } from '../../src/find/distance.ts';

describe('The distance of two words', () => {
  for (const [one, other, errors] of [
    ['library', 'library', 0],
    ['libary', 'library', 1],
    ['librarry', 'library', 1],
    ['lobrary', 'library', 1],
    ['lirbary', 'library', 1],
    ['kibrary', 'library', 1],
    ['lbriary', 'library', 2],
    ['', 'ab', 2],
    // Edited twice at one place: optimal string alignment does not do that.
    ['ca', 'abc', 3],
  ] as const) {
    test(`${one || 'nothing'} and ${other}: ${errors}`, () => assert.equal(distance(one, other, 9), errors));
  }
  test('stops counting at the limit', () => {
    assert.equal(distance('library', 'partnership', 2), 3);
    assert.equal(distance('a', 'abcdef', 1), 2);
  });
  test('may be that of what a word begins with', () => {
    assert.equal(distance('libar', 'library', 1, true), 1);
    assert.equal(distance('library', 'lib', 2, true), 3);
    assert.equal(distance('', 'library', 1, true), 0);
  });
});

/** The same by the definition, without limits and savings. */
const plainly = (one: string, other: string): number => {
  const table = Array.from({ length: one.length + 1 }, (_, i) =>
    Array.from({ length: other.length + 1 }, (_, j) => (i === 0 ? j : j === 0 ? i : 0)),
  );
  const at = (i: number, j: number): number => table[i]?.[j] ?? Number.POSITIVE_INFINITY;
  for (let i = 1; i <= one.length; i++)
    for (let j = 1; j <= other.length; j++) {
      const same = one[i - 1] === other[j - 1];
      const exchanged = one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1];
      (table[i] as number[])[j] = Math.min(
        at(i - 1, j) + 1,
        at(i, j - 1) + 1,
        at(i - 1, j - 1) + (same ? 0 : 1),
        exchanged ? at(i - 2, j - 2) + 1 : Number.POSITIVE_INFINITY,
      );
    }
  return at(one.length, other.length);
};

describe('For any two words', () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'd'), maxLength: 9 });

  test('the distance is that of the definition, up to the limit', () => {
    fc.assert(
      fc.property(word, word, fc.nat(4), (one, other, limit) => {
        assert.equal(distance(one, other, limit), Math.min(limit + 1, plainly(one, other)));
      }),
    );
  });
  test('it is the same from both sides', () => {
    fc.assert(
      fc.property(word, word, (one, other) => {
        assert.equal(distance(one, other, 3), distance(other, one, 3));
      }),
    );
  });
  test('that to a beginning is the least of all beginnings', () => {
    fc.assert(
      fc.property(word, word, (one, other) => {
        const beginnings = Array.from({ length: other.length + 1 }, (_, i) =>
          plainly(one, other.slice(0, i)),
        );
        assert.equal(distance(one, other, 2, true), Math.min(3, ...beginnings));
      }),
    );
  });
  test('letters that only one of them has are no more than the errors', () => {
    fc.assert(
      fc.property(word, word, (one, other) => {
        const missing = countBits(lettersOf(one) & ~lettersOf(other));
        assert.ok(missing <= plainly(one, other));
      }),
    );
  });
  test('bits are counted', () => {
    fc.assert(
      fc.property(fc.integer(), (bits) => {
        assert.equal(countBits(bits), (bits >>> 0).toString(2).replaceAll('0', '').length);
      }),
    );
  });
});
