import 'axe-core/axe.min.js';
import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import type * as Axe from 'axe-core';
import { setMedia } from './media.ts';
import { button, feed, listFrom, listOf, part, text, typeQuery, until } from './page.ts';

const axe = (globalThis as unknown as { axe: typeof Axe }).axe;
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What axe finds, as sentences; page-wide rules are the page's affair. */
const findings = async (element: Element): Promise<string[]> => {
  const { violations } = await axe.run(element, {
    runOnly: tags,
    rules: { region: { enabled: false }, 'page-has-heading-one': { enabled: false } },
  });
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html: node, failureSummary }) => `${id}: ${node} ${failureSummary}`),
  );
};

const long = 'A sentence about libraries and partnerships. '.repeat(20);
const sessions = [
  {
    title: 'Libraries',
    time: 'Sunday 10:30AM - 11:30AM',
    description: long,
    subjects: ['A'],
    location: 'Room',
    speakers: [{ name: 'Ana', affiliation: 'Elm', url: 'https://example.org' }],
    url: 'https://example.org',
  },
  { title: 'Bibliothèques', start: '2027-06-27T10:30', status: 'cancelled', subjects: ['B'], language: 'fr' },
];

/** On two days, in two tracks. */
const several = [
  {
    title: 'One',
    start: '2027-06-27T09:00:00Z',
    end: '2027-06-27T10:00:00Z',
    track: 'Red',
    subjects: ['A', 'B'],
  },
  {
    title: 'Two',
    start: '2027-06-27T11:30:00Z',
    end: '2027-06-27T12:30:00Z',
    track: 'Blue',
    subjects: ['A'],
  },
  {
    title: 'Three',
    start: '2027-06-28T09:00:00Z',
    end: '2027-06-28T10:00:00Z',
    track: 'Red',
    subjects: ['B'],
  },
];

const states: Record<string, () => Promise<Element>> = {
  loading: () => listFrom(feed({ sessions }, { delay: 3000 })),
  ready: () => listOf(sessions),
  'an interest page': () => listOf(sessions, { subject: 'A' }),
  found: async () => {
    const list = await listOf(sessions);
    await typeQuery(list, 'partnerships');
    await until(() => part(list, 'list'), 'the list');
    return list;
  },
  'the agenda': async () => {
    const list = await listOf(sessions, { 'storage-key': 'accessibility' });
    list.picks = list.programme?.sessions.map(({ id }) => id) ?? [];
    await list.updateComplete;
    part(list, 'agenda')?.click();
    await until(() => part(list, 'group'), 'the agenda');
    for (const details of list.shadowRoot?.querySelectorAll('details') ?? []) details.open = true;
    part(list, 'take-along')?.click();
    await list.updateComplete;
    // Its name has these letters in every language.
    [...(list.shadowRoot?.querySelectorAll('button') ?? [])].find((one) => text(one).includes('QR'))?.click();
    await until(() => part(list, 'qr'), 'the code');
    return list;
  },
  'a link that brings picks': async () => {
    location.hash = 'brought-agenda=x';
    const list = await listOf(sessions, { 'storage-key': 'accessibility', id: 'brought' });
    await until(() => part(list, 'offer'), 'the offer');
    return list;
  },
  'nothing found': async () => {
    const list = await listOf(sessions);
    await typeQuery(list, 'xylophone');
    await until(() => part(list, 'notice'), 'the notice');
    return list;
  },
  'as a list': () => listOf(sessions, { layout: 'list' }),
  'as an agenda': () => listOf(sessions, { layout: 'agenda' }),
  'with a description unfolded': async () => {
    const list = await listOf(sessions);
    list.shadowRoot?.querySelector('details')?.setAttribute('open', '');
    return list;
  },
  'with own times': async () => {
    const list = await listOf(
      ['Pacific/Marquesas', 'Asia/Kathmandu'].map((timeZone) => ({
        title: timeZone,
        start: '2027-06-27T10:30',
        timeZone,
      })),
    );
    part(list, 'own-times')?.querySelector('input')?.click();
    await until(() => part(list, 'own-time'), 'the own times');
    return list;
  },
  'with filters open and chosen': async () => {
    const list = await listOf(several, { facets: 'subject day track' });
    for (const facet of list.shadowRoot?.querySelectorAll('details[part="facet"]') ?? [])
      facet.removeAttribute('name');
    for (const facet of list.shadowRoot?.querySelectorAll('details[part="facet"]') ?? [])
      facet.setAttribute('open', '');
    part(list, 'filters')?.click();
    part(list, 'facet')?.querySelector('input')?.click();
    await until(() => part(list, 'chip'), 'the chip');
    return list;
  },
  'with what is on now, what is over, and more to show': async () => {
    const list = await listOf(several, {
      now: '2027-06-27T12:00:00Z',
      'now-and-next': '',
      past: 'dim',
      limit: '2',
    });
    await until(() => part(list, 'now') && part(list, 'over'), 'what is on');
    return list;
  },
  'an interest page with ways on': async () => {
    const list = await listOf(several, {
      subject: 'A',
      'scheduler-href': '/list',
      'interests-href': '/list',
    });
    await until(() => part(list, 'more'), 'the ways on');
    return list;
  },
  empty: () => listOf([]),
  failed: async () => {
    const list = await listFrom(feed('', { status: 404 }));
    await oneEvent(list, 'session-list-error');
    list.shadowRoot?.querySelector('details')?.setAttribute('open', '');
    return list;
  },
  'the index of interests': async () => {
    const index = await fixture(
      html`<session-subjects .sessions=${sessions} href="/list"></session-subjects>`,
    );
    await until(() => part(index, 'list'), 'the subjects');
    return index;
  },
};

