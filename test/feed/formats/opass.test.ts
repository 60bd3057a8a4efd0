import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { opassFormat } from '../../../src/feed/formats/opass.ts';
import type { RawProgramme } from '../../../src/feed/reader.ts';

const dataIn = (url: URL): unknown => JSON.parse(readFileSync(url, 'utf8'));
const fixture = dataIn(new URL('../../fixtures/feeds/opass/languages/feed.json', import.meta.url));
const read = async (data: unknown): Promise<RawProgramme> => opassFormat.read({ text: '', data }, {});

test('recognises sessions in several languages', () => {
  const recognises = (data: unknown) => opassFormat.recognises({ text: '', data });
  assert.ok(recognises(fixture));
  assert.ok(recognises({ sessions: [{ id: 'A', zh: { title: 'A' } }], speakers: [] }));
  assert.equal(recognises({ sessions: [{ title: { en: 'A' } }] }), false);
  assert.equal(recognises({ sessions: [{ startsAt: '' }], speakers: [], rooms: [] }), false);
});

test('gives every text in all its languages', async () => {
  const { markup, sessions, notes } = await read(fixture);
  assert.equal(markup, 'markdown');
  assert.deepEqual(notes, [['notARecord', 'sessions[2]', []]]);
  assert.deepEqual(sessions[0], {
    path: 'sessions[0]',
    id: 'AB12',
    title: { zh: '開源地圖', en: 'Open Maps' },
    description: { zh: '一起 **畫** 地圖。' },
    start: '2027-07-31T09:00:00+08:00',
    end: '2027-07-31T09:40:00+08:00',
    subjects: [{ zh: '入門', en: 'Beginner' }, 'unlisted'],
    type: { zh: '一般議程', en: 'Talk' },
    location: { zh: '國際會議廳', en: 'Main Hall' },
    speakers: [{ name: { zh: '林小明', en: 'Lin Xiaoming' } }],
    language: '中文',
    url: 'https://conf.example.org/session/AB12',
  });
  const { title, type, location, end } = sessions[1] ?? {};
  assert.deepEqual([title, type, location, end], [{ zh: '休息' }, undefined, null, null]);
});

const feed = new URL('../../../../shared/feeds/cjk/coscup-2023-session.json', import.meta.url);
const skip = existsSync(feed) ? false : 'the shared feeds are not here';

test('reads COSCUP 2023', { skip }, async () => {
  const data = dataIn(feed);
  assert.ok(opassFormat.recognises({ text: '', data }));
  const { sessions, notes } = await read(data);
  assert.equal(sessions.length, 352);
  assert.deepEqual(notes, []);
  const english = (text: unknown): string => (text as { en: string }).en;
  const facts = [0, 70, 140, 210, 280].map((i) => {
    const { id, title, start, end, location, type, subjects, speakers, language } = sessions[i] ?? {};
    const names = (speakers as { name: unknown }[]).map(({ name }) => english(name));
    const tags = (subjects as unknown[]).map(english);
    return [id, english(title), start, end, english(location), english(type), tags, names, language];
  });
  const beginner = ['Chinese', 'Beginner'];
  assert.deepEqual(facts, [
    [
      'SWZGFV',
      '醫資標準的教育推廣',
      '2023-07-29T12:35:00+08:00',
      '2023-07-29T13:05:00+08:00',
      'TR 616',
      'Open standards and open source solutions for healthcare information',
      beginner,
      ['蕭嘉宏'],
      '中文',
    ],
    [
      'LXQGDU',
      '利用本地端顯卡建立Llama.cpp模型',
      '2023-07-30T13:00:00+08:00',
      '2023-07-30T13:30:00+08:00',
      'TR 615',
      'Open Source & AI',
      beginner,
      ['Will'],
      '中文',
    ],
    [
      'DYGH83',
      "Just a Little Further Ahead, and I'll Nod: What Are Some Excellent Examples of Taiwan Culture Memory Bank (TCMB), and How Can They Be More Open?",
      '2023-07-30T15:30:00+08:00',
      '2023-07-30T16:00:00+08:00',
      'TR 310-1',
      'Open Licensing',
      beginner,
      ['劉雁 (Yanyiyi)'],
      '中文',
    ],
    [
      'JSGKMQ',
      '打造以 KVM 為基礎的精簡虛擬機器管理程式',
      '2023-07-29T12:10:00+08:00',
      '2023-07-29T12:40:00+08:00',
      'TR 412-1',
      'System Software',
      ['Chinese', 'Skilled'],
      ['王彥傑'],
      '中文',
    ],
    [
      'KW3ELG',
      'Making a Home for Your Podcast Show on Google Cloud Platform',
      '2023-07-29T11:30:00+08:00',
      '2023-07-29T12:00:00+08:00',
      'TR 312',
      'Party for Google developers',
      beginner,
      ['范圣佑'],
      '中文',
    ],
  ]);
  const titles = sessions.map(({ title }) => title as { zh: string });
  assert.equal(titles[140]?.zh, '再向前一點點我就會點頭：哪些記憶庫很棒的案例可以怎樣更開放一點點');
  assert.equal(sessions[70]?.url, 'https://coscup.org/2023/session/LXQGDU');
});
