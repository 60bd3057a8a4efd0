import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { rowsFormat } from '../../../src/feed/formats/rows.ts';

const recognises = (data: unknown): boolean => rowsFormat.recognises({ text: '', data });
const read = async (data: unknown) => rowsFormat.read({ text: '', data }, {});
const only = async (record: object) => (await read([record])).sessions[0];
const row = { Title: 'A', Start: '2025-06-29T10:00', level: 3 };

test('recognises rows bare, within an object and as cells', () => {
  assert.ok(recognises([row]));
  for (const key of 'data rows items records results events talks schedule programme program values'.split(
    ' ',
  ))
    assert.ok(recognises({ total: 1, [key]: [row] }), key);
  assert.ok(recognises({ values: [['Week'], [], ['Title', 'Start'], ['A', '10:00']] }));
  assert.ok(recognises([['Title', 'Start'], ['A']]));
  assert.ok(recognises({ records: [{ id: 'rec1', fields: { Name: 'A', Room: 'Hall' } }] }));
});

test('leaves what is no list of sessions or has the shape of another format', () => {
  for (const data of [
    null,
    'rows',
    {},
    [],
    [1],
    [[]],
    [{ id: 1, name: 'Ana' }],
    { data: [{ name: 'Ana', url: '/ana', email: 'x' }] },
    { values: [['Name', 'E-mail']] },
    // The own format.
    [{ title: 'A', start: '2025-06-29T10:00' }],
    { sessions: [row] },
    // Google Calendar, schema.org, JSON Feed, WordPress, Indico, ConClár, Localist, The Events Calendar, LibCal,
    // OpenTechEvents, Sessionize.
    { items: [{ kind: 'calendar#event', summary: 'A', start: { dateTime: '2025-06-29T10:00:00Z' } }] },
    [{ '@type': 'Event', name: 'A', startDate: '2025-06-29' }],
    { version: 'https://jsonfeed.org/version/1.1', items: [{ id: '1', title: 'A', content_text: 'x' }] },
    [{ id: 1, date: '2025-06-29T10:00:00', title: { rendered: 'A' }, content: { rendered: '' } }],
    { results: [{ title: 'A', startDate: { date: '2025-06-29', time: '10:00:00', tz: 'UTC' } }] },
    [
      {
        id: '1',
        title: 'A',
        date: '2025-06-29',
        time: '10:00',
        mins: '60',
        loc: ['Hall'],
        people: [],
        links: [],
      },
    ],
    { events: [{ event: { title: 'A', event_instances: [] } }] },
    { events: [{ title: 'A', start_date: '2025-06-29 10:00:00', organizer: [] }], rest_url: 'x' },
    { results: [{ title: 'A', startdt: '2025-06-29 10:00:00', location: '' }], perpage: 20 },
    { specVersion: '0.3', events: [{ name: 'A', startDate: '2025-06-29' }] },
    [{ id: '1', title: 'A', startsAt: '2025-06-29T10:00:00', isPlenumSession: false, roomId: 1 }],
    { talks: [{ title: 'A', start: '2025-06-29T10:00:00Z' }], rooms: [{ id: 1 }] },
  ])
    assert.equal(recognises(data), false, JSON.stringify(data));
});

test('ignores fields of other things, whatever is in them', async () => {
  for (const other of [{ created_by: { name: 'Adm' } }, { meta: {} }, { stats: [{ views: 3 }] }]) {
    assert.ok(recognises([{ ...row, ...other }]), JSON.stringify(other));
    assert.ok(recognises({ events: [{ title: 'A', start: '2025-06-29T10:00', ...other }] }));
    const session = await only({ ...row, ...other });
    assert.deepEqual([session?.title, session?.speakers, session?.subjects], ['A', [], []]);
  }
});

test('counts records as the feed has them and rows as the spreadsheet does', async () => {
  const paths = async (data: unknown) => (await read(data)).sessions.map(({ path }) => path);
  assert.deepEqual(await paths([row, row]), ['[0]', '[1]']);
  assert.deepEqual(await paths({ events: [row] }), ['events[0]']);
  assert.deepEqual(await paths({ values: [['Week'], [], ['Title', 'Start'], ['A', '10:00'], [], ['B']] }), [
    'row 4',
    'row 6',
  ]);
});

