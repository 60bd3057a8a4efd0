import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { isOver, presentOf } from '../../src/model/present.ts';
import type { Session } from '../../src/model/session.ts';

const session = (title: string, start?: string, end?: string): Session => ({
  id: title,
  title,
  subjects: [],
  speakers: [],
  accessibility: [],
  status: 'scheduled',
  ...(start && { start }),
  ...(end && { end }),
});
const over = (at: string, start?: string, end?: string): boolean =>
  isOver(session('A', start, end), Date.parse(at));

describe('A session is over', () => {
  test('when its end is', () => {
    assert.equal(
      over('2025-06-29T15:29:59Z', '2025-06-29T10:30:00-04:00', '2025-06-29T11:30:00-04:00'),
      false,
    );
    assert.equal(
      over('2025-06-29T15:30:00Z', '2025-06-29T10:30:00-04:00', '2025-06-29T11:30:00-04:00'),
      true,
    );
  });
  test('without an end, when its day is', () => {
    assert.equal(over('2025-06-29T23:59:00-04:00', '2025-06-29T10:30:00-04:00'), false);
    assert.equal(over('2025-06-30T00:00:00-04:00', '2025-06-29T10:30:00-04:00'), true);
  });
  test('without a zone, when it is over everywhere', () => {
    assert.equal(over('2025-06-29T23:29:00Z', '2025-06-29T10:30:00', '2025-06-29T11:30:00'), false);
    assert.equal(over('2025-06-29T23:30:00Z', '2025-06-29T10:30:00', '2025-06-29T11:30:00'), true);
    assert.equal(over('2025-06-30T11:59:00Z', '2025-06-29'), false);
    assert.equal(over('2025-06-30T12:00:00Z', '2025-06-29'), true);
  });
  test('never, with no date', () => assert.equal(over('2100-01-01T00:00:00Z'), false));
});

describe('Now and next', () => {
  const sessions = [
    session('early', '2025-06-29T09:00:00Z', '2025-06-29T10:00:00Z'),
    session('long', '2025-06-29T09:30:00Z', '2025-06-29T12:00:00Z'),
    session('endless', '2025-06-29T09:30:00Z'),
    session('noon', '2025-06-29T12:00:00Z', '2025-06-29T13:00:00Z'),
    session('noon too', '2025-06-29T14:00:00+02:00', '2025-06-29T13:00:00Z'),
    session('later', '2025-06-29T15:00:00Z', '2025-06-29T16:00:00Z'),
    session('floating', '2025-06-29T10:00:00', '2025-06-29T11:00:00'),
  ];
  const at = (clock: string): [string[], string[]] => {
    const { on, next } = presentOf(sessions, Date.parse(`2025-06-29T${clock}Z`));
    return [on.map(({ id }) => id), next.map(({ id }) => id)];
  };
  test('are nothing before the event', () => assert.deepEqual(at('08:59:59'), [[], []]));
  test('are those whose times are known', () => {
    assert.deepEqual(at('09:00:00'), [['early'], ['long', 'endless']]);
    assert.deepEqual(at('10:00:00'), [['long'], ['noon', 'noon too']]);
    assert.deepEqual(at('12:00:00'), [['noon', 'noon too'], ['later']]);
  });
  test('are nothing after the event', () => assert.deepEqual(at('16:00:00'), [[], []]));
});
