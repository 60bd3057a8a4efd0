import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Session } from '../../src/model/session.ts';
import { differsFrom, ownTimeWriter, zoneNameOf } from '../../src/text/own-time.ts';

const at = (start: string, end?: string) => ({ start, ...(end && { end }) }) as Session;

test('a visitor in another zone reads when it is there', () => {
  const write = ownTimeWriter('en', 'Europe/Berlin');
  assert.equal(write(at('2025-06-29T10:30:00-04:00', '2025-06-29T11:30:00-04:00')), '4:30 – 5:30 PM GMT+2');
  assert.equal(write(at('2025-06-29T10:30:00-04:00')), '4:30 PM GMT+2');
});

test('and on which day, where that is another', () =>
  // Versions of ICU join day and time in different words.
  assert.match(
    ownTimeWriter('en', 'Asia/Tokyo')(at('2025-06-29T22:00:00-04:00', '2025-06-29T23:00:00-04:00')) ?? '',
    /^Monday, June 30\D+11:00 AM – 12:00 PM GMT\+9$/,
  ));

test('nothing is written where the clock shows the same, or no zone is known', () => {
  const write = ownTimeWriter('en', 'Europe/Paris');
  assert.equal(write(at('2025-06-29T10:30:00+02:00')), undefined);
  assert.equal(write(at('2025-06-29T10:30:00')), undefined);
  assert.equal(write(at('2025-06-29')), undefined);
  assert.equal(write({ weekday: 7, startTime: '10:30', timeText: 'Sunday 10:30' }), undefined);
});

test('it is offered where any session differs', () => {
  const sessions = [
    at('2025-06-29T10:30:00'),
    at('2025-01-29T10:30:00+01:00'),
    at('2025-06-29T10:30:00+01:00'),
  ];
  assert.equal(differsFrom('Europe/Berlin', sessions), true);
  assert.equal(differsFrom('Europe/Berlin', sessions.slice(0, 2)), false);
});

test('a zone has the name that people call it by', () =>
  assert.equal(zoneNameOf('en', 'America/New_York'), 'Eastern Time'));
