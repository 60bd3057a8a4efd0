import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sessionsInHtml } from '../../../src/feed/formats/html-sessions.ts';
import { normalise } from '../../../src/feed/normalise.ts';
import type { Note } from '../../../src/text/notes.ts';
import { parseHtml } from '../parse-html.ts';

const raw = (html: string) => sessionsInHtml(parseHtml(html), []);
const read = async (html: string) => {
  const notes: Note[] = [];
  const sessions = sessionsInHtml(parseHtml(html), notes);
  return normalise({ sessions, notes, markup: 'html' }, 'html', { parseHtml, base: 'https://example.org/' });
};
const titles = (html: string) => raw(html).map(({ title }) => title);

test('makes a session of each heading', async () => {
  const { sessions, problems } = await read(`
    <h2 id="maps"><a href="/maps">Maps &amp; Atlases</a> <a class="anchor" href="#maps">¶</a></h2>
    <p class="time">Sunday 10:30 AM – 11:30 AM</p>
    <p>In <span class="room">Room 1</span></p>
    <ul class="speakers"><li><a href="/ana">Ana Ruiz</a></li><li>Bo Li</li></ul>
    <p>Subjects: <span class="subjects">Maps, Prints</span></p>
    <p>Old <a href="/new">and new</a>.</p><ul><li>One</li><li>Two</li></ul>
    <h2>No details</h2>`);
  assert.deepEqual(problems, []);
  const [first, second, ...others] = sessions;
  assert.equal(others.length, 0);
  const { id, title, url, timeText, weekday, startTime, endTime, location, speakers, subjects, description } =
    first ?? {};
  assert.deepEqual(
    { id, title, url, timeText, weekday, startTime, endTime, location, speakers, subjects, description },
    {
      id: 'maps',
      title: 'Maps & Atlases',
      url: 'https://example.org/maps',
      timeText: 'Sunday 10:30 AM – 11:30 AM',
      weekday: 7,
      startTime: '10:30',
      endTime: '11:30',
      location: 'Room 1',
      speakers: [{ name: 'Ana Ruiz', url: 'https://example.org/ana' }, { name: 'Bo Li' }],
      subjects: ['Maps', 'Prints'],
      description: 'In\n\nSubjects:\n\nOld and new.\n\n• One\n• Two',
    },
  );
  assert.equal(second?.title, 'No details');
});

test('reads times that are meant for machines', () => {
  const times = (html: string) => {
    const { date, time, start, end, duration } = raw(`<h2>A</h2>${html}`)[0] ?? {};
    return JSON.parse(JSON.stringify({ date, time, start, end, duration }));
  };
  const time = (datetime: string, text = 'then') => `<time datetime="${datetime}">${text}</time>`;
  assert.deepEqual(times(`<p>${time('2025-06-29T10:30')} – ${time('2025-06-29T11:30')}</p>`), {
    start: '2025-06-29T10:30',
    end: '2025-06-29T11:30',
  });
  assert.deepEqual(times(time('2025-06-29T10:30Z') + time('11:30') + time('PT1H')), {
    start: '2025-06-29T10:30Z',
    end: '2025-06-29T11:30Z',
    duration: 'PT1H',
  });
  assert.deepEqual(times('<time>2025-06-29 10:30</time>'), { start: '2025-06-29 10:30' });
  assert.deepEqual(times(time('2025-06-29', '10:30 – 11:30')), { date: '2025-06-29', time: '10:30 – 11:30' });
  assert.deepEqual(times(`<p class="time">On ${time('2025-06-29')}</p>`), { start: '2025-06-29' });
  assert.deepEqual(times(time('10:30') + time('11:30')), { time: '10:30 – 11:30' });
  assert.deepEqual(times('<time>Sunday at noon</time>'), { time: 'Sunday at noon' });
  assert.deepEqual(times('<p>10:30 in Room 1</p>'), {}, 'nothing is guessed');
});

