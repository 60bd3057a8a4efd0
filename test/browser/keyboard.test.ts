import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import {
  cards,
  count,
  listOf,
  part,
  type SessionList,
  searchField,
  subjectSelect,
  text,
  titles,
  until,
} from './page.ts';

const long = 'A sentence about libraries and partnerships. '.repeat(20);
const sessions = [
  {
    title: 'Libraries',
    description: long,
    subjects: ['A'],
    url: '#libraries',
    speakers: [{ name: 'Ana', url: '#ana' }],
  },
  { title: 'Archives', subjects: ['B'], url: '#archives' },
  { title: 'Museums', subjects: ['B'] },
];

const press = async (...keys: readonly string[]): Promise<void> => {
  for (const key of keys) await sendKeys({ press: key });
};
const focused = (list: SessionList): HTMLElement | null =>
  list.shadowRoot?.activeElement as HTMLElement | null;

/** Where focus is, in a word. */
const place = (list: SessionList): string => {
  const one = focused(list);
  return one ? (one.getAttribute('part') ?? one.id) || `${one.localName} ${text(one)}` : '';
};

/** A list between two buttons of a page, of which the first one has focus. */
const inPage = async (
  programme: readonly unknown[] = sessions,
): Promise<{ list: SessionList; after: HTMLButtonElement }> => {
  const list = await listOf(programme);
  const [before, after] = ['before', 'after'].map((name) => {
    const button = document.createElement('button');
    button.textContent = name;
    return button;
  }) as [HTMLButtonElement, HTMLButtonElement];
  list.before(before);
  list.after(after);
  before.focus();
  return { list, after };
};

/** Goes on by tab until a part has focus. */
const to = async (list: SessionList, name: string): Promise<void> => {
  for (let i = 0; i < 12 && place(list) !== name; i++) await press('Tab');
  expect(place(list)).to.equal(name);
};

