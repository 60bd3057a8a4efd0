import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { inZone, isTimeZone, wallInZone } from '../../../src/feed/times/time-zone.ts';
import { isCalled } from '../../../src/feed/times/zone-names.ts';

describe('A time zone', () => {
  test('is known or not', () =>
    assert.deepEqual(['Europe/Berlin', 'UTC', 'Mars/Olympus', ''].map(isTimeZone), [
      true,
      true,
      false,
      false,
    ]));
  test('skips an hour: the offset from before holds', () =>
    assert.equal(wallInZone('2025-03-30T02:30:00', 'Europe/Berlin'), '2025-03-30T03:30:00+02:00'));
  test('repeats an hour: the first one is meant', () =>
    assert.equal(wallInZone('2025-10-26T02:30:00', 'Europe/Berlin'), '2025-10-26T02:30:00+02:00'));
  test('may change by half an hour', () => {
    assert.equal(wallInZone('2025-12-01T09:00:00', 'Australia/Lord_Howe'), '2025-12-01T09:00:00+11:00');
    assert.equal(wallInZone('2025-10-05T02:15:00', 'Australia/Lord_Howe'), '2025-10-05T02:45:00+11:00');
    assert.equal(wallInZone('2025-04-06T01:45:00', 'Australia/Lord_Howe'), '2025-04-06T01:45:00+11:00');
  });
  test('may skip a day', () => {
    assert.equal(wallInZone('2011-12-29T23:59:00', 'Pacific/Apia'), '2011-12-29T23:59:00-10:00');
    assert.equal(wallInZone('2011-12-30T12:00:00', 'Pacific/Apia'), '2011-12-31T12:00:00+14:00');
    assert.equal(wallInZone('2011-12-31T00:00:00', 'Pacific/Apia'), '2011-12-31T00:00:00+14:00');
  });
  test('has an offset in any year', () => {
    assert.equal(inZone(Date.UTC(1601, 0, 1), 'UTC'), '1601-01-01T00:00:00+00:00');
    assert.equal(inZone(Date.UTC(2999, 6, 31, 23), 'Asia/Kolkata'), '2999-08-01T04:30:00+05:30');
  });
  test('writes instants of every hour of a year back as they are', () => {
    for (const zone of ['UTC', 'America/New_York', 'Asia/Kolkata', 'Australia/Lord_Howe', 'Pacific/Apia']) {
      for (let epoch = Date.UTC(2025, 0, 1); epoch < Date.UTC(2026, 0, 1); epoch += 3_600_000) {
        assert.equal(Date.parse(inZone(epoch, zone)), epoch);
      }
    }
  });
  test('is called by an abbreviation in the half of the year in which it holds', () => {
    const [winter, summer] = [Date.UTC(2025, 0, 1), Date.UTC(2025, 6, 1)];
    assert.ok(isCalled('est', 'America/New_York', winter) && isCalled('edt', 'America/New_York', summer));
    assert.ok(isCalled('et', 'America/New_York', summer) && isCalled('cest', 'Europe/Berlin', summer));
    assert.ok(!isCalled('est', 'America/New_York', summer) && !isCalled('pt', 'America/New_York', summer));
  });
});