test('takes a heading with the time in it', () => {
  const [range] = raw(
    '<h3>A</h3><time datetime="2025-06-29T10:00">10</time>–<time datetime="2025-06-29T11:00">11</time>',
  );
  assert.equal(range?.description, undefined);
  const [session] = raw('<h3><time datetime="2025-06-29T10:00">10:00</time> Opening</h3>');
  assert.deepEqual([session?.title, session?.start], ['Opening', '2025-06-29T10:00']);
});

test('gives the day that a heading names to the sessions under it', () => {
  const session = '<h3>A</h3><p class="time">10:30</p>';
  const of = (heading: string) => {
    const { date, time } = raw(`<h2>${heading}</h2>${session}<h3>B</h3><p>Later.</p>`)[0] ?? {};
    return [date, time];
  };
  assert.deepEqual(of('Sunday'), [undefined, 'Sunday 10:30']);
  assert.deepEqual(of('Dimanche'), [undefined, 'Dimanche 10:30']);
  assert.deepEqual(of('Day 2 (2025-06-29)'), ['2025-06-29', '10:30']);
  assert.deepEqual(of('<time datetime="2025-06-29">Day two</time>'), ['2025-06-29', '10:30']);
  assert.deepEqual(of('Sunday <time datetime="2025-06-29">29 June</time>'), ['2025-06-29', '10:30']);
  assert.deepEqual(of('Sunday, June 29, 2025'), ['Sunday, June 29, 2025', '10:30']);
  assert.deepEqual(of('Workshops'), [undefined, '10:30']);
  const later = raw(`<h2>Sunday</h2>${session}<h3>B</h3><h3>C</h3><p class="time">Monday 9:00</p>`);
  assert.deepEqual(
    later.map(({ time }) => time),
    ['Sunday 10:30', 'Sunday', 'Monday 9:00'],
  );
});

test('takes headings with others under them for groups', () => {
  assert.deepEqual(
    titles('<h1>Programme</h1><h2>Morning</h2><p>Welcome.</p><h3>A</h3><h3>B</h3><h2>Evening</h2><h3>C</h3>'),
    ['A', 'B', 'C'],
  );
  assert.deepEqual(
    titles(
      '<h2>Block</h2><p class="time">9:00</p><h3>A</h3><p class="time">9:00</p><h3>B</h3><p class="time">9:30</p>',
    ),
    ['A', 'B'],
  );
});

test('keeps the parts of one session together', async () => {
  const day = '<time datetime="2025-06-29">29 June</time>';
  assert.deepEqual(titles(`<h2>A</h2>${day}<h3>Abstract</h3><h2>B</h2>${day}<h3>Abstract</h3>`), ['A', 'B']);
  const { sessions } = await read(
    '<h2>A</h2><p class="time">9:00</p><h3>Abstract</h3><p>Long.</p><h4>Level</h4><p>Any.</p><h2>B</h2><p class="time">10:00</p>',
  );
  assert.deepEqual(
    sessions.map(({ title, description }) => [title, description]),
    [
      ['A', 'Abstract\n\nLong.\n\nLevel\n\nAny.'],
      ['B', undefined],
    ],
  );
});

test('takes items of a list, articles and boxes alike for one session each', () => {
  const of = (html: string) => raw(html).map(({ id, title, time }) => [id, title, time]);
  const inside = (title: string) => `<p class="time">9:00</p><h3>${title}</h3><p>Text.</p>`;
  const wanted = [
    ['a', 'A', '9:00'],
    ['b', 'B', '9:00'],
  ];
  for (const tag of ['li', 'article', 'div', 'section'])
    assert.deepEqual(
      of(`<div id="all"><${tag} id="a">${inside('A')}</${tag}><${tag} id="b">${inside('B')}</${tag}></div>`),
      wanted,
      tag,
    );
  assert.deepEqual(
    of(`<h2>Sunday</h2><ul><li>${inside('A')}<h4>Notes</h4></li><li>${inside('B')}</li></ul>`),
    [
      [undefined, 'A', 'Sunday 9:00'],
      [undefined, 'B', 'Sunday 9:00'],
    ],
  );
  // One article around everything is a page, not a session.
  assert.deepEqual(titles('<article><h2>Sunday</h2><h3>A</h3><h3>B</h3></article>'), ['A', 'B']);
  assert.deepEqual(
    titles(
      `<article><h2>Sunday</h2><ul><li>${inside('A')}</li><li>${inside('B')}</li></ul></article><article><h2>Monday</h2><ul><li>${inside('C')}</li></ul></article>`,
    ),
    ['A', 'B', 'C'],
  );
});