test('reads columns of any of the languages', async () => {
  for (const columns of [
    ['Titel', 'Beschreibung', 'Datum', 'Beginn', 'Ende', 'Raum', 'Referent:innen', 'Schlagwörter', 'Sprache'],
    [
      'TITRE',
      'Résumé',
      'Date',
      'Heure de début',
      'Heure de fin',
      'Salle',
      'Intervenant·e·s',
      'Mots-clés',
      'Langue',
    ],
    [
      'Título',
      'Descripción',
      'Fecha',
      'Hora de inicio',
      'Hora de fin',
      'Sala',
      'Ponentes',
      'Temas',
      'Idioma',
    ],
    ['Titolo', 'Descrizione', 'Data', 'Ora inizio', 'Ora fine', 'Aula', 'Relatori', 'Argomenti', 'Lingua'],
    ['Titulo', 'Descricao', 'Data', 'Início', 'Término', 'Sala', 'Palestrante(s)', 'Categoria', 'Língua'],
    ['Titel', 'Omschrijving', 'Datum', 'Begintijd', 'Eindtijd', 'Zaal', 'Sprekers', 'Onderwerpen', 'Taal'],
    ['Tytuł', 'Opis', 'Data', 'Godzina rozpoczęcia', 'Koniec', 'Sala', 'Prelegenci', 'Tagi', 'Język'],
    ['Название', 'Описание', 'Дата', 'Время начала', 'Время окончания', 'Зал', 'Докладчик', 'Темы', 'Язык'],
    [
      'BAŞLIK',
      'Açıklama',
      'Tarih',
      'Başlangıç saati',
      'Bitiş saati',
      'Salon',
      'Konuşmacılar',
      'Etiketler',
      'Dil',
    ],
    ['Tiêu đề', 'Mô tả', 'Ngày', 'Giờ bắt đầu', 'Giờ kết thúc', 'Phòng', 'Diễn giả', 'Thẻ', 'Ngôn ngữ'],
    ['标题', '简介', '日期', '开始时间', '结束时间', '会议室', '讲者', '标签', '语言'],
    ['標題', '簡介', '日期', '開始時間', '結束時間', '會議室', '講者', '標籤', '語言'],
    ['タイトル', '概要', '日付', '開始時刻', '終了時刻', '会場', '登壇者', 'タグ', '言語'],
    ['제목', '설명', '날짜', '시작 시간', '종료 시간', '장소', '발표자', '태그', '언어'],
    ['العنوان', 'الوصف', 'التاريخ', 'وقت البدء', 'وقت الانتهاء', 'القاعة', 'المتحدثون', 'الوسوم', 'اللغة'],
    ['כותרת', 'תיאור', 'תאריך', 'שעת התחלה', 'שעת סיום', 'אולם', 'מרצים', 'תגיות', 'שפה'],
    [
      'Title',
      'Abstract',
      'Date',
      'Start Time (EST)',
      'End time:',
      'Room / Raum',
      'Presenter(s)',
      'Topics',
      'lang',
    ],
  ]) {
    const cells = ['A', 'Long.', '2025-06-29', '10:00', '11:00', 'B 2', 'Ana Ruiz', 'Maps', 'it'];
    const { sessions } = await read({ values: [columns, cells] });
    const { title, description, date, start, end, location, speakers, subjects, language } =
      sessions[0] ?? {};
    assert.deepEqual(
      [title, description, date, start, end, location, ...[speakers, subjects].flat(), language],
      cells,
      columns[0],
    );
  }
});

test('knows names that are made of several', async () => {
  const session = await only({
    'Titre de la session': 'A',
    'Nombre del ponente': 'Ana Ruiz',
    'Datum und Uhrzeit': 'Sonntag 10:00',
    'Room No.': 4,
  });
  assert.deepEqual(
    [session?.title, session?.speakers, session?.time, session?.location],
    ['A', ['Ana Ruiz'], 'Sonntag 10:00', '4'],
  );
});

