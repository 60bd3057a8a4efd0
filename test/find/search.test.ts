import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { asking, titles, titlesFor } from './ask.ts';

/** Each row: titles of the records with what else they have, the query, the titles it finds. */
const finds = (
  name: string,
  records: readonly (string | object)[],
  cases: Readonly<Record<string, readonly string[]>>,
): void => {
  const sessions = records.map((record) => (typeof record === 'string' ? { title: record } : record));
  for (const [query, expected] of Object.entries(cases))
    test(`${name}: ${query}`, async () => assert.deepEqual(await titlesFor(sessions, query), expected));
};

describe('All words must match', () => {
  const records = [
    { title: 'Media literacy', speakers: ['Ana Ruiz'], location: 'Room 5' },
    { title: 'Media', description: 'Ana was here' },
    { title: 'Ruiz' },
  ];
  finds('in any field and order', records, {
    'ruiz media': ['Media literacy'],
    'media ruiz 5 literacy': ['Media literacy'],
    ana: ['Media literacy', 'Media'],
    'ana ruiz was': [],
    '  media   ': ['Media', 'Media literacy'],
  });
  finds(
    'in every field',
    [
      {
        title: 'A',
        subjects: ['Zines'],
        speakers: [{ name: 'Žofia Nováková', affiliation: 'Brno University' }],
        track: 'Cataloguing',
        type: 'Workshop',
        location: 'Cedar',
        description: 'Deeply listening.',
        attendance: 'online',
        accessibility: ['captioned'],
        ticket: 'free',
        credit: '1.5 CE hours',
        time: 'Sunday 1:00PM - 2:00PM',
      },
      'B',
    ],
    {
      zines: ['A'],
      'zofia novakova': ['A'],
      brno: ['A'],
      cataloguing: ['A'],
      workshop: ['A'],
      cedar: ['A'],
      deeply: ['A'],
      online: ['A'],
      captioned: ['A'],
      free: ['A'],
      'ce hours': ['A'],
      sunday: ['A'],
    },
  );
});

describe('Order', () => {
  finds('exact, beginning, inner part', ['Smart', 'Artists', 'Art'], { art: ['Art', 'Artists', 'Smart'] });
  finds(
    'what is typed before inner parts, wherever it stands',
    [{ title: 'Smart' }, { title: 'C', description: 'art' }],
    { art: ['C', 'Smart'] },
  );
  finds('forms of a word just below the word', ['Libraries now', 'Library now', 'Librarians now'], {
    library: ['Library now', 'Libraries now'],
    libraries: ['Libraries now', 'Library now'],
    librar: ['Library now', 'Libraries now', 'Librarians now'],
  });
  finds(
    'title, then subject and speaker, then place, then description',
    [
      { title: 'D', description: 'cedar' },
      { title: 'C', location: 'Cedar' },
      { title: 'B', subjects: ['Cedar'] },
      { title: 'Cedar and other woods' },
    ],
    { cedar: ['Cedar and other woods', 'B', 'C', 'D'] },
  );
  finds('the shorter title', ['Zines and everything else that is made by hand', 'Zines'], {
    zines: ['Zines', 'Zines and everything else that is made by hand'],
  });
  finds(
    'rare words weigh more',
    [
      { title: 'Data data', description: 'privacy' },
      { title: 'Privacy', description: 'data' },
      ...Array.from({ length: 20 }, (_, i) => `Data ${i}`),
    ],
    { 'data privacy': ['Privacy', 'Data data'] },
  );
  finds('the programme’s, alike in everything else', ['Zines b', 'Zines a', 'Zines c'], {
    zines: ['Zines b', 'Zines a', 'Zines c'],
  });
  finds('a finished word first by itself', ['Arts', 'Artistry here', 'Art of war'], {
    'art ': ['Art of war', 'Arts', 'Artistry here'],
  });
});

