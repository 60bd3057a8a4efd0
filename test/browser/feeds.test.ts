import { expect, fixture, html } from '@open-wc/testing';
import {
  card,
  count,
  feed,
  listFrom,
  listOf,
  next,
  part,
  type SessionList,
  text,
  titles,
  until,
} from './page.ts';

/** An element with this inside and no `src`. */
const listWith = async (inside: string, attributes: Record<string, string> = {}): Promise<SessionList> => {
  const list = document.createElement('session-list');
  for (const [name, value] of Object.entries(attributes)) list.setAttribute(name, value);
  list.innerHTML = inside;
  return fixture<SessionList>(html`${list}`);
};

const session = (title: string, more: object = {}) => ({ title, ...more });

describe('Several feeds', () => {
  it('are one programme, in which a session stands once', async () => {
    const first = feed({ sessions: [session('B', { start: '2025-06-29T11:00' })] });
    const second = feed({
      sessions: [session('A', { start: '2025-06-29T10:00' }), session('B', { start: '2025-06-29T11:00' })],
    });
    const list = await listFrom(`${first}\n ${second}`);
    await list.ready;
    await list.updateComplete;
    expect(titles(list)).to.deep.equal(['A', 'B']);
  });

  it('are shown without one that fails, of which the editor is told', async () => {
    const list = await listFrom(`${feed('', { status: 404 })} ${feed({ sessions: [session('A')] })}`);
    await list.ready;
    await until(() => list.problems.length);
    expect(titles(list)).to.deep.equal(['A']);
    expect(list.problems[0]?.message).to.include('404');
  });

  it('fail where all fail, and the editor is told of each', async () => {
    const list = await listFrom(`${feed('', { status: 404 })} ${feed('x')}`);
    const { problem } = await next(list, 'session-list-error');
    expect(problem.message).to.include('404');
    expect(list.problems.map(({ message }) => message.includes('404'))).to.deep.equal([true, false]);
    for (const { message } of list.problems) expect(text(part(list, 'notice'))).to.include(message);
  });
});

const tribe = (titles: string[], nextPage?: string) => ({
  events: titles.map((title, i) => ({
    id: `${title}${i}`,
    title,
    utc_start_date: '2025-06-29 08:00:00',
    start_date: '2025-06-29 10:00:00',
    timezone: 'Europe/Berlin',
    url: 'https://example.org/',
  })),
  rest_url: 'https://example.org/wp-json/tribe/events/v1/events/',
  total: 3,
  total_pages: 2,
  ...(nextPage && { next_rest_url: nextPage }),
});

describe('A feed of several pages', () => {
  it('is followed to its end', async () => {
    const last = new URL(feed(tribe(['C'])), document.baseURI).href;
    const list = await listFrom(feed(tribe(['A', 'B'], last)));
    await list.ready;
    await list.updateComplete;
    expect(titles(list)).to.deep.equal(['A', 'B', 'C']);
    expect(list.problems).to.deep.equal([]);
  });

  it('is shown as far as it came, where a page fails', async () => {
    const last = new URL(feed('', { status: 500 }), document.baseURI).href;
    const list = await listFrom(feed(tribe(['A', 'B'], last)));
    await list.ready;
    await list.updateComplete;
    expect(titles(list)).to.deep.equal(['A', 'B']);
    expect(list.problems[0]?.message).to.include('500');
  });

  it('is asked for at its own site only', async () => {
    const list = await listFrom(feed(tribe(['A'], 'https://elsewhere.example/page2')));
    await list.ready;
    await list.updateComplete;
    expect(titles(list)).to.deep.equal(['A']);
    expect(list.problems[0]?.message).to.include('elsewhere.example');
    expect(
      performance
        .getEntriesByType('resource')
        .filter(({ name }) => name.startsWith('https://elsewhere.example')),
    ).to.deep.equal([]);
  });
});

describe('A feed inside the element', () => {
  it('may be JSON in a script', async () => {
    const list = await listWith('<script type="application/json">{"sessions":[{"title":"Inside"}]}</script>');
    await list.ready;
    await list.updateComplete;
    expect(titles(list)).to.deep.equal(['Inside']);
  });

  it('may be JSON-LD, in several scripts', async () => {
    const event = (name: string) =>
      `<script type="application/ld+json">{"@context":"https://schema.org","@type":"Event","name":"${name}"}</script>`;
    const list = await listWith(event('A') + event('B'));
    await list.ready;
    await list.updateComplete;
    expect(titles(list)).to.deep.equal(['A', 'B']);
  });

  it('may be sessions as HTML, which the cards take the place of', async () => {
    const list = await listWith(
      '<h2 slot="heading">Programme</h2><article><h3>Tea &amp; talk</h3><p><time datetime="2025-06-29T10:00">Sunday</time></p><p>About <a href="/tea">tea</a>.</p></article><article><h3>Coffee hour</h3></article>',
    );
    await list.ready;
    await list.updateComplete;
    expect(titles(list)).to.deep.equal(['Tea & talk', 'Coffee hour']);
    expect(text(card(list))).to.include('June 29, 2025');
    expect(list.querySelector('article')?.checkVisibility?.() ?? false).to.equal(false);
  });

  it('may come after the element', async () => {
    const list = await listWith('');
    await list.updateComplete;
    expect(titles(list)).to.deep.equal([]);
    const script = document.createElement('script');
    script.type = 'application/json';
    script.textContent = '[{"title":"Late"}]';
    list.append(script);
    await list.ready;
    await list.updateComplete;
    expect(titles(list)).to.deep.equal(['Late']);
  });

  it('is none where the page only has words there', async () => {
    const list = await listWith('<p>The programme comes in May.</p>');
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(titles(list)).to.deep.equal([]);
    expect(count(list)).to.equal('');
    expect(list.querySelector('p')?.getBoundingClientRect().height).to.be.greaterThan(0);
  });

  it('says so where it is no JSON', async () => {
    const list = await listWith('<script type="application/json">{"sessions":[</script>');
    const { problem } = await next(list, 'session-list-error');
    expect(problem.message).to.include('not complete JSON');
  });
});