test('takes the German Tag for a day where it is one', async () => {
  const tag = async (value: string) => {
    const session = await only({ Titel: 'A', Tag: value, Uhrzeit: '10:00' });
    return [session?.time, session?.date, session?.subjects];
  };
  assert.deepEqual(await tag('Samstag'), ['Samstag 10:00', undefined, []]);
  assert.deepEqual(await tag('25.04.2025'), ['10:00', '25.04.2025', []]);
  for (const date of [
    'Samstag, 28. Juni 2025',
    'Sa, 28.6.2025',
    'Fr. 27.6.',
    'Samstag, den 28. Juni',
    'Tag 1',
  ])
    assert.deepEqual(await tag(date), ['10:00', date, []]);
  assert.deepEqual(await tag('So viele Fragen'), ['10:00', undefined, ['So viele Fragen']]);
  assert.deepEqual(await tag('Lesen'), ['10:00', undefined, ['Lesen']]);
});

test('knows records that name their speakers as objects, and lists within two wrappers', async () => {
  const record = {
    name: 'A',
    event_start: '2025-06-29 09:00',
    venue: 'Hall',
    speakers: [{ name: 'Ana Ruiz' }],
  };
  for (const data of [
    [record],
    { data: [record] },
    { data: { sessions: [record] } },
    { agenda: { items: [record] } },
  ]) {
    assert.ok(rowsFormat.recognises({ text: '', data }), JSON.stringify(data));
    const { sessions } = await rowsFormat.read({ text: '', data }, {});
    assert.deepEqual(sessions[0]?.speakers, [{ name: 'Ana Ruiz', affiliation: undefined, url: undefined }]);
  }
  for (const data of [{ sessions: [record], speakers: [{ id: 1 }] }, [{ ...record, rooms: [{ id: 1 }] }]])
    assert.ok(!rowsFormat.recognises({ text: '', data }), JSON.stringify(data));
});

test('takes authors for speakers only where nobody else is named', async () => {
  const speakers = async (record: object) => (await only({ ...row, ...record }))?.speakers;
  assert.deepEqual(await speakers({ Author: 'Bo Lee', Presenter: 'Ana Ruiz' }), ['Ana Ruiz']);
  assert.deepEqual(await speakers({ 'Speaker 1': 'Ana Ruiz', 'Author 1': 'Bo Lee', Autoren: 'Li Wei' }), [
    'Ana Ruiz',
  ]);
  assert.deepEqual(await speakers({ Authors: 'Bo Lee; Li Wei', Presenters: '' }), ['Bo Lee', 'Li Wei']);
});

test('splits a cell at commas only where they can be nothing else', async () => {
  const speakers = async (cell: unknown) => (await only({ ...row, Speakers: cell }))?.speakers;
  assert.deepEqual(await speakers('Smith, Jane; Doe, John'), ['Smith, Jane', 'Doe, John']);
  assert.deepEqual(await speakers('Jane Smith, John Doe'), ['Jane Smith', 'John Doe']);
  assert.deepEqual(await speakers('Jane Smith (Elm Library, Boston), John Doe (Oak)'), [
    'Jane Smith (Elm Library, Boston)',
    'John Doe (Oak)',
  ]);
  assert.deepEqual(await speakers('David A. Wallace, ,'), ['David A. Wallace']);
  assert.deepEqual(await speakers('田中太郎、山田花子'), ['田中太郎', '山田花子']);
  for (const one of [
    'Smith, Jane',
    'Jane Smith, Elm Library',
    'Ana Ruiz, Class of 2001',
    'Ana & Luis / Gil and Co',
  ])
    assert.deepEqual(await speakers(one), [one]);
  const speaker = async (cell: unknown) => (await only({ ...row, Speaker: cell }))?.speakers;
  assert.deepEqual(await speaker('Ana Ruiz, Green Valley'), ['Ana Ruiz, Green Valley']);
  assert.deepEqual(await speaker('Ana Ruiz (Elm), Li Wei (Oak)'), ['Ana Ruiz (Elm)', 'Li Wei (Oak)']);
  assert.deepEqual(await speaker('田中太郎、山田花子'), ['田中太郎', '山田花子']);
  const tags = async (cell: unknown, name = 'Tags') => (await only({ ...row, [name]: cell }))?.subjects;
  assert.deepEqual(await tags('Teens, Arts and Crafts'), ['Teens', 'Arts and Crafts']);
  assert.deepEqual(await tags('A|B, C'), ['A', 'B, C']);
  assert.deepEqual(await tags('["A, B","C"]'), ['A, B', 'C']);
  assert.deepEqual(await tags('Arts, Crafts, and Culture'), ['Arts, Crafts, and Culture']);
  assert.deepEqual(await tags('Arts, Culture', 'Category'), ['Arts, Culture']);
});