describe('Typing errors', () => {
  const records = ['Library', 'Partnership', 'Zines', 'Accessibility', 'Anna Kowalska', 'Deep listening'];
  finds('are forgiven: one in 4 to 7 letters', records, {
    'libary ': ['Library'],
    'librarry ': ['Library'],
    'lobrary ': ['Library'],
    'zinse ': ['Zines'],
    'ximes ': [],
    'lobrery ': [],
    'zin ': ['Zines'],
    'zon ': [],
  });
  finds('two from 8 letters on', records, {
    'partnrshp ': ['Partnership'],
    'accesibilty ': ['Accessibility'],
    'prtnrship ': ['Partnership'],
    'prtnrshp ': [],
    'acesibilty ': [],
  });
  finds('exchanged letters count once', records, {
    'lirbary ': ['Library'],
    'patrnershpi ': ['Partnership'],
  });
  finds('in the first letter too', records, {
    'kibrary ': ['Library'],
    'ibrary ': ['Library'],
    'iines ': ['Zines'],
  });
  finds('in a word that is still being typed', records, {
    libar: ['Library'],
    acess: ['Accessibility'],
    partnres: ['Partnership'],
    kowlas: ['Anna Kowalska'],
  });
  finds('in several words', records, { 'depe lisening': ['Deep listening'] });

  test('are looked for only where what was typed gives little', async () => {
    assert.deepEqual(
      await titlesFor(
        ['Library', 'Librury'].map((title) => ({ title })),
        'library',
      ),
      ['Library'],
    );
    const ask = await asking(['Comunidad', 'Community'].map((title) => ({ title })));
    assert.deepEqual(titles(ask('comuni')), ['Comunidad', 'Community']);
    assert.deepEqual(ask('comuni').found?.respelled, []);
  });
  test('never come before what was typed', async () => {
    const records = [{ title: 'Library library' }, { title: 'X', description: 'It begins with libarx.' }];
    assert.deepEqual(await titlesFor(records, 'libar'), ['X', 'Library library']);
  });
  test('are told, with the word as the programme writes it', async () => {
    const ask = await asking([{ title: 'Library Partnerships' }, { title: 'Partnerships' }]);
    assert.deepEqual(ask('libary').found?.respelled, [{ asked: 'libary', used: 'Library' }]);
    assert.deepEqual(ask('LIBARY partnrships ').found?.respelled, [
      { asked: 'LIBARY', used: 'Library' },
      { asked: 'partnrships', used: 'Partnerships' },
    ]);
    assert.deepEqual(ask('library').found?.respelled, []);
    assert.deepEqual(ask('brary').found?.respelled, []);
  });
  test('are not told where nothing is shown for them', async () => {
    const ask = await asking([{ title: 'Library' }, { title: 'Zines' }]);
    assert.deepEqual(ask('libary zines').found?.respelled, []);
  });
});

describe('Codes and numbers', () => {
  const records = ['B003', 'B004', 'LL-20-1', 'LL-20-2', 'C++', 'C# and F#', 'Room 12', 'Room 123'];
  finds('are answered exactly', records, {
    b003: ['B003'],
    'B005 ': [],
    'll-20-1': ['LL-20-1'],
    ll201: ['LL-20-1'],
    'll 20 1': ['LL-20-1'],
    '20-2': ['LL-20-2'],
    'll-20-3': [],
    'll-20': ['LL-20-1', 'LL-20-2'],
    'c++': ['C++'],
    'c#': ['C# and F#'],
    'room 12 ': ['Room 12', 'Room 123'],
    'room 13': [],
  });
});

describe('Several ways to write a word', () => {
  finds('hyphens', ['E-mail', 'Email', 'E mail', 'Mail', 'Gmail'], {
    'e-mail': ['E-mail', 'Email', 'E mail'],
    email: ['E-mail', 'Email'],
    'e mail': ['E-mail', 'E mail', 'Email'],
  });
  finds('a word that the programme writes in two', ['Open access', 'Access, open'], {
    openaccess: ['Open access'],
    'home-page': [],
  });
  finds('compounds whose words stand apart', ['Partnership of the library'], {
    'library-partnership': ['Partnership of the library'],
    'libary-partnership': ['Partnership of the library'],
  });
  finds('"&" and "and"', ['Arts & Crafts', 'Arts and Letters', 'R&D today', 'Art'], {
    'arts and': ['Arts & Crafts', 'Arts and Letters'],
    'arts & letters': ['Arts and Letters'],
    'r&d': ['R&D today'],
    'r and d': ['R&D today'],
  });
  finds('apostrophes', ['The library’s day', "L'école", 'O’Brien', "Don't"], {
    "library's": ['The library’s day'],
    librarys: ['The library’s day'],
    'library ': ['The library’s day'],
    ecole: ["L'école"],
    'l’ecole': ["L'école"],
    obrien: ['O’Brien'],
    "o'brien": ['O’Brien'],
    brien: ['O’Brien'],
    dont: ["Don't"],
    'don’t': ["Don't"],
  });
  finds('vowels in two letters', ['Müller', 'Århus', 'Smørrebrød'], {
    'mueller ': ['Müller'],
    'aarhus ': ['Århus'],
    'smoerrebroed ': ['Smørrebrød'],
  });
});

