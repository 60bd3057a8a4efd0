import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { icalendarFormat } from '../../../src/feed/formats/icalendar.ts';
import { readText } from '../../../src/feed/read.ts';

const calendar = (...lines: readonly string[]): string =>
  ['BEGIN:VCALENDAR', ...lines, 'END:VCALENDAR'].join('\r\n');
const event = (...lines: readonly string[]): string =>
  ['BEGIN:VEVENT', 'UID:u', 'SUMMARY:S', ...lines, 'END:VEVENT'].join('\r\n');
const raw = async (text: string, now?: number) => icalendarFormat.read({ text }, { now });
const only = async (...lines: readonly string[]) => (await raw(calendar(event(...lines)))).sessions[0];
const starts = async (text: string, now?: number) =>
  (await raw(text, now)).sessions.map(({ start }) => start);
const fixture = async (name: string) =>
  raw(readFileSync(new URL(`../../fixtures/feeds/icalendar/${name}/feed.ics`, import.meta.url), 'utf8'));

test('knows calendars by how they begin, and nothing else', () => {
  for (const text of ['BEGIN:VCALENDAR\r\n', '\uFEFFbegin:vcalendar\n', '\n  BEGIN:VCALENDAR'])
    assert.ok(icalendarFormat.recognises({ text }), text);
  for (const text of ['', 'BEGIN:VCARD', 'x BEGIN:VCALENDAR', '{"a":"BEGIN:VCALENDAR"}'])
    assert.ok(!icalendarFormat.recognises({ text }), text);
});

test('tells of a series without an end that is not held within the programme', async () => {
  const yearly = event('DTSTART:20250106T100000Z', 'RRULE:FREQ=YEARLY');
  const single = event('DTSTART:20250629T100000Z').replace('UID:u', 'UID:v');
  const { sessions, notes } = await raw(calendar(yearly, single), Date.UTC(2025, 5, 1));
  assert.equal(sessions.length, 1);
  assert.deepEqual(notes, [['notHeld', 'VEVENT[0].RRULE', '2025-06-29 to 2025-06-29']]);
});

test('tells of a zone that nobody knows, wherever it stands, and once', async () => {
  const daily = ['DTSTART:20250629T100000Z', 'RRULE:FREQ=DAILY;COUNT=3'];
  for (const name of ['EXDATE', 'RDATE']) {
    const text = calendar(event(...daily, `${name};TZID=Mars/Olympus:20250630T100000`));
    const { problems } = await readText(text);
    assert.deepEqual(
      problems.map(({ path, message }) => [path, message]),
      [[`VEVENT[0].${name}`, '"Mars/Olympus" is not a time zone.']],
    );
  }
  const change = event('DTSTART:20250630T110000Z', 'RECURRENCE-ID;TZID=Mars/Olympus:20250630T100000');
  const { notes } = await raw(calendar(event(...daily), change));
  assert.deepEqual(notes, [['badTimeZone', 'VEVENT[1].RECURRENCE-ID', 'Mars/Olympus']]);
  const both = event(
    'DTSTART;TZID=Mars/Olympus:20250629T100000',
    'RRULE:FREQ=DAILY;COUNT=3',
    'EXDATE;TZID=Mars/Olympus:20250630T100000',
  );
  assert.equal((await readText(calendar(both))).problems.length, 1);
});

