import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { test } from 'node:test';
import { agendaEnglish } from '../../src/text/agenda-strings.ts';
import { languages, translationOf } from '../../src/text/languages.ts';
import { nothingEnglish } from '../../src/text/nothing-strings.ts';
import { withOwnWords } from '../../src/text/own-words.ts';
import { refineEnglish } from '../../src/text/refine-strings.ts';
import { type Entry, english as inEveryList, speaker, type Table } from '../../src/text/strings.ts';

/** Everything that is said anywhere. */
const english: Table = { ...inEveryList, ...refineEnglish, ...nothingEnglish, ...agendaEnglish };
const keys = Object.keys(english);
const speak = (words: Partial<Table>, tag: string) => speaker(inEveryList, words, tag);
const formsOf = (entry: Entry = ''): string[] => (typeof entry === 'string' ? [entry] : Object.values(entry));
const placeholders = (text: string): string => [...new Set(text.match(/\{\w+\}/g))].sort().join(' ');

/** What is written in some other language as in English. */
const same =
  /^\W*$|^\{\w+\} \(\{n\}\)$|^\{n\} sessions?$|^(Online|Link|Details|Highlights|Track|Type|Filters)$/;

test('every file of a language can be loaded by its name', () => {
  const files = readdirSync(new URL('../../src/text/languages/', import.meta.url));
  assert.deepEqual(files.map((file) => file.replace('.ts', '')).sort(), Object.keys(languages).sort());
});

for (const [tag, load] of Object.entries(languages)) {
  test(`${tag} says everything`, async () => {
    const translation: Partial<Table> = (await load()).default;
    const missing = keys.filter((key) => !(key in translation));
    assert.deepEqual(missing, [], `${tag} has no words yet for: ${missing.join(', ')}`);
    assert.deepEqual(
      Object.keys(translation).filter((key) => !keys.includes(key)),
      [],
      `${tag} has words for what nobody says`,
    );
  });

  test(`${tag} has every plural, and fills in what English does`, async () => {
    const translation: Partial<Table> = (await load()).default;
    const categories = new Intl.PluralRules(tag).resolvedOptions().pluralCategories;
    for (const [key, entry = ''] of Object.entries(translation)) {
      const expected = placeholders(formsOf(english[key]).at(-1) ?? '');
      if (typeof entry === 'string') assert.equal(placeholders(entry), expected, `${tag}.${key}`);
      else {
        for (const category of categories)
          assert.ok(entry[category], `${tag}.${key} has no form "${category}"`);
        assert.equal(placeholders(entry.other), expected, `${tag}.${key}`);
        // A form for one number, such as "two sessions", may have it in words.
        for (const category of ['few', 'many'] as const)
          if (entry[category])
            assert.equal(placeholders(entry[category]), expected, `${tag}.${key}.${category}`);
      }
    }
  });

  test(`${tag} names a link to a session by what is seen of it`, async () => {
    const { link, linkTo }: Partial<Table> = (await load()).default;
    const plain = (entry: Entry | undefined): string => String(entry).toLocaleLowerCase(tag);
    assert.ok(plain(linkTo).includes(plain(link)), `${tag}: ${linkTo}`);
  });

  test(`${tag} is not left in English`, async () => {
    const translation: Partial<Table> = (await load()).default;
    for (const key of keys)
      for (const text of formsOf(translation[key]))
        assert.ok(
          same.test(text) || !formsOf(english[key]).includes(text),
          `${tag}.${key} is English: ${text}`,
        );
  });
}

test('regions fall back to their language, and Chinese to its script', () => {
  const expected = {
    'pt-BR': 'pt',
    'de-AT': 'de',
    'ar-EG': 'ar',
    zh: 'zh',
    'zh-CN': 'zh',
    'zh-Hans-SG': 'zh',
    'zh-TW': 'zh-Hant',
    'zh-HK': 'zh-Hant',
    'zh-Hant': 'zh-Hant',
    'en-GB': 'en',
    fi: 'none',
  };
  for (const [tag, language] of Object.entries(expected))
    assert.equal(translationOf(tag), languages[language], tag);
});

