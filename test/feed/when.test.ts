import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { readClockRange } from '../../src/feed/clock-time.ts';
import { inZone, isTimeZone, wallInZone } from '../../src/feed/time-zone.ts';
import { readWeekday } from '../../src/feed/weekday-names.ts';
import { readIso, readTimes } from '../../src/feed/when.ts';

describe('A time of day', () => {
  for (const [text, startTime, endTime] of [
    ['10:30AM - 11:30AM', '10:30', '11:30'],
    ['1:00PM - 2:00PM', '13:00', '14:00'],
    ['1:00 - 2:00 PM', '13:00', '14:00'],
    ['11 - 1 PM', '11:00', '13:00'],
    ['10.30 a.m. to noon', '10:30', '12:00'],
    ['9am', '09:00', undefined],
    ['12am', '00:00', undefined],
    ['12:30 pm', '12:30', undefined],
    ['14 Uhr', '14:00', undefined],
    ['20h30', '20:30', undefined],
    ['10:30–11:30', '10:30', '11:30'],
    ['22:00 - 00:30', '22:00', '00:30'],
    ['midnight', '00:00', undefined],
  ] as const) {
    test(`"${text}"`, () =>
      assert.deepEqual(readClockRange(text), endTime ? { startTime, endTime } : { startTime }));
  }
  for (const text of ['', '7', '2025', 'Room 4', '25:00', '10:75', '13pm', 'soon', '1-2']) {
    test(`"${text}" is none`, () => assert.equal(readClockRange(text), undefined));
  }
});

describe('A weekday', () => {
  for (const [word, day] of [
    ['Sunday', 7],
    ['sun', 7],
    ['Thurs.', 4],
    ['Sonntag', 7],
    ['dimanche', 7],
    ['воскресенье', 7],
    ['日曜日', 7],
  ] as const) {
    test(`"${word}"`, () => assert.equal(readWeekday(word), day));
  }
  for (const word of ['', 'Someday', 'constructor', '__proto__'])
    test(`"${word}" is none`, () => assert.equal(readWeekday(word), undefined));
});

describe('An ISO 8601 time', () => {
  test('keeps its offset without a zone', () =>
    assert.equal(readIso('2025-06-29T10:30:00-04:00'), '2025-06-29T10:30:00-04:00'));
  test('is told on the wall clock of the zone', () =>
    assert.equal(readIso('2025-06-29T14:30:00Z', 'America/New_York'), '2025-06-29T10:30:00-04:00'));
  test('without offset is in the zone', () =>
    assert.equal(readIso('2025-01-29 10:30', 'America/New_York'), '2025-01-29T10:30:00-05:00'));
  test('without offset and zone is wall time', () =>
    assert.equal(readIso('2025-06-29T10:30'), '2025-06-29T10:30:00'));
  test('may be a date', () => assert.equal(readIso('2025-06-29', 'Asia/Kolkata'), '2025-06-29'));
  for (const text of [
    '2025-02-30',
    '2025-13-01',
    '2025-06-29T25:00',
    '2025-06-29T10:30+99:99',
    'June 29',
    '',
  ]) {
    test(`"${text}" is none`, () => assert.equal(readIso(text), undefined));
  }
});

describe('A time zone', () => {
  test('is known or not', () =>
    assert.deepEqual(['Europe/Berlin', 'UTC', 'Mars/Olympus', ''].map(isTimeZone), [
      true,
      true,
      false,
      false,
    ]));
  test('skips an hour: the offset from before holds', () =>
    assert.equal(wallInZone('2025-03-30T02:30:00', 'Europe/Berlin'), '2025-03-30T03:30:00+02:00'));
  test('repeats an hour: the first one is meant', () =>
    assert.equal(wallInZone('2025-10-26T02:30:00', 'Europe/Berlin'), '2025-10-26T02:30:00+02:00'));
  test('may change by half an hour', () =>
    assert.equal(wallInZone('2025-12-01T09:00:00', 'Australia/Lord_Howe'), '2025-12-01T09:00:00+11:00'));
  test('writes instants of every hour of a year back as they are', () => {
    for (const zone of ['UTC', 'America/New_York', 'Asia/Kolkata', 'Australia/Lord_Howe', 'Pacific/Apia']) {
      for (let epoch = Date.UTC(2025, 0, 1); epoch < Date.UTC(2026, 0, 1); epoch += 3_600_000) {
        assert.equal(Date.parse(inZone(epoch, zone)), epoch);
      }
    }
  });
});

describe('The times of a record', () => {
  test('may be a weekday without a date', () => {
    assert.deepEqual(readTimes({ time: 'Sunday 10:30AM - 11:30AM' }, {}).when, {
      weekday: 7,
      startTime: '10:30',
      endTime: '11:30',
      timeText: 'Sunday 10:30AM - 11:30AM',
    });
  });
  test('may have a no-break space, which stays as written', () => {
    assert.deepEqual(readTimes({ time: 'Sunday\u00a0 1:00PM - 2:00PM' }, {}).when, {
      weekday: 7,
      startTime: '13:00',
      endTime: '14:00',
      timeText: 'Sunday\u00a0 1:00PM - 2:00PM',
    });
  });
  test('are dated where the feed dates its weekdays', () => {
    const { when } = readTimes(
      { time: 'Sun 10PM - 1AM' },
      { timeZone: 'America/New_York', dates: new Map([[7, '2025-06-29']]) },
    );
    assert.deepEqual(when, {
      start: '2025-06-29T22:00:00-04:00',
      end: '2025-06-30T01:00:00-04:00',
      timeText: 'Sun 10PM - 1AM',
      timeZone: 'America/New_York',
    });
  });
  test('lose an end that is before the start', () => {
    const { when, endBeforeStart } = readTimes({ start: '2025-06-29T10:00Z', end: '2025-06-29T09:00Z' }, {});
    assert.deepEqual([when, endBeforeStart], [{ start: '2025-06-29T10:00:00Z' }, true]);
  });
  test('keep the text of what cannot be read', () => {
    assert.deepEqual(readTimes({ start: 'soon', end: 'later' }, {}), {
      when: { timeText: 'soon – later' },
      unread: ['start', 'end'],
      endBeforeStart: false,
    });
  });
});