describe('Quoted words', () => {
  const records = [
    { title: 'Open access' },
    { title: 'Access open' },
    { title: 'Open, accessible' },
    { title: 'Open', description: 'Access' },
    { title: 'X', speakers: ['Ana Open', 'Access Ruiz'] },
    { title: 'Y', description: 'All about OPEN-ACCESS journals.' },
  ];
  finds('stand together, in one field', records, {
    '"open access"': ['Open access', 'Y'],
    '“open access”': ['Open access', 'Y'],
    '«open access»': ['Open access', 'Y'],
    '"access"': ['Open access', 'Access open', 'X', 'Open', 'Y'],
    '"access journals"': ['Y'],
    '"open access" journals': ['Y'],
    '"acces"': [],
    '"opne access"': [],
  });
  finds('may still be being typed', records, {
    '"open acc': ['Open access', 'Open, accessible', 'Y'],
    '"open acc ': [],
    '"open access ': ['Open access', 'Y'],
    '"': records.map(({ title }) => title),
  });
  finds('are no quotes inside a word', ['5" screen', 'Screen'], { '5" screen': ['5" screen'] });
});

describe('Without', () => {
  const records = [
    { title: 'Python one' },
    { title: 'Pythons' },
    { title: 'Data', description: 'python data' },
    { title: 'Data science' },
    { title: 'E-mail data' },
  ];
  finds('leaves out', records, {
    '-python': ['Data science', 'E-mail data'],
    'data -python': ['E-mail data', 'Data science'],
    'data -pytho': ['Data', 'E-mail data', 'Data science'],
    'data -"python data"': ['E-mail data', 'Data science'],
    'data -e-mail': ['Data', 'Data science'],
    'data -science -email': ['Data'],
  });
  finds('is what a dash before a word means, and no other dash', records, {
    'data - science': ['Data science'],
    'data -': ['Data', 'E-mail data', 'Data science'],
    '-': records.map(({ title }) => title),
    '--': records.map(({ title }) => title),
  });
});

describe('A query', () => {
  test('is text, never a pattern', async () => {
    const ask = await asking([{ title: 'A (b) [c] .* \\d+ $' }, { title: 'Other' }]);
    for (const query of ['.*', '(', '[', '\\', '$^', '*?', '"""', '- -'])
      assert.equal(ask(query).sessions.length, 2, query);
    assert.deepEqual(titles(ask('(b)')), ['A (b) [c] .* \\d+ $']);
  });
  test('may have any length', async () => {
    const ask = await asking([{ title: 'A word' }]);
    assert.equal(ask('word '.repeat(10_000)).sessions.length, 1);
    assert.equal(ask('w'.repeat(10_000)).sessions.length, 0);
    assert.equal(ask(Array.from({ length: 10_000 }, (_, i) => `x${i}`).join(' ')).sessions.length, 0);
    assert.equal(ask('"a-'.repeat(5_000)).sessions.length, 1);
  });
  test('says nothing of a programme without sessions', async () => {
    assert.deepEqual((await asking([]))('word').sessions, []);
  });
  test('bears names of objects', async () => {
    assert.deepEqual(await titlesFor([{ title: 'constructor' }, { title: '__proto__' }], 'constructor'), [
      'constructor',
    ]);
    assert.deepEqual(await titlesFor([{ title: 'A' }], 'hasOwnProperty toString'), []);
  });
});

describe('Where nothing is found', () => {
  test('the nearest words of the programme are offered, as written there', async () => {
    const ask = await asking([{ title: 'Library Partnerships' }, { title: 'Collaboration, listening' }]);
    const nearest = await ask('partenaireships').found?.nearestWords();
    assert.equal(nearest?.[0], 'Partnerships');
    assert.ok(nearest.length <= 5);
  });
  test('none are offered for words that are there', async () => {
    const ask = await asking([{ title: 'Library' }, { title: 'Zines' }]);
    assert.deepEqual(await ask('library zines').found?.nearestWords(), []);
  });
  test('those of several words take turns', async () => {
    const ask = await asking([{ title: 'Library' }, { title: 'Collaboration' }]);
    assert.deepEqual(
      new Set(await ask('librrrrary colabrrration').found?.nearestWords()),
      new Set(['Library', 'Collaboration']),
    );
  });
});
