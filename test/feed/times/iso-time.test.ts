import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { readIso } from '../../../src/feed/times/when.ts';

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

  for (const [text, read] of [
    ['20250629', '2025-06-29'],
    ['20250629T103000Z', '2025-06-29T10:30:00Z'],
    ['20250629T1030', '2025-06-29T10:30:00'],
    ['20250629103015', '2025-06-29T10:30:15'],
    ['2025-06-29t10:30:00z', '2025-06-29T10:30:00Z'],
    ['2025-06-29T10:30:00.250+02:00', '2025-06-29T10:30:00+02:00'],
    ['2025-06-29T10:30:00,5+0200', '2025-06-29T10:30:00+02:00'],
    ['2025-06-29T10:30+02', '2025-06-29T10:30:00+02:00'],
    ['2025-06-29T10:30−04:00', '2025-06-29T10:30:00-04:00'],
    ['2025-06-29 10:30:00 +0200', '2025-06-29T10:30:00+02:00'],
    ['2025-06-29 10:30:00 UTC', '2025-06-29T10:30:00Z'],
    ['2025-06-29T9:30', '2025-06-29T09:30:00'],
    ['2025-06-29T24:00', '2025-06-30T00:00:00'],
    ['2025-12-31T24:00Z', '2026-01-01T00:00:00Z'],
    ['2025-06-29T10:30[Europe/Berlin]', '2025-06-29T10:30:00+02:00'],
    ['2025-06-29T08:30Z[Europe/Berlin][u-ca=gregory]', '2025-06-29T10:30:00+02:00'],
  ] as const) {
    test(`"${text}"`, () => assert.equal(readIso(text), read));
  }
  for (const text of [
    '2025-02-30',
    '2025-13-01',
    '2025-0629',
    '2025-06-29T25:00',
    '2025-06-29T24:01',
    '2025-06-29T10:30+99:99',
    '2025-06-29T10:30[Mars/Olympus]',
    '2025-06-29 10:30-11:30',
    '0001-01-01T00:00:00',
    '9999-12-31',
    'June 29',
    '',
  ]) {
    test(`"${text}" is none`, () => assert.equal(readIso(text), undefined));
  }
});
