import { expect, fixture, html } from '@open-wc/testing';
import type { Pick } from '../../src/model/pick.ts';
import type { SessionListPickEvent } from '../../src/view/pick-event.ts';
import {
  button,
  card,
  count,
  feed,
  listFrom,
  listOf,
  marks,
  next,
  part,
  type SessionList,
  shown,
  text,
  titles,
  typeQuery,
  until,
} from './page.ts';

const sessions = [
  {
    id: 'a',
    title: 'Opening',
    start: '2027-06-27T10:00:00-04:00',
    end: '2027-06-27T11:00:00-04:00',
    location: 'Hall',
  },
  {
    id: 'b',
    title: 'Zines',
    start: '2027-06-27T10:30:00-04:00',
    end: '2027-06-27T11:30:00-04:00',
    location: 'Attic',
  },
  { id: 'c', title: 'Lunch talk', start: '2027-06-27T12:30:00-04:00', end: '2027-06-27T13:00:00-04:00' },
  { id: 'd', title: 'Some day', time: 'Sunday 1:00PM - 2:00PM' },
];
const programme = { title: 'A conference', timeZone: 'America/New_York', sessions };

let keys = 0;
/** A key of its own for each test. */
const key = (): string => `test-${keys++}`;

const toggle = (list: Element, n: number): HTMLButtonElement =>
  card(list, n).querySelector('[part="pick"]') as HTMLButtonElement;

const pick = async (list: SessionList, ...cards: number[]): Promise<void> => {
  for (const n of cards) toggle(list, n).click();
  await list.updateComplete;
};

const showAgenda = async (list: SessionList): Promise<void> => {
  part(list, 'agenda')?.click();
  await list.updateComplete;
  await until(() => part(list, 'agenda')?.ariaPressed === 'true', 'the agenda');
};

const stored = (name: string): { version: number; picks: { id: string }[] } | null =>
  JSON.parse(localStorage.getItem(`session-list:${name}`) ?? 'null');

describe('Picking', () => {
  it('is a labelled toggle on every card', async () => {
    const list = await listOf(programme, { 'storage-key': key() });
    expect(toggle(list, 0).getAttribute('aria-pressed')).to.equal('false');
    expect(text(toggle(list, 0))).to.equal('Add to my agenda: Opening');
    await pick(list, 0);
    expect(toggle(list, 0).getAttribute('aria-pressed')).to.equal('true');
    expect(text(toggle(list, 0))).to.equal('In my agenda: Opening');
    expect(text(part(list, 'agenda'))).to.equal('My agenda (1)');
    await pick(list, 0);
    expect(toggle(list, 0).getAttribute('aria-pressed')).to.equal('false');
    expect(list.picks).to.deep.equal([]);
  });

  it('tells the page, with the session', async () => {
    const list = await listOf(programme, { 'storage-key': key() });
    const event = next(document, 'session-list-pick');
    toggle(list, 1).click();
    const { session, picked } = (await event) as SessionListPickEvent;
    expect([session, picked]).to.deep.equal([list.programme?.sessions[1], true]);
    const second = next(document, 'session-list-pick');
    toggle(list, 1).click();
    expect((await second).picked).to.equal(false);
  });

  it('stores nothing before the first pick, and what was known of the session then', async () => {
    const name = key();
    const before = localStorage.length;
    const list = await listOf(programme, { 'storage-key': name });
    expect(localStorage.length).to.equal(before);
    await pick(list, 0);
    expect(stored(name)).to.deep.equal({
      version: 1,
      picks: [
        {
          id: 'a',
          title: 'Opening',
          location: 'Hall',
          start: '2027-06-27T10:00:00-04:00',
          end: '2027-06-27T11:00:00-04:00',
          timeZone: 'America/New_York',
        },
      ],
    });
    const again = await listOf(programme, { 'storage-key': name });
    await until(() => again.picks.join() === 'a', 'what is stored');
    await pick(again, 0);
    expect(stored(name)).to.equal(null);
    // Elements of one page agree.
    await list.updateComplete;
    expect(list.picks).to.deep.equal([]);
    expect(toggle(list, 0).getAttribute('aria-pressed')).to.equal('false');
  });

  it('goes by the address of the feed, without its query', async () => {
    const list = await listFrom(feed(programme));
    await list.ready;
    await list.updateComplete;
    await pick(list, 0);
    expect(localStorage.getItem(`session-list:${location.origin}/feed`)).to.include('"id":"a"');
    localStorage.removeItem(`session-list:${location.origin}/feed`);
  });

  it('is set and read by the page, which gets the calendar', async () => {
    const list = await listOf(programme, { 'storage-key': key() });
    expect(await list.toICalendar()).to.equal('');
    list.picks = ['b', 'd'];
    expect(list.picks).to.deep.equal(['b', 'd']);
    expect(await list.toICalendar()).to.include('SUMMARY:Zines');
    expect(list.toICalendar()).to.be.a('string').and.not.include('Some day');
    list.picks = ['a'];
    expect(list.picks).to.deep.equal(['a']);
    await list.updateComplete;
    expect(toggle(list, 0).getAttribute('aria-pressed')).to.equal('true');
    expect(toggle(list, 1).getAttribute('aria-pressed')).to.equal('false');
  });

  it('is not there with agenda="off"', async () => {
    const list = await listOf(programme, { agenda: 'off' });
    expect(part(list, 'pick')).to.equal(null);
    expect(part(list, 'agenda')).to.equal(null);
    list.agenda = 'on';
    await list.updateComplete;
    await until(() => part(list, 'pick'), 'the toggles');
    await pick(list, 0);
    await showAgenda(list);
    list.agenda = 'off';
    await list.updateComplete;
    expect(part(list, 'pick')).to.equal(null);
    expect(titles(list)).to.have.length(4);
    localStorage.clear();
  });
});

