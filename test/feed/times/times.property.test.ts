import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { inZone, wallInZone } from '../../../src/feed/times/time-zone.ts';
import { readIso, readTimes } from '../../../src/feed/times/when.ts';
import { readClockRange } from '../../../src/feed/written/clock-time.ts';
import { readDuration } from '../../../src/feed/written/duration.ts';
import { readWeekday } from '../../../src/feed/written/weekday-names.ts';
import { readDate } from '../../../src/feed/written/written-date.ts';

const zones = ['UTC', 'America/New_York', 'Asia/Kolkata', 'Australia/Lord_Howe', 'Pacific/Apia'];
const languages = [
  'en',
  'ar',
  'de',
  'es',
  'fr',
  'he',
  'it',
  'ja',
  'ko',
  'nl',
  'pl',
  'pt',
  'ru',
  'tr',
  'vi',
  'zh',
];

const zone = fc.constantFrom(...zones);
const seconds = (from: string, to: string) =>
  fc.integer({ min: Date.parse(from) / 1000, max: Date.parse(to) / 1000 }).map((second) => second * 1000);
/** An instant of a time in which zones have whole minutes. */
const instant = seconds('1975-01-01T00:00:00Z', '2099-12-31T00:00:00Z');
const two = (n: number): string => String(n).padStart(2, '0');
const offset = fc
  .tuple(fc.constantFrom('+', '-'), fc.integer({ min: 0, max: 12 }), fc.constantFrom(0, 15, 30, 45))
  .map(([sign, hour, minute]) => `${sign}${two(hour)}:${two(minute)}`);
const iso = (epoch: number): string => new Date(epoch).toISOString().slice(0, 19);
const holds = <T extends [unknown, ...unknown[]]>(
  ...property: [...{ [K in keyof T]: fc.Arbitrary<T[K]> }, (...values: T) => void]
): void => fc.assert(fc.property<T>(...property));

