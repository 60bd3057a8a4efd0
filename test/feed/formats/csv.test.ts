import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { csvFormat } from '../../../src/feed/formats/csv.ts';

const recognises = (text: string): boolean => csvFormat.recognises({ text });
const read = async (text: string) => csvFormat.read({ text }, {});
const titles = async (text: string) => (await read(text)).sessions.map(({ path, title }) => [path, title]);

test('recognises a table in any of the separators', () => {
  for (const separator of [',', ';', '\t', '|'])
    for (const end of ['\n', '\r\n', '\r'])
      assert.ok(recognises(['Title', 'Start'].join(separator) + end + ['A', '10:00'].join(separator)));
  assert.ok(recognises('sep=;\nTitel;Beginn\nA;10:00'));
  assert.ok(recognises('\uFEFF"Session\nTitle",Time,Room\nA,,'));
  assert.ok(recognises('Our week,,\n,,\nTime,Title,Room\n10:00,A,Hall'));
});

test('leaves pages, calendars, JSON, scripts and tables of other things', () => {
  for (const text of [
    '',
    'Title, Start and more <p>',
    '<!doctype html>\n<p>Title,Start,Room',
    'BEGIN:VCALENDAR\nTITLE,START',
    '{"title": "A",\n"start": "x"',
    '[{"title":"A","date":"2025-06-29"},',
    'var program = [{"time": "10:00", "title": "A", "date": "2025-06-29"}];',
    'Not found',
    'Name,E-mail\nAna,x',
    'id,name\n1,A',
    'a,b\nc,d\ne,f\ng,h\ni,j\nTitle,Start',
  ])
    assert.equal(recognises(text), false, text);
  assert.equal(csvFormat.recognises({ text: 'Title,Start', data: 5 }), false);
});

test('finds the head below title rows, and counts rows as the spreadsheet does', async () => {
  const text =
    '\uFEFFWeek,,\nDraft,,\n,,\nTitle,Start,Room\n"A\nb",10:00,Hall\n,,\nTitle,Start,Room\nC,11:00,\n';
  const expected = [
    ['row 5', 'A\nb'],
    ['row 8', 'C'],
  ];
  assert.deepEqual(await titles(text), expected);
  assert.deepEqual(await titles(text.replaceAll('\n', '\r\n')), expected);
  assert.deepEqual(await titles(text.replaceAll('\n', '\r')), expected);
});

test('takes cells as the text they are, and failed formulas as empty', async () => {
  const { sessions } = await read(
    'Title,Start,Room,Speaker,Unknown\n"=1+1, ""two""",10:00,#N/A,#REF!,#NAME?\n#VALUE!,11:00,,,\n',
  );
  assert.deepEqual(
    sessions.map(({ title, location, speakers }) => [title, location, speakers]),
    [
      ['=1+1, "two"', undefined, []],
      [undefined, undefined, []],
    ],
  );
});

test('reads a German table with semicolons', async () => {
  const { sessions } = await read(
    'sep=;\r\nTitel;Tag;Anfangszeit;Ende;Referent*innen;Schlagwörter\r\nA;25.04.2025;10:00;11:00;Anna Muster;Eins, Zwei\r\n',
  );
  const [session] = sessions;
  assert.deepEqual(
    [session?.path, session?.date, session?.start, session?.end, session?.speakers, session?.subjects],
    ['row 2', '25.04.2025', '10:00', '11:00', ['Anna Muster'], ['Eins', 'Zwei']],
  );
});

test('reads German days with weekday and date', async () => {
  const { sessions } = await read(
    'Tag;Uhrzeit;Veranstaltung\nSamstag, 28. Juni 2025;10–11 Uhr;A\nSa, 28.6.2025;12 Uhr;B\n',
  );
  assert.deepEqual(
    sessions.map(({ title, date, time, subjects }) => [title, date, time, subjects]),
    [
      ['A', 'Samstag, 28. Juni 2025', '10–11 Uhr', []],
      ['B', 'Sa, 28.6.2025', '12 Uhr', []],
    ],
  );
});