describe('The agenda', () => {
  it('shows the picks by days, names overlaps on both cards, free time and what has no date', async () => {
    const list = await listOf(programme, { 'storage-key': key() });
    await pick(list, 0, 1, 2, 3);
    await showAgenda(list);
    const headings = [...(list.shadowRoot?.querySelectorAll('[part="group-heading"]') ?? [])].map(text);
    expect(headings).to.deep.equal(['Sunday, June 27', 'Sunday']);
    expect(text(card(list, 0))).to.include('Overlaps with “Zines”, 10:30 – 11:00 AM');
    expect(text(card(list, 1))).to.include('Overlaps with “Opening”, 10:30 – 11:00 AM');
    expect(shown(list)).to.include('Free: 11:30 AM – 12:30 PM (1 hour)');
    expect(text(card(list, 3))).to.include('The programme gives no date for this session');
    await pick(list, 0);
    expect(text(card(list, 0)))
      .to.include('Zines')
      .and.not.include('Overlaps');
  });

  it('forgets everything, and takes that back', async () => {
    const name = key();
    const list = await listOf(programme, { 'storage-key': name });
    await pick(list, 0, 1);
    await takeAlong(list);
    button(list, 'Forget my agenda').click();
    await list.updateComplete;
    await until(() => stored(name) === null, 'nothing stored');
    expect(list.picks).to.deep.equal([]);
    expect(count(list)).to.equal('4 sessions Your agenda has been forgotten.');
    button(list, 'Undo').focus();
    button(list, 'Undo').click();
    await list.updateComplete;
    await until(() => list.shadowRoot?.activeElement === part(list, 'agenda'), 'focus on the filter');
    expect(list.picks).to.deep.equal(['a', 'b']);
    expect(stored(name)?.picks.map(({ id }) => id)).to.deep.equal(['a', 'b']);
  });
});

const takeAlong = async (list: SessionList): Promise<void> => {
  part(list, 'take-along')?.click();
  await until(() => part(list, 'actions'), 'what can be done');
};

const press = async (list: SessionList, name: string): Promise<void> => {
  button(list, name).click();
  await list.updateComplete;
};