test('numbers choose their form and are written as the language does', async () => {
  const say = async (tag: string) => speak((await translationOf(tag)?.())?.default ?? {}, tag);
  const count = async (tag: string, numbers: number[]) => {
    const words = await say(tag);
    return numbers.map((n) => words('count', { n }).replace(/\s/g, ' '));
  };
  assert.deepEqual(await count('ru', [1, 2, 5, 21, 22]), [
    '1 сессия',
    '2 сессии',
    '5 сессий',
    '21 сессия',
    '22 сессии',
  ]);
  assert.deepEqual(await count('pl', [1, 3, 5, 22, 25]), [
    '1 sesja',
    '3 sesje',
    '5 sesji',
    '22 sesje',
    '25 sesji',
  ]);
  assert.deepEqual(await count('ar-EG', [0, 1, 2, 3, 11, 100]), [
    'لا جلسات',
    'جلسة واحدة',
    'جلستان',
    '٣ جلسات',
    '١١ جلسة',
    '١٠٠ جلسة',
  ]);
  assert.deepEqual(await count('he', [1, 2, 3]), ['מושב אחד', 'שני מושבים', '3 מושבים']);
  assert.deepEqual(await count('de', [1, 1234]), ['1 Veranstaltung', '1.234 Veranstaltungen']);
});

test('words of the other direction are kept apart', async () => {
  const he = speak((await languages.he?.())?.default ?? {}, 'he');
  assert.equal(he('subjectOption', { subject: 'AI', n: 5 }), '\u2068AI\u2069 (5)');
  const en = speak({}, 'en');
  assert.equal(en('subjectOption', { subject: 'ספריות', n: 5 }), '\u2068ספריות\u2069 (5)');
  assert.equal(en('subjectOption', { subject: 'AI', n: 5 }), 'AI (5)');
});

test('what is missing is said in English', () => {
  const say = speak({ search: 'Suche' }, 'de');
  assert.equal(say('search'), 'Suche');
  assert.equal(say('tryAgain'), 'Try again');
});

test('what is missing has the plurals of English, and numbers of its language', () => {
  const say = speak({ search: 'Paieška' }, 'lt');
  assert.equal(say('count', { n: 21 }), '21 sessions');
  assert.equal(speak({}, 'de')('count', { n: 1234 }), '1.234 sessions');
});

test('what has one key in two places says the same there', () => {
  const tables: Table[] = [inEveryList, refineEnglish, nothingEnglish, agendaEnglish];
  for (const key of keys) {
    const texts = tables.filter((table) => key in table).map((table) => JSON.stringify(table[key]));
    assert.equal(new Set(texts).size, 1, key);
  }
});

test("a page's own words stand in place of single ones", () => {
  const { words, note } = withOwnWords(
    '{"search": "Find a talk", "count": {"one": "{n} talk", "other": "{n} talks"}, "clearAll": "Start anew"}',
    { subject: 'Topic' },
  );
  assert.equal(note, undefined);
  const say = speak(words, 'en');
  assert.equal(say('search'), 'Find a talk');
  assert.equal(say('subject'), 'Topic');
  assert.equal(say('count', { n: 1 }), '1 talk');
  assert.equal(say('count', { n: 2 }), '2 talks');
  assert.equal(say('tryAgain'), 'Try again');
  assert.equal(speaker(refineEnglish, words, 'en')('clearAll'), 'Start anew');
});

test('own words that are none are told and cost nothing else', () => {
  for (const bad of [
    'Find a talk',
    '[]',
    'null',
    '7',
    '{"serach": "Find"}',
    '{"search": 5}',
    '{"count": {"one": "x"}}',
    '{"count": null}',
    '{"__proto__": "x"}',
  ]) {
    const { words, note } = withOwnWords(bad, {});
    assert.equal(note?.[0], 'badAttribute', bad);
    assert.deepEqual(words, {}, bad);
  }
  assert.deepEqual(withOwnWords('{"serach": "x", "subject": "Topic"}', {}).words, { subject: 'Topic' });
});
