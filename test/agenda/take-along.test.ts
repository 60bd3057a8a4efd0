import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { googleHref, outlookHref, subscribeHref } from '../../src/agenda/calendar-links.ts';
import { daysOf } from '../../src/agenda/days.ts';
import { picksHref, picksIn, withoutPicks } from '../../src/agenda/picks-link.ts';
import { plainText } from '../../src/agenda/plain-text.ts';
import { lengthWriter, spanWriter } from '../../src/agenda/spans.ts';
import { session } from './session.ts';

const page = 'https://example.org/programme.html?day=1#top';
const key = 'sessions-agenda';
const hashOf = (href: string): string => new URL(href).hash;

test('a link carries any ids, and no server sees them', () => {
  const link = picksHref(page, key, ['a', 'b.c', 'd e&f=g#h%']);
  assert.equal(new URL(link).search, '?day=1');
  assert.deepEqual(picksIn(hashOf(link), key), ['a', 'b.c', 'd e&f=g#h%']);
  const id = fc.string({ unit: 'grapheme', minLength: 1 });
  fc.assert(
    fc.property(fc.array(id, { minLength: 1 }), (ids) => {
      assert.deepEqual(picksIn(hashOf(picksHref(page, key, ids)), key), ids);
    }),
  );
});

test('an address without picks brings none, a damaged one what can be read', () => {
  assert.equal(picksIn('', key), undefined);
  assert.equal(picksIn('#top', key), undefined);
  assert.equal(picksIn('#other-agenda=a', key), undefined);
  assert.deepEqual(picksIn('#sessions-agenda=a.b%25', key), ['a']);
  assert.deepEqual(picksIn('#sessions-agenda=a..b', key), ['a', 'b']);
});

test('what else stands behind "#" stays', () => {
  assert.equal(withoutPicks('#sessions-agenda=a', key), '');
  assert.equal(withoutPicks('#x=1&sessions-agenda=a', key), '#x=1');
});

const valuesOf = (href: string): Record<string, string> => Object.fromEntries(new URL(href).searchParams);

test('a form of Google Calendar is filled with what is known', () => {
  assert.deepEqual(
    valuesOf(
      googleHref(
        session({
          title: 'Tea & talk',
          start: '2027-06-27T10:30:00-04:00',
          end: '2027-06-27T11:30:00-04:00',
          timeZone: 'America/New_York',
          location: 'Hall',
          description: 'About tea.',
          url: 'https://example.org/tea',
        }),
      ),
    ),
    {
      action: 'TEMPLATE',
      text: 'Tea & talk',
      dates: '20270627T143000Z/20270627T153000Z',
      ctz: 'America/New_York',
      location: 'Hall',
      details: 'About tea.\n\nhttps://example.org/tea',
    },
  );
  const dates = (start: string, end?: string): string | undefined =>
    valuesOf(googleHref(session({ start, ...(end && { end }) }))).dates;
  assert.equal(dates('2027-06-27T10:30:00'), '20270627T103000/20270627T103000');
  assert.equal(dates('2027-06-27'), '20270627/20270628');
  assert.equal(dates('2027-06-27', '2027-06-30'), '20270627/20270701');
});

test('a form of Outlook is filled with what is known', () => {
  const values = valuesOf(outlookHref(session({ title: 'Tea', start: '2027-06-27T10:30:00-04:00' })));
  assert.equal(values.subject, 'Tea');
  assert.deepEqual(
    [values.startdt, values.enddt, values.allday],
    ['2027-06-27T10:30:00-04:00', '2027-06-27T10:30:00-04:00', undefined],
  );
  assert.equal(valuesOf(outlookHref(session({ start: '2027-06-27' }))).allday, 'true');
});

test('a calendar is subscribed to by webcal', () => {
  assert.equal(subscribeHref('https://example.org/a.ics?x=1'), 'webcal://example.org/a.ics?x=1');
});

test('the agenda as text has days, times, places and links, and sessions without a date', () => {
  const days = daysOf([
    session({ title: 'Tea', start: '2027-06-27T10:30:00-04:00', url: 'https://example.org/tea' }),
    session({ title: 'Cake', weekday: 7, timeText: 'Sunday at four' }),
    session({ title: 'Some time' }),
  ]);
  assert.equal(
    plainText(days, {
      title: 'My agenda',
      dayName: (key) => key || 'Without a day',
      writeTime: ({ start, timeText }) => timeText ?? start?.slice(11, 16),
      details: ({ title }) => [`Place: ${title} room`],
    }),
    `My agenda

2027-06-27

Tea
  10:30
  Place: Tea room
  https://example.org/tea

7

Cake
  Sunday at four
  Place: Cake room

Without a day

Some time
  Place: Some time room
`,
  );
});

test('stretches of time and their lengths are written in the language', () => {
  const [from, to] = [Date.UTC(2027, 5, 27, 10, 30), Date.UTC(2027, 5, 27, 12)];
  assert.equal(spanWriter('de')(from, to), '10:30–12:00 Uhr');
  assert.equal(spanWriter('en')(from), '10:30 AM');
  assert.equal(lengthWriter('en')(to - from), '1 hour 30 minutes');
  assert.equal(lengthWriter('de')(60_000), '1 Minute');
});
