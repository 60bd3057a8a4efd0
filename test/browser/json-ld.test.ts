import { expect } from '@open-wc/testing';
import { listOf, until } from './page.ts';

const programme = { title: 'Conference', sessions: [{ title: 'One </script>', start: '2027-06-27' }] };
const scripts = (): Element[] => [...document.head.querySelectorAll('script[type="application/ld+json"]')];
const written = () => scripts().map((script) => JSON.parse(script.textContent ?? ''));

describe('json-ld', () => {
  it('tells search engines of the programme, while the element is in the page', async () => {
    const list = await listOf(programme, { 'json-ld': '' });
    await until(() => scripts().length, 'JSON-LD');
    expect(written()).to.deep.equal([
      {
        '@context': 'https://schema.org',
        '@type': 'EventSeries',
        name: 'Conference',
        subEvent: [
          {
            '@type': 'Event',
            identifier: list.programme?.sessions[0]?.id,
            name: 'One </script>',
            startDate: '2027-06-27',
          },
        ],
      },
    ]);
    const parent = list.parentElement as Element;
    list.remove();
    expect(scripts()).to.deep.equal([]);
    parent.append(list);
    expect(scripts().length).to.equal(1);
    list.jsonLd = false;
    await list.updateComplete;
    expect(scripts()).to.deep.equal([]);
  });

  it('says it once, however many elements show it, and follows the programme', async () => {
    const list = await listOf(programme, { 'json-ld': '' });
    await until(() => scripts().length, 'JSON-LD');
    const other = await listOf(programme, { 'json-ld': '' });
    await other.updateComplete;
    expect(scripts().length).to.equal(1);
    other.remove();
    list.sessions = { title: 'Next year', sessions: [{ title: 'Two' }] };
    await until(() => written()[0]?.name === 'Next year', 'the next programme');
    expect(scripts().length).to.equal(1);
    list.remove();
  });

  it('says nothing where the page has events itself', async () => {
    const own = document.createElement('script');
    own.type = 'application/ld+json';
    own.append('{"@context":"https://schema.org","@type":["Thing","BusinessEvent"],"name":"Ours"}');
    document.body.append(own);
    const list = await listOf(programme, { 'json-ld': '' });
    // Another element without the page's events shows when it would have come.
    await import('../../src/publishing.ts');
    await list.updateComplete;
    expect(scripts()).to.deep.equal([]);
    list.remove();
    own.remove();
  });

  it('says nothing unasked', async () => {
    await listOf(programme);
    expect(scripts()).to.deep.equal([]);
  });
});
