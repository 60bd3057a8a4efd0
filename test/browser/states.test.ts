import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import {
  button,
  cards,
  count,
  feed,
  listFrom,
  next,
  part,
  type SessionList,
  shown,
  titles,
  until,
} from './page.ts';

const programme = { title: 'Day one', sessions: [{ title: 'One' }, { title: 'Two' }] };

describe('Loading', () => {
  it('shows a calm placeholder, then the cards, and says so', async () => {
    const loaded = next(document, 'session-list-load');
    const list = await listFrom(feed(programme, { delay: 50 }));
    expect(count(list)).to.equal('Loading sessions…');
    expect(list.shadowRoot?.querySelector('.placeholder')).to.not.equal(null);
    const status = list.shadowRoot?.querySelector('[role="status"]');
    const event = await loaded;
    expect(event.programme.title).to.equal('Day one');
    expect(await list.ready).to.equal(event.programme);
    expect(list.programme).to.equal(event.programme);
    expect(titles(list)).to.deep.equal(['One', 'Two']);
    expect(count(list)).to.equal('2 sessions');
    expect(list.shadowRoot?.querySelectorAll('[role="status"]')).to.have.length(1);
    expect(list.shadowRoot?.querySelector('[role="status"]')).to.equal(status);
  });

  it('takes the later of two sources, also when the first answers last', async () => {
    const list = await listFrom(feed(programme, { delay: 300 }));
    list.src = feed({ sessions: [{ title: 'Later' }] });
    await list.ready;
    expect(titles(list)).to.deep.equal(['Later']);
    await new Promise((resolve) => setTimeout(resolve, 400));
    expect(titles(list)).to.deep.equal(['Later']);
  });

  it('does nothing more when it is removed while loading, and begins again when it is back', async () => {
    const list = await listFrom(feed(programme, { delay: 100 }));
    const parent = list.parentElement as HTMLElement;
    list.remove();
    let events = 0;
    list.addEventListener('session-list-load', () => events++);
    await new Promise((resolve) => setTimeout(resolve, 250));
    expect(events).to.equal(0);
    parent.append(list);
    await list.ready;
    expect(titles(list)).to.deep.equal(['One', 'Two']);
  });

  it('goes on when it is moved while loading', async () => {
    const src = feed(programme, { delay: 100 });
    const list = await listFrom(src);
    const wrapper = document.createElement('div');
    list.parentElement?.append(wrapper);
    wrapper.append(list);
    await list.ready;
    expect(titles(list)).to.deep.equal(['One', 'Two']);
    const requests = performance.getEntriesByType('resource').filter(({ name }) => name.endsWith(src));
    expect(requests.length).to.be.at.most(1);
  });

  it('asks once for several elements with the same source', async () => {
    const src = feed(programme, { delay: 500 });
    const both = await fixture(
      html`<div><session-list src=${src}></session-list><session-list src=${src}></session-list><session-subjects src=${src}></session-subjects></div>`,
    );
    await Promise.all([...both.querySelectorAll('session-list')].map((list) => list.ready));
    await until(
      () => both.lastElementChild?.shadowRoot?.querySelector('[aria-busy="false"]'),
      'the subjects',
    );
    const requests = performance.getEntriesByType('resource').filter(({ name }) => name.endsWith(src));
    expect(requests).to.have.length(1);
  });
});

describe('A programme that cannot be loaded', () => {
  const faults: [name: string, src: () => string, message: RegExp][] = [
    ['404', () => feed('{}', { status: 404 }), /answered 404.*no file there/],
    ['500', () => feed('{}', { status: 500 }), /answered 500/],
    ['no network', () => 'http://127.0.0.1:9/feed.json', /Nothing answered at/],
    ['an address that is none', () => 'http://', /not an address/],
    [
      'HTML instead of JSON',
      () => feed('<!doctype html><title>Sign in</title>', { type: 'text/html' }),
      /is an HTML page/,
    ],
    ['truncated JSON', () => feed('{"sessions": [{"title": "On'), /not complete JSON/],
    ['an empty file', () => feed(' '), /empty file/],
    ['null', () => feed('null'), /feed is null/],
    ['a number', () => feed('42'), /feed is a number/],
    [
      'an object without sessions',
      () => feed('{"talks": 1, "rooms": []}'),
      /in no known format; its keys are: talks, rooms/,
    ],
  ];
  for (const [name, src, message] of faults) {
    it(`says so and what the editor must mend: ${name}`, async () => {
      const list = document.createElement('session-list');
      const failed = next(list, 'session-list-error');
      list.src = src();
      await fixture(html`${list}`);
      const event = await failed;
      const told = `${event.problem.message} ${event.problem.hint}`;
      expect(told).to.match(message);
      expect(list.problems).to.deep.equal([event.problem]);
      expect(count(list)).to.equal('The sessions could not be loaded.');
      expect(part(list, 'notice')?.textContent).to.include(told);
      expect(button(list, 'Try again')).to.not.equal(null);
      expect(cards(list)).to.have.length(0);
    });
  }

  it('can be tried again, and focus stays in the element', async () => {
    const list = await listFrom(feed('', { status: 503 }));
    await oneEvent(list, 'session-list-error');
    const again = button(list, 'Try again');
    again.focus();
    again.click();
    await list.updateComplete;
    expect(list.shadowRoot?.activeElement).to.equal(part(list, 'count'));
    await oneEvent(list, 'session-list-error');
    list.src = feed(programme);
    await list.ready;
    expect(titles(list)).to.deep.equal(['One', 'Two']);
    expect(part(list, 'notice')).to.equal(null);
  });
});

