import { expect } from '@open-wc/testing';
import type { SessionList } from './page.ts';
import {
  button,
  card,
  count,
  feed,
  listFrom,
  listOf,
  next,
  part,
  text,
  titles,
  typeQuery,
  until,
} from './page.ts';

const sessions = [
  {
    id: 'a',
    title: 'A',
    start: '2025-06-28T09:00:00Z',
    end: '2025-06-28T10:00:00Z',
    track: 'Red',
    location: 'Hall',
  },
  {
    id: 'b',
    title: 'B',
    start: '2025-06-28T13:00:00Z',
    end: '2025-06-28T14:00:00Z',
    track: 'Blue',
    location: 'Attic',
  },
  {
    id: 'c',
    title: 'C',
    start: '2025-06-29T09:00:00Z',
    end: '2025-06-29T10:00:00Z',
    track: 'Red',
    location: 'Attic',
  },
];

const all = (list: Element, selector: string) => [
  ...(list.shadowRoot?.querySelectorAll<HTMLElement>(selector) ?? []),
];
/** Engines know different versions of the language's rules, with a comma or without. */
const plain = (element: Element | null | undefined) => text(element ?? null).replace(',', '');
const chips = (list: Element) => all(list, '[part="chip"]').map((chip) => chip.ariaLabel);
const openFilters = async (list: SessionList): Promise<void> => {
  part(list, 'filters')?.click();
  await until(() => part(list, 'facets'), 'the facets');
};
const option = (list: Element, name: string): HTMLInputElement => {
  const label = all(list, 'label.option').find((one) => text(one).startsWith(`${name} (`));
  if (!label) throw new Error(`There is no option "${name}".`);
  return label.querySelector('input') as HTMLInputElement;
};
const choose = async (list: SessionList, name: string): Promise<void> => {
  option(list, name).click();
  await list.updateComplete;
};
const shows = (list: Element, expected: string) =>
  until(() => titles(list).join('') === expected, `${expected}, not ${titles(list).join('')}`);
const asks = (key: string) => new URLSearchParams(location.search).getAll(key);

describe('Days', () => {
  it('are groups with headings, whose cards are one level below', async () => {
    const list = await listOf(sessions, { lang: 'en-GB', 'heading-level': '2' });
    expect(all(list, '[part="group"]').map((group) => plain(group.querySelector('h2')))).to.deep.equal([
      'Saturday 28 June',
      'Sunday 29 June',
    ]);
    expect(card(list).querySelector('h3')).to.not.equal(null);
    expect(
      all(list, '[part="list"] li[aria-posinset]').map((item) => `${item.ariaPosInSet}/${item.ariaSetSize}`),
    ).to.deep.equal(['1/2', '2/2', '1/1']);
  });

  it('can be jumped to, and have the focus then', async () => {
    const list = await listOf(sessions, { lang: 'en-GB' });
    all(list, '[part="day"]')[1]?.click();
    await until(() => plain(list.shadowRoot?.activeElement) === 'Sunday 29 June', 'the focus');
  });

  it('are not where there is one, on an interest page, or under a search', async () => {
    expect(all(await listOf(sessions.slice(0, 2)), '[part="group"]')).to.have.length(0);
    const list = await listOf(sessions);
    await typeQuery(list, 'red');
    await until(() => all(list, '[part="group-heading"]').length === 1, 'one heading');
    expect(text(part(list, 'group-heading'))).to.equal('Best matches first');
    list.remove();
  });
});

