import { aTimeout, expect } from '@open-wc/testing';
import { SessionListChangeEvent } from '../../src/view/events.ts';
import {
  button,
  chooseSubject,
  count,
  listOf,
  marks,
  next,
  part,
  searchField,
  shown,
  subjectSelect,
  titles,
  typeQuery,
  until,
} from './page.ts';

const sessions = [
  {
    title: 'Art and School Libraries',
    time: 'Sunday 1:00PM - 2:00PM',
    subjects: ['Partnerships', 'Éducation'],
    speakers: ['Žofia Nováková'],
  },
  {
    title: 'Ready To Learn',
    description: 'Public media and libraries.',
    subjects: ['Partnerships'],
    location: 'Cedar Room',
  },
  { title: 'Everyone Has a Story', description: 'Listening deeply.', subjects: ['Advocacy'] },
  { title: 'Privacy at the Desk', subjects: ['Zines'] },
];

const options = (list: Element) => [...(subjectSelect(list)?.options ?? [])].map((one) => one.text.trim());

describe('The subject drop-down', () => {
  it('is a native select with every subject in the order of the language, with counts', async () => {
    const list = await listOf(sessions);
    expect(options(list)).to.deep.equal([
      'All subjects',
      'Advocacy (1)',
      'Éducation (1)',
      'Partnerships (2)',
      'Zines (1)',
    ]);
    expect(subjectSelect(list)?.labels?.[0]?.textContent).to.equal('Subject');
  });

  it('filters', async () => {
    const list = await listOf(sessions);
    await chooseSubject(list, 'Partnerships');
    expect(titles(list)).to.deep.equal(['Art and School Libraries', 'Ready To Learn']);
    expect(count(list)).to.equal('2 of 4 sessions');
    await chooseSubject(list, '');
    expect(count(list)).to.equal('4 sessions');
  });

  it('is hidden where there is nothing to choose', async () => {
    expect(subjectSelect(await listOf(sessions.slice(1, 2)))).to.equal(null);
    expect(subjectSelect(await listOf([{ title: 'No subject' }]))).to.equal(null);
  });

  it('is hidden on an interest page, which shows one subject', async () => {
    const list = await listOf(sessions, { subject: 'partnerships' });
    expect(subjectSelect(list)).to.equal(null);
    expect(titles(list)).to.deep.equal(['Art and School Libraries', 'Ready To Learn']);
    expect(count(list)).to.equal('2 of 4 sessions');
  });

  it('tells the editor which subjects there are when the page asks for another', async () => {
    const list = await listOf(sessions, { subject: 'Gardening' });
    await until(() => shown(list).includes('There are no sessions about Gardening.'), 'the notice');
    await until(() => list.problems.length, 'a problem');
    expect(list.problems[0]?.message).to.equal('No session is about "Gardening".');
    expect(list.problems[0]?.hint).to.include('Advocacy, Éducation, Partnerships, Zines');
  });
});

