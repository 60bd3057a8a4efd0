import { aTimeout, expect, fixture, html, nextFrame } from '@open-wc/testing';
import {
  card,
  cards,
  chooseSubject,
  listOf,
  marks,
  part,
  type SessionList,
  searchField,
  subjectSelect,
  text,
  titles,
  typeQuery,
  until,
} from './page.ts';

const SIZE = 400;
const long = 'A sentence that goes on about libraries for a while. '.repeat(8);
const all = Array.from({ length: SIZE }, (_, i) => ({
  title: `Session ${i}`,
  description: i % 10 === 3 ? `${long}The secret of ${i} is a heron.` : `Words on topic ${i}.`,
  subjects: [i % 40 === 7 ? 'Rare' : 'Common', i % 2 ? 'Odd' : 'Even'],
  url: `https://example.org/${i}`,
}));
const allTitles = all.map(({ title }) => title);
const rareTitles = all.filter(({ subjects }) => subjects.includes('Rare')).map(({ title }) => title);

/** A list of all sessions of which only the first are drawn yet. */
const beginning = async (): Promise<SessionList> => {
  const list = document.createElement('session-list');
  list.sessions = all;
  // A fixture waits for the element, which waits for its cards.
  (await fixture(html`<div></div>`)).append(list);
  await list.ready;
  return list;
};

/** Chooses without waiting for the cards. */
const choose = async (list: SessionList, subject: string): Promise<void> => {
  const select = subjectSelect(list) as HTMLSelectElement;
  select.value = subject;
  select.dispatchEvent(new Event('change', { bubbles: true }));
  await Promise.resolve();
};

const items = (list: SessionList) => [...(part(list, 'list')?.querySelectorAll('[role="listitem"]') ?? [])];
const positions = (list: SessionList) =>
  items(list).map((item) => Number(item.getAttribute('aria-posinset')));
const sizes = (list: SessionList) => [
  ...new Set(items(list).map((item) => item.getAttribute('aria-setsize'))),
];
const top = (element: Element) => Math.round(element.getBoundingClientRect().top);

/** Scrolls until a card begins a little above the window; what is laid out on the way moves it. */
const scrollTo = async (scroller: Element, one: Element): Promise<void> => {
  for (let i = 0; i < 4; i++) {
    scroller.scrollTop += top(one) + 5;
    await nextFrame();
    await nextFrame();
  }
};

describe('A long list', () => {
  it('begins with the first cards, and has all of them in the end', async () => {
    const list = await beginning();
    expect(cards(list).length).to.be.within(1, SIZE - 1);
    expect(titles(list)).to.deep.equal(allTitles.slice(0, cards(list).length));
    expect(list.matchingSessions).to.have.length(SIZE);
    await list.updateComplete;
    expect(titles(list)).to.deep.equal(allTitles);
  });

  it('tells how many sessions it has, and which one is which, before all are there', async () => {
    const list = await beginning();
    const drawn = items(list).length;
    expect(part(list, 'list')?.getAttribute('role')).to.equal('list');
    expect(sizes(list)).to.deep.equal([`${SIZE}`]);
    expect(positions(list)).to.deep.equal(Array.from({ length: drawn }, (_, i) => i + 1));
    await list.updateComplete;
    expect(sizes(list)).to.deep.equal([`${SIZE}`]);
    expect(positions(list)).to.deep.equal(Array.from({ length: SIZE }, (_, i) => i + 1));
    await chooseSubject(list, 'Rare');
    expect(sizes(list)).to.deep.equal([`${rareTitles.length}`]);
    expect(positions(list)).to.deep.equal(rareTitles.map((_, i) => i + 1));
  });

  it('has room for all cards from the beginning', async () => {
    const list = await beginning();
    const { height } = list.getBoundingClientRect();
    await list.updateComplete;
    expect(list.getBoundingClientRect().height / height).to.be.within(0.3, 3);
  });

  it('shows what is wanted last, and nothing else, when somebody chooses or types while it is drawn', async () => {
    const list = await beginning();
    await choose(list, 'Odd');
    await choose(list, 'Rare');
    expect(list.matchingSessions.map(({ title }) => title)).to.deep.equal(rareTitles);
    await list.updateComplete;
    expect(titles(list)).to.deep.equal(rareTitles);
    await choose(list, '');
    await typeQuery(list, 'her');
    await typeQuery(list, 'heron 393');
    await until(() => titles(list).join() === 'Session 393', 'the answer');
    expect(marks(list)).to.deep.equal(['393', '393', 'heron']);
    await aTimeout(50);
    expect(titles(list)).to.deep.equal(['Session 393']);
    expect(list.shadowRoot?.querySelectorAll('[part="list"]')).to.have.length(1);
  });

  it('has all cards again, without marks, when nothing is asked any more', async () => {
    const list = await listOf(all);
    await typeQuery(list, 'heron');
    await until(() => cards(list).length === SIZE / 10, 'the answer');
    await typeQuery(list, '');
    expect(titles(list)).to.deep.equal(allTitles);
    expect(marks(list)).to.deep.equal([]);
    expect(list.shadowRoot?.querySelector('details[open]')).to.equal(null);
  });

  it('draws a card once: what a visitor opened stays open', async () => {
    const list = await listOf(all);
    const one = card(list, 247);
    expect(titles(list)[247]).to.equal('Session 247');
    const opened = card(list, 3).querySelector('details') as HTMLDetailsElement;
    opened.querySelector('summary')?.click();
    await chooseSubject(list, 'Rare');
    expect(cards(list)).to.include(one);
    await chooseSubject(list, '');
    expect(card(list, 247)).to.equal(one);
    expect(card(list, 3).querySelector('details')).to.equal(opened);
    expect(opened.open).to.equal(true);
  });

  it('stops when it leaves the page, and goes on when it is back', async () => {
    const list = await beginning();
    const parent = list.parentElement as HTMLElement;
    list.remove();
    await list.updateComplete;
    const drawn = cards(list).length;
    await aTimeout(100);
    expect(cards(list)).to.have.length(drawn);
    expect(drawn).to.be.below(SIZE);
    parent.append(list);
    await list.updateComplete;
    expect(titles(list)).to.deep.equal(allTitles);
  });
});

