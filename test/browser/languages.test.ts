import { expect, fixture, html } from '@open-wc/testing';
import { languages } from '../../src/text/languages.js';
import { refineEnglish } from '../../src/text/refine-strings.js';
import { english, type Table } from '../../src/text/strings.js';
import type { Translation } from '../../src/text/translation.js';
import {
  button,
  card,
  cards,
  count,
  feed,
  listFrom,
  listOf,
  part,
  type SessionList,
  searchField,
  shown,
  subjectSelect,
  text,
  typeQuery,
  until,
} from './page.ts';

const sessions = [
  {
    title: 'One',
    start: '2027-06-27T10:30',
    subjects: ['Zebra', 'Äther'],
    location: 'Room',
    status: 'cancelled',
  },
  { title: 'Two', subjects: ['Apple'] },
];
const label = (list: SessionList): string => text(searchField(list).labels?.[0] ?? null);

/** Every text that the element ever shows, from now on. */
const watch = (list: SessionList): Set<string> => {
  const seen = new Set<string>();
  const look = () => {
    for (const one of list.shadowRoot?.querySelectorAll('label, option, button, [role="status"]') ?? [])
      seen.add(text(one));
  };
  new MutationObserver(look).observe(list.shadowRoot as ShadowRoot, {
    subtree: true,
    childList: true,
    characterData: true,
  });
  return seen;
};

describe('The words of a language', () => {
  for (const [lang, search, counted] of [
    ['de', 'Veranstaltungen durchsuchen', '2 Veranstaltungen'],
    ['pt-BR', 'Pesquisar sessões', '2 sessões'],
    ['zh-TW', '搜尋議程', '2 場議程'],
    ['ru', 'Поиск по сессиям', '2 сессии'],
    ['ar', 'ابحث في الجلسات', 'جلستان'],
  ] as const) {
    it(`come with the programme, and no English before them: ${lang}`, async () => {
      const list = document.createElement('session-list');
      list.lang = lang;
      list.src = feed({ sessions });
      document.body.append(list);
      const seen = watch(list);
      await list.ready;
      await list.updateComplete;
      expect(label(list)).to.equal(search);
      expect(count(list)).to.equal(counted);
      const said = Object.values(english).filter((entry) => typeof entry === 'string');
      expect(
        [...seen].filter((one) => said.some((words) => words.length > 2 && words === one)),
      ).to.deep.equal([]);
      list.remove();
    });
  }

  it('are those of the page, and follow it', async () => {
    const list = await listOf(sessions);
    expect(label(list)).to.equal('Search sessions');
    document.documentElement.lang = 'fr';
    await until(() => label(list) === 'Rechercher une session', 'French');
    expect(count(list)).to.equal('2 sessions');
    expect(text(part(list, 'status'))).to.equal('Annulée');
    expect(text(part(list, 'time'))).to.include('27 juin 2027');
    document.documentElement.lang = 'en';
    await until(() => label(list) === 'Search sessions', 'English');
    expect(text(part(list, 'status'))).to.equal('Cancelled');
  });

  it('are English where the element does not speak a language, and dates are not', async () => {
    const list = await listOf(sessions, { lang: 'fi' });
    expect(label(list)).to.equal('Search sessions');
    expect(text(part(list, 'time'))).to.include('kesäkuuta');
  });

  it('are English where they cannot be loaded, and the editor is told', async () => {
    const known = languages as Record<string, unknown>;
    known.fi = () => Promise.reject(new TypeError('Failed to fetch'));
    const list = await listOf(sessions, { lang: 'fi' });
    expect(label(list)).to.equal('Search sessions');
    expect(cards(list)).to.have.length(2);
    await until(() => list.problems.length, 'the problem');
    expect(list.problems[0]?.message).to.include('The words of "fi"');
    delete known.fi;
  });

  it('sort the subjects', async () => {
    const options = async (lang: string) =>
      [...(subjectSelect(await listOf(sessions, { lang }))?.options ?? [])]
        .slice(1)
        .map(({ value }) => value);
    expect(await options('de')).to.deep.equal(['Apple', 'Äther', 'Zebra']);
    expect(await options('sv')).to.deep.equal(['Apple', 'Zebra', 'Äther']);
  });

  it('say when nothing can be loaded, and in the index of interests too', async () => {
    const list = await listFrom(feed('', { status: 404 }), { lang: 'es' });
    await until(() => part(list, 'notice'), 'the notice');
    expect(count(list)).to.equal('No se han podido cargar las sesiones.');
    expect(button(list, 'Reintentar')).to.not.equal(null);
    const index = await fixture(html`<session-subjects lang="ja" .sessions=${sessions}></session-subjects>`);
    await until(() => part(index, 'count'), 'the subjects');
    expect(text(part(index, 'count'))).to.equal('1件のセッション');
  });
});

