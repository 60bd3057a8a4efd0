import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import fc from 'fast-check';
import ICAL from 'ical.js';
import { type CalendarOptions, calendarOf, hasDate } from '../../src/agenda/calendar.ts';
import { readText } from '../../src/feed/read.ts';
import { wallInZone } from '../../src/feed/times/time-zone.ts';
import type { Session } from '../../src/model/session.ts';
import { python, type ReadEvent, readByIcal, readByPython } from './parsers.ts';
import { session } from './session.ts';

const options: CalendarOptions = {
  scope: 'example.org/programme.json',
  stamp: new Date('2027-06-01T12:00:00Z'),
  name: 'My agenda',
  writeSpeakers: () => '',
};

interface Parser {
  readonly read: (file: string) => ReadEvent[];
  readonly skip?: string;
  /** Texts that it reads as RFC 5545 has it; all, unless it says otherwise. */
  readonly canRead?: (text: string) => boolean;
}

const parsers: Record<string, Parser> = {
  'ical.js': { read: readByIcal },
  "Python's icalendar": {
    read: readByPython,
    // Debian's version 4 undoes the escapes one after the other, so that "\\\\n" is a line break to it, and divides
    // categories at commas that are escaped.
    canRead: (text) => !/[\\,]/.test(text),
    ...(!python && { skip: 'There is no Python with icalendar here (Debian: python3-icalendar).' }),
  },
};

const statuses = {
  scheduled: 'CONFIRMED',
  cancelled: 'CANCELLED',
  postponed: 'TENTATIVE',
  rescheduled: 'CONFIRMED',
  'moved-online': 'CONFIRMED',
};

const dayAfter = (date: string): string => new Date(Date.parse(date) + 86_400_000).toISOString().slice(0, 10);

/** What the programme says, in the form that the parsers give. */
const expected = (one: Session): ReadEvent => {
  const { start = '', end } = one;
  const time = (value: string): number | string => (value.length > 19 ? Date.parse(value) / 1000 : value);
  const isDay = start.length === 10;
  return {
    uid: `${one.id}@${options.scope}`,
    title: one.title,
    description: one.description ?? null,
    location: one.location ?? null,
    status: statuses[one.status],
    url: one.url ?? null,
    sequence: one.updated ? Math.floor(Date.parse(one.updated) / 60_000) : null,
    subjects: one.subjects,
    start: time(start),
    end: !end ? null : isDay ? dayAfter(end) : time(end),
  };
};

const sample = readFileSync(new URL('../../demo/sample-programme.json', import.meta.url), 'utf8');

/** Instants on both sides of changes of the clock, in zones with half hours, without changes, and in the south. */
const around = [
  'America/New_York',
  'Europe/Dublin',
  'Australia/Lord_Howe',
  'Asia/Kolkata',
  'Africa/Casablanca',
  'Pacific/Apia',
  'America/Santiago',
].flatMap((timeZone) =>
  [
    '2026-11-01T01:30:00',
    '2027-03-14T02:30:00',
    '2027-04-04T01:45:00',
    '2027-06-27T10:30:00',
    '2027-10-31T01:30:00',
  ]
    .map((wall) => wallInZone(wall, timeZone))
    .map((start) => session({ id: `${timeZone} ${start}`, start, timeZone })),
);

const others = [
  session({ id: 'no end', start: '2027-06-27T10:30:00-04:00' }),
  session({ id: 'ends as it begins', start: '2027-06-27T10:30:00Z' }),
  session({ id: 'floating', start: '2027-06-27T10:30:00', end: '2027-06-27T11:30:00' }),
  session({ id: 'a day', start: '2027-06-27' }),
  session({ id: 'days', start: '2027-06-27', end: '2027-06-29' }),
  session({ id: 'cancelled', start: '2027-06-27', status: 'cancelled' }),
  session({ id: 'postponed', start: '2027-06-27', status: 'postponed', updated: '2027-05-01T10:00:00Z' }),
  // The second of two times that a clock shows when it is set back.
  session({ id: 'second', start: '2027-11-07T01:30:00-05:00', timeZone: 'America/New_York' }),
  session({ id: 'unknown zone', start: '2027-06-27T10:30:00-04:00', timeZone: 'Mars/Olympus' }),
  session({
    id: 'a;b,c\\d',
    title: 'Tea; coffee, \\n and "cake"',
    start: '2027-06-27',
    subjects: ['a,b', 'c;d'],
  }),
];