describe('The format', () => {
  it('is recognised, and may be named all the same', async () => {
    const body = 'title,room\nA,Hall\n';
    for (const attributes of [{}, { format: 'csv' }]) {
      const list = await listFrom(feed(body, { type: 'text/csv' }), attributes);
      expect((await list.ready).format).to.equal('csv');
    }
  });

  it('that nobody knows is told with those that are known', async () => {
    const list = await listFrom(feed([]), { format: 'perhaps' });
    const { problem } = await next(list, 'session-list-error');
    expect(problem.hint).to.match(/session-list, .*icalendar/);
  });

  it('of a feed that nothing recognises is told with its keys', async () => {
    const list = await listFrom(feed({ alpha: 1, beta: 2 }));
    const { problem } = await next(list, 'session-list-error');
    expect(problem.message).to.include('alpha, beta');
    expect(problem.hint).to.include('sessionize');
  });
});

describe('Breaks', () => {
  const sessions = [session('Talk'), session('Lunch'), session('Desk', { service: true })];
  it('are shown', async () =>
    expect(titles(await listOf(sessions))).to.deep.equal(['Talk', 'Lunch', 'Desk']));
  it('are hidden where the page says so', async () => {
    const list = await listOf(sessions, { breaks: 'hide' });
    expect(titles(list)).to.deep.equal(['Talk']);
    expect(count(list)).to.equal('1 session');
  });
});

describe('Text of a feed in several languages', () => {
  it('is that of the page, else English', async () => {
    const sessions = [{ title: { en: 'Tea', de: 'Tee', fr: 'Thé' } }, { title: { en: 'Milk', fr: 'Lait' } }];
    expect(titles(await listOf(sessions, { lang: 'de-AT' }))).to.deep.equal(['Tee', 'Milk']);
  });
});

describe('A description', () => {
  it('has paragraphs, lists and links, and nothing else of what it was written in', async () => {
    const description =
      '<p>One <img src="/x.png"><b onclick="x()">bold</b></p><ul><li>a</li><li><a href="https://example.org/b">b</a></li></ul><ol><li>c</li></ol><script>window.bad = true</script><a href="javascript:alert(1)">no</a>';
    const list = await listOf([session('T', { description })]);
    const shown = part(list, 'description') as HTMLElement;
    expect([...shown.querySelectorAll('*')].map(({ localName }) => localName)).to.deep.equal([
      'p',
      'ul',
      'li',
      'li',
      'a',
      'ol',
      'li',
      'p',
    ]);
    expect(shown.querySelector('a')?.href).to.equal('https://example.org/b');
    expect(text(shown)).to.equal('One boldabcno');
  });
});

describe("The attendee's own time", () => {
  const zone =
    new Intl.DateTimeFormat().resolvedOptions().timeZone === 'Asia/Kathmandu' ? 'UTC' : 'Asia/Kathmandu';
  const ownTimes = (list: SessionList) => part(list, 'own-times')?.querySelector('input');

  it('is shown beside that of the event, when wished', async () => {
    const list = await listOf({ timeZone: zone, sessions: [session('T', { start: '2025-06-29T10:00' })] });
    expect(part(list, 'own-time')).to.equal(null);
    ownTimes(list)?.click();
    await until(() => part(list, 'own-time'), 'the own time');
    expect(text(part(list, 'own-time'))).to.match(/^Your time: .*\d/);
    expect(text(part(list, 'time'))).to.include('10:00');
    ownTimes(list)?.click();
    await list.updateComplete;
    expect(part(list, 'own-time')).to.equal(null);
  });

  it('is not offered where it is the same or nobody knows', async () => {
    for (const start of ['2025-06-29T10:00', '2025-06-29'])
      expect(ownTimes(await listOf([session('T', { start })]))).to.equal(undefined);
  });
});

describe('The feed doctor', () => {
  before(() => history.replaceState(null, '', '?session-list-doctor'));
  after(() => history.replaceState(null, '', location.pathname));

  it('says what was read and what to mend', async () => {
    const list = await listOf([session('A', { location: 'Hall' }), {}]);
    await until(() => part(list, 'doctor'), 'the doctor');
    const said = text(part(list, 'doctor'));
    expect(said).to.include('Formatsession-list');
    expect(said).to.include('Sessions with a place1 of 1 (100 %)');
    expect(said).to.include('sessions[1]: This session has no title');
  });

  it('says it of a feed that cannot be read, too', async () => {
    const list = await listFrom(feed({ alpha: 1 }));
    await until(() => part(list, 'doctor')?.textContent?.includes('alpha'), 'the problem');
  });
});
