import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { readText } from '../../../src/feed/read.ts';
import { type RawTimes, readTimes, type TimeContext } from '../../../src/feed/times/when.ts';

const newYork = { timeZone: 'America/New_York' };
const berlin = { timeZone: 'Europe/Berlin' };
const whenOf = (raw: RawTimes, context: TimeContext = {}) => readTimes(raw, context).when;
/** Start and end alone. */
const span = (raw: RawTimes, context: TimeContext = {}) => {
  const { start, end } = whenOf(raw, context);
  return end === undefined ? [start] : [start, end];
};

describe('Times of a day', () => {
  test('are of that day, in the zone', () => {
    const expected = {
      start: '2014-04-25T10:15:00-04:00',
      end: '2014-04-25T11:30:00-04:00',
      timeZone: 'America/New_York',
    };
    for (const date of ['April 25, 2014', 'Fri, Apr 25 2014', '2014-04-25', '20140425', '25.4.2014']) {
      assert.deepEqual(whenOf({ date, time: '10:15AM - 11:30AM' }, newYork), expected);
      assert.deepEqual(whenOf({ date, start: '10:15am', end: '11:30am' }, newYork), expected);
      assert.deepEqual(whenOf({ date, start: '10:15', duration: '01:15' }, newYork), expected);
    }
  });
  test('end on the next day, if they end before they begin', () => {
    assert.deepEqual(span({ date: '2025-06-29', time: '10 PM - 1 AM' }), [
      '2025-06-29T22:00:00',
      '2025-06-30T01:00:00',
    ]);
    assert.deepEqual(span({ date: '2025-06-29', start: '22:00', end: '04:00' }), [
      '2025-06-29T22:00:00',
      '2025-06-30T04:00:00',
    ]);
    assert.deepEqual(span({ date: '2025-06-29', start: '00:00', end: '24:00' }), [
      '2025-06-29T00:00:00',
      '2025-06-30T00:00:00',
    ]);
    assert.deepEqual(span({ start: '2025-06-29T22:00+02:00', end: '01:30' }), [
      '2025-06-29T22:00:00+02:00',
      '2025-06-30T01:30:00+02:00',
    ]);
  });
  test('stay on the day that is given, after midnight as well', () =>
    assert.deepEqual(span({ date: '2025-06-29', start: '01:30', end: '02:30' }), [
      '2025-06-29T01:30:00',
      '2025-06-29T02:30:00',
    ]));
  test('say together which half of the day they are in', () => {
    assert.deepEqual(span({ date: '2025-06-29', start: '1:00', end: '2:00 PM' }), [
      '2025-06-29T13:00:00',
      '2025-06-29T14:00:00',
    ]);
    assert.deepEqual(whenOf({ date: '2025-06-29', start: '11:30', end: '1:00' }), {
      start: '2025-06-29T11:30:00',
      timeText: '2025-06-29 11:30 – 1:00',
    });
  });
  test('are not read if only their half of the day could tell the night', () => {
    for (const time of ['1-2:30', '1:00 - 2:30', '6:30-8', '2:30', '6.45'])
      assert.deepEqual(readTimes({ date: '6/28/2025', time }, {}), {
        when: { start: '2025-06-28', timeText: `6/28/2025 ${time}` },
        faults: [['doubtfulTime', 'time']],
        endBeforeStart: false,
        zoneContradicts: false,
      });
    assert.deepEqual(whenOf({ date: '2025-06-28', start: '1:00', end: '2:30' }), {
      start: '2025-06-28',
      timeText: '2025-06-28 1:00 – 2:30',
    });
    for (const time of ['01:00-2:30', '1:00-14:30', '1-2:30 Uhr', '1:00:00', '1-2:30 AM', '01:00', '1h00'])
      assert.equal(whenOf({ date: '2025-06-28', time }).start, '2025-06-28T01:00:00', time);
    for (const time of ['7:30', '9:30', '10:30', '12:30', '14:00'])
      assert.equal(whenOf({ date: '2025-06-28', time }).timeText, undefined, time);
    assert.deepEqual(readTimes({ time: 'Sun 2:30' }, {}), {
      when: { weekday: 7, timeText: 'Sun 2:30' },
      faults: [['doubtfulTime', 'time']],
      endBeforeStart: false,
      zoneContradicts: false,
    });
  });
  test('are of the night if other times of the feed are of a 24-hour clock', async () => {
    const startIn = async (...others: readonly string[]) => {
      const sessions = ['2:30', ...others].map((time) => ({ title: time, date: '2025-06-28', time }));
      const programme = await readText(JSON.stringify({ sessions }));
      assert.equal(programme.problems.length, programme.sessions[0]?.timeText ? 1 : 0);
      return programme.sessions[0]?.start;
    };
    assert.equal(await startIn('14:00'), '2025-06-28T02:30:00');
    assert.equal(await startIn('9:30 - 17 Uhr'), '2025-06-28T02:30:00');
    assert.equal(await startIn('9:30', '2025-06-28T14:00'), '2025-06-28');
    assert.equal(await startIn('14:00', '3:30 PM'), '2025-06-28');
  });
  test('are not read if the day is in doubt', () => {
    assert.deepEqual(readTimes({ date: '4/5/2014', time: '10:30' }, {}), {
      when: { timeText: '4/5/2014 10:30' },
      faults: [['badTime', 'date']],
      endBeforeStart: false,
      zoneContradicts: false,
    });
    assert.deepEqual(readTimes({ date: 'June 29', start: '10:30' }, {}).faults, [['badTime', 'date']]);
    assert.deepEqual(whenOf({ date: '4/5/2014', time: '10:30' }, { dateOrder: 'mdy' }), {
      start: '2014-04-05T10:30:00',
    });
    assert.deepEqual(whenOf({ date: 'Aug 9', start: '10:30', end: '11:30' }).timeText, 'Aug 9 10:30 – 11:30');
  });
  test('are not read if their weekday is another', () => {
    const { when, faults } = readTimes({ date: '2014-04-26', time: 'Friday 10:30' }, {});
    assert.deepEqual(
      [when.start, when.timeText, faults],
      ['2014-04-26', '2014-04-26 Friday 10:30', [['badTime', 'time']]],
    );
  });
  test('are of a day that a program wrote as an instant', () => {
    assert.deepEqual(span({ date: '2014-04-25T00:00:00Z', start: '10:30' }, newYork), [
      '2014-04-25T10:30:00-04:00',
    ]);
    assert.deepEqual(span({ date: '2014-04-24T22:00:00Z', start: '10:30' }, berlin), [
      '2014-04-25T10:30:00+02:00',
    ]);
    assert.deepEqual(span({ date: '2014-04-25T00:00:00Z' }, newYork), ['2014-04-25']);
  });
  test('show what is more than a time', () =>
    assert.deepEqual(whenOf({ date: '2025-06-29', time: '10:30 AM ET' }), {
      start: '2025-06-29T10:30:00',
      timeText: '2025-06-29 10:30 AM ET',
    }));
});

