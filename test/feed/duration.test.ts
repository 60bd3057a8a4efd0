import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { readDuration } from '../../src/feed/duration.ts';

describe('A duration', () => {
  for (const [written, minutes] of [
    [90, 90],
    [0, 0],
    [0.5, 0.5],
    ['90', 90],
    ['01:30', 90],
    ['00:45', 45],
    ['1:30:30', 90.5],
    ['PT1H30M', 90],
    ['PT1M', 1],
    ['PT90S', 1.5],
    ['pt1.5h', 90],
    ['P1D', 1440],
    ['P1DT1H', 1500],
    ['P1W', 10_080],
    ['90 min', 90],
    ['90min.', 90],
    ['45 Minuten', 45],
    ["45'", 45],
    ['1 h 30', 90],
    ['1h30m', 90],
    ['1 hr 30 mins', 90],
    ['1 hour and 30 minutes', 90],
    ['1.5 hours', 90],
    ['1,5 Stunden', 90],
    ['2 heures', 120],
    ['2 days', 2880],
  ] as const) {
    test(JSON.stringify(written), () => assert.equal(readDuration(written), minutes));
  }
  for (const written of [
    '',
    ' ',
    'P',
    'PT',
    'P1M',
    'P1Y',
    'P1DT',
    'long',
    '-5',
    -5,
    'PT-5M',
    '1:75',
    '10:30 AM',
    '1½ h',
    '2 x 45 min',
    Number.NaN,
    Number.POSITIVE_INFINITY,
    1e9,
  ]) {
    test(`${JSON.stringify(written)} is none`, () => assert.equal(readDuration(written), undefined));
  }
});
