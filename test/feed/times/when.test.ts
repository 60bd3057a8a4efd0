import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { type RawTimes, readIso, readTimes, type TimeContext } from '../../../src/feed/times/when.ts';

const newYork = { timeZone: 'America/New_York' };
const berlin = { timeZone: 'Europe/Berlin' };
const whenOf = (raw: RawTimes, context: TimeContext = {}) => readTimes(raw, context).when;
/** Start and end alone. */
const span = (raw: RawTimes, context: TimeContext = {}) => {
  const { start, end } = whenOf(raw, context);
  return end === undefined ? [start] : [start, end];
};

describe('Daylight saving', () => {
  test('moves what begins in the hour that is left out', () =>
    assert.deepEqual(span({ date: '2025-03-30', time: '02:30 - 03:30' }, berlin), [
      '2025-03-30T03:30:00+02:00',
      '2025-03-30T03:30:00+02:00',
    ]));
  test('has the first of two hours of the same name', () =>
    assert.deepEqual(span({ date: '2025-11-02', time: '1:30 AM - 2:30 AM' }, newYork), [
      '2025-11-02T01:30:00-04:00',
      '2025-11-02T02:30:00-05:00',
    ]));
  test('tells the two hours apart where offsets do', () =>
    assert.deepEqual(span({ start: '2025-11-02T05:30Z', end: '2025-11-02T06:30Z' }, newYork), [
      '2025-11-02T01:30:00-04:00',
      '2025-11-02T01:30:00-05:00',
    ]));
  test('does not change how long a session takes', () => {
    assert.deepEqual(span({ start: '2025-11-02T00:30', duration: 120 }, newYork), [
      '2025-11-02T00:30:00-04:00',
      '2025-11-02T01:30:00-05:00',
    ]);
    assert.deepEqual(span({ start: '2025-03-09T01:30', duration: 60 }, newYork), [
      '2025-03-09T01:30:00-05:00',
      '2025-03-09T03:30:00-04:00',
    ]);
    // Nobody knows whether the clock is changed.
    assert.deepEqual(span({ start: '2025-11-02T00:30', duration: 120 }), [
      '2025-11-02T00:30:00',
      '2025-11-02T02:30:00',
    ]);
  });
});

describe('A zone', () => {
  test('that contradicts the offset is not shown', () => {
    assert.deepEqual(readTimes({ start: '2025-06-29T10:00+01:00', duration: 60 }, { timeZone: 'UTC' }), {
      when: { start: '2025-06-29T10:00:00+01:00', end: '2025-06-29T11:00:00+01:00' },
      faults: [],
      endBeforeStart: false,
      zoneContradicts: true,
    });
    // New York is four hours behind in summer.
    assert.ok(readTimes({ start: '2025-06-29T10:00-05:00' }, newYork).zoneContradicts);
    assert.equal(readIso('2025-06-29T10:00:00-05:00', 'America/New_York'), '2025-06-29T10:00:00-05:00');
  });
  test('is not contradicted by UTC', () => {
    for (const offset of ['Z', '+00:00', '-00:00'])
      assert.deepEqual(readTimes({ start: `2025-06-29T14:00${offset}` }, newYork), {
        when: { start: '2025-06-29T10:00:00-04:00', timeZone: 'America/New_York' },
        faults: [],
        endBeforeStart: false,
        zoneContradicts: false,
      });
  });
  test('is that of the text, if it names one', () =>
    assert.deepEqual(
      whenOf(
        { start: '2025-06-29T10:00[Europe/Berlin]', end: '2025-06-29T04:30[America/New_York]' },
        newYork,
      ),
      {
        start: '2025-06-29T10:00:00+02:00',
        end: '2025-06-29T10:30:00+02:00',
        timeZone: 'Europe/Berlin',
      },
    ));
  test('is the own one of times that only look like UTC', () => {
    const local = { ...newYork, localTimes: true };
    const start = '2025-06-29T10:00:00-04:00';
    for (const text of ['2025-06-29T10:00Z', '2025-06-29T10:00:00+00:00', 'Sun, 29 Jun 2025 10:00:00 GMT'])
      assert.deepEqual(span({ start: text }, local), [start]);
    assert.deepEqual(span({ start: '2025-06-29T10:00Z' }, { localTimes: true }), ['2025-06-29T10:00:00']);
    assert.deepEqual(span({ start: '1751205600' }, local), [start]);
  });
});

describe('Text', () => {
  test('that cannot be read is kept', () =>
    assert.deepEqual(readTimes({ start: 'soon', end: 'later' }, {}), {
      when: { timeText: 'soon – later' },
      faults: [
        ['badTime', 'start'],
        ['badTime', 'end'],
      ],
      endBeforeStart: false,
      zoneContradicts: false,
    }));
  test('of an end that cannot be read is shown with its start', () =>
    assert.deepEqual(whenOf({ start: '29 June 2025 10:00', end: 'late' }), {
      start: '2025-06-29T10:00:00',
      timeText: '29 June 2025 10:00 – late',
    }));
  test('that says the start once more is not shown', () =>
    assert.deepEqual(whenOf({ start: '2025-06-29T10:00', time: '10 am' }), { start: '2025-06-29T10:00:00' }));
  test('that an editor wrote beside the start is shown', () =>
    assert.deepEqual(whenOf({ start: '2025-06-29T10:00', time: 'Sunday 10 am' }), {
      start: '2025-06-29T10:00:00',
      timeText: 'Sunday 10 am',
    }));
  test('of times without a day is shown', () =>
    assert.deepEqual(readTimes({ start: '10:00', end: '11:00' }, {}), {
      when: { timeText: '10:00 – 11:00' },
      faults: [
        ['badTime', 'start'],
        ['badTime', 'end'],
      ],
      endBeforeStart: false,
      zoneContradicts: false,
    }));
  test('that is nothing is nothing', () =>
    assert.deepEqual(readTimes({}, newYork), {
      when: {},
      faults: [],
      endBeforeStart: false,
      zoneContradicts: false,
    }));
});