const changed = [
  { ...sessions[0], start: '2027-06-27T09:00:00-04:00', end: '2027-06-27T10:00:00-04:00', location: 'Attic' },
  ...sessions.slice(2),
];

describe('Saved picks', () => {
  it('stay when their session leaves the programme, and say so', async () => {
    const name = key();
    await pick(await listOf(programme, { 'storage-key': name }), 0, 1);
    const list = await listOf({ ...programme, sessions: sessions.slice(0, 1) }, { 'storage-key': name });
    await until(() => text(part(list, 'agenda')) === 'My agenda (2)', 'what is stored');
    await showAgenda(list);
    expect(titles(list)).to.deep.equal(['Opening', 'Zines']);
    expect(text(card(list, 1)))
      .to.include('No longer in the programme')
      .and.include('Attic');
    expect(text(card(list, 0))).to.not.include('Overlaps');
    expect(list.toICalendar()).to.not.include('Zines');
    const event = next(document, 'session-list-pick');
    toggle(list, 1).click();
    expect((await event).session.title).to.equal('Zines');
    await list.updateComplete;
    expect(stored(name)?.picks).to.have.length(1);
  });

  it('tell the old and the new time and place until they are confirmed', async () => {
    const name = key();
    await pick(await listOf(programme, { 'storage-key': name }), 0);
    const list = await listOf({ ...programme, sessions: changed }, { 'storage-key': name });
    await showAgenda(list);
    expect(text(card(list, 0))).to.include(
      'Before: Sunday, June 27, 2027, 10:00 – 11:00 AM EDT. Now: Sunday, June 27, 2027, 9:00 – 10:00 AM EDT.',
    );
    expect(text(card(list, 0))).to.include('Before: Hall. Now: Attic.');
    button(list, 'Noted: Opening').focus();
    await press(list, 'Noted: Opening');
    await until(() => list.shadowRoot?.activeElement === toggle(list, 0), 'focus on the card');
    expect(text(card(list, 0))).to.not.include('Before');
    expect(stored(name)?.picks[0]).to.include({ location: 'Attic' });
  });

  it('are the same in all tabs at once', async () => {
    const name = key();
    const list = await listOf(programme, { 'storage-key': name });
    // A frame of the same site is another document, as a tab is.
    const frame = await fixture<HTMLIFrameElement>(html`<iframe title="Another tab"></iframe>`);
    const other = (frame.contentWindow as Window).localStorage;
    other.setItem(
      `session-list:${name}`,
      JSON.stringify({ version: 1, picks: [{ id: 'b', title: 'Zines' }] }),
    );
    await until(() => toggle(list, 1).getAttribute('aria-pressed') === 'true', 'the pick of another tab');
    await pick(list, 0);
    expect(stored(name)?.picks.map(({ id }) => id)).to.deep.equal(['b', 'a']);
    other.removeItem(`session-list:${name}`);
    await until(() => list.picks.length === 0, 'what another tab cleared');
  });

  it('last for the visit where the browser blocks storage, and the list says so', async () => {
    const { getItem, setItem } = Storage.prototype;
    Storage.prototype.getItem = Storage.prototype.setItem = () => {
      throw new DOMException('The document is sandboxed.', 'SecurityError');
    };
    try {
      const list = await listOf(programme, { 'storage-key': key() });
      await pick(list, 0);
      expect(list.picks).to.deep.equal(['a']);
      await until(() => shown(list).includes('so your agenda lasts until you leave the page'), 'the notice');
    } finally {
      Object.assign(Storage.prototype, { getItem, setItem });
    }
  });

  it('of another feed are not shown', async () => {
    const list = await listOf(programme, { 'storage-key': key() });
    await pick(list, 0);
    list.storageKey = key();
    await list.updateComplete;
    await until(() => list.picks.length === 0, 'the picks of the other feed');
    expect(toggle(list, 0).getAttribute('aria-pressed')).to.equal('false');
  });

  it('are not mixed where two feeds of a page have the same ids', async () => {
    const lists = await Promise.all(
      ['/feed', '/feed/of/others'].map(async (path) => {
        const list = await listFrom(feed(programme).replace('/feed', path));
        await list.ready;
        await list.updateComplete;
        return list;
      }),
    );
    const [one, other] = lists as [SessionList, SessionList];
    const keysOf = ['/feed', '/feed/of/others'].map((path) => `session-list:${location.origin}${path}`);
    try {
      await Promise.all([pick(one, 0), pick(other, 1)]);
      await Promise.all(lists.map((list) => list.updateComplete));
      expect(lists.map(({ picks }) => picks)).to.deep.equal([['a'], ['b']]);
      expect(lists.map((list) => [0, 1].map((n) => toggle(list, n).ariaPressed))).to.deep.equal([
        ['true', 'false'],
        ['false', 'true'],
      ]);
      expect(
        keysOf.map((name) => JSON.parse(localStorage.getItem(name) ?? '{}').picks?.length),
      ).to.deep.equal([1, 1]);
      await pick(one, 0);
      expect(lists.map(({ picks }) => picks)).to.deep.equal([[], ['b']]);
    } finally {
      for (const name of keysOf) localStorage.removeItem(name);
    }
  });

  it('are kept in a store of the site, if it has one', async () => {
    let kept: readonly Pick[] = [{ id: 'c' }];
    const list = document.createElement('session-list');
    list.pickStore = {
      read: async () => kept,
      write: async (picks) => {
        kept = picks;
      },
    };
    list.sessions = programme;
    await fixture(html`${list}`);
    await list.ready;
    await until(() => list.picks.join() === 'c', 'what the site has stored');
    const before = localStorage.length;
    toggle(list, 0).click();
    await until(() => kept.length === 2, 'the pick in the store');
    expect(kept.map(({ id }) => id)).to.deep.equal(['c', 'a']);
    expect(localStorage.length).to.equal(before);
  });
});