describe('With the keyboard alone', () => {
  it('one goes through everything in the order in which it is read, and out again', async () => {
    const { list, after } = await inPage();
    const order: string[] = [];
    for (let i = 0; i < 20 && document.activeElement !== after; i++) {
      await press('Tab');
      if (document.activeElement === list) order.push(place(list));
    }
    expect(order).to.deep.equal([
      'search',
      'subject',
      'a Libraries',
      'a Ana',
      'summary MoreLess: Libraries',
      'pick',
      'link',
      'a Archives',
      'pick',
      'link',
      'pick',
      'link',
    ]);
    expect(document.activeElement).to.equal(after);
  });

  it('every place is seen to have focus', async () => {
    const { list } = await inPage();
    for (let i = 0; i < 6; i++) {
      await press('Tab');
      const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(focused(list) as HTMLElement);
      expect([outlineStyle, Number.parseFloat(outlineWidth) >= 2], place(list)).to.deep.equal([
        'solid',
        true,
      ]);
      // The colour of the text, which has contrast to what is behind it.
      expect(outlineColor).to.equal(getComputedStyle(focused(list) as HTMLElement).color);
    }
  });

  it('one finds a session, and goes to it', async () => {
    const { list } = await inPage();
    await press('Tab');
    expect(place(list)).to.equal('search');
    await sendKeys({ type: 'archives' });
    await until(() => titles(list).join() === 'Archives', 'the session');
    await until(() => count(list) === '1 of 3 sessions', 'the count');
    await press('Tab', 'Tab');
    expect(place(list)).to.equal('a Archives');
    // The page of the session is another one, where the tests do not go on.
    const clicks: EventTarget[] = [];
    list.addEventListener('click', (event) => {
      event.preventDefault();
      clicks.push(...event.composedPath().slice(0, 1));
    });
    await press('Enter');
    expect(clicks).to.deep.equal([focused(list)]);
  });

  it('one clears a search in vain, and is in the field again', async () => {
    const { list } = await inPage();
    await press('Tab');
    await sendKeys({ type: 'xylophone' });
    await until(() => part(list, 'notice'), 'the notice');
    await press('Tab', 'Tab');
    expect(place(list)).to.equal('button');
    await press('Enter');
    await until(() => cards(list).length === 3, 'all sessions');
    expect(focused(list)).to.equal(searchField(list));
    expect(searchField(list).value).to.equal('');
  });

  it('one chooses a subject', async () => {
    const { list } = await inPage();
    await press('Tab', 'Tab');
    expect(focused(list)).to.equal(subjectSelect(list));
    await sendKeys({ type: 'B' });
    // Firefox waits for Enter where the list of options is open.
    if (subjectSelect(list)?.value !== 'B') await press('Enter');
    await until(() => titles(list).join() === 'Archives,Museums', 'sessions about B');
    expect(focused(list)).to.equal(subjectSelect(list));
  });

  it('one chooses a facet, takes it back, and is where one was', async () => {
    const { list } = await inPage([
      { title: 'Libraries', track: 'Red' },
      { title: 'Archives', track: 'Blue' },
    ]);
    await press('Tab', 'Tab');
    expect(place(list)).to.equal('filters');
    await press('Enter');
    await until(() => part(list, 'facet'), 'the facets');
    expect(place(list)).to.equal('filters');
    await press('Tab');
    expect(place(list)).to.equal('summary Track');
    await press('Enter', 'Tab', ' ');
    await until(() => titles(list).join() === 'Archives', 'the sessions of the track');
    expect(focused(list)?.localName).to.equal('input');
    await press('Escape');
    expect(place(list)).to.equal('summary Track (1)');
    const chip = part(list, 'chip') as HTMLElement;
    for (let i = 0; i < 9 && focused(list) !== chip; i++) await press('Tab');
    expect(chip.ariaLabel).to.equal('Remove Track: Blue');
    await press('Enter');
    await until(() => titles(list).length === 2, 'all sessions');
    expect(place(list)).to.equal('filters');
  });

  it('one goes to a day', async () => {
    const { list } = await inPage([
      { title: 'Libraries', start: '2027-06-27T10:30' },
      { title: 'Archives', start: '2027-06-28T10:30' },
    ]);
    await press('Tab', 'Tab', 'Tab');
    expect(place(list)).to.equal('day');
    await press('Enter');
    await until(() => place(list) === 'group-heading', 'the heading of the day');
    await press('Tab', 'Tab');
    expect(focused(list)?.ariaLabel).to.equal('Link to “Archives”');
  });

  it('one unfolds a description', async () => {
    const { list } = await inPage();
    await press('Tab', 'Tab', 'Tab', 'Tab', 'Tab');
    expect(focused(list)?.localName).to.equal('summary');
    await press('Enter');
    await until(() => list.shadowRoot?.querySelector('details')?.open, 'the description');
    expect(focused(list)?.localName).to.equal('summary');
  });

  it('one finds a session, picks it and takes it along', async () => {
    localStorage.clear();
    const { list } = await inPage([{ title: 'Libraries', start: '2027-06-27T10:30' }, ...sessions.slice(1)]);
    await press('Tab');
    await sendKeys({ type: 'libraries' });
    await until(() => titles(list).join() === 'Libraries', 'the session');
    await to(list, 'pick');
    await press('Enter');
    await until(() => focused(list)?.ariaPressed === 'true', 'the pick');
    await until(() => part(list, 'take-along'), 'the agenda');
    // From the top of the page again.
    (list.previousElementSibling as HTMLElement).focus();
    await to(list, 'take-along');
    await press('Enter');
    await until(() => focused(list)?.ariaExpanded === 'true', 'what can be taken along');
    const { click } = HTMLAnchorElement.prototype;
    let saved = '';
    HTMLAnchorElement.prototype.click = function () {
      saved = this.download;
    };
    await press('Tab');
    expect(text(focused(list))).to.equal('Calendar file (.ics)');
    try {
      await press('Enter');
      await until(() => saved, 'the file');
    } finally {
      HTMLAnchorElement.prototype.click = click;
    }
    expect(saved).to.match(/\.ics$/);
  });
});