test('takes a title between a name and a company for that of the person', async () => {
  const first = async (head: string, cells: string) => {
    const { title, speakers, track } = (await read(`${head}\n${cells}`)).sessions[0] ?? {};
    return [title, speakers, track];
  };
  const ann = { name: 'Ann Bee', affiliation: 'Acme', url: undefined };
  for (const column of ['Session', 'Talk', 'Session title', 'Presentation Title'])
    assert.deepEqual(await first(`Name,Title,Company,${column}`, 'Ann Bee,CEO,Acme,Keynote on X'), [
      'Keynote on X',
      [ann],
      undefined,
    ]);
  assert.deepEqual(
    await first('First name,Last name,Title,Company,Session', 'Ann,Bee,CEO,Acme,Keynote on X'),
    ['Keynote on X', [ann], undefined],
  );
  // Without a session of its own, or behind the company, the title is that of the session.
  assert.deepEqual(
    (await first('Speaker,Title,Company,Session', 'Ann Bee,Paper on X,Acme,2A')).at(0),
    'Paper on X',
  );
  assert.deepEqual(
    (await first('Name,Company,Title,Session', 'Ann Bee,Acme,Paper on X,2A')).at(0),
    'Paper on X',
  );
  assert.deepEqual(
    (await first('Name,Title,Company,Time', 'Ann Bee,Paper on X,Acme,10:00')).at(0),
    'Paper on X',
  );
});

test('reads the table that calendars export', async () => {
  const head = 'Subject\tStart Date\tStart Time\tEnd Date\tEnd Time\tAll Day Event\tLocation\tPrivate';
  const { sessions } = await read(
    `${head}\nA\t06/29/2025\t10:30 AM\t06/29/2025\t11:30 AM\tFalse\tHall\tFalse
B\t06/29/2025\t1:00 PM\t06/29/2025\t2:00 PM\tFalse\tHall\tTrue
C\t06/29/2025\t9:00 PM\t06/30/2025\t1:00 AM\tFalse\t\tFalse
D\t06/29/2025\t\t06/30/2025\t\tTrue\t\tFalse`,
  );
  assert.deepEqual(
    sessions.map(({ title, date, start, end }) => [title, date, start, end]),
    [
      ['A', '06/29/2025', '10:30 AM', '11:30 AM'],
      ['C', undefined, '06/29/2025 9:00 PM', '06/30/2025 1:00 AM'],
      ['D', undefined, '06/29/2025', '06/30/2025'],
    ],
  );
});

test('loses no other row where a quote does not close', async () => {
  const first = await read('Title,Room,Start\nA,"open,10:00\nB,Hall,11:00\n"C ""c""",Hall,12:00\n');
  assert.deepEqual(
    first.sessions.map(({ title, location, time, start }) => [title, location, time ?? start]),
    [
      ['A', '"open', '10:00'],
      ['B', 'Hall', '11:00'],
      ['C "c"', 'Hall', '12:00'],
    ],
  );
  assert.deepEqual(
    first.notes?.map(([, path]) => path),
    ['row 2'],
  );
  assert.deepEqual(await titles('Title\tRoom\n"Open" data\tHall\nB\tHall\n"C" c\tHall'), [
    ['row 2', '"Open" data'],
    ['row 3', 'B'],
    ['row 4', '"C" c'],
  ]);
  const inner = await read('Week\nTitle,Room\n"He "said" so, and left",Hall\nB,Hall');
  assert.equal(inner.sessions[0]?.title, 'He "said" so, and left');
  assert.deepEqual(inner.notes, []);
  assert.deepEqual(await titles('Title,Room\nA,Hall\n"open'), [
    ['row 2', 'A'],
    ['row 3', '"open'],
  ]);
});

