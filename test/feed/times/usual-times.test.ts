import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { plainDate } from '../../../src/feed/times/plain-moment.ts';
import { plainWeekday } from '../../../src/feed/times/plain-weekday.ts';
import { readUsualTimes } from '../../../src/feed/times/usual-times.ts';
import { type RawTimes, readTimes, type TimeContext } from '../../../src/feed/times/when.ts';

/** What the usual way reads, the thorough way reads too, and has nothing to say against it. */
const assertSame = (raw: RawTimes, context: TimeContext): boolean => {
  const when = readUsualTimes(raw, context);
  if (when)
    assert.deepEqual(
      { when, faults: [], endBeforeStart: false, zoneContradicts: false },
      readTimes(raw, context),
      JSON.stringify(raw),
    );
  return when !== undefined;
};

test('a weekday with times is read the same in both ways', () => {
  const weekdays = ['Monday', 'tuesday', 'WEDNESDAY', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
  const ends = ['', ' - 1:15PM', '–11 am', ' – 12:00 AM', '-9:30 pm'];
  for (const weekday of weekdays)
    for (const hour of [1, 9, 11, 12])
      for (const rest of ['AM', 'pm', ' PM', ':00AM', ':30 pm'])
        for (const end of ends)
          assert.ok(assertSame({ time: `${weekday} ${hour}${rest}${end}` }, { timeZone: 'Europe/Berlin' }));
});

test('so are ISO 8601 times', () => {
  const zones = [undefined, 'UTC', 'America/New_York', 'Asia/Kolkata', 'Australia/Lord_Howe', 'Pacific/Apia'];
  const wall = fc
    .date({ min: new Date('1990-01-01'), max: new Date('2060-01-01'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 19));
  const time = fc
    .tuple(
      wall,
      fc.constantFrom('', 'Z', '+00:00', '-04:00', '+05:30', '+11:00'),
      fc.constantFrom(10, 16, 19),
    )
    .map(([text, offset, length]) => text.slice(0, length) + (length > 10 ? offset : ''));
  let usual = 0;
  fc.assert(
    fc.property(
      time,
      fc.option(time, { nil: undefined }),
      fc.constantFrom(...zones),
      (start, end, timeZone) => {
        if (assertSame({ start, end }, { timeZone })) usual++;
      },
    ),
  );
  assert.ok(usual > 10, 'most are usual');
});

test('and anything else is left to the thorough way', () => {
  const texts = [
    '',
    'soon',
    '2025-02-30',
    '2025-06-29T24:00',
    '2025-06-29 10:30',
    'June 29',
    'Sunday',
    'Sunday 10',
    '10:30',
    '1999-13-01',
    '0000-00-00',
    'Sunday 10AM EST',
    '1751193000',
  ];
  for (const start of texts) assert.equal(readUsualTimes({ start }, {}), undefined, start);
  for (const time of texts) assert.equal(readUsualTimes({ time }, {}), undefined, time);
  const text = fc.oneof(fc.string(), fc.constantFrom(...texts));
  fc.assert(
    fc.property(text, text, text, (start, end, time) => {
      for (const raw of [{ start, end }, { time }, { start, time }, { start }, { time, end }])
        assertSame(raw, {});
    }),
  );
});

test('a date and a weekday are known by themselves', () => {
  assert.deepEqual(['2025-06-29', '2025-02-30', '2025-06-29T10:00', 'x'].map(plainDate), [
    '2025-06-29',
    undefined,
    undefined,
    undefined,
  ]);
  assert.deepEqual(['Sunday', ' monday ', 'Sun', 'Sonntag', ''].map(plainWeekday), [
    7,
    1,
    undefined,
    undefined,
    undefined,
  ]);
});