describe('The filter "My agenda"', () => {
  it('goes together with the search, and comes back to the list', async () => {
    const list = await listOf(programme, { 'storage-key': key() });
    await pick(list, 0, 1);
    await showAgenda(list);
    expect(part(list, 'agenda')?.getAttribute('aria-pressed')).to.equal('true');
    expect(count(list)).to.equal('2 sessions');
    expect(list.matchingSessions.map(({ id }) => id)).to.deep.equal(['a', 'b']);
    await typeQuery(list, 'zines');
    await until(() => titles(list).join() === 'Zines', 'what was found in the agenda');
    expect(list.matchingSessions.map(({ id }) => id)).to.deep.equal(['b']);
    await typeQuery(list, 'lunch');
    await until(() => shown(list).includes('Nothing found for “lunch”'), 'that nothing was found');
    await typeQuery(list, '');
    part(list, 'agenda')?.click();
    await list.updateComplete;
    expect(titles(list)).to.have.length(4);
  });

  it('says what to do while there is nothing', async () => {
    const list = await listOf(programme, { 'storage-key': key() });
    await pick(list, 0);
    await pick(list, 0);
    await showAgenda(list);
    expect(shown(list)).to.include('There is nothing in your agenda yet.');
  });

  it('keeps the focus when a session is taken away', async () => {
    const list = await listOf(programme, { 'storage-key': key() });
    await pick(list, 0, 1);
    await showAgenda(list);
    const focused = () => list.shadowRoot?.activeElement;
    toggle(list, 0).focus();
    await pick(list, 0);
    await until(() => focused() === toggle(list, 0), 'focus on the next');
    await pick(list, 0);
    await until(() => focused() === part(list, 'agenda'), 'focus on the filter');
  });
});

