import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { readData } from '../../src/feed/read.ts';
import { dayTeller } from '../../src/model/days.ts';

const daysOf = async (records: readonly object[]): Promise<string[]> => {
  const { sessions } = await readData({
    sessions: records.map((record, i) => ({ title: `S${i}`, ...record })),
  });
  return sessions.map(dayTeller(sessions));
};

describe('The day of a session', () => {
  test('is that of the wall clock of the event', async () => {
    assert.deepEqual(
      await daysOf([
        { start: '2019-08-21T23:00:00-09:00' },
        { start: '2019-08-22' },
        { start: '2019-08-23T10:00' },
      ]),
      ['2019-08-21', '2019-08-22', '2019-08-23'],
    );
  });
  test('is the day before, until 4 in the morning, where nobody begins from 4 to 8', async () => {
    assert.deepEqual(
      await daysOf([
        { start: '2019-08-31T20:00:00+02:00' },
        { start: '2019-09-01T02:00:00+02:00' },
        { start: '2019-09-01T03:59:00+02:00' },
        { start: '2019-09-01T10:00:00+02:00' },
      ]),
      ['2019-08-31', '2019-08-31', '2019-08-31', '2019-09-01'],
    );
  });
  test('is as the calendar says where the programme goes on round the clock', async () => {
    assert.deepEqual(
      await daysOf([
        { start: '2020-01-01T20:00:00Z' },
        { start: '2020-01-02T02:00:00Z' },
        { start: '2020-01-02T05:00:00Z' },
      ]),
      ['2020-01-01', '2020-01-02', '2020-01-02'],
    );
  });
  test('is as the calendar says where there is nothing the day before', async () => {
    assert.deepEqual(await daysOf([{ start: '2020-01-02T02:00:00Z' }, { start: '2020-01-02T12:00:00Z' }]), [
      '2020-01-02',
      '2020-01-02',
    ]);
  });
  test('may be a weekday, or nothing', async () => {
    assert.deepEqual(
      await daysOf([
        { time: 'Saturday 9PM - 10PM' },
        { time: 'Sunday 1:00AM - 2:00AM' },
        { time: 'soon' },
        {},
      ]),
      ['6', '6', '', ''],
    );
  });
});