interface Mode {
  readonly lang?: string;
  readonly dir?: string;
  readonly width?: string;
  readonly ink: string;
  readonly paper: string;
  readonly scheme: 'light' | 'dark';
  readonly media?: readonly { readonly name: string; readonly value: string }[];
}

const light = { ink: '#1d2329', paper: '#ffffff', scheme: 'light' } as const;
const modes: Record<string, Mode> = {
  light,
  dark: { ink: '#eceff2', paper: '#16191d', scheme: 'dark' },
  'forced colours': {
    ink: 'CanvasText',
    paper: 'Canvas',
    scheme: 'dark',
    media: [
      { name: 'forced-colors', value: 'active' },
      { name: 'prefers-color-scheme', value: 'dark' },
    ],
  },
  '320 pixels wide': { ...light, width: '320px' },
  'right to left': { ...light, lang: 'ar', dir: 'rtl' },
};

const dress = ({ ink, paper, scheme, width = '', lang = 'en', dir = 'ltr' }: Mode): void => {
  Object.assign(document.body.style, { colorScheme: scheme, color: ink, background: paper, width });
  Object.assign(document.documentElement, { lang, dir });
};

const undress = async (): Promise<void> => {
  document.body.removeAttribute('style');
  Object.assign(document.documentElement, { lang: 'en', dir: '' });
  await setMedia([]);
};

describe('axe finds nothing', () => {
  afterEach(undress);
  afterEach(() => localStorage.clear());
  for (const [mode, how] of Object.entries(modes)) {
    for (const [name, make] of Object.entries(states)) {
      it(`in state "${name}", ${mode}`, async function () {
        // Only Chromium can be told of forced colours.
        if (how.media && !(await setMedia(how.media))) return this.skip();
        dress(how);
        const element = await make();
        expect(await findings(element)).to.deep.equal([]);
      });
    }
  }
});

/** Red, green and blue from 0 to 255, and opacity, of a colour as `getComputedStyle` writes it. */
const channels = (colour: string): number[] => {
  const canvas = new OffscreenCanvas(1, 1).getContext('2d') as OffscreenCanvasRenderingContext2D;
  canvas.fillStyle = colour;
  canvas.fillRect(0, 0, 1, 1);
  const [r = 0, g = 0, b = 0, a = 0] = canvas.getImageData(0, 0, 1, 1).data;
  return [r, g, b, a / 255];
};

