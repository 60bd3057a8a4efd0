import { expect } from '@open-wc/testing';
import { card, feed, until } from './page.ts';

const sessions = Array.from({ length: 40 }, (_, i) => ({
  title: `Session ${i}`,
  start: `2025-06-${i % 2 ? 28 : 29}T09:00:00`,
  subjects: [i % 3 ? 'Outreach' : 'Partnerships'],
  speakers: ['Ada'],
  description: 'A text as most are: words.',
}));

/** Addresses that a page with nothing but the built script and the element requests. */
const requestsOf = async (data: unknown, attributes = ''): Promise<string[]> => {
  const frame = document.createElement('iframe');
  frame.srcdoc = `<script type="module" src="/dist/session-list.js"></script><session-list src="${feed(data)}" ${attributes}></session-list>`;
  document.body.append(frame);
  const found = (): Element | null | undefined => frame.contentDocument?.querySelector('session-list');
  await until(() => found()?.shadowRoot?.querySelectorAll('article').length === sessions.length, 'the cards');
  expect(card(found() as Element).textContent).to.include('Session');
  const entries = frame.contentWindow?.performance.getEntriesByType('resource') ?? [];
  frame.remove();
  return entries.map(({ name }) => new URL(name).pathname.replace(/-[\w-]{8}\.js$/, '.js'));
};

describe('A page before anybody acts', () => {
  it('requests the script and the feed, nothing else', async () => {
    expect(await requestsOf({ sessions })).to.deep.equal(['/dist/session-list.js', '/feed']);
  });

  it('requests what reads a feed that leaves something to do', async () => {
    const written = sessions.map((session) => ({ ...session, duration: 60 }));
    expect(await requestsOf({ sessions: written })).to.include('/dist/chunks/read-any.js');
  });

  it('requests the words of one language where it is not in English, and none more for what is loaded later', async () => {
    const parts = (await requestsOf({ sessions }, 'lang="de-AT" facets="subject"')).filter((path) =>
      /\/(words|own-words|[a-z]{2}|zh-Hant)\.js$/.test(path),
    );
    expect(parts.sort()).to.deep.equal(['/dist/chunks/de.js', '/dist/chunks/words.js']);
  });

  it('requests what shows another layout', async () => {
    expect(await requestsOf({ sessions }, 'layout="list"')).to.include('/dist/chunks/layouts.js');
  });
});
