import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import fc from 'fast-check';
import { readData } from '../../src/feed/read.ts';
import { distance, errorsAllowed } from '../../src/find/distance.ts';
import { foldWord, unfold } from '../../src/find/fold.ts';
import { searchOver } from '../../src/find/search.ts';
import { stemOf } from '../../src/find/stem.ts';
import { wordsOf } from '../../src/find/words.ts';
import type { Session } from '../../src/model/session.ts';

const text = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 40 }),
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.string({ unit: fc.constantFrom(...'ab é-ß’"& 9:30ampm圖書館ห้อง\u0301\u00adעם😀+#'), maxLength: 40 }),
);

/** Few letters, so that words resemble each other. */
const word = fc.string({ unit: fc.constantFrom('a', 'b', 's', 'e'), minLength: 1, maxLength: 9 });
const plainText = fc.array(word, { minLength: 1, maxLength: 6 }).map((words) => words.join(' '));
const query = fc
  .array(
    fc.oneof(
      word,
      word,
      word.map((one) => `-${one}`),
      plainText.map((one) => `"${one}"`),
      fc.constantFrom('"', '-', '9', 'am', '&', 'a-b'),
    ),
    { maxLength: 4 },
  )
  .map((parts) => parts.join(' '));

let template: Session;
before(async () => {
  template = (await readData({ sessions: [{ title: 'A' }] })).sessions[0] as Session;
});
const searchIn = (titles: readonly string[]) =>
  searchOver(
    titles.map((title, i) => ({ ...template, id: String(i), title })),
    { timeOf: () => '' },
  );

describe('Folding, of any text,', () => {
  test('changes nothing the second time', () => {
    fc.assert(
      fc.property(text, (one) => assert.equal(foldWord(foldWord(one)), foldWord(one))),
      { numRuns: 500 },
    );
  });
  test('is the same for words of any case', () => {
    fc.assert(
      fc.property(text, (one) =>
        assert.equal(foldWord(one.toLowerCase()), foldWord(one.toLowerCase().normalize('NFD'))),
      ),
    );
  });
  test('leads back into the text', () => {
    fc.assert(
      fc.property(text, fc.nat(40), fc.nat(40), (one, from, length) => {
        const [start, end] = unfold(one, from, from + length);
        assert.ok(start >= 0 && start <= one.length && end >= 0 && end <= one.length);
      }),
    );
  });
});

test('Words stand in the text, in order of their ends, and none is empty', () => {
  fc.assert(
    fc.property(text, (one) => {
      let before = 0;
      for (const { start, end, forms } of wordsOf(one)) {
        assert.ok(start < end && end <= one.length && end >= before);
        assert.ok(forms.length && forms.every(Boolean));
        before = end;
      }
    }),
    { numRuns: 500 },
  );
});

describe('Whatever is asked of whatever texts,', () => {
  test('it is answered, and marks lie in the text, in order and apart', () => {
    fc.assert(
      fc.property(fc.array(text, { maxLength: 5 }), text, text, (titles, asked, other) => {
        const found = searchIn(titles).find(asked);
        for (const one of [...titles, other]) {
          let before = 0;
          for (const [start, end] of found?.answers.rangesIn(one) ?? []) {
            assert.ok(
              start >= before && start < end && end <= one.length,
              `${start}–${end} of ${one.length}`,
            );
            before = end;
          }
        }
      }),
      { numRuns: 300 },
    );
  });
  test('sessions are found once each, and exist', () => {
    fc.assert(
      fc.property(fc.array(plainText, { maxLength: 6 }), query, (titles, asked) => {
        const sessions = searchIn(titles).find(asked)?.sessions ?? [];
        assert.equal(new Set(sessions).size, sessions.length);
        assert.ok(sessions.every((session) => session in titles));
      }),
    );
  });
  test('a word of a text finds it', () => {
    fc.assert(
      fc.property(fc.array(text, { minLength: 1, maxLength: 5 }), (titles) => {
        const search = searchIn(titles);
        titles.forEach((title, number) => {
          const [first] = title.match(/[\p{L}\p{N}\p{M}]+/u) ?? [];
          // A mark alone is no word.
          if (first && foldWord(first))
            assert.ok(search.find(`${first} `)?.sessions.includes(number), `${first} in ${title}`);
        });
      }),
      { numRuns: 300 },
    );
  });
  test('another word never adds sessions', () => {
    fc.assert(
      fc.property(fc.array(plainText, { maxLength: 8 }), query, query, (titles, asked, more) => {
        const search = searchIn(titles);
        const fewer = search.find(`${asked} ${more}`)?.sessions;
        const found = search.find(asked)?.sessions ?? titles.map((_, i) => i);
        for (const session of fewer ?? found) assert.ok(found.includes(session));
      }),
      { numRuns: 1_000 },
    );
  });
  test('everything that is found shows a mark', () => {
    fc.assert(
      fc.property(
        fc.array(plainText, { maxLength: 6 }),
        fc.array(word, { minLength: 1, maxLength: 3 }),
        (titles, words) => {
          const found = searchIn(titles).find(words.join(' '));
          for (const session of found?.sessions ?? [])
            assert.ok(found?.answers.rangesIn(titles[session] as string).length, titles[session]);
        },
      ),
      { numRuns: 500 },
    );
  });
});

/** Whether a word answers another in one of the ways that the documentation names. */
const answers = (asked: string, has: string, typing: boolean): boolean => {
  const errors = errorsAllowed(Math.max(asked.length, has.length));
  const begun = errorsAllowed(asked.length);
  return (
    has.startsWith(asked) ||
    (asked.length > 2 && has.includes(asked)) ||
    stemOf(asked) === stemOf(has) ||
    asked.replace(/([aou])e|aa/g, (two) => two[0] as string) === has ||
    (asked.length > 3 && distance(asked, has, errors) <= errors) ||
    (asked.length > 3 && typing && distance(asked, has, begun, true) <= begun)
  );
};

test('Every session that is found answers every word that was asked', () => {
  fc.assert(
    fc.property(
      fc.array(plainText, { maxLength: 6 }),
      fc.array(word, { minLength: 1, maxLength: 3 }),
      (titles, words) => {
        for (const session of searchIn(titles).find(words.join(' '))?.sessions ?? []) {
          const own = (titles[session] as string).split(' ');
          // Two words that stand next to each other may be one that was asked for, and the other way round.
          const joined = own.slice(1).map((one, i) => `${own[i]}${one}`);
          words.forEach((asked, i) => {
            const typing = i === words.length - 1;
            const pairs = [`${words[i - 1]}${asked}`, `${asked}${words[i + 1]}`];
            assert.ok(
              own.some((has) => answers(asked, has, typing)) ||
                joined.includes(asked) ||
                pairs.some((pair) => own.some((has) => has.startsWith(pair))),
              `${asked} in ${own.join(' ')}`,
            );
          });
        }
      },
    ),
    { numRuns: 1_000 },
  );
});