test('comes to an end whatever the text', { timeout: 60_000 }, async () => {
  for (const part of ['"a\n', 'a"b,"c" d\n', '"', ',', 'Title,', '\n', '(,', 'a, ']) {
    for (const head of ['Title,Room,Speakers\n', 'Title,Room,']) {
      const text = head + part.repeat(50_000);
      assert.equal(typeof recognises(text), 'boolean');
      assert.ok(await read(text), part);
    }
  }
});

test('says so where no row names columns', async () => {
  const { sessions, notes } = await read('a,b\n1,2');
  assert.deepEqual(sessions, []);
  assert.equal(notes?.[0]?.[0], 'unreadPart');
});

const feed = (name: string): URL => new URL(`../../../../shared/feeds/csv/${name}`, import.meta.url);
const skip = !existsSync(feed('conferia-test.csv')) && 'the shared feeds are not here';

test('reads CCSCNE 2014, with bare CR line ends and numbered columns', { skip }, async () => {
  const text = readFileSync(feed('ccscne-2014-program.csv'), 'utf8');
  assert.ok(recognises(text));
  const { sessions, notes } = await read(text);
  assert.equal(sessions.length, 56);
  assert.deepEqual(notes, []);
  const facts = [0, 9, 29, 51, 55].map((i) => {
    const { path, id, title, date, time, duration, location, subjects, speakers } = sessions[i] ?? {};
    return [path, id, String(title).slice(0, 30), date, time, duration, location, subjects, speakers];
  });
  assert.deepEqual(facts, [
    [
      'row 2',
      '1',
      'Registration and hospitalities',
      '2014-04-25',
      '10:00',
      '360',
      "Slavin Center outside '64 Hall",
      ['Registration'],
      [],
    ],
    [
      'row 11',
      '10',
      'Workshop 2: Getting Started in',
      '2014-04-25',
      '09:00',
      '180',
      'Library Room 233',
      ['Workshop'],
      ['Heidi Ellis', 'Darci Burdge', 'Lori Postner', 'Gregory Hislop'],
    ],
    [
      'row 31',
      '30',
      'Paper Session 2A: Special Topi',
      '2014-04-25',
      '16:15',
      '75',
      'Slavin Center Room LL 01',
      ['Paper', 'Session 2A'],
      ['Daniel Rogers (Session Chair)'],
    ],
    [
      'row 53',
      '52',
      'Demo: Using Auto-Generated Mat',
      '2014-04-26',
      '12:20',
      '25',
      'Slavin Center Room LL 01',
      ['Demo', 'Session 4A'],
      ['Duo (Helen) Wei'],
    ],
    [
      'row 57',
      '56',
      'Board Meeting',
      '2014-04-26',
      '14:00',
      '120',
      'Slavin Center Room LL 19',
      ['Meeting'],
      [],
    ],
  ]);
});

test('reads Conferia, whose sessions are blocks of presentations', { skip }, async () => {
  const text = readFileSync(feed('conferia-test.csv'), 'utf8');
  assert.ok(recognises(text));
  const { sessions, notes } = await read(text);
  assert.equal(sessions.length, 14);
  assert.deepEqual(notes, []);
  const facts = [0, 4, 8, 10, 13].map((i) => {
    const { title, start, end, location, speakers, track, type } = sessions[i] ?? {};
    return [title, start, end, location, ...[speakers].flat(), track, type].join(' | ');
  });
  assert.deepEqual(facts, [
    'Presentation 1 Title | 2025-01-01T12:00:00 | 2025-01-01T13:00:00 | TP22 | Author One | Parallel 1 | session_presentation',
    'Presentation 5 Title | 2025-01-01T12:00:00 | 2025-01-01T13:00:00 | TP23 | Author Five | Parallel 2 | session_presentation',
    'Opening remarks | 2025-01-01T11:30:00 | 2025-01-01T12:00:00 | TP21 | Conference Committee |  | special',
    'Coffee break | 2025-01-01T13:00:00 | 2025-01-01T13:30:00 |  |  | meta',
    'Second Keynote | 2025-01-02T13:30:00 | 2025-01-02T15:00:00 | TP24 | Keynote Two Author |  | keynote',
  ]);
});