describe('Taking along', () => {
  /** What a press on a button saves as a file. */
  const saved = async (press: () => void): Promise<{ name: string; text: string }> => {
    const { click } = HTMLAnchorElement.prototype;
    let link: HTMLAnchorElement | undefined;
    HTMLAnchorElement.prototype.click = function () {
      link = this;
    };
    try {
      press();
    } finally {
      HTMLAnchorElement.prototype.click = click;
    }
    const text = await (await fetch((link as HTMLAnchorElement).href)).text();
    return { name: (link as HTMLAnchorElement).download, text };
  };

  it('saves the text of toICalendar(), or that of one session', async () => {
    const list = await listOf(programme, { 'storage-key': key() });
    await pick(list, 0, 1, 3);
    await takeAlong(list);
    const file = await saved(() => button(list, 'Calendar file (.ics)').click());
    expect(file).to.deep.equal({ name: 'A-conference.ics', text: list.toICalendar() });
    expect(shown(list)).to.include('1 session is not in the calendar file');
    await showAgenda(list);
    const own = card(list, 1).querySelector('.to-calendar button') as HTMLButtonElement;
    const one = await saved(() => own.click());
    expect(one.name).to.equal('Zines.ics');
    expect(one.text).to.include('SUMMARY:Zines').and.not.include('Opening');
    const links = [...card(list, 1).querySelectorAll<HTMLAnchorElement>('.to-calendar a')];
    expect(links.map(({ host }) => host)).to.deep.equal(['calendar.google.com', 'outlook.live.com']);
  });

  it('brings the picks to somebody else, who adds, replaces or ignores them', async () => {
    const before = location.href;
    const go = async (ids: string): Promise<void> => {
      location.hash = `own-agenda=${ids}`;
      await list.updateComplete;
      await until(() => part(list, 'offer'), 'the offer');
    };
    const list = await listOf(programme, { id: 'own', 'storage-key': key() });
    await pick(list, 0);
    await go('b.c.x');
    expect(text(part(list, 'offer'))).to.include('This link brings 2 sessions');
    expect(text(part(list, 'offer'))).to.include('1 more is not in this programme');
    const standing = [...(part(list, 'offer')?.querySelectorAll('li') ?? [])].map((one) =>
      [one.querySelector('p'), one.querySelector('em')].map(text).join(': '),
    );
    expect(standing).to.deep.equal([
      'Opening: in your agenda',
      'Zines: in the link',
      'Lunch talk: in the link',
    ]);
    expect(list.picks).to.deep.equal(['a']);
    await press(list, 'Ignore');
    expect([part(list, 'offer'), location.hash, list.picks]).to.deep.equal([null, '', ['a']]);
    await go('b');
    await press(list, 'Add these sessions');
    expect(list.picks).to.deep.equal(['a', 'b']);
    await go('c');
    await press(list, 'Replace my agenda');
    expect(list.picks).to.deep.equal(['c']);
    await press(list, 'Undo');
    expect(list.picks).to.have.members(['a', 'b']);
    history.replaceState(null, '', before);
  });

  it('gives a link and its QR code, with a text alternative', async () => {
    const list = await listOf(programme, { id: 'own', 'storage-key': key() });
    await pick(list, 0, 1);
    await takeAlong(list);
    await press(list, 'Show a QR code');
    await until(() => part(list, 'qr'), 'the code');
    expect(part(list, 'qr')?.getAttribute('role')).to.equal('img');
    expect(part(list, 'qr')?.getAttribute('aria-label')).to.equal('QR code of the link to your agenda');
    const link = list.shadowRoot?.querySelector('textarea')?.value ?? '';
    expect(new URL(link).hash).to.equal('#own-agenda=a.b');
  });

  it('says when there are too many for a QR code, and the link is there all the same', async () => {
    const many = Array.from({ length: 300 }, (_, i) => ({ id: `a-long-name-${i}`, title: `Session ${i}` }));
    const list = await listOf({ sessions: many }, { 'storage-key': key() });
    list.picks = many.map(({ id }) => id);
    await list.updateComplete;
    await takeAlong(list);
    await press(list, 'Show a QR code');
    await until(() => shown(list).includes('too many sessions'), 'that it is too much');
    expect(list.shadowRoot?.querySelector('textarea')?.value).to.include('a-long-name-299');
  });

  it('prints the element alone, in large type if wanted', async () => {
    const { print } = window;
    const outside = await fixture(html`<p>Of the page</p>`);
    const list = await listOf(programme, { 'storage-key': key() });
    await pick(list, 0);
    await takeAlong(list);
    const printed: (string | null)[] = [];
    window.print = () => printed.push(list.getAttribute('data-session-list-print'));
    const sheets = document.adoptedStyleSheets.length;
    await press(list, 'Print in large type');
    expect(document.adoptedStyleSheets).to.have.length(sheets + 1);
    window.dispatchEvent(new Event('afterprint'));
    await press(list, 'Print');
    window.dispatchEvent(new Event('afterprint'));
    expect(printed).to.deep.equal(['large', 'normal']);
    expect(document.adoptedStyleSheets).to.have.length(sheets);
    expect(list.hasAttribute('data-session-list-print')).to.equal(false);
    expect(outside.isConnected).to.equal(true);
    window.print = print;
  });

  it('offers to subscribe where the feed is a calendar or names one', async () => {
    const subscribe = (list: Element): string | null | undefined =>
      list.shadowRoot?.querySelector('[href^="webcal:"]')?.getAttribute('href');
    const ics =
      'BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:1\r\nSUMMARY:Tea\r\nDTSTART:20270627T103000Z\r\nEND:VEVENT\r\nEND:VCALENDAR';
    const calendar = await listFrom(feed(ics, { type: 'text/calendar' }), { 'storage-key': key() });
    await calendar.ready;
    await calendar.updateComplete;
    await takeAlong(calendar);
    expect(subscribe(calendar)).to.equal(calendar.src.replace(/^/, `webcal://${location.host}`));
    const named = await listOf(
      { ...programme, calendar: 'https://example.org/all.ics' },
      { 'storage-key': key() },
    );
    await takeAlong(named);
    expect(subscribe(named)).to.equal('webcal://example.org/all.ics');
    const none = await listOf(programme, { 'storage-key': key() });
    await takeAlong(none);
    expect(subscribe(none)).to.equal(undefined);
  });
});

