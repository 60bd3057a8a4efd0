import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { htmlFormat } from '../../../src/feed/formats/html-page.ts';
import { normalise } from '../../../src/feed/normalise.ts';
import { parseHtml } from '../parse-html.ts';

const raw = async (text: string, format?: string) => htmlFormat.read({ text }, { parseHtml, format });
const read = async (text: string) =>
  normalise(await raw(text), htmlFormat.name, { parseHtml, base: 'https://example.org/programme/' });
const block = (json: string) => `<script type="application/ld+json">${json}</script>`;
const page = (body: string) =>
  `<!DOCTYPE html><html><head><title>P</title></head><body>${body}</body></html>`;

test('knows pages with events, or with headings and times', () => {
  const knows = (text: string) => htmlFormat.recognises({ text });
  for (const text of [
    page(block('{}')),
    '<div itemscope itemtype="https://schema.org/EducationEvent"></div>',
    '<h3>A</h3><p class="when time">10:00</p>',
    `<?xml version="1.0"?>${page('<h2>A</h2><time>10:00</time>')}`,
  ])
    assert.ok(knows(text), text);
  for (const text of [
    '',
    '{}',
    '<p>Sign in</p>',
    page('<h2>Page not found</h2><p>Try the search.</p>'),
    '<html itemscope itemtype="https://schema.org/WebPage"><h2>Hello</h2>',
    '<?xml version="1.0"?><schedule><h2>A</h2><time/></schedule>',
    '<rss><item>&lt;h2>A&lt;/h2><h2>A</h2><time></time></item></rss>',
  ])
    assert.ok(!knows(text), text);
  assert.ok(!htmlFormat.recognises({ text: page(block('{}')), data: {} }), 'it was JSON');
});

test('reads every block of JSON-LD that can be read', async () => {
  const { sessions, notes } = await raw(
    page(
      block(
        '{"@context":"https://schema.org","@type":"BreadcrumbList","itemListElement":[{"@type":"ListItem","item":"/"}]}',
      ) +
        block('{"@context":"https://schema.org","@type":"Event","name":"A","location":{"@id":"#room"}}') +
        block('{"@type":"Event", oops') +
        block(
          '//<![CDATA[\n[{"@type":"Event","name":"B\n&amp; C"},{"@type":"Place","@id":"#room","name":"Room 1"}]\n//]]>',
        ) +
        block('<!-- {"@type":"Event","name":"D"} -->'),
    ),
  );
  assert.deepEqual(
    sessions.map(({ path, title, location }) => [path, title, location]),
    [
      ['script[1]', 'A', 'Room 1'],
      ['script[3][0]', 'B &amp; C', undefined],
      ['script[4]', 'D', undefined],
    ],
  );
  assert.deepEqual(
    notes?.map(([name, path]) => [name, path]),
    [['unreadPart', 'script[2]']],
  );
});

test('turns to microdata and headings where there are no events in JSON-LD', async () => {
  const none = block('{"@context":"https://schema.org","@type":"WebSite"}');
  const microdata = '<div itemscope itemtype="https://schema.org/Event"><b itemprop="name">A</b></div>';
  const headings = '<h2>B</h2><time datetime="2025-06-29T10:00">Today</time>';
  assert.deepEqual(
    (await raw(page(none + microdata + headings))).sessions.map(({ title }) => title),
    ['A'],
  );
  const { sessions, problems } = await read(page(none + headings));
  assert.deepEqual(
    sessions.map(({ title, start }) => [title, start]),
    [['B', '2025-06-29T10:00:00']],
  );
  assert.deepEqual(problems, []);
});

test('takes headings without times for sessions only if the page says so', async () => {
  const text = page('<h2>A</h2><p>About it.</p>');
  const { sessions, notes } = await raw(text);
  assert.deepEqual(sessions, []);
  assert.deepEqual(
    notes?.map(([name]) => name),
    ['unreadPart'],
  );
  assert.deepEqual(
    (await raw(text, 'html')).sessions.map(({ title }) => title),
    ['A'],
  );
});

test('says so where nothing can parse HTML', async () => {
  const failing = () => {
    throw new TypeError('no policy');
  };
  for (const parse of [undefined, failing]) {
    const { sessions, notes } = await htmlFormat.read({ text: page('<h2>A</h2>') }, { parseHtml: parse });
    assert.deepEqual([sessions, notes?.[0]?.[0]], [[], 'unreadPart']);
  }
});

test('survives what is nested without end', async () => {
  const { sessions } = await raw(`${'<div>'.repeat(20_000)}<h2>A</h2><time>10:00</time>`);
  assert.deepEqual(sessions, []);
});

const folder = new URL('../../../../shared/feeds/jsonld/', import.meta.url);
describe('Pages of others', { skip: existsSync(folder) ? false : 'the shared feeds are not here' }, () => {
  const of = async (name: string) => {
    const text = readFileSync(new URL(name, folder), 'utf8');
    assert.ok(htmlFormat.recognises({ text }));
    return read(text);
  };

  test('one event of a ticket shop', async () => {
    const { sessions, problems } = await of('eventbrite.html');
    assert.deepEqual(problems, []);
    assert.equal(sessions.length, 1);
    const { title, start, end, location, language, status, attendance, speakers, url } = sessions[0] ?? {};
    assert.deepEqual(
      { title, start, end, location, language, status, attendance, speakers, url },
      {
        title: 'BiznagaFest 2025',
        start: '2025-10-25T08:30:00+02:00',
        end: '2025-10-25T19:00:00+02:00',
        location: 'E.T.S. Ingeniería Informática. Universidad de Málaga',
        language: 'es-ES',
        status: 'scheduled',
        attendance: 'in person',
        speakers: [],
        url: 'https://www.eventbrite.es/e/entradas-biznagafest-2025-1052728016837',
      },
    );
  });

  test('a list of two in a graph, beside a broken block', async () => {
    const { sessions, problems } = await of('luma-landing.html');
    assert.deepEqual(
      problems.map(({ path }) => path),
      ['script[1]'],
    );
    assert.deepEqual(
      sessions.map(({ title, start, end, location, attendance, url }) => ({
        title,
        start,
        end,
        location,
        attendance,
        url,
      })),
      [
        {
          title: 'PyData Madrid July: LLM evaluation in practice',
          start: '2026-07-28T19:00:00+02:00',
          end: '2026-07-28T21:00:00+02:00',
          location: 'Google for Startups Campus',
          attendance: 'mixed',
          url: 'https://luma.com/8l8ofrry',
        },
        {
          title: 'PyData Madrid online: lightning talks',
          start: '2026-08-18T18:00:00Z',
          end: undefined,
          location: undefined,
          attendance: 'online',
          url: 'https://luma.com/9m9pgssz',
        },
      ],
    );
  });
});