describe('A conference', () => {
  test('has its name, its zone and its sessions', async () => {
    const { title, timeZone, sessions, notes } = await fixture('conference');
    assert.deepEqual([title, timeZone, notes], ['Library Days 2025', 'America/New_York', []]);
    assert.deepEqual(
      sessions.slice(0, 5).map(({ id, start, end, duration }) => [id, start, end ?? duration]),
      [
        ['keynote@days.example', '2025-06-29T13:00:00Z', '2025-06-29T14:00:00Z'],
        ['repair@days.example', '2025-06-30T09:30:00-04:00', 'PT1H30M'],
        ['maps@days.example', '2025-06-30T14:00:00', '2025-06-30T15:00:00'],
        ['exhibits@days.example', '2025-06-29', '2025-07-01'],
        ['tour@days.example-2025-06-15T08:00:00', '2025-06-15T08:00:00', '2025-06-15T08:45:00'],
      ],
    );
    // Its rule has an end, so it is whole, without one day and with another changed.
    const tours = sessions.slice(4).map(({ start }) => String(start).slice(5));
    assert.deepEqual([tours.length, tours.at(-1)], [25, '07-10T08:00:00']);
    assert.deepEqual(tours.slice(14, 17), ['06-29T08:00:00', '07-01T08:30:00', '07-02T08:00:00']);
  });

  test('has the facts of each', async () => {
    const { sessions } = await fixture('conference');
    const [keynote, repair, maps, exhibits] = sessions;
    assert.deepEqual(
      { ...keynote },
      {
        path: 'VEVENT[0]',
        id: 'keynote@days.example',
        title: 'Opening keynote: doors, shelves; screens',
        description: 'Who is a library for?\n\nA talk with questions.',
        start: '2025-06-29T13:00:00Z',
        end: '2025-06-29T14:00:00Z',
        subjects: ['Keynote', 'Community', 'Access'],
        location: 'Main Hall',
        speakers: ['Ada Marsh'],
        status: 'CONFIRMED',
        url: 'https://days.example/keynote',
        image: undefined,
        updated: '2025-05-02T08:00:00Z',
      },
    );
    assert.equal(repair?.status, 'CANCELLED');
    assert.equal(repair?.markup, 'html');
    assert.match(String(repair?.description), /^<p>Bring a <b>torn/);
    assert.deepEqual(maps?.title, { fr: 'Cartes anciennes', en: 'Old maps' });
    assert.equal(maps?.timeZone, 'America/New_York');
    assert.match(String(maps?.description), /line would end\.\n\nThe second/);
    assert.equal(exhibits?.timeZone, undefined);
  });

  test('tells no address of anybody', async () => {
    for (const name of ['conference', 'club'])
      assert.doesNotMatch(JSON.stringify((await fixture(name)).sessions), /mail\.example|Noor|Desk/);
  });
});

describe('Broken parts', () => {
  test('cost only themselves', async () => {
    const { title, sessions, notes } = await fixture('club');
    assert.equal(title, 'Reading club');
    assert.deepEqual(
      sessions.slice(-2).map((session) => [session.title, session.start]),
      [
        ['An evening without a date', undefined],
        ['Book swap', '2025-04-05T15:00:00'],
      ],
    );
    assert.deepEqual(
      notes?.map(([name, path, detail]) => [name, path, detail]),
      [
        ['unreadPart', 'VEVENT[1]', 'this line is no content line'],
        ['unreadPart', 'VEVENT[1]', 'its END is missing'],
        ['unreadPart', 'VEVENT[1].DTSTART', 'sometimeT'],
        ['unreadPart', 'VEVENT[1]', 'RRULE:FREQ=OFTEN'],
        ['unreadPart', 'VEVENT[1]', 'DESCRIPTION;X="never closed:lost'],
      ],
    );
  });

  test('of any depth end', async () => {
    const many = 20_000;
    for (const text of [
      `BEGIN:VCALENDAR\n${'BEGIN:X\n'.repeat(many)}${'END:Y\n'.repeat(many)}`,
      'BEGIN:VCALENDAR\n'.repeat(many),
      `BEGIN:VCALENDAR\n${'END:VEVENT\n'.repeat(many)}`,
      `BEGIN:VCALENDAR\nBEGIN:VEVENT\nSUMMARY:A${'\n '.repeat(many)}`,
    ])
      assert.ok((await raw(text)).sessions.length <= 1);
    const { sessions } = await raw(`BEGIN:VCALENDAR\n${'BEGIN:VEVENT\nSUMMARY:A\n'.repeat(many)}`);
    assert.equal(sessions.length, many);
  });

  test('such as a missing SUMMARY, UID, END or time are left to be noted', async () => {
    const { sessions } = await raw('BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART:20250629T100000\nBEGIN:VEVENT');
    assert.deepEqual(
      sessions.map(({ id, title, start }) => [id, title, start]),
      [
        [undefined, undefined, '2025-06-29T10:00:00'],
        [undefined, undefined, undefined],
      ],
    );
  });

  test('an end of another kind than the start is left out', async () => {
    const { sessions, notes } = await raw(
      calendar(event('DTSTART:20250629T100000', 'DTEND;VALUE=DATE:20250630')),
    );
    assert.deepEqual([sessions[0]?.end, notes?.length], [undefined, 1]);
  });
});