describe('A long list, to the browser', () => {
  it('has the texts of all cards for the search in the page', async () => {
    const list = await listOf(all);
    expect(text(part(list, 'list'))).to.include(`The secret of ${SIZE - 7} is a heron.`);
    const folded = card(list, SIZE - 7);
    expect(folded.checkVisibility()).to.equal(true);
    expect(folded.querySelector('details')?.open).to.equal(false);
  });

  it('is printed whole', async () => {
    const list = await beginning();
    expect(cards(list).length).to.be.below(SIZE);
    window.dispatchEvent(new Event('beforeprint'));
    expect(titles(list)).to.deep.equal(allTitles);
  });

  it('can be gone through by keyboard to its last card', async () => {
    const list = await listOf(all);
    const link = card(list, SIZE - 1).querySelector('a') as HTMLAnchorElement;
    link.focus();
    expect(list.shadowRoot?.activeElement).to.equal(link);
    await until(() => top(link) >= 0 && top(link) < innerHeight, 'the last card in view');
    window.scrollTo(0, 0);
  });

  it('keeps the focus in a card that stays, and gives it to the count when the card is gone', async () => {
    const list = await listOf(all);
    const link = card(list, 367).querySelector('a') as HTMLAnchorElement;
    link.focus();
    await chooseSubject(list, 'Rare');
    expect(list.shadowRoot?.activeElement).to.equal(link);
    await chooseSubject(list, '');
    expect(list.shadowRoot?.activeElement).to.equal(link);
    await chooseSubject(list, 'Even');
    expect(list.shadowRoot?.activeElement?.getAttribute('part')).to.equal('count');
    window.scrollTo(0, 0);
  });

  it('is left and found at the same place', async () => {
    const list = await listOf(all);
    const one = card(list, 300);
    await scrollTo(document.scrollingElement as Element, one);
    const before = top(one);
    await chooseSubject(list, 'Rare');
    expect(cards(list)).to.have.length(rareTitles.length);
    await chooseSubject(list, '');
    await until(() => Math.abs(top(one) - before) <= 2, `card 300 at ${before}, not at ${top(one)}`);
    for (let i = 0; i < 5; i++) await nextFrame();
    expect(top(one)).to.be.within(before - 2, before + 2);
    window.scrollTo(0, 0);
  });

  it('stays at its beginning for those who search from there', async () => {
    const list = await listOf(all);
    window.scrollTo(0, 0);
    searchField(list).focus();
    await typeQuery(list, 'heron');
    await until(() => cards(list).length === SIZE / 10, 'the answer');
    await typeQuery(list, '');
    await nextFrame();
    expect(Math.round(window.scrollY)).to.equal(0);
  });

  it('is found at the same place in a box that scrolls', async () => {
    const box = await fixture<HTMLElement>(html`<div style="height: 300px; overflow: auto"></div>`);
    const list = await listOf(all);
    box.append(list);
    await list.updateComplete;
    const one = card(list, 200);
    await scrollTo(box, one);
    const before = top(one);
    await chooseSubject(list, 'Rare');
    await chooseSubject(list, '');
    await until(() => Math.abs(top(one) - before) <= 2, `card 200 at ${before}, not at ${top(one)}`);
  });
});
