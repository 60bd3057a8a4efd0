import { expect, fixture, html } from '@open-wc/testing';

// The first that defines the elements is the one whose parts are not there; see web-test-runner.config.mjs.
const withoutParts: string = '/without-parts/src/define.ts';
await import(withoutParts);
const {
  card,
  chooseSubject,
  count,
  feed,
  listOf,
  part,
  shown,
  subjectSelect,
  text,
  titles,
  typeQuery,
  until,
} = await import('./page.ts');

const SIZE = 90;
const all = Array.from({ length: SIZE }, (_, i) => ({
  title: `Session ${i}`,
  subjects: [i % 2 ? 'Odd' : 'Even'],
  track: i % 3 ? 'Red' : 'Blue',
  url: `https://example.org/${i}`,
}));
const allTitles = all.map(({ title }) => title);

describe('Without the parts that are loaded on demand', () => {
  it('all cards are drawn, also when somebody chooses', async () => {
    const list = await listOf(all);
    expect(titles(list)).to.deep.equal(allTitles);
    await chooseSubject(list, 'Odd');
    expect(titles(list)).to.deep.equal(allTitles.filter((_, i) => i % 2));
    await chooseSubject(list, '');
    expect(titles(list)).to.deep.equal(allTitles);
  });

  it('the focus stays in a card that stays, and goes to the count when the card is gone', async () => {
    const list = await listOf(all);
    const link = card(list, 41).querySelector('a') as HTMLAnchorElement;
    link.focus();
    await chooseSubject(list, 'Odd');
    expect(list.shadowRoot?.activeElement).to.equal(link);
    await chooseSubject(list, 'Even');
    expect(list.shadowRoot?.activeElement?.getAttribute('part')).to.equal('count');
  });

  it('a list that the page wants refined is shown without, and says so', async () => {
    const list = await listOf(all, { facets: 'track', order: 'title', limit: '3' });
    expect(titles(list)).to.deep.equal(allTitles);
    expect(shown(list)).to.include('Filters and links to days could not be loaded.');
    await chooseSubject(list, 'Odd');
    expect(count(list)).to.equal(`${SIZE / 2} of ${SIZE} sessions`);
  });

  it('the button for the filters says so', async () => {
    const list = await listOf(all);
    expect(shown(list)).not.to.include('could not be loaded');
    part(list, 'filters')?.click();
    await until(() => shown(list).includes('Filters and links to days could not be loaded.'), 'the sentence');
    expect(titles(list)).to.deep.equal(allTitles);
  });

  it('the count says that nothing is found', async () => {
    const list = await listOf(all);
    await typeQuery(list, 'xylophone');
    await until(() => count(list) === `0 of ${SIZE} sessions`, 'the count');
    await until(() => part(list, 'notice'), 'the notice');
    expect(subjectSelect(list)).not.to.equal(null);
  });

  it('sessions are cards, whatever layout the page wants', async () => {
    const long = {
      title: 'Long',
      description: 'A sentence that is long enough to be folded. '.repeat(20).trim(),
    };
    const list = await listOf([...all, long], { layout: 'agenda' });
    expect(titles(list)).to.have.length(SIZE + 1);
    const style = getComputedStyle(part(list, 'card') as Element);
    expect([style.display, style.borderInlineStartWidth]).to.deep.equal(['flow-root', '1px']);
    expect(text(card(list, SIZE).querySelector('[part="description"] > p'))).to.include('A sentence');
  });

  it('a list speaks English, whatever language the page is in', async () => {
    const list = await listOf(all, { lang: 'de' });
    expect(count(list)).to.equal(`${SIZE} sessions`);
    expect(shown(list)).to.include('Search sessions');
  });

  it("times are the event's, wherever the visitor is", async () => {
    const list = await listOf([
      { title: 'A', start: '2025-06-28T09:00:00+13:00' },
      { title: 'B', start: '2025-06-28T09:00:00-10:00' },
    ]);
    expect(text(part(list, 'time'))).to.match(/9:00\sAM UTC\+13$/);
    expect(part(list, 'own-times')).to.equal(null);
  });

  it('a feed that needs more reading is not shown, and what is missing is said', async () => {
    const list = await fixture(
      html`<session-list src=${feed([{ title: 'A', duration: '1:30' }])}></session-list>`,
    );
    await until(() => count(list) === 'The sessions could not be loaded.', 'the failure');
    expect(shown(list)).to.include('most feeds');
  });

  it('a feed inside the element is not shown, and what is missing is said', async () => {
    const list = await fixture(
      html`<session-list><script type="application/json">{ "sessions": [{ "title": "A" }] }</script></session-list>`,
    );
    await until(() => count(list) === 'The sessions could not be loaded.', 'the failure');
    expect(shown(list)).to.include('feeds inside the element');
  });

  it('what stands inside an element in place of a feed stays', async () => {
    const list = await fixture(html`<session-list><p>By hand</p></session-list>`);
    await until(() => part(list, 'count'), 'the element');
    expect(count(list)).to.equal('');
    expect(list.querySelector('p')?.checkVisibility()).to.equal(true);
  });

  it('the index of interests leaves what stands in it, and says so', async () => {
    const index = await fixture(
      html`<session-subjects src=${feed({ sessions: all })}><a href="/list">All sessions</a></session-subjects>`,
    );
    await until(() => count(index) === 'The sessions could not be loaded.', 'the sentence');
    expect(index.querySelector('a')?.checkVisibility()).to.equal(true);
  });

  it('what is picked stays picked, and that nothing is saved is said', async () => {
    const list = await listOf({ sessions: [{ id: 'a', title: 'Opening' }, ...all] });
    const toggle = part(list, 'pick') as HTMLButtonElement;
    toggle.click();
    await until(() => count(list).includes('agenda'), 'the message');
    expect(count(list)).to.equal(
      `${SIZE + 1} sessions Your agenda could not be loaded, so nothing is saved yet.`,
    );
    expect(text(toggle)).to.equal('In my agenda: Opening');
    expect(toggle.ariaPressed).to.equal('true');
    expect([list.picks, part(list, 'agenda'), localStorage.length]).to.deep.equal([['a'], null, 0]);
    const error = await Promise.resolve(list.toICalendar()).catch((reason: unknown) => reason);
    expect(error).to.be.instanceOf(Error);
    toggle.click();
    expect(list.picks).to.deep.equal([]);
  });
});
