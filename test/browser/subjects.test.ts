import { expect, fixture, html } from '@open-wc/testing';
import { feed, listFrom, part, text, until } from './page.ts';
import '../../src/define.js';

const sessions = [
  { title: 'A', subjects: ['Zines', 'Éducation & Play'] },
  { title: 'B', subjects: ['Zines'] },
  { title: 'C', subjects: ['Advocacy', 'Zines'] },
];
const many = Array.from({ length: 40 }, (_, i) => ({ title: `${i}`, subjects: [`Subject ${i}`] }));

const links = (index: Element) => [
  ...(index.shadowRoot?.querySelectorAll<HTMLAnchorElement>('a[part="subject"]') ?? []),
];
const names = (index: Element) => links(index).map(text);

const indexOf = async (records: unknown, attributes: Record<string, string> = {}): Promise<Element> => {
  const index = document.createElement('session-subjects');
  for (const [name, value] of Object.entries(attributes)) index.setAttribute(name, value);
  index.sessions = records as object;
  await fixture(html`${index}`);
  await until(() => part(index, 'list'), 'the subjects');
  return index;
};
const style = (element: Element | null) => getComputedStyle(element as Element);

describe('The index of interests', () => {
  it('has every subject with its count, from A to Z or by count', async () => {
    const index = await indexOf(sessions);
    expect(names(index)).to.deep.equal(['Advocacy', 'Éducation & Play', 'Zines']);
    expect([...(index.shadowRoot?.querySelectorAll('[part="count"]') ?? [])].map(text)).to.deep.equal([
      '1 session',
      '1 session',
      '3 sessions',
    ]);
    expect(names(await indexOf(sessions, { order: 'count' }))).to.deep.equal([
      'Zines',
      'Advocacy',
      'Éducation & Play',
    ]);
  });

  it('links to a page with the subject chosen, or by a pattern', async () => {
    const [, play] = links(await indexOf(sessions, { href: '/list?page=2', 'list-id': 'fest' }));
    const url = new URL(play?.href ?? '');
    expect(url.pathname).to.equal('/list');
    expect([...url.searchParams]).to.deep.equal([
      ['page', '2'],
      ['fest-subject', 'Éducation & Play'],
    ]);
    const hrefs = async (href: string) =>
      links(await indexOf(sessions, { href })).map((link) => link.getAttribute('href'));
    expect((await hrefs('interests/{slug}.html'))[1]).to.equal('interests/education-play.html');
    expect((await hrefs('/s/{subject}'))[1]).to.equal('/s/%C3%89ducation%20%26%20Play');
  });

  it('stands in columns, as a list or as chips', async () => {
    const list = (index: Element) => part(index, 'list');
    expect(style(list(await indexOf(sessions))).columnWidth).not.to.equal('auto');
    expect(style(list(await indexOf(sessions, { layout: 'list' }))).columnWidth).to.equal('auto');
    expect(style(list(await indexOf(sessions, { layout: 'chips' }))).display).to.equal('flex');
    const index = (await indexOf(sessions)) as HTMLElementTagNameMap['session-subjects'];
    index.layout = 'chips';
    await index.updateComplete;
    expect(style(list(index)).display).to.equal('flex');
  });

  it('can be filtered where it is long, and says how many are left', async () => {
    expect(part(await indexOf(sessions), 'search')).to.equal(null);
    const index = await indexOf(many);
    const field = part(index, 'search') as HTMLInputElement;
    field.value = 'ject 3';
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    await until(() => names(index).length === 11, 'the subjects with a 3 in front');
    expect(text(part(index, 'found'))).to.equal('11 subjects');
  });

  it('shares the request with a list of the same feed', async () => {
    performance.clearResourceTimings();
    const src = feed({ sessions }, { delay: 200 });
    const index = document.createElement('session-subjects');
    index.src = src;
    document.body.append(index);
    const list = await listFrom(src);
    await list.ready;
    await until(() => part(index, 'list'), 'the subjects');
    index.remove();
    const requests = performance.getEntriesByType('resource').filter(({ name }) => name.includes('/feed?'));
    expect(requests).to.have.length(1);
  });
});
