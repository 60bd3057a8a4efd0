import { expect } from '@open-wc/testing';
import { card, cards, listOf, part, text, titles } from './page.ts';

const full = {
  title: 'Libraries and Public Media',
  start: '2027-06-27T10:30:00-04:00',
  end: '2027-06-27T11:30:00-04:00',
  location: 'Cedar Room',
  speakers: [{ name: 'Ana Ruiz', affiliation: 'Elm Library', url: 'https://example.org/ana' }, 'Li Wei'],
  description: 'First paragraph.\n\nSecond paragraph.',
  subjects: ['Library Partnerships', 'Early Literacy'],
  url: 'https://example.org/session',
  status: 'cancelled',
};
const programme = { timeZone: 'America/New_York', sessions: [full, { title: 'Bare' }] };

describe('A card', () => {
  it('has no blank space below it where it is the last of a short list', async () => {
    const list = await listOf([{ title: 'One' }, { title: 'Two' }]);
    const end = (element: Element | null | undefined) => element?.getBoundingClientRect().bottom;
    expect(end(part(list, 'list'))).to.be.closeTo(end(cards(list).at(-1)) as number, 1);
  });

  it('shows what the feed has', async () => {
    const list = await listOf(programme, { lang: 'en-US' });
    const one = card(list);
    const shown = (name: string) => text(one.querySelector(`[part="${name}"]`));
    expect(shown('title')).to.equal('Libraries and Public Media');
    expect(one.querySelector('[part="title"] a')?.getAttribute('href')).to.equal(
      'https://example.org/session',
    );
    expect(shown('time')).to.match(/^Time: Sunday, June 27, 2027.*10:30.*11:30 AM EDT$/);
    expect(one.querySelector('time')?.dateTime).to.equal('2027-06-27T10:30:00-04:00');
    expect(shown('location')).to.equal('Place: Cedar Room');
    expect([...one.querySelectorAll('[part="speakers"] li')].map(text)).to.deep.equal([
      'Ana Ruiz, Elm Library',
      'Li Wei',
    ]);
    expect([...one.querySelectorAll('[part="description"] p')].map(text)).to.deep.equal([
      'First paragraph.',
      'Second paragraph.',
    ]);
    expect([...one.querySelectorAll('[part="subjects"] li')].map(text)).to.deep.equal([
      'Library Partnerships',
      'Early Literacy',
    ]);
    expect(shown('status')).to.equal('Cancelled');
  });

  it('shows what else decides: track, type, language, how to take part, access, tickets', async () => {
    const list = await listOf(
      [
        {
          title: 'Vortrag',
          track: 'Data',
          type: 'Talk',
          language: 'de',
          attendance: 'hybrid',
          accessibility: ['captioned', 'sign language'],
          ticket: 'full',
          credit: '1.5 CE hours',
        },
        { title: 'Talk', track: 'Data', language: 'en-GB' },
      ],
      { lang: 'en-US' },
    );
    const shown = (n: number) => [...card(list, n).querySelectorAll('[part="details"] li')].map(text);
    expect(shown(0)).to.deep.equal([
      'Data',
      'Talk',
      'German',
      'In person and online',
      'captioned',
      'sign language',
      'full',
      '1.5 CE hours',
    ]);
    expect(shown(1)).to.deep.equal(['Data']);
  });

  it('has its details in the order of the page, from right to left too', async () => {
    const list = await listOf([{ title: 'One', track: 'Data', type: 'Talk' }], { dir: 'rtl' });
    const items = [...card(list).querySelectorAll('[part="details"] li')];
    expect(items.map((item) => getComputedStyle(item).direction)).to.deep.equal(['rtl', 'rtl']);
  });

  it('shows nothing that the feed does not have', async () => {
    const list = await listOf(programme);
    const parts = [...card(list, 1).querySelectorAll('[part]')].map((one) => one.getAttribute('part'));
    expect(parts).to.deep.equal(['title', 'pick', 'link']);
  });

  it('is an article in a list item, its title a heading of level 3', async () => {
    const list = await listOf(programme);
    expect(card(list).parentElement?.localName).to.equal('li');
    expect(card(list).closest('ul')?.getAttribute('role')).to.equal('list');
    expect(card(list).querySelector('[part="title"]')?.localName).to.equal('h3');
  });

  for (const [level, tag] of [
    ['2', 'h2'],
    ['6', 'h6'],
    ['0', 'h3'],
    ['seven', 'h3'],
  ] as const) {
    it(`has a heading ${tag} for heading-level="${level}"`, async () => {
      const list = await listOf(programme, { 'heading-level': level });
      expect(card(list).querySelector('[part="title"]')?.localName).to.equal(tag);
    });
  }

  it('folds a long description behind a native disclosure without cutting a word', async () => {
    const description = Array.from({ length: 150 }, (_, i) => `word${i}`).join(' ');
    const list = await listOf([{ title: 'Long', description }]);
    const details = card(list).querySelector('details');
    expect(details?.open).to.equal(false);
    const [opening, rest] = [...card(list).querySelectorAll('[part="description"] p')].map(
      (p) => p.textContent?.trim() ?? '',
    );
    expect(`${opening?.replace(/…$/, '')} ${rest}`).to.equal(description);
    details?.querySelector('summary')?.click();
    expect(details?.open).to.equal(true);
  });

  it('shows a thousand-word title whole', async () => {
    const title = Array.from({ length: 1000 }, () => 'word').join(' ');
    const list = await listOf([{ title }]);
    expect(titles(list)).to.deep.equal([title]);
    expect(list.scrollWidth).to.be.at.most(list.clientWidth);
  });

  it('shows markup in every field as text', async () => {
    const markup =
      '<b onclick="window.hacked=1">&amp;</b><script>window.hacked=1</script><img src=x onerror="window.hacked=1">';
    const list = await listOf([
      {
        title: markup,
        time: markup,
        location: markup,
        description: markup,
        subjects: [markup],
        speakers: [{ name: markup, affiliation: markup }],
        track: markup,
        url: 'javascript:window.hacked=1',
      },
    ]);
    expect(titles(list)).to.deep.equal([markup]);
    for (const name of ['time', 'location', 'speakers', 'subjects'])
      expect(text(part(list, name))).to.include(markup);
    // A description may be written in HTML; its text is all that is left.
    expect(text(part(list, 'description'))).to.equal('&');
    expect(card(list).querySelector('b, script, img, a:not([part="link"])')).to.equal(null);
    expect((window as unknown as Record<string, unknown>).hacked).to.equal(undefined);
  });

  it('writes the time as the feed did when it is a weekday text', async () => {
    const list = await listOf([{ title: 'One', time: 'Sunday 10:30AM - 11:30AM' }], { lang: 'fr' });
    expect(text(part(list, 'time'))).to.equal('Horaire : Sunday 10:30AM - 11:30AM');
    expect(card(list).querySelector('time')).to.equal(null);
  });

  it('writes other times in the language of the page', async () => {
    const list = await listOf(programme, { lang: 'fr' });
    expect(text(part(list, 'time'))).to.match(/dimanche 27 juin 2027.*10:30.*11:30/);
  });

  it('shows a time without a zone as wall time', async () => {
    const list = await listOf([{ title: 'One', start: '2027-06-27T10:30' }], { lang: 'en-GB' });
    expect(text(part(list, 'time'))).to.match(/^Time: Sunday.* 27 June 2027.* 10:30$/);
  });

  it('shows as many sessions as there are', async () => {
    for (const n of [1, 1000]) {
      const list = await listOf(Array.from({ length: n }, (_, i) => ({ title: `Session ${i}` })));
      expect(cards(list)).to.have.length(n);
      list.remove();
    }
  });
});
