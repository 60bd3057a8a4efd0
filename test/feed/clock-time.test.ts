import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { readClockRange } from '../../src/feed/clock-time.ts';

describe('A time of day', () => {
  for (const [text, startTime, endTime] of [
    ['10:30AM - 11:30AM', '10:30', '11:30'],
    ['1:00PM - 2:00PM', '13:00', '14:00'],
    ['1:00 - 2:00 PM', '13:00', '14:00'],
    ['1:00-2:00pm', '13:00', '14:00'],
    ['11 - 1 PM', '11:00', '13:00'],
    ['12 - 1 PM', '12:00', '13:00'],
    ['12:30 - 1:30 AM', '00:30', '01:30'],
    ['11 - 1 AM', '23:00', '01:00'],
    ['01:00 - 02:00 PM', '13:00', '14:00'],
    ['2 PM - 3', '14:00', '15:00'],
    ['11:30 AM - 1:00', '11:30', '13:00'],
    ['9-10.30am', '09:00', '10:30'],
    ['10.30 a.m. to noon', '10:30', '12:00'],
    ['8:30 a.m.–12:00 p.m.', '08:30', '12:00'],
    ['10:30 AM to 12 noon', '10:30', '12:00'],
    ['10:30 a. m.', '10:30', undefined],
    ['9am', '09:00', undefined],
    ['12am', '00:00', undefined],
    ['12:30 pm', '12:30', undefined],
    ['10:30:15 PM', '22:30:15', undefined],
    ['14 Uhr', '14:00', undefined],
    ['14:30 Uhr', '14:30', undefined],
    ['14.30', '14:30', undefined],
    ['14–15 Uhr', '14:00', '15:00'],
    ['von 14 bis 15 Uhr', '14:00', '15:00'],
    ['14h', '14:00', undefined],
    ['20h30', '20:30', undefined],
    ['14 h 30', '14:30', undefined],
    ['de 14h à 15h', '14:00', '15:00'],
    ['14h30 - 15h30', '14:30', '15:30'],
    ['a las 10:30', '10:30', undefined],
    ['das 14h às 15h', '14:00', '15:00'],
    ['dalle 14:00 alle 15:00', '14:00', '15:00'],
    ['van 14:00 tot 15:00 uur', '14:00', '15:00'],
    ['с 14:00 до 15:00', '14:00', '15:00'],
    ['下午2:00', '14:00', undefined],
    ['午後2時30分', '14:30', undefined],
    ['오후 2시 30분', '14:30', undefined],
    ['١٠:٣٠', '10:30', undefined],
    ['१०:३०–११:३०', '10:30', '11:30'],
    ['１０：３０', '10:30', undefined],
    ['10:30–11:30', '10:30', '11:30'],
    ['10:30 ~ 11:30', '10:30', '11:30'],
    ['22:00 - 00:30', '22:00', '00:30'],
    ['22:00 - 4:00', '22:00', '04:00'],
    ['22:00 - 24:00', '22:00', '24:00'],
    ['8 pm - midnight', '20:00', '00:00'],
    ['midnight', '00:00', undefined],
    ['midi', '12:00', undefined],
  ] as const) {
    test(`"${text}"`, () =>
      assert.deepEqual(readClockRange(text), endTime ? { startTime, endTime } : { startTime }));
  }

  for (const text of [
    '',
    '7',
    '2025',
    'Room 4',
    '25:00',
    '24:01',
    '10:75',
    '13pm',
    '0 AM',
    'soon',
    '1-2',
    '1.5',
    '10:30, 11:30',
    'until 10:30',
    'after 10:30',
    '2:00 in the afternoon',
    '10:305',
    '10:30 – soon',
  ]) {
    test(`"${text}" is none`, () => assert.equal(readClockRange(text), undefined));
  }

  test('has no end that may as well be at noon plus one as in the night', () =>
    assert.deepEqual(readClockRange('11:30 - 1:00'), { startTime: '11:30' }));
});