describe('The words of what is loaded later', () => {
  const programme = [
    { title: 'One', start: '2027-06-27T09:30', track: 'Red', attendance: 'online', subjects: ['A'] },
    { title: 'Two', start: '2027-06-27T19:00', track: 'Blue', attendance: 'in person', subjects: ['B'] },
  ];
  const texts = (list: SessionList, selector: string): string[] =>
    [...(list.shadowRoot?.querySelectorAll(selector) ?? [])].map(text);
  const names = (list: SessionList): string[] => texts(list, '[part="facet"] summary');
  const options = (list: SessionList): string[] => texts(list, '.option');

  it('are of the language too, and follow the page', async () => {
    document.documentElement.lang = 'de';
    const list = await listOf(programme, { facets: 'time track attendance', order: 'title' });
    expect(names(list)).to.deep.equal(['Tageszeit', 'Track', 'Teilnahme']);
    expect(options(list)).to.include.members(['Vormittag (1)', 'Abend (1)', 'Vor Ort (1)', 'Red (1)']);
    document.documentElement.lang = 'fr';
    await until(() => names(list)[0] === 'Moment de la journée', 'French');
    expect(options(list)).to.include.members(['Matin (1)', 'Soir (1)', 'Sur place (1)', 'Red (1)']);
    document.documentElement.lang = 'en';
    await until(() => names(list)[0] === 'Time of day', 'English');
    expect(options(list)).to.include.members(['Morning (1)', 'Evening (1)', 'In person (1)']);
  });

  it("may be the page's own", async () => {
    const list = await listOf(programme, { facets: 'time' });
    list.strings = { timeOfDay: 'When', morning: 'Before lunch' };
    await until(() => names(list)[0] === 'When', 'the own word');
    expect(options(list)).to.include('Before lunch (1)');
  });

  it('say that nothing is found', async () => {
    const list = await listOf(programme, { lang: 'tr' });
    await typeQuery(list, 'ksilofon');
    await until(() => part(list, 'notice'), 'the notice');
    await until(() => shown(list).includes('“ksilofon” için sonuç bulunamadı.'), 'the sentence');
    expect(button(list, 'Aramayı temizle')).to.not.equal(null);
  });

  it('name days, also when the language changes', async () => {
    const list = await listOf(
      [...programme, { title: 'Three' }, { title: 'Four', start: '2027-06-28T10:00' }],
      {
        lang: 'es',
      },
    );
    const headings = (): string[] => texts(list, '[part="group-heading"]');
    expect(headings().map((one) => one.replace(',', ''))).to.deep.equal([
      'domingo 27 de junio',
      'lunes 28 de junio',
      'Sin horario',
    ]);
    list.lang = 'ru';
    await until(() => headings().includes('Время не указано'), 'Russian');
    expect(headings()[0]).to.include('27 июня');
  });
});

describe("A page's own words", () => {
  const own: Translation = { search: 'Find a talk', count: { one: '{n} talk', other: '{n} talks' } };

  it('stand in place of single ones, as a property', async () => {
    const list = await listOf(sessions);
    list.strings = own;
    await until(() => label(list) === 'Find a talk', 'the own words');
    expect(count(list)).to.equal('2 talks');
    expect(text(part(list, 'status'))).to.equal('Cancelled');
    list.strings = undefined;
    await until(() => label(list) === 'Search sessions', 'the words of the element');
  });

  it('stand in place of single ones, as JSON inside the element, which is no feed', async () => {
    const list = await listFrom(
      feed({ sessions }),
      { lang: 'de' },
      '<script type="application/json" data-strings>{"search": "Vorträge finden"}</script>',
    );
    await list.ready;
    await list.updateComplete;
    expect(label(list)).to.equal('Vorträge finden');
    expect(count(list)).to.equal('2 Veranstaltungen');
    expect(list.problems).to.deep.equal([]);
  });

  it('may stand beside a feed inside the element', async () => {
    const list = await listFrom(
      '',
      {},
      `<script type="application/json" data-strings>{"search": "Find a talk"}</script>
       <script type="application/json">${JSON.stringify({ sessions })}</script>`,
    );
    await list.ready;
    await list.updateComplete;
    expect(label(list)).to.equal('Find a talk');
    expect(cards(list)).to.have.length(2);
  });

  it('cost nothing else where they are wrong, and the editor is told', async () => {
    const list = await listFrom(
      feed({ sessions }),
      {},
      '<script type="application/json" data-strings>{"search": </script>',
    );
    await list.ready;
    await list.updateComplete;
    expect(label(list)).to.equal('Search sessions');
    await until(() => list.problems.length, 'the problem');
    expect(list.problems[0]?.path).to.equal('strings');
  });
});

/** Right of the element there must be nothing, and left of it neither. */
const overflowing = (list: SessionList): string[] => {
  const { left, right } = list.getBoundingClientRect();
  return [...(list.shadowRoot?.querySelectorAll('.root *:not(.unseen, .unseen *, option)') ?? [])]
    .filter((one) => {
      const box = one.getBoundingClientRect();
      return box.width > 0 && (box.right > right + 1 || box.left < left - 1);
    })
    .map((one) => one.outerHTML.slice(0, 200));
};