test('gathers numbered and repeated columns in their order', async () => {
  const session = await only({
    ...row,
    tag2: 'b',
    tag1: 'a',
    'Speaker 2 name': 'Luis',
    'Speaker 2 affiliation': 'Oak',
    'Speaker 1 First Name': 'Ana',
    'Speaker 1 Last Name': 'Ruiz',
    'Speaker 1 company': 'Elm',
    'Speaker 1 e-mail': 'ana@example.org',
    'Speaker 1 title': 'Director',
    people3: 'Bo',
    people4: '',
  });
  assert.deepEqual(session?.subjects, ['a', 'b']);
  assert.deepEqual(session?.speakers, [
    { name: 'Ana Ruiz', affiliation: 'Elm', url: undefined },
    { name: 'Luis', affiliation: 'Oak', url: undefined },
    'Bo',
  ]);
  assert.equal(session?.title, 'A');
  const { sessions } = await read([
    ['Title', 'Start', 'Speaker', 'Affiliation', 'Speaker', 'Affiliation'],
    ['A', '10:00', 'Ana', 'Elm', 'Luis', 'Oak'],
    ['B', '11:00', 'Ana', 'Elm'],
  ]);
  assert.deepEqual(
    sessions.map(({ speakers }) => speakers),
    [
      [
        { name: 'Ana', affiliation: 'Elm', url: undefined },
        { name: 'Luis', affiliation: 'Oak', url: undefined },
      ],
      [{ name: 'Ana', affiliation: 'Elm', url: undefined }],
    ],
  );
});

test('gathers numbered columns of subjects, also where their name may be that of a title', async () => {
  for (const name of ['Subject', 'Topic', 'Thema', 'Tema', '主题', 'キーワード', 'Keyword']) {
    const session = await only({ ...row, [`${name} 1`]: 'Maps', [`${name} 2`]: 'Boats' });
    assert.deepEqual([session?.title, session?.subjects], ['A', ['Maps', 'Boats']], name);
  }
  assert.deepEqual((await only({ ...row, キーワード: 'Maps' }))?.subjects, ['Maps']);
  const untitled = await only({ Topic: 'A', Start: '10:00', 'Tag 1': 'Maps' });
  assert.deepEqual([untitled?.title, untitled?.subjects], ['A', ['Maps']]);
});

test('gathers a list from all of its columns, each item once', async () => {
  const session = await only({
    ...row,
    Speaker: 'Ana Ruiz',
    Moderator: 'Luis Gil',
    Panelists: 'Bo Lee; Ana Ruiz',
    Subject: 'Maps',
    Keywords: 'Boats; Maps',
    Topic: 'Ships',
    Tags: '',
    Accessibility: 'captioned',
    Accommodations: 'signed',
  });
  assert.deepEqual(session?.speakers, ['Ana Ruiz', 'Luis Gil', 'Bo Lee']);
  assert.deepEqual(session?.subjects, ['Maps', 'Boats', 'Ships']);
  assert.deepEqual(session?.accessibility, ['captioned', 'signed']);
  const parts = await only({ ...row, Speaker: 'Ana', Company: 'Elm', Moderator: '', 'Speaker 2': 'Bo' });
  assert.deepEqual(parts?.speakers, [{ name: 'Ana', affiliation: 'Elm', url: undefined }, 'Bo']);
  const two = await only({ ...row, Speaker: 'Ana', Company: 'Elm', Moderator: 'Ida' });
  assert.deepEqual(two?.speakers, [{ name: 'Ana', affiliation: 'Elm', url: undefined }, 'Ida']);
  const keys = await only({ ...row, speakers: [3, 4], speakers_text: 'Ana Ruiz' });
  assert.deepEqual(keys?.speakers, ['Ana Ruiz']);
});