describe('What stands between the tags', () => {
  const isShown = (list: SessionList) =>
    (list.querySelector('#fallback') as HTMLElement).getClientRects().length > 0;
  const fallback =
    '<p id="fallback">See the <a href="programme.html">programme</a>.</p><h2 slot="heading">Heading</h2>';

  it('stays until the programme is shown', async () => {
    const list = await listFrom(feed(programme, { delay: 50 }), {}, fallback);
    expect(isShown(list)).to.equal(true);
    expect(list.shadowRoot?.querySelector('.placeholder')).to.equal(null);
    await list.ready;
    expect(isShown(list)).to.equal(false);
    expect((list.querySelector('h2') as HTMLElement).getClientRects().length).to.be.above(0);
  });

  it('stays when all fails', async () => {
    const list = await listFrom(feed('', { status: 404 }), {}, fallback);
    await oneEvent(list, 'session-list-error');
    expect(isShown(list)).to.equal(true);
    expect(shown(list)).to.include('The sessions could not be loaded.');
  });

  it('stays when there is no source', async () => {
    const list = await fixture<SessionList>(html`<session-list><p id="fallback">Soon.</p></session-list>`);
    expect(isShown(list)).to.equal(true);
    expect(count(list)).to.equal('');
  });
});

describe('A programme', () => {
  it('may be empty', async () => {
    const list = await listFrom(feed({ sessions: [] }));
    await list.ready;
    expect(count(list)).to.equal('There are no sessions yet.');
    expect(part(list, 'notice')).to.not.equal(null);
    expect(part(list, 'search')).to.equal(null);
  });

  it('may be a bare array', async () => {
    const list = await listFrom(
      feed([
        { title: 'One', time: 'Sunday 10:30AM', subjects: ['A'] },
        { title: 'Two', subjects: ['B'] },
      ]),
    );
    await list.ready;
    expect(titles(list)).to.deep.equal(['One', 'Two']);
  });

  it('loses nothing by one bad record', async () => {
    const list = await listFrom(
      feed({
        sessions: [
          'text',
          null,
          7,
          [],
          {},
          { title: '' },
          { title: 12 },
          { title: 'Good', subjects: 5, speakers: { name: null }, description: {}, start: 'soon' },
        ],
      }),
    );
    await list.ready;
    expect(titles(list)).to.deep.equal(['12', 'Good']);
    const paths = list.problems.map(({ path }) => path);
    for (const path of [
      'sessions[0]',
      'sessions[1]',
      'sessions[2]',
      'sessions[3]',
      'sessions[4]',
      'sessions[5]',
      'sessions[6].title',
      'sessions[7].start',
    ]) {
      expect(paths).to.include(path);
    }
    expect(shown(list)).to.include('soon');
    for (const { message, hint } of list.problems) expect(message && hint).to.not.equal('');
  });

  it("is shown though its time zone or the page's language is unknown", async () => {
    const list = await listFrom(
      feed({ timeZone: 'Mars/Olympus', sessions: [{ title: 'One', start: '2027-06-27T10:30' }] }),
      { lang: 'not a language' },
    );
    await list.ready;
    expect(titles(list)).to.deep.equal(['One']);
    expect(shown(list)).to.match(/June 27, 2027.*10:30/);
    await until(() => list.problems.length === 2, 'both problems');
    expect(list.problems.map(({ path }) => path)).to.deep.equal(['timeZone', 'lang']);
  });

  it('may come as a property, in place of src', async () => {
    const list = await fixture<SessionList>(
      html`<session-list src="/nowhere.json" .sessions=${[{ title: 'Given' }]}></session-list>`,
    );
    await list.ready;
    expect(titles(list)).to.deep.equal(['Given']);
    list.sessions = { title: 'Other', sessions: [{ title: 'Else' }] };
    await until(() => titles(list).join() === 'Else', 'the other programme');
  });
});
