import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { type RawTimes, readTimes, type TimeContext } from '../../../src/feed/times/when.ts';

const newYork = { timeZone: 'America/New_York' };
const whenOf = (raw: RawTimes, context: TimeContext = {}) => readTimes(raw, context).when;

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
    ['Saturday, June 28, 9:00 AM – 10:00 AM', 6, '09:00', '10:00'],
    ['Samstag, 28. Juni, 9–10 Uhr', 6, '09:00', '10:00'],
    ['Thu 3 April 10:00', 4, '10:00'],
    ['mar. 14 mai 10h', 2, '10:00'],
    ['Sa 28.6. 10:00', 6, '10:00'],
    ['Sa. 12.06.', 6],
    ['Sun 8/9 10:30', 7, '10:30'],
    ['Saturday June 28', 6],
    ['6月28日(土) 14:00', 6, '14:00'],
    ['Sat 9.10 - 10.10.', 6, '09:10', '10:10'],
    ['Sun 1:30p – 2:30p', 7, '13:30', '14:30'],
    ['Sun 9a-10a', 7, '09:00', '10:00'],
    ['Sun 0900-1030', 7, '09:00', '10:30'],
    ['Saturdays at 9 a.m.', 6, '09:00'],
    ['samstags 14 Uhr', 6, '14:00'],
  ] as const) {
    test(`"${time}"`, () =>
      assert.deepEqual(readTimes({ time }, {}), {
        when: {
          weekday,
          ...(startTime && { startTime }),
          ...(endTime && { endTime }),
          timeText: time,
        },
        faults: [],
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
    'Aug 9, 10:30 AM',
    'Sat, June 31, 10:00',
    'Sat June 28–29',
    'Sat June 28 - 29 10:00',
    'Sat June 8 - 9 10:00',
    'Sun 13/13 10:30',
    'Sun 2025-1030',
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
        faults: [['badTime', 'time']],
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
  test('and a date without its year is dated by the feed only if it has that day', () => {
    const dates = new Map([[6, '2025-06-28'] as const]);
    const day = (time: string) => whenOf({ time }, { dates }).start ?? whenOf({ time }, { dates }).weekday;
    assert.equal(day('Samstag, 28. Juni, 9–10 Uhr'), '2025-06-28T09:00:00');
    assert.equal(day('Sat 6/28 10:00'), '2025-06-28T10:00:00');
    assert.equal(day('Sat, July 5, 10:00'), 6);
    assert.deepEqual(whenOf({ date: 'Saturday, June 28', time: '9:00 AM' }, { dates }), {
      start: '2025-06-28T09:00:00',
      timeText: 'Saturday, June 28 9:00 AM',
    });
    assert.deepEqual(readTimes({ date: 'Saturday, July 5', time: '9:00 AM' }, { dates }), {
      when: { weekday: 6, startTime: '09:00', timeText: 'Saturday, July 5 9:00 AM' },
      faults: [],
      endBeforeStart: false,
      zoneContradicts: false,
    });
    assert.deepEqual(readTimes({ date: '2025-07-05', time: 'Sat, June 28, 9:00 AM' }, {}).faults, [
      ['badTime', 'time'],
    ]);
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
      faults: [],
      endBeforeStart: false,
      zoneContradicts: false,
    }));
});
