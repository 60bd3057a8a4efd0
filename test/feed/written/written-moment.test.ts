import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { type RawTimes, readTimes, type TimeContext } from '../../../src/feed/times/when.ts';

const newYork = { timeZone: 'America/New_York' };
const whenOf = (raw: RawTimes, context: TimeContext = {}) => readTimes(raw, context).when;
/** Start and end alone. */
const span = (raw: RawTimes, context: TimeContext = {}) => {
  const { start, end } = whenOf(raw, context);
  return end === undefined ? [start] : [start, end];
};

describe('A time that is written with its date', () => {
  for (const [time, ...expected] of [
    ['Sunday, June 29, 2025 10:30 AM – 11:30 AM', '2025-06-29T10:30:00', '2025-06-29T11:30:00'],
    ['29.06.2025, 14–15 Uhr', '2025-06-29T14:00:00', '2025-06-29T15:00:00'],
    ['Sonntag, 29. Juni 2025 von 14:00 bis 15:30 Uhr', '2025-06-29T14:00:00', '2025-06-29T15:30:00'],
    ['dimanche 29 juin 2025 de 14h à 15h', '2025-06-29T14:00:00', '2025-06-29T15:00:00'],
    ['1er juin 2025 à 9h', '2025-06-01T09:00:00'],
    ['29 de junio de 2025 a las 10:30 a. m.', '2025-06-29T10:30:00'],
    ['June 29 2025 at 2pm', '2025-06-29T14:00:00'],
    ['2025年6月29日(日) 14時30分', '2025-06-29T14:30:00'],
    ['2025-06-29 10:30-11:30', '2025-06-29T10:30:00', '2025-06-29T11:30:00'],
    ['2025-06-29 10:30 - 2025-06-29 11:30', '2025-06-29T10:30:00', '2025-06-29T11:30:00'],
    ['2025-06-29T10:30/2025-06-29T11:30', '2025-06-29T10:30:00', '2025-06-29T11:30:00'],
    ['June 28, 2025 10 PM to June 29, 2025 1 AM', '2025-06-28T22:00:00', '2025-06-29T01:00:00'],
    ['April 25, 2014 – April 27, 2014', '2014-04-25', '2014-04-27'],
    ['Sun, 29 Jun 2025 10:30:00 +0200', '2025-06-29T10:30:00+02:00'],
    ['June 29, 2025, evening', '2025-06-29'],
    ['June 29, 2025, 1-2:30', '2025-06-29'],
  ] as const) {
    test(`"${time}"`, () => {
      assert.deepEqual(span({ time }), expected);
      assert.equal(whenOf({ time }).timeText, time);
    });
  }

  for (const [start, expected] of [
    ['Sun, 29 Jun 2025 10:30:45 +0200', '2025-06-29T10:30:45+02:00'],
    ['Sun, 29 Jun 2025 08:30:00 GMT', '2025-06-29T08:30:00Z'],
    ['Sun Jun 29 2025 10:30:00 GMT+0200 (Central European Summer Time)', '2025-06-29T10:30:00+02:00'],
    ['June 29, 2025 10:30 AM (UTC-4)', '2025-06-29T10:30:00-04:00'],
    ['6/29/2025 10:30 AM', '2025-06-29T10:30:00'],
    ['2025/06/29 10:30', '2025-06-29T10:30:00'],
    ['2025-06-29 10:30 PM', '2025-06-29T22:30:00'],
    ['6/29/25 10:30 AM', '2025-06-29T10:30:00'],
    ['29-Jun-25 10:30', '2025-06-29T10:30:00'],
    ['6/29/2025 1:30:00', '2025-06-29T01:30:00'],
    ['1751193000', '2025-06-29T10:30:00Z'],
    ['1751193000000', '2025-06-29T10:30:00Z'],
  ] as const) {
    test(`"${start}" needs no text`, () => assert.deepEqual(whenOf({ start }), { start: expected }));
  }

  test('is an instant by an abbreviation only if the zone is called so', () => {
    const start = 'June 29, 2025 10:30 AM';
    assert.equal(whenOf({ start: '2025-06-29T10:30 EDT' }, newYork).start, '2025-06-29T10:30:00-04:00');
    assert.deepEqual(whenOf({ start: `${start} EDT` }, newYork), {
      start: '2025-06-29T10:30:00-04:00',
      timeText: `${start} EDT`,
      timeZone: 'America/New_York',
    });
    for (const context of [newYork, {}])
      assert.deepEqual(whenOf({ start: `${start} PT` }, context), {
        start: '2025-06-29T10:30:00',
        timeText: `${start} PT`,
      });
  });
});