test('gives no session what stands before the heading of another', () => {
  const [a] = raw('<h2>A</h2><section><p class="time">9:00</p><h2>B</h2><h2>C</h2></section>');
  assert.deepEqual([a?.title, a?.time], ['A', undefined]);
  const [first, second] = raw(
    '<div><h3>A</h3></div><p class="time">9:00</p><div><h3>B</h3></div><p class="time">10:00</p>',
  );
  assert.deepEqual([first?.time, second?.time], ['9:00', '10:00']);
});

test('leaves the rest of a page out', () => {
  assert.deepEqual(
    titles(`<header><h2>Site</h2></header><nav><h2>Menu</h2></nav>
      <main><h2>A</h2><time datetime="2025-06-29T10:00"></time><h3>Part</h3><h2>B</h2><time datetime="2025-06-29T11:00"></time>
      <section><h4>Related</h4><p>More.</p></section></main><footer><h2>Contact</h2></footer>`),
    ['A', 'B'],
  );
});

test('reads microdata, with what is in it', async () => {
  const { sessions } = await read(`
    <div itemscope itemtype="https://schema.org/Event">
      <h1 itemprop="name">Conference</h1>
      <div itemprop="subEvent" itemscope itemtype="https://schema.org/EducationEvent" itemid="#maps">
        <a itemprop="url" href="/maps"><span itemprop="name">Maps &lt;b&gt; &amp; more</span></a>
        <meta itemprop="startDate" content="2025-06-29T10:00"><time itemprop="endDate" datetime="2025-06-29T11:00">11</time>
        <link itemprop="eventStatus" href="https://schema.org/EventCancelled">
        <span itemprop="location" itemscope itemtype="https://schema.org/Place"><span itemprop="name">Room 1</span></span>
        <a itemprop="performer" href="/ana">Ana Ruiz</a><span itemprop="performer">Bo Li</span>
        <div itemprop="description"><p>One.</p><p>Two, <a href="/more">more</a>.</p></div>
        <span itemprop="keywords">Maps, Prints</span><img itemprop="image" src="/a.jpg">
      </div>
    </div>`);
  assert.equal(sessions.length, 1);
  const { id, title, url, start, end, status, location, speakers, description, subjects, image } =
    sessions[0] ?? {};
  assert.deepEqual(
    { id, title, url, start, end, status, location, speakers, description, subjects, image },
    {
      id: '#maps',
      title: 'Maps <b> & more',
      url: 'https://example.org/maps',
      start: '2025-06-29T10:00:00',
      end: '2025-06-29T11:00:00',
      status: 'cancelled',
      location: 'Room 1',
      speakers: [{ name: 'Ana Ruiz' }, { name: 'Bo Li' }],
      description: 'One.\n\nTwo, more.',
      subjects: ['Maps', 'Prints'],
      image: 'https://example.org/a.jpg',
    },
  );
});

test('finds nothing where there is nothing', () => {
  for (const html of [
    '',
    'Text',
    '<p>Text</p>',
    '<h1>Title</h1><p>Text</p>',
    '<h2></h2>',
    '<h2> </h2><p>Text</p>',
  ])
    assert.deepEqual(raw(html), [], html);
});