/** WCAG 2.2, relative luminance and contrast ratio. */
const contrastOf = (one: string, other: string): number => {
  const [dark = 0, lighter = 0] = [one, other]
    .map((colour) => {
      const [r = 0, g = 0, b = 0] = channels(colour).map((channel) =>
        channel / 255 <= 0.04045 ? channel / 255 / 12.92 : ((channel / 255 + 0.055) / 1.055) ** 2.4,
      );
      return 0.2126 * r + 0.7152 * g + 0.0722 * b;
    })
    .sort((a, b) => a - b);
  return (lighter + 0.05) / (dark + 0.05);
};

const backgroundOf = (element: Element): string => {
  for (let node: Element | null = element; node; ) {
    const { backgroundColor } = getComputedStyle(node);
    if (channels(backgroundColor)[3] === 1) return backgroundColor;
    node = node.parentElement ?? (node.getRootNode() as ShadowRoot).host ?? null;
  }
  return 'white';
};

describe('Contrast, measured', () => {
  afterEach(undress);
  // Each pair has just enough contrast; links of a page are legible in it.
  const pairs: [ink: string, paper: string, link: string, scheme: string][] = [
    ['#767676', '#ffffff', '#0b57d0', 'light'],
    ['#757575', '#fefefe', '#757575', 'light'],
    ['#808080', '#111111', '#8ab4f8', 'light'],
    ['#949494', '#1b1b1b', '#ffb000', 'dark'],
    ['#003300', '#88aa88', '#000066', 'light'],
    ['#ffff00', '#0000aa', '#ffffff', 'light'],
  ];
  for (const [ink, paper, link, scheme] of pairs)
    it(`of every text holds in a page of ${ink} on ${paper}, ${scheme}`, async () => {
      const style = document.createElement('style');
      style.textContent = `a { color: ${link} }`;
      document.head.append(style);
      Object.assign(document.body.style, { color: ink, background: paper, colorScheme: scheme });
      const list = await listOf(sessions);
      await typeQuery(list, 'partnerships');
      await until(() => list.shadowRoot?.querySelector('mark'), 'a mark');
      const texts = [
        ...(list.shadowRoot?.querySelectorAll('.root :not(option, style, select *)') ?? []),
      ].filter((one) =>
        [...one.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim()),
      );
      expect(texts.length).to.be.above(8);
      for (const one of texts)
        expect(
          contrastOf(getComputedStyle(one).color, backgroundOf(one)),
          one.outerHTML.slice(0, 90),
        ).to.be.at.least(4.5);
      style.remove();
    });

  it('of fields and buttons to what is around them is at least 3', async () => {
    Object.assign(document.body.style, { color: '#767676', background: '#ffffff' });
    const list = await listOf(sessions);
    await typeQuery(list, 'xylophone');
    await until(() => part(list, 'notice'), 'the notice');
    for (const one of list.shadowRoot?.querySelectorAll('input, select, button') ?? []) {
      const [r = 0, g = 0, b = 0, a = 1] = channels(getComputedStyle(one).borderTopColor);
      const painted = [r, g, b].map((channel) => Math.round(channel * a + 255 * (1 - a)));
      expect(contrastOf(`rgb(${painted.join()})`, '#ffffff'), one.outerHTML.slice(0, 90)).to.be.at.least(3);
    }
  });
});

