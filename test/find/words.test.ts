import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { readClock } from '../../src/find/clock.ts';
import { foldWord, unfold } from '../../src/find/fold.ts';
import { askedSegments, indexedSegments } from '../../src/find/segments.ts';
import { stemOf } from '../../src/find/stem.ts';
import { wordsOf } from '../../src/find/words.ts';

describe('Folding', () => {
  for (const [word, folded] of [
    ['École', 'ecole'],
    ['Straße', 'strasse'],
    ['STRASSE', 'strasse'],
    ['Łódź', 'lodz'],
    ['O’Brien', 'obrien'],
    ['e-mail', 'email'],
    ['co\u2011op', 'coop'],
    ['part\u00adner', 'partner'],
    ['ﬁne', 'fine'],
    ['ÆØÅ', 'aeoa'],
    ['İstanbul', 'istanbul'],
    ['ısı', 'isi'],
    ['Ｆｕｌｌ', 'full'],
    ['Σίσυφος', 'σισυφοσ'],
    ['Ёлка', 'елка'],
    ['Nguyễn', 'nguyen'],
    ['كِتَاب', 'كتاب'],
    ['أحمد', 'احمد'],
    ['إدارة', 'اداره'],
    ['مكتبة', 'مكتبه'],
    ['موسى', 'موسي'],
    ['٢٠٢٥', '2025'],
    ['۲۰۲۵', '2025'],
    ['שָׁלוֹם', 'שלומ'],
    ['צה״ל', 'צהל'],
    ['กำลัง', 'กําลัง'],
    ['カタカナ', 'かたかな'],
    ['ﾊﾟﾝ', 'は\u309aん'],
    ['हिन्दी', 'हिन्दी'],
  ] as const) {
    test(`${word} is ${folded}`, () => assert.equal(foldWord(word), folded.normalize('NFKD')));
  }

  test('leads back to the text as written', () => {
    assert.deepEqual(unfold('Straße', 0, 6), [0, 5]);
    assert.deepEqual(unfold('E\u0301cole', 0, 1), [0, 2]);
    assert.deepEqual(unfold('library', 3, 7), [3, 7]);
    assert.deepEqual(unfold('e-mail', 0, 3), [0, 4]);
  });
});

describe('The words of a text', () => {
  const forms = (text: string) => wordsOf(text).map((word) => word.forms.join('|'));

  test('are found where they stand', () => {
    assert.deepEqual(
      wordsOf('Co-Creating: don’t stop').map(({ start, end, forms: [folded] }) => [start, end, folded]),
      [
        [0, 2, 'co'],
        [3, 11, 'creating'],
        [0, 11, 'cocreating'],
        [13, 18, 'dont'],
        [19, 23, 'stop'],
      ],
    );
  });

  for (const [text, expected] of [
    ['e-mail', ['e', 'mail', 'email']],
    ['LL-20-1', ['ll', '20', '1', 'll201']],
    ['B003', ['b003']],
    ['R&D', ['r', 'and', 'd', 'randd']],
    ['Arts & Crafts', ['arts', 'and', 'crafts']],
    ["the library's", ['the', 'librarys|library']],
    ['l’école', ['lecole|ecole']],
    ['O’Brien', ['obrien|brien']],
    ['C++ and C#, A+', ['c++', 'and', 'c#', 'a+']],
    ['1+1', ['1', '1']],
    ['a-b-c-d-e-f', ['a', 'b', 'c', 'd', 'e', 'f']],
    ['10–11', ['10', '11']],
    ['Library/Social', ['library', 'social']],
    ['snake_case', ['snake', 'case']],
    ['צה"ל', ['צהל']],
    ['"quoted"', ['quoted']],
    ['𝐁old 😀 text', ['bold', 'text']],
    ['Python入門', ['python', '入門']],
    ['9-10am', ['9', '10am|10:00am|10:00']],
    ['...', []],
  ] as const) {
    test(`${text}: ${expected.join(', ') || 'none'}`, () => assert.deepEqual(forms(text), expected));
  }
});

describe('A time of day', () => {
  for (const [written, words] of [
    ['9am', ['9am', '9:00am', '09:00']],
    ['9 a.m.', ['9am', '9:00am', '09:00']],
    ['2:30 PM', ['2:30pm', '14:30', '2pm']],
    ['2.30pm', ['2:30pm', '14:30', '2pm']],
    ['14:30', ['14:30', '2:30pm', '2pm']],
    ['09:30', ['09:30', '9:30am', '9am']],
    ['00:15', ['00:15', '12:15am', '12am']],
    ['12pm', ['12pm', '12:00pm', '12:00']],
    ['9:30', ['9:30']],
    ['9:3', ['9:3']],
    ['25:99', ['25:99']],
  ] as const) {
    test(`${written} is asked for by ${words}`, () => assert.deepEqual(readClock(written), words));
  }
});

describe('The stem of English words', () => {
  for (const group of [
    ['library', 'libraries'],
    ['partnership', 'partnerships'],
    ['collaborate', 'collaborates', 'collaborated', 'collaborating'],
    ['share', 'shares', 'shared', 'sharing'],
    ['plan', 'plans', 'planned', 'planning'],
    ['study', 'studies', 'studied', 'studying'],
    ['movie', 'movies'],
    ['box', 'boxes'],
    ['class', 'classes'],
    ['service', 'services'],
  ]) {
    test(`is shared by ${group.join(', ')}`, () => assert.equal(new Set(group.map(stemOf)).size, 1));
  }
  for (const [one, other] of [
    ['news', 'new'],
    ['evening', 'even'],
    ['bus', 'bu'],
    ['need', 'ne'],
    ['string', 'str'],
    ['analysis', 'analysi'],
    ['b003', 'b00'],
  ] as const) {
    test(`is not shared by ${one} and ${other}`, () => assert.notEqual(stemOf(one), stemOf(other)));
  }
});

describe('Text without spaces', () => {
  test('is divided into words', () => {
    assert.deepEqual(indexedSegments('圖書館合作'), ['圖書館', '合作']);
    assert.ok(indexedSegments('ห้องสมุดประชาชน').length > 1);
  });
  test('is divided in a query too, but characters that are no word stay together', () => {
    assert.deepEqual(askedSegments('圖書館合作'), ['圖書館', '合作']);
    assert.deepEqual(askedSegments('準化系'), ['準化系']);
  });
});