/** As long as texts get in translation, and longer: accents, brackets at both ends, and 40 % more. */
const pseudo = (words: string): string => {
  const accents: Record<string, string> = {
    a: 'ȧ',
    e: 'ḗ',
    i: 'ī',
    o: 'ǿ',
    u: 'ŭ',
    c: 'ƈ',
    s: 'ş',
    S: 'Ş',
    n: 'ƞ',
  };
  const longer = words.replace(/\{\w+\}|\w/g, (one) => accents[one] ?? one);
  return `⟦${longer}${'·~'.repeat(Math.ceil(words.length / 5))}⟧`;
};
const pseudoWords = Object.fromEntries(
  Object.entries<Table[string]>({ ...english, ...refineEnglish }).map(([key, entry]) => [
    key,
    typeof entry === 'string'
      ? pseudo(entry)
      : Object.fromEntries(Object.entries(entry).map(([form, words]) => [form, pseudo(words)])),
  ]),
) as Translation;

const hard = [
  {
    title: 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft',
    subjects: [
      'Lentokonesuihkuturbiinimoottoriapumekaanikkoaliupseerioppilas',
      'Rechtsschutzversicherungsgesellschaften',
    ],
    location: 'Epäjärjestelmällistyttämättömyydelläänsäkäänköhän',
    speakers: ['Kindercarnavalsoptochtvoorbereidingswerkzaamheden'],
    description: `https://example.org/${'x'.repeat(200)} ${'A sentence about libraries. '.repeat(40)}`,
    start: '2027-06-27T10:30:00-04:00',
    end: '2027-06-27T11:30:00-04:00',
    timeZone: 'America/New_York',
    status: 'moved-online',
  },
  {
    title: '図書館における人工知能の活用と利用者プライバシーの保護に関する国際比較研究の最新動向と今後の課題',
    subjects: ['図書館'],
  },
  { title: '👩🏽‍🏫📚🏳️‍🌈👨‍👩‍👧‍👦🇺🇳'.repeat(12), subjects: ['🎉'.repeat(40)] },
  { title: 'ห้องสมุดประชาชนกับการพัฒนาคุณภาพชีวิตของผู้สูงอายุในชุมชนเมืองและชนบท'.repeat(2), subjects: ['ห้องสมุด'] },
  { title: 'مكتبات المستقبل: AI and public libraries', subjects: ['المكتبات'] },
];

describe('Long words, scripts without spaces, emoji and texts that are 40 % longer', () => {
  for (const width of ['320px', '1000px'])
    for (const dir of ['ltr', 'rtl'])
      it(`stay inside, ${width} wide, ${dir}`, async () => {
        const list = await listOf(hard, { dir });
        list.strings = pseudoWords;
        Object.assign((list.parentElement as HTMLElement).style, { width });
        await until(() => label(list).startsWith('⟦'), 'the longer words');
        expect(overflowing(list)).to.deep.equal([]);
        await typeQuery(list, 'xylophone'.repeat(20));
        await until(() => part(list, 'notice'), 'the notice');
        expect(overflowing(list)).to.deep.equal([]);
        expect(shown(list)).to.include('⟦');
      });
});

describe('Right to left', () => {
  const mixed = [
    {
      title: 'مكتبات المستقبل',
      subjects: ['AI', 'المكتبات'],
      speakers: [{ name: 'Ana', affiliation: 'אוניברסיטה' }],
    },
    { title: 'AI (2027), a primer', start: '2027-06-27T10:30' },
  ];

  for (const lang of ['ar', 'he'])
    it(`comes with the language of the element: ${lang}`, async () => {
      const list = await listOf(mixed, { lang });
      expect(getComputedStyle(card(list)).direction).to.equal('rtl');
      const [status, box] = [part(list, 'count') as Element, list.getBoundingClientRect()];
      const range = document.createRange();
      range.selectNodeContents(status);
      expect(box.right - range.getBoundingClientRect().right).to.be.below(2);
      expect(overflowing(list)).to.deep.equal([]);
    });

  it('goes by the page, and by dir of the element first', async () => {
    const list = await listOf(mixed, { lang: 'ar', dir: 'ltr' });
    expect(getComputedStyle(card(list)).direction).to.equal('ltr');
    const inPage = await fixture(html`<div dir="rtl"></div>`);
    inPage.append(list);
    list.removeAttribute('dir');
    list.lang = 'fa';
    await list.updateComplete;
    expect(getComputedStyle(card(list)).direction).to.equal('rtl');
  });

  it('isolates titles, names and subjects of the other direction', async () => {
    const list = await listOf(mixed, { lang: 'ar' });
    const directions = (selector: string) =>
      [...(list.shadowRoot?.querySelectorAll(selector) ?? [])].map((one) => getComputedStyle(one).direction);
    expect(directions('[part="title"] bdi')).to.deep.equal(['ltr', 'rtl']);
    expect(directions('[part="subjects"] li')).to.deep.equal(['ltr', 'rtl']);
    expect(directions('[part="speakers"] span')).to.deep.equal(['ltr', 'rtl']);
    expect([...(subjectSelect(list)?.options ?? [])].map(text).join()).to.match(/\u2068AI\u2069 \(.\)/);
  });
});
