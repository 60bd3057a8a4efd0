import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { asking, marks } from './ask.ts';

const markedIn = async (title: string, query: string): Promise<string[]> =>
  marks((await asking([{ title }]))(query).found, title);

const table = (title: string, cases: Readonly<Record<string, readonly string[]>>): void => {
  for (const [query, expected] of Object.entries(cases))
    test(`"${query}" in "${title}": ${expected.join(', ') || 'none'}`, async () =>
      assert.deepEqual(await markedIn(title, query), expected));
};

describe('What matched is marked, as written', () => {
  table('Partnerships for Straßenbahn', {
    'nership strassen': ['nership', 'Straßen'],
    partnerships: ['Partnerships'],
    partnership: ['Partnerships'],
    'partn ': ['Partn'],
    'partnreships ': ['Partnerships'],
    fro: [],
    'for -art': ['for'],
    'for -"nothing here"': ['for'],
  });
  table('E\u0301cole d’été: l’école', { ecole: ['E\u0301cole', 'école'], 'ec ': ['E\u0301c'], été: ['été'] });
  table('E-mail, email, e mail', {
    email: ['E-mail', 'email'],
    'e-mail': ['E-mail', 'email', 'e mail'],
    ema: ['E-ma', 'ema'],
  });
  table('The open access of OPEN access, open', {
    '"open access"': ['open access', 'OPEN access'],
    '"open acc': ['open acc', 'OPEN acc'],
    '"access of" open': ['open', 'access of', 'OPEN', 'open'],
  });
  table('Open access', { openaccess: ['Open access'] });
  table('The library’s R&D in LL-20-1', {
    library: ['library'],
    'r&d': ['R&D'],
    'll-20-1': ['LL-20-1'],
    ll201: ['LL-20-1'],
    '20': ['20'],
  });
  table('醫資標準的教育推廣，標準', {
    標準: ['標準', '標準'],
    準的教: ['準的教'],
    '推廣 醫資': ['醫資', '推廣'],
  });
  table('إِدارة المكتبات', { ادار: ['إِدار'] });
  table('Art, artists and a smart start', {
    // The best answers of a text only: a word that is there is not also marked inside of others.
    'art ': ['Art'],
    art: ['Art', 'art'],
    'start art ': ['Art', 'start'],
  });
});

describe('Marks', () => {
  test('of a spelling that was not typed stand on the whole word', async () => {
    const ask = await asking([{ title: 'My library' }]);
    assert.deepEqual(marks(ask('libary').found, 'A library, my Library.'), ['library', 'Library']);
  });
  test('can be asked of any text', async () => {
    const { found } = (await asking([{ title: 'Library' }]))('library');
    assert.deepEqual(marks(found, ''), []);
    assert.deepEqual(marks(found, 'nothing here'), []);
    assert.deepEqual(marks(found, 'LIBRARY\n\nlibraries'), ['LIBRARY', 'libraries']);
  });
  test('that touch or overlap are one', async () => {
    const { found } = (await asking([{ title: 'Partnership' }]))('part partner artn');
    assert.deepEqual(marks(found, 'Partnership'), ['Partner']);
  });
});