for (const [name, { read, skip, canRead = () => true }] of Object.entries(parsers)) {
  test(`${name} reads a whole programme as it is`, { skip }, async () => {
    const { sessions } = await readText(sample, { base: 'https://example.org/', now: 0, language: 'en' });
    const dated = sessions.filter(hasDate);
    assert.ok(dated.length > 50);
    assert.deepEqual(read(calendarOf(sessions, options)), dated.map(expected));
  });

  test(`${name} reads times of every kind, and the zones of the file`, { skip }, () => {
    const all = [...around, ...others].filter(({ title, subjects }) => [title, ...subjects].every(canRead));
    const found = read(calendarOf(all, options));
    assert.deepEqual(
      found.map(({ uid, start, end }) => ({ uid, start, end })),
      all.map(expected).map(({ uid, start, end }) => ({ uid, start: start, end })),
    );
    assert.deepEqual(
      found.map(({ status, title, subjects, sequence }) => ({ status, title, subjects, sequence })),
      all
        .map(expected)
        .map(({ status, title, subjects, sequence }) => ({ status, title, subjects, sequence })),
    );
  });

  test(`${name} reads any text as it was written`, { skip }, () => {
    // What no calendar file has a place for is left out, and line breaks are of one kind.
    const words = fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: 120 })
      .filter((text) => text.trim() === text);
    const texts = fc.record({ title: words, description: words, location: words, subject: words });
    const cases = fc.sample(fc.array(texts, { minLength: 20, maxLength: 40 }), 3).flat();
    const naughty = [
      'a\rb',
      'a\r\nb',
      '\\n',
      '\\\\N',
      ':;,"',
      'BEGIN:VEVENT',
      'x'.repeat(500),
      '👩‍👩‍👧‍👦'.repeat(30),
    ];
    const all = [
      ...cases,
      ...naughty.map((text) => ({ title: text, description: text, location: text, subject: text })),
    ]
      .filter((one) => Object.values(one).every(canRead))
      .map(({ title, description, location, subject }, i) =>
        session({ id: `${i}`, title, description, location, subjects: [subject], start: '2027-06-27' }),
      );
    const asWritten = (text: string): string => text.replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n');
    const found = read(calendarOf(all, options));
    assert.deepEqual(
      found.map(({ title, description, location, subjects }) => [title, description, location, ...subjects]),
      all.map(({ title, description = '', location = '', subjects }) =>
        [title, description, location, ...subjects].map(asWritten),
      ),
    );
  });
}

test('a re-import finds the same event, and a later one', () => {
  const before = session({ id: 'one', start: '2027-06-27', updated: '2027-05-01T10:00:00Z' });
  const after = { ...before, start: '2027-06-28', updated: '2027-05-01T10:01:00Z' };
  const [first] = readByIcal(calendarOf([before], options));
  const [second] = readByIcal(calendarOf([after], options));
  assert.equal(first?.uid, second?.uid);
  assert.ok((second?.sequence ?? 0) > (first?.sequence ?? 0));
  const [other] = readByIcal(calendarOf([before], { ...options, scope: 'example.org/other.json' }));
  assert.notEqual(other?.uid, first?.uid);
});

test('the file is the same each time it is made', () => {
  assert.equal(calendarOf(others, options), calendarOf(others, options));
});

test('without a date nothing is written, and no calendar without events', () => {
  assert.equal(calendarOf([session({ weekday: 7, startTime: '10:30' })], options), '');
});

test('the file keeps to the form of RFC 5545', () => {
  const file = calendarOf([...around, ...others], options);
  assert.match(file, /^BEGIN:VCALENDAR\r\nVERSION:2\.0\r\nPRODID:/);
  assert.match(file, /END:VCALENDAR\r\n$/);
  for (const line of file.split('\r\n')) assert.ok(new TextEncoder().encode(line).length <= 75);
  const events = file.split('BEGIN:VEVENT').slice(1);
  for (const event of events)
    for (const name of ['UID', 'DTSTAMP', 'DTSTART'])
      assert.equal(event.match(new RegExp(`^${name}[:;]`, 'gm'))?.length, 1);
  const used = new Set([...file.matchAll(/;TZID=([^:]+):/g)].map(([, zone]) => zone));
  const defined = new Set([...file.matchAll(/^TZID:(.+)\r$/gm)].map(([, zone]) => zone));
  assert.deepEqual(defined, used);
  assert.ok(!used.has('Mars/Olympus'));
  new ICAL.Component(ICAL.parse(file));
});

test('speakers stand below the description', () => {
  const file = calendarOf([session({ start: '2027-06-27', description: 'About.' })], {
    ...options,
    writeSpeakers: () => 'Speakers: Ana (Elm)',
  });
  assert.equal(readByIcal(file)[0]?.description, 'About.\n\nSpeakers: Ana (Elm)');
});