describe('An end', () => {
  test('that is before the start is left out', () => {
    const { when, endBeforeStart } = readTimes({ start: '2025-06-29T10:00Z', end: '2025-06-29T09:00Z' }, {});
    assert.deepEqual([when, endBeforeStart], [{ start: '2025-06-29T10:00:00Z' }, true]);
    assert.ok(readTimes({ start: '2025-06-29T10:00', end: '2025-06-29T09:00' }, {}).endBeforeStart);
    assert.ok(readTimes({ start: '2025-06-29', end: '2025-06-28' }, {}).endBeforeStart);
  });
  test('that is the start is kept', () =>
    assert.deepEqual(span({ start: '2025-06-29T10:00', end: '2025-06-29T10:00' }), [
      '2025-06-29T10:00:00',
      '2025-06-29T10:00:00',
    ]));
  test('of a wall clock and of an instant go together only in a zone', () => {
    const raw = { start: '2025-06-29T10:00-04:00', end: '2025-06-29T11:00' };
    assert.deepEqual(readTimes(raw, {}).faults, [['badEnd', 'end']]);
    assert.deepEqual(span(raw), ['2025-06-29T10:00:00-04:00']);
    assert.deepEqual(span(raw, newYork), ['2025-06-29T10:00:00-04:00', '2025-06-29T11:00:00-04:00']);
  });
  test('that is a day has no clock in common with a time', () =>
    assert.deepEqual(readTimes({ start: '2025-06-29T10:00', end: '2025-06-30' }, {}), {
      when: { start: '2025-06-29T10:00:00' },
      faults: [['badEnd', 'end']],
      endBeforeStart: false,
      zoneContradicts: false,
    }));
  test('of whole days is the last of them', () =>
    assert.deepEqual(span({ start: '2025-06-29', end: '2025-07-01' }, newYork), [
      '2025-06-29',
      '2025-07-01',
    ]));
  test('that says that there is none is none', () =>
    assert.deepEqual(readTimes({ start: '2025-06-29T10:00', end: '0000-00-00 00:00:00' }, {}), {
      when: { start: '2025-06-29T10:00:00' },
      faults: [],
      endBeforeStart: false,
      zoneContradicts: false,
    }));
  test('alone is no time, but is shown', () =>
    assert.deepEqual(readTimes({ end: '2025-06-29T10:00' }, {}), {
      when: { timeText: '– 2025-06-29T10:00' },
      faults: [['badTime', 'end']],
      endBeforeStart: false,
      zoneContradicts: false,
    }));
  test('comes from the duration, if there is none', () => {
    const start = '2025-06-29T10:30';
    assert.deepEqual(span({ start, duration: 90 }), ['2025-06-29T10:30:00', '2025-06-29T12:00:00']);
    assert.deepEqual(span({ start: `${start}Z`, duration: 'PT1H' }), [
      '2025-06-29T10:30:00Z',
      '2025-06-29T11:30:00Z',
    ]);
    assert.deepEqual(span({ start, end: '2025-06-29T11:00', duration: 90 }), [
      '2025-06-29T10:30:00',
      '2025-06-29T11:00:00',
    ]);
    for (const duration of [0, '0', '00:00'])
      assert.deepEqual(span({ start, duration }), ['2025-06-29T10:30:00']);
    for (const duration of [-5, Number.NaN, 'a while'])
      assert.deepEqual(readTimes({ start, duration }, {}).faults, [['badTime', 'duration']]);
  });
  test('comes from a duration of whole days, for a whole day', () => {
    assert.deepEqual(span({ start: '2025-06-29', duration: 'P2D' }), ['2025-06-29', '2025-06-30']);
    assert.deepEqual(span({ start: '2025-06-29', duration: 1440 }), ['2025-06-29', '2025-06-29']);
    assert.deepEqual(span({ start: '2025-06-29', duration: 90 }), ['2025-06-29']);
  });
});