describe('Times', () => {
  test('of a day end on their last day, however the end is written', async () => {
    const end = async (...lines: string[]) => (await only('DTSTART;VALUE=DATE:20250629', ...lines))?.end;
    assert.equal(await end(), undefined);
    assert.equal(await end('DTEND;VALUE=DATE:20250630'), undefined);
    assert.equal(await end('DTEND;VALUE=DATE:20250629'), undefined);
    assert.equal(await end('DTEND;VALUE=DATE:20250701'), '2025-06-30');
    assert.equal(await end('DURATION:P2D'), '2025-06-30');
    assert.equal(await end('DURATION:P1W'), '2025-07-05');
    assert.equal(await end('DURATION:soon'), undefined);
  });

  test('without seconds, or with a zone that differs at the end, are read', async () => {
    assert.equal((await only('DTSTART:20250629T1030'))?.start, '2025-06-29T10:30:00');
    const flight = await only(
      'DTSTART;TZID=America/New_York:20250629T100000',
      'DTEND;TZID=Europe/Berlin:20250629T170000',
    );
    assert.equal(flight?.end, '2025-06-29T11:00:00');
  });

  test('of a day are read where nobody said that it is one', async () => {
    const { sessions, notes } = await raw(calendar(event('DTSTART:20250628', 'DTEND:20250630')));
    assert.deepEqual([sessions[0]?.start, sessions[0]?.end, notes], ['2025-06-28', '2025-06-29', []]);
  });

  test('know zones by what Windows calls them', async () => {
    for (const [name, zone] of [
      ['Eastern Standard Time', 'America/New_York'],
      ['W. Europe Standard Time', 'Europe/Berlin'],
      ['Central Standard Time (Mexico)', 'America/Mexico_City'],
      ['Tokyo Standard Time', 'Asia/Tokyo'],
      ['(UTC-05:00) Eastern Time (US & Canada)', 'America/New_York'],
      ['(UTC+01:00) Amsterdam\\, Berlin\\, Bern\\, Rome', 'Europe/Amsterdam'],
      ['(GMT-03:00) Brasilia', 'America/Sao_Paulo'],
      ['(UTC) Nowhere', '(UTC) Nowhere'],
    ]) {
      const session = await only(`DTSTART;TZID="${name}":20250629T100000`);
      assert.deepEqual([session?.start, session?.timeZone], ['2025-06-29T10:00:00', zone], name);
    }
    assert.equal((await only('DTSTART;TZID=UTC-11:20250629T100000'))?.timeZone, 'Etc/GMT+11');
    assert.equal(
      (await only('DTSTART;TZID="tzone://Microsoft/Utc":20250629T1000'))?.start,
      '2025-06-29T10:00:00Z',
    );
    assert.equal(
      (await raw(calendar('X-WR-TIMEZONE:Pacific Standard Time'))).timeZone,
      'America/Los_Angeles',
    );
  });

  test('in a zone that nobody knows last as long as written', async () => {
    const session = await only('DTSTART;TZID=Mars:20250629T100000', 'DTEND;TZID=Mars:20250629T113000');
    assert.deepEqual([session?.end, session?.timeZone], ['2025-06-29T11:30:00', 'Mars']);
  });

  test('that do not exist are noted', async () => {
    const { sessions, notes } = await raw(calendar(event('DTSTART:20250230T100000Z')));
    assert.deepEqual(
      [sessions[0]?.start, notes],
      [undefined, [['unreadPart', 'VEVENT[0].DTSTART', '20250230T100000Z']]],
    );
  });

  test('know zones behind prefixes, by location, and by the calendar itself', async () => {
    const zone = (tzid: string, ...lines: string[]) =>
      ['BEGIN:VTIMEZONE', `TZID:${tzid}`, ...lines, 'END:VTIMEZONE'].join('\r\n');
    const observed = (name: string, from: string, to: string, start: string, ...lines: string[]) =>
      [
        `BEGIN:${name}`,
        `DTSTART:${start}`,
        `TZOFFSETFROM:${from}`,
        `TZOFFSETTO:${to}`,
        ...lines,
        `END:${name}`,
      ].join('\r\n');
    const berlin = [
      observed('STANDARD', '+0200', '+0100', '16010101T030000', 'RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10'),
      observed('DAYLIGHT', '+0100', '+0200', '16010101T020000', 'RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3'),
    ];
    const at = async (tzid: string, wall: string, ...definition: string[]) => {
      const { sessions, notes } = await raw(
        calendar(...definition, event(`DTSTART;TZID=${tzid}:${wall}`, 'DURATION:PT1H')),
      );
      return [sessions[0]?.start, sessions[0]?.timeZone, ...(notes ?? []).map(([name]) => name)];
    };
    const summer = '20250629T100000';
    assert.deepEqual(await at('/x.example/America/Argentina/Salta', summer), [
      '2025-06-29T10:00:00',
      'America/Argentina/Salta',
    ]);
    assert.deepEqual(await at('Europe-Brussels', summer), ['2025-06-29T10:00:00', 'Europe/Brussels']);
    assert.deepEqual(await at('Etc/UTC', summer), ['2025-06-29T10:00:00Z', undefined]);
    assert.deepEqual(await at('Home', summer, zone('Home', 'X-LIC-LOCATION:Europe/Rome')), [
      '2025-06-29T10:00:00',
      'Europe/Rome',
    ]);
    const office = zone('W. Europe Standard Time', ...berlin);
    for (const [wall, written] of [
      [summer, '2025-06-29T10:00:00+02:00'],
      ['20251225T100000', '2025-12-25T10:00:00+01:00'],
      // Left out in spring, twice there in autumn.
      ['20250330T023000', '2025-03-30T02:30:00+01:00'],
      ['20251026T023000', '2025-10-26T02:30:00+02:00'],
    ] as const)
      assert.deepEqual(await at('W. Europe Standard Time', wall, office), [written, undefined]);
    // A definition that begins after the event: the offset from before it holds.
    const late = zone('Late', observed('STANDARD', '+0530', '+0600', '20300101T000000'));
    assert.deepEqual(await at('Late', summer, late), ['2025-06-29T10:00:00+05:30', undefined]);
    for (const definition of [
      [],
      [zone('Nowhere')],
      [zone('Nowhere', observed('STANDARD', '+0200', '+0100', summer, 'RRULE:FREQ=SECONDLY'))],
    ])
      assert.deepEqual(await at('Nowhere', summer, ...definition), [
        '2025-06-29T10:00:00',
        // Noted with the session, and in no other zone.
        'Nowhere',
      ]);
  });
});

