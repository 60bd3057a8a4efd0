import assert from 'node:assert/strict';
import { test } from 'node:test';
import { agendaOf } from '../../src/agenda/agenda.ts';
import { changesOf } from '../../src/agenda/changes.ts';
import { pickOf } from '../../src/model/pick.ts';
import { timeWriter } from '../../src/text/format-time.ts';
import { session } from './session.ts';

const writeTime = timeWriter('en');
const saved = session({ id: 'a', start: '2027-06-27T10:30:00-04:00', location: 'Hall' });

test('a session that is as it was saved has no changes', () => {
  assert.deepEqual(changesOf(pickOf(saved), { ...saved, title: 'Another title' }, writeTime), []);
});

test('the old and the new time and place are told, and where nothing is known any more', () => {
  const now = { ...saved, start: '2027-06-27T11:30:00-04:00' };
  assert.deepEqual(changesOf(pickOf(saved), now, writeTime), [
    {
      what: 'time',
      before: 'Sunday, June 27, 2027 at 10:30 AM UTC−4',
      after: 'Sunday, June 27, 2027 at 11:30 AM UTC−4',
    },
  ]);
  const { location, ...elsewhere } = saved;
  assert.deepEqual(changesOf(pickOf(saved), elsewhere, writeTime), [
    { what: 'place', before: location, after: undefined },
  ]);
});

test('of what was picked without being known nothing has changed', () => {
  assert.deepEqual(changesOf({ id: 'a' }, saved, writeTime), []);
});

test('an agenda has what the programme has and what was saved of the rest, by time', () => {
  const later = session({ id: 'b', start: '2027-06-28T10:30:00-04:00' });
  const picks = [
    { id: 'gone', title: 'Gone', start: '2027-06-27T12:00:00-04:00' },
    pickOf(later),
    pickOf(saved),
  ];
  const programme = new Map([saved, later].map((one) => [one.id, one]));
  const agenda = agendaOf(picks, programme);
  assert.deepEqual(
    agenda.sessions.map(({ id }) => id),
    ['a', 'gone', 'b'],
  );
  assert.deepEqual(
    agenda.there.map(({ id }) => id),
    ['a', 'b'],
  );
  assert.deepEqual(
    agenda.days.map(({ key, sessions }) => [key, sessions.length]),
    [
      ['2027-06-27', 2],
      ['2027-06-28', 1],
    ],
  );
  // The card of a pick stays as long as the pick does.
  assert.equal(agendaOf(picks, programme).sessions[1], agenda.sessions[1]);
});
