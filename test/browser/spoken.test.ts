import { virtual } from '@guidepup/virtual-screen-reader/browser.js';
import { expect } from '@open-wc/testing';
import { readFile } from '@web/test-runner-commands';
import { listFrom, listOf, part, type SessionList, typeQuery, until } from './page.ts';

/** What is read: goldens in test/fixtures/spoken, a line for each phrase. */
const sessions = [
  {
    title: 'Libraries',
    start: '2027-06-27',
    description: `Welcome. ${'A sentence about libraries and partnerships. '.repeat(20)}`,
    subjects: ['A', 'B'],
    location: 'Main hall',
    speakers: [{ name: 'Ana', affiliation: 'Elm', url: 'https://example.org' }, 'Bo'],
    url: 'https://example.org',
  },
  { title: 'Bibliothèques', time: 'Sunday', status: 'cancelled', subjects: ['B'], language: 'fr' },
];

/** Everything that is read when somebody goes through the element from its beginning to its end. */
const readAloud = async (list: SessionList): Promise<string[]> => {
  await virtual.start({ container: list.shadowRoot?.querySelector('.root') as HTMLElement });
  for (let i = 0; i < 200; i++) {
    await virtual.next();
    const log = await virtual.spokenPhraseLog();
    if (log.length > 1 && log.at(-1) === log[0]) break;
  }
  const log = await virtual.spokenPhraseLog();
  await virtual.stop();
  return log.slice(0, -1).map((phrase) => phrase.replace(/localhost:\d+/, 'localhost'));
};

const transcript = async (name: string): Promise<string> => {
  const text = await readFile({ path: `../fixtures/spoken/${name}.txt` });
  return text ?? '';
};

const cases: Record<string, () => Promise<SessionList>> = {
  programme: () => listOf(sessions),
  'interest-page': () => listOf(sessions, { subject: 'A' }),
  'nothing-found': async () => {
    const list = await listOf(sessions);
    await typeQuery(list, 'xylophone');
    await until(() => part(list, 'notice'), 'the notice');
    await until(() => part(list, 'count')?.textContent?.startsWith('0'), 'the count');
    return list;
  },
  failed: async () => {
    const list = await listFrom('/nowhere.json');
    await until(() => part(list, 'notice'), 'the notice');
    return list;
  },
  agenda: () => listOf(sessions, { layout: 'agenda', lang: 'de' }),
  filters: async () => {
    const list = await listOf(sessions, {
      facets: 'day language',
      'now-and-next': '',
      now: '2027-06-27T09:00:00Z',
    });
    list.shadowRoot?.querySelector('details[part="facet"]')?.setAttribute('open', '');
    part(list, 'facet')?.querySelector('input')?.click();
    await until(() => part(list, 'chip'), 'the chip');
    return list;
  },
  arabic: () => listOf(sessions.slice(1), { lang: 'ar' }),
};

describe('Read aloud by a screen reader, from beginning to end', () => {
  for (const [name, make] of Object.entries(cases))
    it(name, async () => {
      expect((await readAloud(await make())).join('\n')).to.equal((await transcript(name)).trimEnd());
    });

  it('has one status to say when typing pauses', async () => {
    const list = await listOf(sessions);
    const said: string[] = [];
    const status = part(list, 'count') as HTMLElement;
    new MutationObserver(() => said.push(status.textContent ?? '')).observe(status, {
      childList: true,
      characterData: true,
      subtree: true,
    });
    for (const query of ['l', 'li', 'lib', 'libr', 'libra', 'librar', 'librarie', 'libraries'])
      await typeQuery(list, query);
    await until(() => said.length, 'the status');
    expect(said).to.deep.equal(['1 of 2 sessions']);
  });
});