test('reads records of Airtable, without rows that are empty and ids of other tables', async () => {
  const { sessions, notes } = await read({
    records: [
      {
        id: 'rec1',
        createdTime: 'x',
        fields: { Name: 'A', Speakers: ['recA1b2C3d4E5f6G7'], Photo: [{ url: '/a.png' }] },
      },
      { id: 'rec2', fields: {} },
      'x',
    ],
  });
  assert.deepEqual(
    sessions.map(({ id, title, speakers, image }) => [id, title, speakers, image]),
    [['rec1', 'A', [], '/a.png']],
  );
  assert.deepEqual(notes, [['notARecord', 'records[2]', 'x']]);
});

test('reads whole days of FullCalendar up to the day before the end', async () => {
  const { sessions } = await read([
    { title: 'A', start: '2025-06-29', end: '2025-07-01', allDay: true, extendedProps: { room: 'Hall' } },
    { title: 'B', start: '2025-06-29', end: '2025-06-30', allDay: true },
    { title: 'C', start: '2025-06-29T10:00', end: '2025-06-29T11:00', allDay: false },
    { title: 'D', start: '2025-06-29', end: '2025-06-31', allDay: true },
  ]);
  assert.deepEqual(
    sessions.map(({ end, location }) => [end, location]),
    [
      ['2025-06-30', 'Hall'],
      [undefined, undefined],
      ['2025-06-29T11:00', undefined],
      ['2025-06-31', undefined],
    ],
  );
});

test('passes on where a paged feed goes on', async () => {
  assert.equal((await read({ next: '?page=2', results: [row] })).next, '?page=2');
  assert.equal((await read({ next: null, results: [row] })).next, undefined);
});

test('takes any value at any place without a throw', async () => {
  let deep: unknown = 1;
  for (let i = 0; i < 20_000; i++) deep = [deep];
  for (const value of [null, true, 5, '', [], {}, [[]], [null], { a: 1 }, deep])
    for (const data of [
      value,
      [value],
      { data: value },
      { values: [value, ['Title', 'Time'], value] },
      [{ Title: value, tag1: value, 'Speaker 1': value, fields: value, rooms: value, loc: value, mins: 1 }],
    ]) {
      recognises(data);
      await read(data);
    }
});

const shared = new URL('../../../../shared/feeds/library/code4lib-2024-posts.derived.json', import.meta.url);

test('reads code4lib 2024', { skip: !existsSync(shared) && 'the shared feeds are not here' }, async () => {
  const data = JSON.parse(readFileSync(shared, 'utf8'));
  assert.ok(recognises(data));
  const { sessions, notes } = await read(data);
  assert.equal(sessions.length, 58);
  assert.deepEqual(notes, []);
  const facts = [0, 3, 10, 30, 36].map((i) => {
    const { title, start, time, duration, location, speakers, subjects, type } = sessions[i] ?? {};
    return [title, start, time, duration, location, speakers, subjects, type];
  });
  assert.deepEqual(facts, [
    [
      'Building a Walking Tour App to Increase Knowledge and Empathy for Complex Historical Sites',
      '2024-05-13T16:10',
      undefined,
      10,
      'frist',
      ['David A. Wallace', 'Siddique Motala'],
      ['talks'],
      'talk',
    ],
    [
      'Everything old is new again : What we could have learned from a book on COBOL from 1976, but didn’t',
      '2024-05-13T14:05',
      undefined,
      20,
      'frist',
      ['Chad Nelson'],
      ['talks'],
      'talk',
    ],
    [
      "The Last Two Women Standing:  libtechwomen's CodeClub",
      '2024-05-13T14:40',
      undefined,
      10,
      'frist',
      ['Bobbi Fox', 'Melani Polutta'],
      ['talks'],
      'talk',
    ],
    [
      'The Distant Reader',
      '2024-05-14T15:30',
      undefined,
      undefined,
      'TBD',
      ['Eric Lease Morgan'],
      ['posters'],
      'poster',
    ],
    [
      'Cleaning metadata in bulk through batch editing',
      '2024-05-14T9:35',
      undefined,
      10,
      'frist',
      ['Corey Halpin'],
      ['talks'],
      'talk',
    ],
  ]);
});
