import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { withEntries } from '../../src/page/address-writer.ts';
import { slugOf, subjectLink } from '../../src/page/subject-links.ts';

const NAMES = ['q', 'subject', 'track'];
const write = (text: string, entries: readonly (readonly [string, string])[], id = ''): string =>
  withEntries(text, id, NAMES, entries);

describe('The keys of an element', () => {
  test("stand beside the page's own, which stay as they were written", () => {
    assert.equal(
      write('page=%7e1&flag&x=a+b&sessions-q=old', [['q', 'new & old']]),
      'page=%7e1&flag&x=a+b&sessions-q=new+%26+old',
    );
  });
  test('may be there several times, and go away', () => {
    const text = write('', [
      ['track', 'A'],
      ['track', 'B'],
    ]);
    assert.equal(text, 'sessions-track=A&sessions-track=B');
    assert.equal(write(text, []), '');
    assert.equal(write(`a=1&${text}&b=2`, []), 'a=1&b=2');
  });
  test('are those of this element only', () => {
    assert.equal(
      write('two-q=b&one-two-q=c&one-q=a&one-other=d', [], 'one'),
      'two-q=b&one-two-q=c&one-other=d',
    );
  });
});

describe('The page of a subject', () => {
  test('has a name made of letters and digits', () => {
    assert.equal(slugOf('Library Partnerships'), 'library-partnerships');
    assert.equal(slugOf(' Éducation & “Art”, 2.0! '), 'education-art-2-0');
    assert.equal(slugOf('図書館 ニュース'), '図書館-ニュース');
  });
  test('is where the pattern says', () => {
    assert.equal(subjectLink('interests/{slug}.html', 'Open Access'), 'interests/open-access.html');
    assert.equal(subjectLink('all.html?about={subject}', 'A & B'), 'all.html?about=A%20%26%20B');
  });
});
