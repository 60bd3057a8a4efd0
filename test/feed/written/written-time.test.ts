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

describe('A time with a weekday', () => {
  for (const [time, weekday, startTime, endTime] of [
    ['Sunday 10:30AM - 11:30AM', 7, '10:30', '11:30'],
    ['Sunday\u00a0 1:00PM - 2:00PM', 7, '13:00', '14:00'],
    ['Sun 10:30–11:30', 7, '10:30', '11:30'],
    ['Sun., 10:30 AM', 7, '10:30'],
    ['Sunday at 10:30', 7, '10:30'],
    ['Sunday – 10:30', 7, '10:30'],
    ['10:30 Sunday', 7, '10:30'],
    ['Sun noon', 7, '12:00'],
    ['Sonntag, 14 Uhr', 7, '14:00'],
    ['So 14-15 Uhr', 7, '14:00', '15:00'],
    ['dimanche 14h30 - 15h30', 7, '14:30', '15:30'],
    ['mar. 14h', 2, '14:00'],
    ['domingo a las 10:30', 7, '10:30'],
    ['w niedzielę o 14:00', 7, '14:00'],
    ['в среду в 14:00', 3, '14:00'],
    ['Воскресенье 14:00', 7, '14:00'],
    ['Paz 14:00', 7, '14:00'],
    ['الأحد ١٠:٣٠', 7, '10:30'],
    ['יום ראשון 10:30', 7, '10:30'],
    ['Chủ Nhật 14:00', 7, '14:00'],
    ['Thứ 2 14:00', 1, '14:00'],
    ['Thu 2 pm', 4, '14:00'],
    ['周日 下午2:00', 7, '14:00'],
    ['星期日上午10点30分', 7, '10:30'],
    ['日曜日 14:00', 7, '14:00'],
    ['(土) 午後2時', 6, '14:00'],
    ['일요일 오후 2:30', 7, '14:30'],
    ['Sunday 10:30 AM (EDT)', 7, '10:30'],
    ['Sun 2 pm PT', 7, '14:00'],
    ['Sat 8pm - midnight', 6, '20:00', '00:00'],
    ['Saturday 11 PM - Sunday 1 AM', 6, '23:00', '01:00'],
    ['Friday 9am - Sunday 5pm', 5, '09:00'],
    ['Sunday 24:00', 1, '00:00'],
    ['Sunday 11:30 - 1:00', 7, '11:30'],
    ['Sunday morning', 7],
    ['Sunday afternoon 2:00', 7],
    ['Sunday, time to be announced', 7],
  ] as const) {
    test(`"${time}"`, () =>
      assert.deepEqual(readTimes({ time }, {}), {
        when: {
          weekday,
          ...(startTime && { startTime }),
          ...(endTime && { endTime }),
          timeText: time,
        },
        unread: [],
        endBeforeStart: false,
        zoneContradicts: false,
      }));
  }

  for (const time of [
    '1-2',
    '7',
    '2025',
    'Room 4',
    'soon',
    'Aug 9',
    'Sunday, Aug 9, 10:30 AM',
    'Sun 8/9 10:30',
    'Sunday 9',
    '6月29日 14:00',
    'Monday, June 29, 2025 10:30',
    'before June 29, 2025',
    'until 10:30',
    'Sunday or Monday 10:30',
    `Sunday 10:30 ${'x'.repeat(200)}`,
  ]) {
    test(`"${time.slice(0, 40)}" is none`, () =>
      assert.deepEqual(readTimes({ time }, {}), {
        when: { timeText: time },
        unread: ['time'],
        endBeforeStart: false,
        zoneContradicts: false,
      }));
  }

  test('is dated where the feed dates its weekdays', () => {
    const context = { ...newYork, dates: new Map([[7, '2025-06-29'] as const]) };
    assert.deepEqual(whenOf({ time: 'Sun 10PM - 1AM' }, context), {
      start: '2025-06-29T22:00:00-04:00',
      end: '2025-06-30T01:00:00-04:00',
      timeText: 'Sun 10PM - 1AM',
      timeZone: 'America/New_York',
    });
    assert.deepEqual(whenOf({ date: 'Sunday', start: '10:30', end: '11:30' }, context), {
      start: '2025-06-29T10:30:00-04:00',
      end: '2025-06-29T11:30:00-04:00',
      timeText: 'Sunday 10:30 – 11:30',
      timeZone: 'America/New_York',
    });
  });
  test('may be spread over fields', () => {
    const expected = { weekday: 7, startTime: '10:30', endTime: '11:30' };
    assert.deepEqual(whenOf({ date: 'Sunday', time: '10:30 - 11:30' }), {
      ...expected,
      timeText: 'Sunday 10:30 - 11:30',
    });
    assert.deepEqual(whenOf({ start: 'Sunday 10:30', end: '11:30' }), {
      ...expected,
      timeText: 'Sunday 10:30 – 11:30',
    });
    assert.deepEqual(whenOf({ time: 'Sunday 10:30', duration: 60 }), {
      ...expected,
      timeText: 'Sunday 10:30',
    });
  });
  test('may be a time of day alone, which is shown as it is', () =>
    assert.deepEqual(readTimes({ time: '1:00-2:00pm' }, {}), {
      when: { timeText: '1:00-2:00pm' },
      unread: [],
      endBeforeStart: false,
      zoneContradicts: false,
    }));
});

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
    ['1751193000', '2025-06-29T10:30:00Z'],
    ['1751193000000', '2025-06-29T10:30:00Z'],
  ] as const) {
    test(`"${start}" needs no text`, () => assert.deepEqual(whenOf({ start }), { start: expected }));
  }

  test('is an instant by an abbreviation only if the zone is called so', () => {
    const start = 'June 29, 2025 10:30 AM';
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
