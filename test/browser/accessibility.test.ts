import 'axe-core/axe.min.js';
import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import type * as Axe from 'axe-core';
import { button, feed, listFrom, listOf, part, typeQuery, until } from './page.ts';

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
  'nothing found': async () => {
    const list = await listOf(sessions);
    await typeQuery(list, 'xylophone');
    await until(() => part(list, 'notice'), 'the notice');
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

describe('axe finds nothing', () => {
  const themes = { light: ['#1d2329', '#ffffff'], dark: ['#eceff2', '#16191d'] } as const;
  for (const [theme, [ink, paper]] of Object.entries(themes)) {
    for (const [name, make] of Object.entries(states)) {
      it(`in state "${name}", ${theme}`, async () => {
        Object.assign(document.body.style, { colorScheme: theme, color: ink, background: paper });
        const element = await make();
        expect(await findings(element)).to.deep.equal([]);
        document.body.removeAttribute('style');
      });
    }
  }
});

describe('Names, roles and focus', () => {
  it('has a search landmark with labelled controls', async () => {
    const list = await listOf(sessions);
    expect(list.shadowRoot?.querySelector('[role="search"]')).to.not.equal(null);
    expect((part(list, 'search') as HTMLInputElement).labels?.[0]?.textContent).to.equal('Search sessions');
  });

  it('names the language of a session that has one', async () => {
    const list = await listOf(sessions);
    expect(list.shadowRoot?.querySelectorAll('article[lang="fr"]')).to.have.length(1);
  });

  it('has targets of at least 24 by 24 pixels for buttons, fields and disclosures', async () => {
    const list = await listOf(sessions);
    await typeQuery(list, 'xylophone');
    await until(() => part(list, 'notice'), 'the notice');
    const targets: Element[] = [button(list, 'Clear search')];
    button(list, 'Clear search').click();
    await list.updateComplete;
    targets.push(...(list.shadowRoot?.querySelectorAll('input, select, summary') ?? []));
    for (const target of targets.filter((one) => one.isConnected)) {
      const { width, height } = target.getBoundingClientRect();
      expect(Math.min(width, height), target.outerHTML).to.be.at.least(24);
    }
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