describe('People', () => {
  test('who are invited are nobody’s business, unless they speak', async () => {
    const session = await only(
      'ATTENDEE;CN="Ada Marsh":invalid:nomail',
      'ATTENDEE;CN=Lee\\, Bo:invalid:nomail',
      'ATTENDEE;CN=Guest;RSVP=TRUE:invalid:nomail',
      'ATTENDEE;CN=Asked;PARTSTAT=NEEDS-ACTION:invalid:nomail',
      'ATTENDEE;CN=Invited:mailto:invited@mail.example',
      'ATTENDEE;CN=address@mail.example:invalid:nomail',
      'ATTENDEE;CUTYPE=ROOM;CN=Room 4:invalid:nomail',
      'ATTENDEE;ROLE=X-SPEAKER;CN=Noor Said:mailto:noor@mail.example',
    );
    assert.deepEqual(session?.speakers, ['Ada Marsh', 'Lee, Bo', 'Noor Said']);
  });

  test('keep their private events', async () => {
    const { sessions } = await raw(calendar(event('CLASS:PRIVATE'), event('CLASS:PUBLIC')));
    assert.equal(sessions.length, 1);
  });
});

describe('Recurrences', () => {
  const march = Date.UTC(2025, 2, 1);

  test('keep the wall clock when the clocks change', async () => {
    const { sessions } = await fixture('club');
    assert.deepEqual(
      sessions.slice(0, 5).map(({ start, end, duration }) => [start, end ?? duration]),
      [
        ['2025-03-12T19:00:00', '2025-03-12T20:30:00'],
        ['2025-03-26T19:00:00', '2025-03-26T20:30:00'],
        ['2025-04-02T19:00:00', '2025-04-02T20:30:00'],
        ['2025-04-09T19:00:00', '2025-04-09T20:30:00'],
        ['2025-04-12T10:00:00', 'PT3H'],
      ],
    );
    assert.equal(sessions[0]?.timeZone, 'Europe/Berlin');
    const weekly = event('DTSTART;TZID=Europe/Berlin:20250320T190000', 'RRULE:FREQ=WEEKLY;COUNT=3');
    assert.deepEqual(await starts(calendar(weekly), march), [
      '2025-03-20T19:00:00',
      '2025-03-27T19:00:00',
      '2025-04-03T19:00:00',
    ]);
  });

  test('are read for a year from now, or from their start', async () => {
    const weekly = calendar(event('DTSTART;VALUE=DATE:20200101', 'RRULE:FREQ=MONTHLY'));
    const all = await starts(weekly, march);
    assert.deepEqual([all[0], all.at(-1), all.length], ['2025-03-01', '2026-03-01', 13]);
    assert.equal((await starts(weekly))[0], '2020-01-01');
    const past = calendar(event('DTSTART;VALUE=DATE:20200101', 'RRULE:FREQ=DAILY;COUNT=2'));
    assert.deepEqual(await starts(past, march), ['2020-01-01', '2020-01-02']);
  });

  test('are read as far as the other events go', async () => {
    const text = calendar(
      event('DTSTART:20250610T090000Z'),
      event('DTSTART;VALUE=DATE:20250611', 'DTEND;VALUE=DATE:20250613'),
      event('DTSTART:20200101T080000Z', 'RRULE:FREQ=DAILY'),
    );
    assert.deepEqual((await starts(text, march)).slice(2), [
      '2025-06-10T08:00:00Z',
      '2025-06-11T08:00:00Z',
      '2025-06-12T08:00:00Z',
    ]);
  });

  test('that end are read whole, whenever the other events are', async () => {
    const text = calendar(
      event('DTSTART:20250901T090000Z'),
      event('DTSTART:20250901T100000Z', 'RRULE:FREQ=WEEKLY;COUNT=4', 'RDATE:20271001T100000Z').replace(
        'UID:u',
        'UID:v',
      ),
    );
    assert.deepEqual(await starts(text, march), [
      '2025-09-01T09:00:00Z',
      '2025-09-01T10:00:00Z',
      '2025-09-08T10:00:00Z',
      '2025-09-15T10:00:00Z',
      '2025-09-22T10:00:00Z',
      '2027-10-01T10:00:00Z',
    ]);
  });

  test('that do not end keep dates and changes beyond the other events', async () => {
    const text = calendar(
      event('DTSTART:20250901T090000Z').replace('UID:u', 'UID:v'),
      event('DTSTART:20250801T100000Z', 'RRULE:FREQ=DAILY', 'RDATE:20251001T120000Z'),
      event('RECURRENCE-ID:20250902T100000Z', 'DTSTART:20250902T150000Z'),
    );
    assert.deepEqual(await starts(text, march), [
      '2025-09-01T09:00:00Z',
      '2025-09-01T10:00:00Z',
      '2025-09-02T15:00:00Z',
      '2025-10-01T12:00:00Z',
    ]);
  });

  test('that do not end are also read for a year from now once the other events are over', async () => {
    const text = calendar(
      event('DTSTART:20240601T090000Z').replace('UID:u', 'UID:v'),
      event('DTSTART:20230101T100000Z', 'RRULE:FREQ=MONTHLY'),
      event('DTSTART:20240601T100000Z', 'RRULE:FREQ=YEARLY').replace('UID:u', 'UID:w'),
    );
    const all = await starts(text, march);
    assert.deepEqual(
      [all[1], all[2], all.at(-2), all.at(-1), all.length],
      ['2024-06-01T10:00:00Z', '2025-03-01T10:00:00Z', '2024-06-01T10:00:00Z', '2025-06-01T10:00:00Z', 17],
    );
  });

  test('without single events leave out what was changed before now', async () => {
    const text = calendar(
      event('DTSTART:20240101T100000Z', 'RRULE:FREQ=YEARLY'),
      event('RECURRENCE-ID:20240101T100000Z', 'DTSTART:20240101T150000Z'),
      event('RECURRENCE-ID:20270101T100000Z', 'DTSTART:20270101T150000Z'),
    );
    assert.deepEqual(await starts(text, march), ['2026-01-01T10:00:00Z', '2027-01-01T15:00:00Z']);
  });

  test('end with UNTIL, in UTC or as a day', async () => {
    const daily = async (until: string) =>
      (
        await starts(
          calendar(event('DTSTART;TZID=America/New_York:20250601T200000', `RRULE:FREQ=DAILY;UNTIL=${until}`)),
        )
      ).length;
    assert.equal(await daily('20250604T000000Z'), 3);
    assert.equal(await daily('20250603T235959Z'), 2);
    assert.equal(await daily('20250603'), 3);
  });

  test('leave out exceptions, be they times, days or rules', async () => {
    const left = async (...lines: string[]) =>
      (
        await starts(
          calendar(event('DTSTART;TZID=Europe/Berlin:20250602T100000', 'RRULE:FREQ=DAILY;COUNT=4', ...lines)),
        )
      ).map((start) => String(start).slice(8, 10));
    assert.deepEqual(await left('EXDATE;TZID=Europe/Berlin:20250603T100000'), ['02', '04', '05']);
    assert.deepEqual(await left('EXDATE:20250603T080000Z,20250604T080000Z'), ['02', '05']);
    assert.deepEqual(await left('EXDATE;VALUE=DATE:20250602'), ['03', '04', '05']);
    assert.deepEqual(await left('EXRULE:FREQ=DAILY;INTERVAL=2'), ['03', '05']);
    assert.deepEqual(await left('EXDATE:never'), ['02', '03', '04', '05']);
  });

  test('of days take exceptions with a time', async () => {
    const text = calendar(
      event('DTSTART;VALUE=DATE:20250602', 'RRULE:FREQ=DAILY;COUNT=3', 'EXDATE:20250603T000000'),
    );
    assert.deepEqual(await starts(text), ['2025-06-02', '2025-06-04']);
  });

  test('take in further dates and periods with an end of their own', async () => {
    const { sessions } = await raw(
      calendar(
        event(
          'DTSTART:20250602T100000Z',
          'DURATION:PT1H',
          'RDATE:20250609T100000Z',
          'RDATE;VALUE=PERIOD:20250610T120000Z/20250610T150000Z,20250611T120000Z/PT2H',
        ),
      ),
    );
    assert.deepEqual(
      sessions.map(({ id, start, end, duration }) => [id, start, end ?? duration]),
      [
        ['u-2025-06-02T10:00:00', '2025-06-02T10:00:00Z', 'PT1H'],
        ['u-2025-06-09T10:00:00', '2025-06-09T10:00:00Z', 'PT1H'],
        ['u-2025-06-10T12:00:00', '2025-06-10T12:00:00Z', '2025-06-10T15:00:00Z'],
        ['u-2025-06-11T12:00:00', '2025-06-11T12:00:00Z', 'PT2H'],
      ],
    );
  });

  test('give way to changed occurrences, in whichever zone those name them', async () => {
    const text = calendar(
      event('DTSTART;TZID=Europe/Berlin:20250602T100000', 'RRULE:FREQ=DAILY;COUNT=3'),
      event('RECURRENCE-ID:20250603T080000Z', 'DTSTART;TZID=Europe/Berlin:20250603T140000'),
      event('RECURRENCE-ID;VALUE=DATE:20250604', 'DTSTART;TZID=Europe/Berlin:20250604T150000'),
    );
    const { sessions } = await raw(text);
    assert.deepEqual(
      sessions.map(({ id, start }) => [id, start]),
      [
        ['u-2025-06-02T10:00:00', '2025-06-02T10:00:00'],
        ['u-2025-06-03T10:00:00', '2025-06-03T14:00:00'],
        ['u-2025-06-04', '2025-06-04T15:00:00'],
      ],
    );
    const orphan = await raw(calendar(event('RECURRENCE-ID:20250603T080000Z', 'DTSTART:20250603T090000Z')));
    assert.deepEqual(
      [orphan.sessions[0]?.id, orphan.sessions[0]?.start],
      ['u-2025-06-03T08:00:00', '2025-06-03T09:00:00Z'],
    );
  });

  test('leave out days that a month does not have', async () => {
    const leap = calendar(event('DTSTART;VALUE=DATE:20240229', 'RRULE:FREQ=YEARLY'));
    assert.deepEqual(await starts(leap, march), ['2024-02-29']);
  });

  test('that cannot be read leave the event as it stands', async () => {
    for (const rule of [
      'FREQ=OFTEN',
      'nonsense',
      '',
      'FREQ=DAILY;UNTIL=garbage',
      'FREQ=YEARLY;BYYEARDAY=5;BYMONTH=2',
    ]) {
      const { sessions, notes } = await raw(calendar(event('DTSTART:20250629T100000Z', `RRULE:${rule}`)));
      assert.deepEqual(
        [sessions.map(({ start }) => start), notes?.length],
        [['2025-06-29T10:00:00Z'], 1],
        rule,
      );
    }
  });

  test('that never end, or never begin, do', { timeout: 60_000 }, async () => {
    for (const rule of [
      'FREQ=SECONDLY',
      'FREQ=SECONDLY;BYMONTH=2;BYMONTHDAY=30',
      'FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30',
      'FREQ=DAILY;INTERVAL=999999999',
      'FREQ=SECONDLY;INTERVAL=999999999999',
      'FREQ=MONTHLY;INTERVAL=48;BYDAY=5MO',
      'FREQ=YEARLY;BYMONTH=4;BYDAY=1MO;BYMONTHDAY=15',
      'FREQ=HOURLY;COUNT=99999999999',
    ]) {
      const { sessions } = await raw(calendar(event('DTSTART:20250203T100000Z', `RRULE:${rule}`)), march);
      assert.ok(sessions.length >= 1 && sessions.length <= 501, `${rule}: ${sessions.length}`);
    }
  });

  test('beyond 500 are left out and noted', async () => {
    const { sessions, notes } = await raw(calendar(event('DTSTART:20250203T100000Z', 'RRULE:FREQ=HOURLY')));
    assert.equal(sessions.length, 500);
    assert.match(String(notes?.[0]?.[2]), /first 500/);
  });
});