describe('Facets', () => {
  it('are chosen, shown as chips, kept in the address, and taken back by chip and by the browser', async () => {
    const list = await listOf(sessions);
    await openFilters(list);
    await choose(list, 'Red');
    expect(titles(list).join('')).to.equal('AC');
    expect(count(list)).to.equal('2 of 3 sessions');
    await choose(list, 'Hall');
    expect(titles(list).join('')).to.equal('A');
    expect(chips(list)).to.deep.equal(['Remove Track: Red', 'Remove Place: Hall']);
    await until(() => asks('sessions-place').join() === 'Hall', 'the address');
    history.back();
    await shows(list, 'AC');
    history.forward();
    await shows(list, 'A');
    all(list, '[part="chip"]')[1]?.click();
    await shows(list, 'AC');
    expect(list.shadowRoot?.activeElement?.getAttribute('aria-label')).to.equal('Remove Track: Red');
    button(list, 'Clear all').click();
    await shows(list, 'ABC');
    expect(list.shadowRoot?.activeElement?.getAttribute('part')).to.equal('filters');
    expect(asks('sessions-track')).to.deep.equal([]);
  });

  it('say the new count once', async () => {
    const list = await listOf(sessions);
    await openFilters(list);
    const status = list.shadowRoot?.querySelector('[role="status"]') as HTMLElement;
    const said: string[] = [];
    const observer = new MutationObserver(() => said.push(text(status)));
    observer.observe(status, { childList: true, characterData: true, subtree: true });
    await choose(list, 'Red');
    await choose(list, 'Hall');
    await list.updateComplete;
    observer.disconnect();
    expect(said).to.deep.equal(['2 of 3 sessions', '1 of 3 sessions']);
    expect(all(list, '[role="status"], [role="alert"], [aria-live]')).to.have.length(1);
  });

  it('say in the event what is chosen', async () => {
    const list = await listOf(sessions);
    await openFilters(list);
    const change = next(list, 'session-list-change');
    await choose(list, 'Blue');
    expect((await change).filters).to.deep.equal({ track: ['Blue'] });
  });

  it('disable what would give nothing', async () => {
    const list = await listOf(sessions);
    await openFilters(list);
    await choose(list, 'Blue');
    expect(option(list, 'Hall').disabled).to.equal(true);
    expect(option(list, 'Red').disabled).to.equal(false);
  });

  it('are those that the page names; others stay away', async () => {
    const list = await listOf(sessions, { facets: 'place day' });
    expect(all(list, '[part="facet"] > summary').map(text)).to.deep.equal(['Place', 'Day']);
    expect(part(await listOf(sessions, { facets: 'none' }), 'filters')).to.equal(null);
    expect(part(await listOf([{ title: 'Only' }]), 'filters')).to.equal(null);
  });

  it('of two elements do not meet, and the page keeps its own keys, hash and state', async () => {
    const before = location.href;
    history.replaceState({ host: 1 }, '', `${location.search}&other=a+b#there`);
    const [one, two] = [await listOf(sessions, { id: 'one' }), await listOf(sessions, { id: 'two' })];
    await openFilters(one);
    await choose(one, 'Red');
    await typeQuery(two, 'blue');
    await until(() => asks('two-q').length, 'the query');
    expect(asks('one-track')).to.deep.equal(['Red']);
    expect([titles(one).join(''), titles(two).join('')]).to.deep.equal(['AC', 'B']);
    expect(location.search).to.include('other=a+b');
    expect([location.hash, history.state]).to.deep.equal(['#there', { host: 1 }]);
    history.replaceState(null, '', before);
  });
});