describe('What is read, written and read again is the same', () => {
  test('for an instant in a zone', () =>
    holds(instant, zone, (epoch: number, timeZone: string) => {
      const written = inZone(epoch, timeZone);
      assert.equal(Date.parse(written), epoch);
      assert.equal(readIso(written), written);
      assert.equal(readIso(written, timeZone), written);
      assert.equal(readIso(`${iso(epoch)}Z`, timeZone), written);
      assert.deepEqual(readTimes({ start: written, end: written }, { timeZone }), {
        when: { start: written, end: written, timeZone },
        faults: [],
        endBeforeStart: false,
        zoneContradicts: false,
      });
    }));

  test('for a wall clock with any offset', () =>
    holds(instant, offset, (epoch: number, east: string) => {
      const written = iso(epoch) + east;
      assert.equal(readIso(written), written);
      assert.equal(readIso(written.replace('T', ' ').replace(/:(?=\d\d$)/, '')), written);
    }));

  test('for any offset in any zone: the instant stays, and the offset or the zone', () =>
    holds(instant, offset, zone, (epoch: number, east: string, timeZone: string) => {
      const written = iso(epoch) + east;
      const { when, zoneContradicts } = readTimes({ start: written }, { timeZone });
      assert.equal(Date.parse(when.start ?? ''), Date.parse(written));
      if (zoneContradicts) assert.deepEqual(when, { start: written });
      else assert.deepEqual(when, { start: inZone(Date.parse(written), timeZone), timeZone });
    }));

  test('for a wall clock in a zone, but for those that a change of the clock leaves out', () =>
    holds(instant, zone, (epoch: number, timeZone: string) => {
      const once = wallInZone(iso(epoch), timeZone);
      assert.equal(readIso(iso(epoch), timeZone), once);
      assert.equal(wallInZone(once.slice(0, 19), timeZone), once);
      assert.equal(inZone(Date.parse(once), timeZone), once);
    }));

  test('for the seconds and milliseconds since 1970', () =>
    holds(seconds('2001-09-10T00:00:00Z', '2099-12-31T00:00:00Z'), (epoch: number) => {
      for (const start of [String(epoch), String(epoch / 1000)])
        assert.equal(readTimes({ start }, {}).when.start, `${iso(epoch)}Z`);
    }));

  test('for what Date writes, in the zone of this machine', () =>
    holds(instant, (epoch: number) => {
      const date = new Date(epoch);
      for (const start of [date.toString(), date.toUTCString(), date.toISOString()])
        assert.equal(Date.parse(readTimes({ start }, {}).when.start ?? ''), epoch, start);
    }));

  test('for an end, a start and a duration', () =>
    holds(
      instant,
      fc.integer({ min: 1, max: 2880 }),
      zone,
      (epoch: number, duration: number, timeZone: string) => {
        const { when } = readTimes({ start: `${iso(epoch)}Z`, duration }, { timeZone });
        assert.equal(Date.parse(when.end ?? '') - epoch, duration * 60_000);
        assert.deepEqual(readTimes({ start: when.start, end: when.end }, { timeZone }).when, when);
      },
    ));

  const clock = fc.integer({ min: 0, max: 1439 });
  const clockText = (at: number): string => `${two(Math.floor(at / 60))}:${two(at % 60)}`;
  const half = (at: number, [am, pm]: [string, string], colon = ':'): string =>
    `${Math.floor(at / 60) % 12 || 12}${colon}${two(at % 60)}${at < 720 ? am : pm}`;
  const arabic = (text: string): string =>
    text.replace(/\d/g, (digit) => '٠١٢٣٤٥٦٧٨٩'[Number(digit)] as string);
  const styles: Record<string, (from: number, to: number) => string> = {
    '10:30–11:30': (from, to) => `${clockText(from)}–${clockText(to)}`,
    '10:30 to 11:30': (from, to) => `${clockText(from)} to ${clockText(to)}`,
    '10:30AM - 11:30AM': (from, to) => `${half(from, ['AM', 'PM'])} - ${half(to, ['AM', 'PM'])}`,
    '10.30 a.m. to 11.30 a.m.': (from, to) =>
      `${half(from, [' a.m.', ' p.m.'], '.')} to ${half(to, [' a.m.', ' p.m.'], '.')}`,
    '10h30 à 11h30': (from, to) =>
      `${clockText(from).replace(':', 'h')} à ${clockText(to).replace(':', 'h')}`,
    'von 10:30 bis 11:30 Uhr': (from, to) => `von ${clockText(from)} bis ${clockText(to)} Uhr`,
    '10.30 Uhr – 11.30 Uhr': (from, to) =>
      `${clockText(from).replace(':', '.')} Uhr – ${clockText(to).replace(':', '.')} Uhr`,
    '١٠:٣٠ - ١١:٣٠': (from, to) => arabic(`${clockText(from)} - ${clockText(to)}`),
    '10時30分~11時30分': (from, to) =>
      `${clockText(from).replace(':', '時')}分~${clockText(to).replace(':', '時')}分`,
    '上午10:30-上午11:30': (from, to) =>
      [from, to].map((at) => `${at < 720 ? '上午' : '下午'}${half(at, ['', ''])}`).join('-'),
  };
  for (const [name, write] of Object.entries(styles)) {
    test(`for times of day such as "${name}"`, () =>
      holds(clock, clock, (from: number, to: number) => {
        // "11:30 - 10:30" may be of either half of the day.
        fc.pre(from <= to || from < 600 || from >= 780 || to < 600);
        const expected = { startTime: clockText(from), endTime: clockText(to) };
        assert.deepEqual(readClockRange(write(from, to)), expected);
        const { when } = readTimes({ time: `Sunday ${write(from, to)}` }, {});
        assert.deepEqual(
          [when.weekday, when.startTime, when.endTime],
          [7, expected.startTime, expected.endTime],
        );
      }));
  }

  const day = seconds('1900-01-01T00:00:00Z', '2100-12-31T00:00:00Z');
  for (const language of languages) {
    const locales = [language, `${language}-u-nu-latn`, `${language}-u-nu-arab`, `${language}-u-nu-deva`];
    test(`for dates in ${language}`, () => {
      const formats = locales.flatMap((locale) =>
        (['full', 'long', 'medium'] as const).map(
          (dateStyle) => new Intl.DateTimeFormat(locale, { dateStyle, calendar: 'gregory', timeZone: 'UTC' }),
        ),
      );
      holds(day, (epoch: number) => {
        for (const format of formats) {
          const text = format.format(epoch);
          assert.equal(readDate(text, 'dmy'), iso(epoch).slice(0, 10), text);
        }
      });
    });
    test(`for weekdays in ${language}`, () => {
      for (const weekday of ['long', 'short'] as const) {
        const format = new Intl.DateTimeFormat(language, { weekday, timeZone: 'UTC' });
        for (let n = 1; n <= 7; n++) {
          const word = format.format(Date.UTC(2024, 0, n));
          assert.equal(readWeekday(word), n, word);
          assert.equal(readTimes({ time: `${word} 14:30` }, {}).when.weekday, n, word);
        }
      }
    });
  }

  test('for ISO 8601 durations', () =>
    holds(fc.integer({ min: 0, max: 10_000 }), (minutes: number) => {
      assert.equal(readDuration(`PT${Math.floor(minutes / 60)}H${minutes % 60}M`), minutes);
      assert.equal(readDuration(`${Math.floor(minutes / 60)}:${two(minutes % 60)}`), minutes);
    }));
});
