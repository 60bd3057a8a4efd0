import { expect, fixture, html } from '@open-wc/testing';
import { SessionList as Class } from '../../src/session-list.ts';
import { card, feed, listFrom, listOf, part, type SessionList, text, titles, until } from './page.ts';

const programme = {
  sessions: [
    { title: 'One', description: 'Text', subjects: ['A'] },
    { title: 'Two', subjects: ['B'] },
  ],
};

describe("In somebody else's page", () => {
  it('requests nothing but the feed', async () => {
    performance.clearResourceTimings();
    const list = await listFrom(feed(programme));
    await list.ready;
    const requests = performance.getEntriesByType('resource').map(({ name }) => new URL(name).pathname);
    expect(
      requests.filter((path) => !path.startsWith('/src/') && !path.startsWith('/node_modules/')),
    ).to.deep.equal(['/feed']);
  });

  it('stores nothing', async () => {
    localStorage.clear();
    sessionStorage.clear();
    const list = await listFrom(feed(programme));
    await list.ready;
    expect([localStorage.length, sessionStorage.length, document.cookie]).to.deep.equal([0, 0, '']);
  });

  it('leaves the address and its history alone', async () => {
    const before = [location.href, history.length];
    await listOf(programme);
    expect([location.href, history.length]).to.deep.equal(before);
  });

  it('may be defined twice: the first one stays', async () => {
    const first = customElements.get('session-list');
    await import('../../src/define.js?again' as string);
    expect(customElements.get('session-list')).to.equal(first);
    expect(first).to.equal(Class);
  });

  it('takes properties that were set before the script came', async () => {
    const list = document.createElement('session-list');
    Object.defineProperty(list, 'unrelated', { value: 1 });
    list.sessions = programme;
    list.headingLevel = 2;
    await fixture(html`${list}`);
    await list.ready;
    expect(card(list).querySelector('h2')).to.not.equal(null);
  });

  it('may be cloned, moved and removed and added again', async () => {
    const list = await listFrom(feed(programme));
    await list.ready;
    const clone = list.cloneNode(true) as SessionList;
    list.after(clone);
    await clone.ready;
    expect(titles(clone)).to.deep.equal(['One', 'Two']);
    const parent = list.parentElement as HTMLElement;
    list.remove();
    parent.prepend(list);
    await list.updateComplete;
    expect(titles(list)).to.deep.equal(['One', 'Two']);
  });

  it("lets none of the page's text styles in but font and colour", async () => {
    const style = document.createElement('style');
    style.textContent =
      '* { letter-spacing: 5px; text-transform: uppercase; line-height: 3; text-indent: 40px; word-spacing: 9px; text-align: right }';
    const list = await listOf(programme);
    const plain = { ...styleOf(list) };
    document.head.append(style);
    expect(styleOf(list)).to.deep.equal(plain);
    style.remove();
  });

  const styleOf = (list: SessionList) => {
    const { letterSpacing, textTransform, lineHeight, textIndent, wordSpacing, textAlign } = getComputedStyle(
      part(list, 'description') as Element,
    );
    return { letterSpacing, textTransform, lineHeight, textIndent, wordSpacing, textAlign };
  };

  it('can be themed by custom properties and parts', async () => {
    const style = document.createElement('style');
    style.textContent =
      'session-list { --session-list-radius: 3px; --session-list-color: rgb(1, 2, 3) } session-list::part(title) { font-style: italic }';
    document.head.append(style);
    const list = await listOf(programme);
    expect(getComputedStyle(card(list)).borderTopLeftRadius).to.equal('3px');
    expect(getComputedStyle(card(list)).color).to.equal('rgb(1, 2, 3)');
    expect(getComputedStyle(part(list, 'title') as Element).fontStyle).to.equal('italic');
    style.remove();
  });

  it('speaks the language of the nearest lang, through shadow roots', async () => {
    const host = document.createElement('div');
    host.lang = 'de';
    document.body.append(host);
    const list = document.createElement('session-list');
    list.sessions = [{ title: 'Eins', start: '2027-06-27' }];
    host.attachShadow({ mode: 'open' }).append(list);
    await list.ready;
    await list.updateComplete;
    expect(text(part(list, 'time'))).to.include('Sonntag, 27. Juni 2027');
    list.lang = 'es';
    await until(() => text(part(list, 'time')).includes('domingo, 27 de junio de 2027'), 'Spanish');
    host.remove();
  });

  it('follows the page into another language', async () => {
    const list = await listOf([{ title: 'Eins', start: '2027-06-27' }]);
    document.documentElement.lang = 'de';
    await until(() => text(part(list, 'time')).includes('Sonntag, 27. Juni 2027'), 'German');
    document.documentElement.lang = 'en';
    await until(() => text(part(list, 'time')).includes('Sunday, June 27, 2027'), 'English');
  });

  it('moves nothing below it when the cards come', async function () {
    // Only Chromium measures layout shift.
    if (!PerformanceObserver.supportedEntryTypes.includes('layout-shift')) return this.skip();
    let shift = 0;
    const observer = new PerformanceObserver((entries) => {
      for (const entry of entries.getEntries())
        shift += (entry as PerformanceEntry & { value: number }).value;
    });
    observer.observe({ type: 'layout-shift' });
    const list = await listFrom(
      feed(
        {
          sessions: Array.from({ length: 40 }, (_, i) => ({
            title: `Session ${i}`,
            description: 'Words '.repeat(30),
            subjects: [`S${i % 5}`],
          })),
        },
        { delay: 200 },
      ),
    );
    const below = document.createElement('p');
    below.textContent = 'Below';
    list.after(below);
    await list.ready;
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 100)));
    for (const entry of observer.takeRecords())
      shift += (entry as PerformanceEntry & { value: number }).value;
    observer.disconnect();
    expect(shift).to.equal(0);
  });
});

describe('<session-subjects>', () => {
  it('links every subject, with its count, to the list filtered by it', async () => {
    const index = await fixture(
      html`<session-subjects src=${feed(programme)} href="/scheduler.html?lang=en#top" list-id="all"></session-subjects>`,
    );
    for (let i = 0; i < 100 && !part(index, 'list'); i++)
      await new Promise((resolve) => setTimeout(resolve, 10));
    const links = [...(index.shadowRoot?.querySelectorAll('a') ?? [])];
    expect(links.map((link) => [text(link), text(link.nextElementSibling)])).to.deep.equal([
      ['A', '1 session'],
      ['B', '1 session'],
    ]);
    expect(links[0]?.href).to.equal(`${location.origin}/scheduler.html?lang=en&all-subject=A#top`);
  });
});
