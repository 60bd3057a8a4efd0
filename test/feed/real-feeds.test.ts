import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { formats } from '../../src/feed/formats/all.ts';
import { ownFormat } from '../../src/feed/formats/own.ts';
import { readText } from '../../src/feed/read.ts';
import { parseHtml } from './parse-html.ts';

const root = new URL('../../../shared/feeds/', import.meta.url);

/**
 * The reader of each real feed, and how many sessions it reads to. The numbers are those of the feeds' list
 * of sources, but for pyconfr: its 68 sessions stand there without the five breaks that are read too.
 */
const expected: Record<string, readonly [format: string, sessions: number]> = {
  'cjk/coscup-2023-session.json': ['opass', 352],
  'conclar/conclar-2022-people.json': ['conclar', 0],
  'conclar/conclar-2022-program.json': ['conclar', 86],
  'csv/ccscne-2014-program.csv': ['csv', 56],
  'csv/conferia-test.csv': ['csv', 14],
  'frab/frab-camp2019.json': ['frab', 79],
  'frab/hub-schedule2.json': ['c3voc-v2', 2],
  'frab/pretalx-democon.json': ['frab', 36],
  'frab/pretalx-rc3-2020.json': ['frab', 48],
  'gcal/graz-fun-things.json': ['google-calendar', 30],
  'ics/pawsey-seminar.ics': ['icalendar', 1],
  'indico/hiat2025-event.json': ['indico', 0],
  'jsonld/eventbrite.html': ['html', 1],
  'jsonld/luma-landing.html': ['html', 2],
  'konopas/ccscne-2014-program.js': ['konopas', 56],
  'libcal/vu-nl-ajax-calendar-list.json': ['libcal', 1],
  'library-partnerships.json': ['session-list', 5],
  'library/code4lib-2024-posts.derived.json': ['rows', 58],
  'localist/cornell-testdata.json': ['localist', 4],
  'ote/ote-export-fixture.json': ['opentechevents', 7],
  'pretalx-raw/pyconfr-2024.json': ['pretalx-submissions', 73],
  'sessionize/global-azure-linz-2024.json': ['sessionize', 15],
  'tribe/tec-archive-snapshot.json': ['the-events-calendar', 5],
};

const parsed = (text: string): { text: string; data?: unknown } => {
  try {
    return { text, data: JSON.parse(text) };
  } catch {
    return { text };
  }
};

describe('Real feeds', { skip: existsSync(root) ? false : 'the shared feeds are not here' }, () => {
  test('are all known', () => {
    const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((file) =>
      /\.(json|js|csv|ics|html)$/.test(file),
    );
    assert.deepEqual(files.sort(), Object.keys(expected).sort());
  });

  for (const [file, [format, count]] of Object.entries(expected)) {
    test(`${file} is recognised by ${format} alone and reads to ${count} sessions`, async () => {
      const text = readFileSync(new URL(file, root), 'utf8');
      const recognised = [ownFormat, ...formats].filter((one) => one.recognises(parsed(text)));
      assert.deepEqual(
        recognised.map(({ name }) => name),
        [format],
      );
      const context = { base: `https://example.org/${file}`, language: 'en', now: 0, parseHtml };
      const programme = await readText(text, context);
      assert.equal(programme.format, format);
      assert.equal(programme.sessions.length, count);
      const kept = JSON.stringify(programme.sessions);
      assert.doesNotMatch(kept, /<\/?(p|br|a|b|strong|div|span|ul|li)\b/i, 'no markup is left');
      for (const { description, descriptionLinks = [] } of programme.sessions)
        for (const { start, end, url } of descriptionLinks) {
          assert.ok(end <= (description?.length ?? 0) && start < end);
          assert.match(url, /^(https?:|mailto:|tel:)/);
        }
    });
  }
});
