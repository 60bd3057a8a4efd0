import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { asking, marks, titles, titlesFor } from './ask.ts';

const table = (records: readonly string[], cases: Readonly<Record<string, readonly string[]>>): void => {
  for (const [query, expected] of Object.entries(cases))
    test(query, async () =>
      assert.deepEqual(
        await titlesFor(
          records.map((title) => ({ title })),
          query,
        ),
        expected,
      ),
    );
};

describe('Chinese', () => {
  table(['醫資標準的教育推廣', '圖書館合作計畫', '合作的圖書館', 'Python入門'], {
    標準: ['醫資標準的教育推廣'],
    標: ['醫資標準的教育推廣'],
    準的教: ['醫資標準的教育推廣'],
    書館: ['圖書館合作計畫', '合作的圖書館'],
    圖書館合作: ['圖書館合作計畫', '合作的圖書館'],
    '合作 圖書館': ['圖書館合作計畫', '合作的圖書館'],
    '"圖書館合作"': ['圖書館合作計畫'],
    python入門: ['Python入門'],
    '入門 python': ['Python入門'],
    '合作 -計畫': ['合作的圖書館'],
    廣播: [],
  });
});

describe('Japanese', () => {
  table(['図書館とのパートナーシップについて', 'カタカナ入門', '東京の図書館'], {
    図書館: ['東京の図書館', '図書館とのパートナーシップについて'],
    パートナー: ['図書館とのパートナーシップについて'],
    かたかな: ['カタカナ入門'],
    ｶﾀｶﾅ: ['カタカナ入門'],
    東京図書館: ['東京の図書館'],
  });
});

describe('Korean', () => {
  table(['도서관에서 만나요', '공공 도서관 협력'], {
    도서관: ['공공 도서관 협력', '도서관에서 만나요'],
    도서: ['공공 도서관 협력', '도서관에서 만나요'],
    '협력 공공': ['공공 도서관 협력'],
  });
});

describe('Thai', () => {
  table(['ห้องสมุดประชาชนและความร่วมมือ', 'พิพิธภัณฑ์'], {
    ห้องสมุด: ['ห้องสมุดประชาชนและความร่วมมือ'],
    ประชาชน: ['ห้องสมุดประชาชนและความร่วมมือ'],
    'ความร่วมมือ ห้องสมุด': ['ห้องสมุดประชาชนและความร่วมมือ'],
    พิพิธ: ['พิพิธภัณฑ์'],
  });
});

describe('Arabic and Hebrew', () => {
  table(['إدارة المكتبات', 'كِتَابٌ جديد', 'مكتبة الأطفال', 'שָׁלוֹם עולם', 'יום הזיכרון לצה״ל'], {
    'ادارة المكتبات': ['إدارة المكتبات'],
    كتاب: ['كِتَابٌ جديد'],
    مكتبه: ['مكتبة الأطفال'],
    الاطفال: ['مكتبة الأطفال'],
    שלום: ['שָׁלוֹם עולם'],
    שלומ: ['שָׁלוֹם עולם'],
    'לצה"ל': ['יום הזיכרון לצה״ל'],
  });
});

describe('Greek, Cyrillic and Latin with marks', () => {
  table(['Σίσυφος', 'Ёлка и снег', 'Łódź Öffentlichkeit', 'Thư viện', 'İstanbul'], {
    ΣΙΣΥΦΟΣ: ['Σίσυφος'],
    σισυφο: ['Σίσυφος'],
    елка: ['Ёлка и снег'],
    lodz: ['Łódź Öffentlichkeit'],
    oeffentlichkeit: ['Łódź Öffentlichkeit'],
    'thu vien': ['Thư viện'],
    istanbul: ['İstanbul'],
    ISTANBUL: ['İstanbul'],
  });
});

test('Where the browser divides no text into words, neighbouring characters do', async () => {
  const { Segmenter } = Intl;
  Object.defineProperty(Intl, 'Segmenter', { value: undefined, configurable: true, writable: true });
  try {
    // A copy of the module that has not met the Segmenter.
    const { indexedSegments, askedSegments } = await import(`../../src/find/segments.ts?${'without'}`);
    assert.deepEqual(indexedSegments('圖書館合作'), ['圖書', '書館', '館合', '合作']);
    assert.deepEqual(indexedSegments('圖'), ['圖']);
    assert.deepEqual(askedSegments('圖書館'), ['圖書館']);
  } finally {
    Object.defineProperty(Intl, 'Segmenter', { value: Segmenter, configurable: true, writable: true });
  }
});

const feed = (name: string): URL => new URL(`../../../shared/feeds/${name}`, import.meta.url);

describe('A real programme in Chinese and English', () => {
  const file = feed('cjk/coscup-2023-session.json');
  const skip = existsSync(file) ? false : 'The feed is not on this machine.';
  const load = async () => {
    const { sessions } = JSON.parse(readFileSync(file, 'utf8')) as {
      sessions: { id: string; room: string; zh: { title: string; description: string } }[];
    };
    return sessions.map(({ id, room, zh }) => ({
      id,
      location: room,
      title: zh.title,
      description: zh.description,
    }));
  };

  test('every part of a title finds its session', { skip }, async () => {
    const records = await load();
    const ask = await asking(records);
    for (const { title } of records.slice(0, 120)) {
      const [run] = title.match(/\p{Script=Han}{4,}/u) ?? [];
      if (!run) continue;
      for (const part of [run.slice(0, 2), run.slice(1, 4), run]) {
        const matches = ask(part);
        assert.ok(titles(matches).includes(title.trim().replace(/\s+/g, ' ')), `${part} in ${title}`);
        assert.ok(marks(matches.found, title).length, `a mark for ${part} in ${title}`);
      }
    }
  });
  test('whatever is written somewhere is found', { skip }, async () => {
    const records = await load();
    const ask = await asking(records);
    const holders = records.filter(({ title, description }) =>
      `${title}\n${description}`.includes('開源'),
    ).length;
    assert.ok(ask('開源').sessions.length >= holders);
    assert.ok(titles(ask('TR 616')).length > 1);
  });
});

describe('A real programme in English', () => {
  const file = feed('conclar/conclar-2022-program.json');
  const skip = existsSync(file) ? false : 'The feed is not on this machine.';

  test('every title finds its session first, with a typing error among the first ten', { skip }, async () => {
    const { schedule: records } = JSON.parse(readFileSync(file, 'utf8')) as {
      schedule: { id: string; title: string; desc: string }[];
    };
    const ask = await asking(records.map(({ id, title, desc }) => ({ id, title, description: desc })));
    const clean = (title: string) => title.replace(/["-]/g, ' ').trim();
    for (const { title } of records) {
      const found = titles(ask(`${clean(title)} `));
      assert.ok(found.slice(0, 3).includes(title.trim().replace(/\s+/g, ' ')), title);
    }
    const long = records.flatMap(({ title }) => title.match(/\p{L}{8,}/gu) ?? []).slice(0, 60);
    for (const word of long) {
      const wrong = `${word.slice(0, 3)}${word[4]}${word[3]}${word.slice(5)}`;
      assert.ok(
        titles(ask(`${wrong} `))
          .slice(0, 10)
          .some((title) => title.includes(word)),
        `${wrong} for ${word}`,
      );
    }
  });
});