describe('Privacy', () => {
  it('stores nothing and requests nothing before the first pick', async () => {
    localStorage.clear();
    const asked = (): string[] =>
      performance
        .getEntriesByType('resource')
        .map(({ name }) => name)
        .filter((name) =>
          /planning|taking-along|agenda|lean-qr/.test(new URL(name).pathname.replace('agenda.test', '')),
        );
    performance.clearResourceTimings();
    const list = await listFrom(feed(programme), { 'storage-key': key() });
    await list.ready;
    await list.updateComplete;
    toggle(list, 0).focus();
    const requests = performance.getEntriesByType('resource').map(({ name }) => new URL(name).pathname);
    expect(requests.filter((path) => path !== '/feed' && !path.startsWith('/src/'))).to.deep.equal([]);
    expect(asked()).to.deep.equal([]);
    const databases = (await indexedDB.databases?.()) ?? [];
    expect([localStorage.length, sessionStorage.length, document.cookie, databases.length]).to.deep.equal([
      0,
      0,
      '',
      0,
    ]);
    await pick(list, 0);
    expect([localStorage.length, sessionStorage.length, document.cookie]).to.deep.equal([1, 0, '']);
    localStorage.clear();
  });
});

describe('The agenda together with what is asked', () => {
  const many = {
    ...programme,
    sessions: [
      ...sessions.slice(0, 3).map((one, i) => ({ ...one, track: i % 2 ? 'Making' : 'Talking' })),
      { ...sessions[3], track: 'Making' },
      { id: 'e', title: 'Closing', start: '2027-06-28T16:00:00-04:00', track: 'Talking' },
    ],
  };
  const ids = (list: SessionList): string[] => list.matchingSessions.map(({ id }) => id);
  const choose = async (list: SessionList, value: string): Promise<void> => {
    const box = [...(list.shadowRoot?.querySelectorAll('label') ?? [])].find((one) =>
      text(one).startsWith(value),
    );
    (box?.querySelector('input') ?? document.createElement('input')).click();
    await list.updateComplete;
  };

  it('is narrowed down by filters, which count in it', async () => {
    const list = await listOf(many, { facets: 'track', 'storage-key': key() });
    const options = (): string[] => [...(list.shadowRoot?.querySelectorAll('.option') ?? [])].map(text);
    await pick(list, 0, 1, 3);
    expect(options()).to.deep.equal(['Making (2)', 'Talking (3)']);
    await showAgenda(list);
    expect(options()).to.deep.equal(['Making (1)', 'Talking (2)']);
    expect(count(list)).to.equal('3 sessions');
    await choose(list, 'Talking');
    await until(() => ids(list).join() === 'a,e', 'the talks of the agenda');
    expect(count(list)).to.equal('2 of 3 sessions');
    expect(titles(list)).to.deep.equal(['Opening', 'Closing']);
    part(list, 'agenda')?.click();
    await list.updateComplete;
    expect(ids(list)).to.deep.equal(['a', 'c', 'e']);
  });

  it('is shown whole, whatever the limit', async () => {
    const list = await listOf(many, { limit: '2', 'storage-key': key() });
    list.picks = ['a', 'b', 'c', 'e'];
    await list.updateComplete;
    expect(titles(list)).to.have.length(2);
    await showAgenda(list);
    expect(titles(list)).to.have.length(4);
    expect(part(list, 'show-more')).to.equal(null);
    part(list, 'agenda')?.click();
    await list.updateComplete;
    expect(titles(list)).to.have.length(2);
  });

  it('marks what is over and what is found, but not in its notes', async () => {
    const list = await listOf(many, { past: 'dim', now: '2027-06-28T09:00:00-04:00', 'storage-key': key() });
    await pick(list, 0, 1, 3);
    await showAgenda(list);
    expect([0, 1, 2].map((n) => card(list, n).hasAttribute('data-over'))).to.deep.equal([true, true, false]);
    await typeQuery(list, 'zines');
    await until(() => titles(list).join() === 'Zines' && marks(list).length, 'what is found');
    expect(marks(list)).to.deep.equal(['Zines']);
    await typeQuery(list, '');
    await until(() => titles(list).length === 3, 'the agenda');
    expect(text(card(list, 0))).to.include('Overlaps with “Zines”');
    expect(marks(list)).to.deep.equal([]);
  });

  it('opens a session of its own, and makes way for any other', async () => {
    const list = await listOf(many, { id: 'own', facets: 'track', 'storage-key': key() });
    await pick(list, 0, 2);
    await showAgenda(list);
    const focused = (): string => text(list.shadowRoot?.activeElement ?? null);
    (card(list, 1).querySelector('[part="link"]') as HTMLElement).click();
    await until(() => focused() === 'Lunch talk', 'focus on the session');
    expect(part(list, 'agenda')?.ariaPressed).to.equal('true');
    history.pushState(null, '', '?own-session=e');
    window.dispatchEvent(new PopStateEvent('popstate'));
    await until(() => focused() === 'Closing', 'focus on a session that is not in it');
    expect(part(list, 'agenda')?.ariaPressed).to.equal('false');
  });

  it('leaves no notes on the cards of the list', async () => {
    const list = await listOf(programme, { 'storage-key': key() });
    await pick(list, 0, 1, 2);
    await showAgenda(list);
    expect(part(list, 'free')).to.not.equal(null);
    part(list, 'agenda')?.click();
    await list.updateComplete;
    expect([part(list, 'agenda-notes'), part(list, 'free')]).to.deep.equal([null, null]);
  });

  it('keeps a title in a script of the other direction apart from the time beside it', async () => {
    const hebrew = { ...sessions[1], title: 'שלום עולם' };
    const list = await listOf({ ...programme, sessions: [sessions[0], hebrew] }, { 'storage-key': key() });
    await pick(list, 0, 1);
    await showAgenda(list);
    const [note] = card(list, 0).querySelectorAll('[part="agenda-notes"] li');
    expect([...(note?.querySelectorAll('bdi') ?? [])].map(text)).to.deep.equal([
      'שלום עולם',
      '10:30 – 11:00 AM',
    ]);
  });
});