test('fifty thousand events take time in proportion', async () => {
  const lines = [
    'DTSTART;TZID=Europe/Berlin:20250203T100000',
    'DTEND;TZID=Europe/Berlin:20250203T110000',
    'DESCRIPTION:Words',
  ];
  const { sessions } = await raw(calendar(...Array.from({ length: 50_000 }, () => event(...lines))));
  assert.equal(sessions.length, 50_000);
  const rules = Array.from({ length: 5_000 }, () => event(...lines, 'RRULE:FREQ=SECONDLY;BYMONTH=3'));
  assert.ok((await raw(calendar(...rules))).sessions.length >= 5_000);
});

const pawsey = new URL('../../../../shared/feeds/ics/pawsey-seminar.ics', import.meta.url);

test('reads the seminar of a computing centre', {
  skip: !existsSync(pawsey) && 'the shared feeds are not here',
}, async () => {
  const { title, timeZone, sessions, notes } = await raw(readFileSync(pawsey, 'utf8'));
  assert.deepEqual([title, timeZone, notes], ['Pawsey Supercomputing Centre', undefined, []]);
  assert.equal(sessions.length, 1);
  const [session] = sessions;
  assert.equal(session?.title, 'PaCER Seminar: Radio astronomy');
  assert.equal(session?.start, '2018-06-29T10:00:00');
  assert.equal(session?.end, '2018-06-29T11:00:00');
  assert.equal(session?.timeZone, 'Australia/Perth');
  assert.equal(session?.location, 'Online, Virtual, Australia');
  assert.deepEqual(session?.subjects, ['Seminar', 'Supercomputing']);
  assert.deepEqual(session?.speakers, []);
  assert.equal(session?.updated, '2021-06-08T02:07:17Z');
  assert.match(String(session?.image), /astronomythumbnail\.jpg$/);
});