describe('The search', () => {
  for (const [query, expected] of [
    ['school art', ['Art and School Libraries']],
    ['zofia novakova', ['Art and School Libraries']],
    ['EDUCATION', ['Art and School Libraries']],
    ['cedar', ['Ready To Learn']],
    ['sunday', ['Art and School Libraries']],
    ['listen', ['Everyone Has a Story']],
    ['lisening deply', ['Everyone Has a Story']],
    ['zines', ['Privacy at the Desk']],
    ['libraries art story', []],
    ['   ', sessions.map(({ title }) => title)],
  ] as const) {
    it(`answers "${query}"`, async () => {
      const list = await listOf(sessions);
      await typeQuery(list, query);
      await until(
        () => titles(list).join() === expected.join(),
        `${expected} for ${query}, not ${titles(list)}`,
      );
    });
  }

  it('puts the best answer first', async () => {
    const list = await listOf(sessions);
    await typeQuery(list, 'libraries');
    expect(titles(list)).to.deep.equal(['Art and School Libraries', 'Ready To Learn']);
    await typeQuery(list, 'media libraries');
    expect(titles(list)).to.deep.equal(['Ready To Learn']);
  });

  it('highlights what matched, as written', async () => {
    const list = await listOf(sessions);
    await typeQuery(list, 'novako scho');
    await until(() => marks(list).length, 'the marks');
    expect(marks(list)).to.deep.equal(['Scho', 'Nováko']);
    await typeQuery(list, '');
    expect(marks(list)).to.deep.equal([]);
  });

  it('counts once typing pauses', async () => {
    const list = await listOf(sessions);
    await typeQuery(list, 'p');
    await typeQuery(list, 'privacy');
    expect(titles(list)).to.deep.equal(['Privacy at the Desk']);
    expect(count(list)).to.equal('4 sessions');
    await until(() => count(list) === '1 of 4 sessions', 'the count');
  });

  it('says when the programme has a word only in another spelling', async () => {
    const list = await listOf(sessions);
    await typeQuery(list, 'lisening');
    await until(() => count(list).includes('Nothing says'), 'the sentence');
    expect(count(list)).to.equal('1 of 4 sessions Nothing says “lisening”. Showing “Listening”.');
    await typeQuery(list, 'lisening deply');
    await until(() => count(list).includes('deply'), 'both words');
    await typeQuery(list, 'listening');
    await until(() => count(list) === '1 of 4 sessions', 'no sentence');
  });

  it('offers the nearest words where nothing is found, as buttons that keep the focus', async () => {
    const list = await listOf(sessions);
    await typeQuery(list, 'lbrxryes');
    await until(() => shown(list).includes('Similar words in this programme:'), 'the words');
    button(list, 'libraries').click();
    await list.updateComplete;
    expect(searchField(list).value).to.equal('libraries');
    expect(list.shadowRoot?.activeElement).to.equal(searchField(list));
    expect(titles(list)).to.deep.equal(['Art and School Libraries', 'Ready To Learn']);
    expect(shown(list)).not.to.include('Similar words');
  });

  it('offers no words where each is there, or none is near', async () => {
    const list = await listOf(sessions);
    await typeQuery(list, 'story zines');
    await until(() => shown(list).includes('Nothing found'), 'the notice');
    await typeQuery(list, 'qqqqqqqqqqq');
    await until(() => shown(list).includes('qqqqqqqqqqq'), 'the notice');
    await aTimeout(300);
    expect(shown(list)).not.to.include('Similar words');
  });

  it('works together with the subject, whose options count under the query', async () => {
    const list = await listOf(sessions);
    await typeQuery(list, 'libraries');
    expect(options(list)).to.deep.equal([
      'All subjects',
      'Advocacy (0)',
      'Éducation (1)',
      'Partnerships (2)',
      'Zines (0)',
    ]);
    expect([...(subjectSelect(list)?.options ?? [])].map((one) => one.disabled)).to.deep.equal([
      false,
      true,
      false,
      false,
      true,
    ]);
    await chooseSubject(list, 'Éducation');
    expect(titles(list)).to.deep.equal(['Art and School Libraries']);
  });

  it('says what was asked in vain, and one button clears it', async () => {
    const list = await listOf(sessions);
    await chooseSubject(list, 'Partnerships');
    await typeQuery(list, 'xylophone');
    await until(() => part(list, 'notice'), 'the notice');
    expect(shown(list)).to.include('Nothing found for “xylophone” in Partnerships.');
    button(list, 'Clear search').click();
    await list.updateComplete;
    expect(titles(list)).to.have.length(4);
    expect(searchField(list).value).to.equal('');
    expect(list.shadowRoot?.activeElement).to.equal(searchField(list));
  });

  it('says when other sessions are shown', async () => {
    const list = await listOf(sessions);
    const change = next(document, 'session-list-change');
    await typeQuery(list, 'story');
    const event = await change;
    expect(event).to.be.instanceOf(SessionListChangeEvent);
    expect(event.query).to.equal('story');
    expect(event.matches.map(({ title }) => title)).to.deep.equal(['Everyone Has a Story']);
    expect(list.matchingSessions).to.equal(event.matches);
    let again = 0;
    list.addEventListener('session-list-change', () => again++);
    await typeQuery(list, 'stor');
    await aTimeout(0);
    expect(again).to.equal(0);
  });

  it("leaves the element's own methods alone", async () => {
    const list = await listOf(sessions);
    expect(list.matches('session-list')).to.equal(true);
  });

  it('opens with what the address of the page asks for', async () => {
    const before = location.href;
    history.replaceState(null, '', '?mine-subject=Partnerships&mine-q=cedar&other=1');
    const list = await listOf(sessions, { id: 'mine' });
    expect(titles(list)).to.deep.equal(['Ready To Learn']);
    expect(subjectSelect(list)?.value).to.equal('Partnerships');
    expect(searchField(list).value).to.equal('cedar');
    history.replaceState(null, '', '?mine-subject=Nonsense');
    expect(titles(await listOf(sessions, { id: 'mine' }))).to.have.length(4);
    history.replaceState(null, '', before);
  });
});