describe('The colour of links', () => {
  afterEach(undress);
  it("is that of the page's links, and follows a switch to dark", async () => {
    const style = document.createElement('style');
    style.textContent = 'a { color: rgb(1, 2, 3) } html.dark a { color: rgb(200, 210, 220) }';
    document.head.append(style);
    const list = await listOf(sessions);
    const colour = () =>
      getComputedStyle(list.shadowRoot?.querySelector('[part="title"] a') as Element).color;
    expect(colour()).to.equal('rgb(1, 2, 3)');
    document.documentElement.classList.add('dark');
    await until(() => colour() === 'rgb(200, 210, 220)', 'the other colour');
    document.documentElement.classList.remove('dark');
    list.style.setProperty('--session-list-accent', 'rgb(9, 9, 9)');
    expect(colour()).to.equal('rgb(9, 9, 9)');
    expect(document.querySelectorAll('a')).to.have.length(0);
    style.remove();
  });
});

describe('Text spacing', () => {
  it('of WCAG 1.4.12 loses and hides nothing', async () => {
    const list = await listOf(sessions, { layout: 'agenda' });
    (list.parentElement as HTMLElement).style.width = '320px';
    const spacing = new CSSStyleSheet();
    spacing.replaceSync(
      '.root * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-block-end: 2em !important }',
    );
    list.shadowRoot?.adoptedStyleSheets.push(spacing);
    const box = list.getBoundingClientRect();
    for (const one of list.shadowRoot?.querySelectorAll<HTMLElement>(
      '.root *:not(.unseen, .unseen *, option)',
    ) ?? []) {
      expect(one.getBoundingClientRect().right, one.outerHTML).to.be.at.most(box.right + 1);
      if (!one.matches('input, select'))
        expect(one.scrollHeight - one.clientHeight, one.outerHTML.slice(0, 90)).to.be.at.most(
          one.clientHeight ? 3 : 99999,
        );
    }
  });
});

describe('Names, roles and focus', () => {
  it('has a search landmark with labelled controls', async () => {
    const list = await listOf(sessions);
    expect(list.shadowRoot?.querySelector('[role="search"]')).to.not.equal(null);
    expect((part(list, 'search') as HTMLInputElement).labels?.[0]?.textContent).to.equal('Search sessions');
  });

  it('names the language of a session that has one', async () => {
    const list = await listOf(sessions);
    expect([...(list.shadowRoot?.querySelectorAll('[lang="fr"]') ?? [])].map(text)).to.deep.equal([
      'Bibliothèques',
    ]);
  });

  it('has targets of at least 24 by 24 pixels, of 44 for fields and buttons', async () => {
    const list = await listOf(sessions);
    for (const target of list.shadowRoot?.querySelectorAll('input, select, summary, a') ?? []) {
      const { width, height } = target.getBoundingClientRect();
      const least = target.matches('input, select') ? 44 : 24;
      expect(Math.min(width, height), target.outerHTML).to.be.at.least(least);
    }
    await typeQuery(list, 'xylophone');
    await until(() => part(list, 'notice'), 'the notice');
    expect(button(list, 'Clear search').getBoundingClientRect().height).to.be.at.least(44);
  });

  it('goes by tab from search to subject to the cards', async () => {
    const list = await listOf(sessions);
    const order = [
      ...(list.shadowRoot?.querySelectorAll<HTMLElement>('input, select, a:not([part="link"]), summary') ??
        []),
    ].map((one) => one.localName);
    expect(order).to.deep.equal(['input', 'select', 'a', 'a', 'summary']);
  });
});

describe('Small screens', () => {
  it('needs no sideways scrolling at 320 pixels and 200 % text', async () => {
    const list = await listOf([
      ...sessions,
      {
        title: 'Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichen'.repeat(3),
        subjects: ['Verwaltungsmodernisierungsförderungsgesetz'.repeat(3)],
        location: 'x'.repeat(200),
      },
    ]);
    const frame = list.parentElement as HTMLElement;
    Object.assign(frame.style, { width: '320px', fontSize: '200%' });
    await list.updateComplete;
    for (const one of list.shadowRoot?.querySelectorAll<HTMLElement>('.root *:not(.unseen, option)') ?? []) {
      expect(one.getBoundingClientRect().right, one.outerHTML).to.be.at.most(
        frame.getBoundingClientRect().right + 1,
      );
    }
  });
});