describe('The address', () => {
  it('is the hash where the host needs that: the query stays, and so does what the page has in the hash', async () => {
    const before = location.href;
    const query = location.search;
    history.replaceState({ host: 1 }, '', '#there');
    const list = await listOf(sessions, { 'url-state': 'hash', id: 'one' });
    await openFilters(list);
    await choose(list, 'Red');
    await until(() => location.hash === '#there&one-track=Red', 'the hash');
    expect([location.search, history.state]).to.deep.equal([query, { host: 1 }]);
    const link = card(list).querySelector<HTMLAnchorElement>('[part="link"]');
    expect(link?.hash).to.match(/^#there&one-session=a$/);
    history.back();
    await shows(list, 'ABC');
    location.hash = '#there&one-place=Attic&one-track=Nobody';
    await shows(list, 'BC');
    history.replaceState(null, '', before);
  });

  it('is left alone where the host wants that, and not read', async () => {
    const before = location.href;
    history.replaceState(null, '', `${location.search}&sessions-track=Red#sessions-track=Red`);
    const { href } = location;
    const { length } = history;
    const list = await listOf(sessions, { 'url-state': 'none' });
    expect(titles(list).join('')).to.equal('ABC');
    expect(part(list, 'link')).to.equal(null);
    await openFilters(list);
    await choose(list, 'Blue');
    expect(titles(list).join('')).to.equal('B');
    await list.updateComplete;
    expect([location.href, history.length]).to.deep.equal([href, length]);
    history.replaceState(null, '', before);
  });
});

describe('An interest page', () => {
  const records = [
    { title: 'A', subjects: ['Zines', 'Play'] },
    { title: 'B', subjects: ['Zines', 'Play'] },
    { title: 'C', subjects: ['Zines', 'Advocacy'] },
    { title: 'D', subjects: ['Play'] },
  ];

  it('says how many there are, and leads on to the scheduler and to related subjects', async () => {
    const list = await listOf(records, {
      subject: 'Zines',
      'scheduler-href': '/all',
      'interests-href': 'interests/{slug}.html',
    });
    expect(count(list)).to.equal('3 of 4 sessions');
    const more = part(list, 'more');
    expect(text(more?.querySelector('p') ?? null)).to.equal(
      '3 of 4 sessions. All sessions about Zines in the scheduler',
    );
    const [scheduler, ...related] = more?.querySelectorAll('a') ?? [];
    expect(new URL(scheduler?.href ?? '').pathname).to.equal('/all');
    expect(new URL(scheduler?.href ?? '').searchParams.get('sessions-subject')).to.equal('Zines');
    expect(related.map((link) => [text(link), link.getAttribute('href')])).to.deep.equal([
      ['Play', 'interests/play.html'],
      ['Advocacy', 'interests/advocacy.html'],
    ]);
    expect(more?.querySelector('nav')?.getAttribute('aria-labelledby')).to.equal('related');
  });

  it('leads nowhere that its editor did not say', async () => {
    expect(part(await listOf(records, { subject: 'Zines' }), 'more')).to.equal(null);
    expect(part(await listOf(records, { 'scheduler-href': '/all' }), 'more')).to.equal(null);
  });
});

describe('A link to one session', () => {
  it('opens it, also before the feed has arrived, however few are shown', async () => {
    const before = location.href;
    history.replaceState(null, '', `${location.search}&sessions-session=c`);
    const list = await listFrom(feed({ sessions }, { delay: 100 }), { limit: '1' });
    await until(() => text(list.shadowRoot?.activeElement ?? null) === 'C', 'the focus');
    expect(all(list, '[aria-current="true"] [part="title"]').map(text)).to.deep.equal(['C']);
    history.replaceState(null, '', before);
  });
});

describe('Saying it together', () => {
  it('shows so many, and more on demand, with the focus on the first of them', async () => {
    const list = await listOf(sessions, { limit: '2', order: 'title', group: 'none' });
    expect(titles(list).join('')).to.equal('AB');
    button(list, 'Show 1 more').click();
    await shows(list, 'ABC');
    expect(text(list.shadowRoot?.activeElement ?? null)).to.equal('C');
    expect(part(list, 'show-more')).to.equal(null);
  });

  it('hides or dims what is over', async () => {
    const now = '2025-06-28T12:00:00Z';
    expect(titles(await listOf(sessions, { past: 'hide', now })).join('')).to.equal('BC');
    const list = await listOf(sessions, { past: 'dim', now });
    expect(all(list, '[data-over] [part="title"]').map(text)).to.deep.equal(['A']);
  });

  it('shows what is on now and next', async () => {
    const list = await listOf(sessions, { 'now-and-next': '', now: '2025-06-28T09:30:00Z' });
    expect(all(list, '[data-session]').map(text)).to.deep.equal(['A', 'B']);
  });

  it('pins and leaves out', async () => {
    const list = await listOf(sessions, { pinned: 'c', without: 'a', group: 'none' });
    expect(titles(list).join('')).to.equal('CB');
  });

  it('tells the editor which words nobody knows, and goes on without them', async () => {
    const list = await listOf(sessions, { facets: 'track rooms', order: 'alphabet', limit: 'few' });
    await until(() => list.problems.length === 3, 'the problems');
    expect(list.problems.map(({ path, message }) => `${path}: ${message}`)).to.deep.equal([
      'facets: "rooms" is no value for facets.',
      'order: "alphabet" is no value for order.',
      'limit: "NaN" is no value for limit.',
    ]);
    expect(list.problems[0]?.hint).to.include('place');
    expect(titles(list).join('')).to.equal('ABC');
  });
});
