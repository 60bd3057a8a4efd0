import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { type RawTimes, readIso, readTimes, type TimeContext } from '../../../src/feed/times/when.ts';
import { readClockRange } from '../../../src/feed/written/clock-time.ts';
import { readDuration } from '../../../src/feed/written/duration.ts';
import { readWeekday } from '../../../src/feed/written/weekday-names.ts';
import { dateOrderOf, readDate } from '../../../src/feed/written/written-date.ts';

const zone = fc.constantFrom(
  'UTC',
  'America/New_York',
  'Asia/Kolkata',
  'Australia/Lord_Howe',
  'Pacific/Apia',
);

describe('Whatever the text', () => {
  const piece = fc.constantFrom(
    ...'Sunday|So|mar|10:30|24:00|9|am|p.m.|-|–|to|bis|à|h|Uhr|noon|midnight|April|25|2014|4/5/2014|4.5.2014|2025-06-29|T10:30|Z|+02:00|EDT|UTC-4|[Europe/Berlin]|,|(|)|年|月|日|午後|٣|१|1751193000|20250629T1030|PT1H|0000-00-00|th 2|Thứ 2|\u200f|\u0000|İ|ﷺ|½'.split(
      '|',
    ),
  );
  const text = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 300 }),
    fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(' ')),
    fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join('')),
  );
  const KINDS = /^\d{4}-\d\d-\d\d(?:T\d\d:\d\d:\d\d(?:Z|[+-]\d\d:\d\d)?)?$/;
  const field = fc.option(text, { nil: undefined });
  const raw: fc.Arbitrary<RawTimes> = fc.record({
    date: field,
    time: field,
    start: field,
    end: field,
    duration: fc.oneof(field, fc.double()),
  });
  const context: fc.Arbitrary<TimeContext> = fc.record({
    timeZone: fc.option(zone, { nil: undefined }),
    localTimes: fc.boolean(),
    dateOrder: fc.constantFrom('dmy', 'mdy', undefined),
    dates: fc.constantFrom(undefined, new Map([[7, '2025-06-29'] as const])),
  });

  test('nothing is thrown, and times are of their three kinds and in order', () =>
    fc.assert(
      fc.property(raw, context, (record, about) => {
        const { when, faults } = readTimes(record, about);
        const { start, end, startTime, endTime } = when;
        if (start !== undefined) assert.match(start, KINDS);
        if (end !== undefined) {
          assert.match(end, KINDS);
          assert.equal(end.length > 19, (start ?? '').length > 19);
          const [from, to] = [start ?? '', end].map((at) => (at.length > 19 ? Date.parse(at) : at));
          assert.ok((from as number) <= (to as number));
        }
        for (const time of [startTime, endTime])
          if (time !== undefined) assert.match(time, /^([01]\d|2[0-3]):[0-5]\d$/);
        if (when.timeZone) assert.ok(start);
        if (faults.some(([, field]) => field === 'time') && !start && record.time?.trim())
          assert.ok(when.timeText);
      }),
      { numRuns: 2000 },
    ));

  test('the other readers throw nothing either', () =>
    fc.assert(
      fc.property(text, (any) => {
        readIso(any, 'UTC');
        readDate(any);
        readClockRange(any);
        readWeekday(any);
        readDuration(any);
        dateOrderOf([any]);
      }),
    ));

  test('a long one is read to its end', { timeout: 60_000 }, () => {
    for (const unit of [
      'a',
      '1',
      ' ',
      '10:30 ',
      '1:1',
      '٣',
      'م',
      '月',
      '(',
      'gmt (',
      '[a=b]',
      'Thứ 2',
      '2025-06-29 ',
    ]) {
      for (const length of [200, 1_000_000]) {
        const long = unit.repeat(length / unit.length);
        const read = readTimes(
          { date: long, time: long, start: long, end: long, duration: long },
          { timeZone: 'UTC' },
        );
        assert.ok(read, `"${unit}" × ${length}`);
        dateOrderOf([long]);
      }
    }
  });
});
