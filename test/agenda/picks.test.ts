import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { BrowserStore } from '../../src/agenda/browser-store.ts';
import { Picks } from '../../src/agenda/picks.ts';
import { readStored, writeStored } from '../../src/agenda/stored.ts';
import type { Pick, PickStore } from '../../src/model/pick.ts';

const KEY = 'session-list:test';

/** A browser's storage, with what can go wrong in it. */
class Storage {
  readonly texts = new Map<string, string>();
  isBlocked = false;
  room = Number.POSITIVE_INFINITY;

  readonly open = (): Storage => {
    if (this.isBlocked) throw new DOMException('The operation is insecure.', 'SecurityError');
    return this;
  };
  getItem(key: string): string | null {
    return this.texts.get(key) ?? null;
  }
  setItem(key: string, text: string): void {
    if (text.length > this.room) throw new DOMException('Full.', 'QuotaExceededError');
    this.texts.set(key, text);
  }
  removeItem(key: string): void {
    this.texts.delete(key);
  }
  get ids(): string[] | undefined {
    const text = this.texts.get(KEY);
    return text === undefined ? undefined : readStored(text).picks.map(({ id }) => id);
  }
}

const pick = (id: string): readonly [string, Pick] => [id, { id, title: id.toUpperCase() }];

/** A tab of the browser with this storage; all share one `page` as if they were elements of it. */
const tab = (storage: Storage, page = new EventTarget()): Picks => {
  const picks = new Picks(new BrowserStore(storage.open, KEY, page), () => {});
  picks.connect();
  return picks;
};

const ids = (picks: Picks): string[] => [...picks.ids];

test('nothing is written before the first pick, and nothing stays after the last', async () => {
  const storage = new Storage();
  const picks = tab(storage);
  await picks.settled;
  assert.equal(storage.texts.size, 0);
  picks.change([pick('a')]);
  assert.deepEqual(ids(picks), ['a']);
  await picks.settled;
  assert.deepEqual(storage.ids, ['a']);
  picks.change([['a', null]]);
  await picks.settled;
  assert.equal(storage.texts.size, 0);
});

test('tabs agree at once, and do not undo each other', async () => {
  const storage = new Storage();
  const page = new EventTarget();
  const [one, two] = [tab(storage, page), tab(storage, page)];
  await Promise.all([one.settled, two.settled]);
  one.change([pick('a')]);
  two.change([pick('b')]);
  await one.settled;
  await two.settled;
  await one.settled;
  assert.deepEqual(storage.ids, ['a', 'b']);
  assert.deepEqual(ids(one), ['a', 'b']);
  assert.deepEqual(ids(two), ['a', 'b']);
});

test('a tab that heard nothing of the others takes away nothing of theirs', async () => {
  const storage = new Storage();
  const [one, two] = [tab(storage), tab(storage)];
  await Promise.all([one.settled, two.settled]);
  one.change([pick('a'), pick('b')]);
  await one.settled;
  two.change([pick('c')]);
  await two.settled;
  assert.deepEqual(storage.ids, ['a', 'b', 'c']);
});

test('what another tab clears is cleared here', async () => {
  const storage = new Storage();
  const page = new EventTarget();
  const picks = tab(storage, page);
  picks.change([pick('a')]);
  await picks.settled;
  storage.texts.clear();
  page.dispatchEvent(Object.assign(new Event('storage'), { key: null }));
  await picks.settled;
  assert.deepEqual(ids(picks), []);
});

test('where storage is blocked picks last for the visit', async () => {
  const storage = new Storage();
  storage.isBlocked = true;
  const picks = tab(storage);
  picks.change([pick('a')]);
  await picks.settled;
  assert.deepEqual([ids(picks), picks.trouble], [['a'], 'blocked']);
  picks.forget();
  await picks.settled;
  assert.deepEqual(ids(picks), []);
});

test('where storage is full picks last for the visit, and are stored when there is room', async () => {
  const storage = new Storage();
  const picks = tab(storage);
  picks.change([pick('a')]);
  await picks.settled;
  storage.room = 10;
  picks.change([pick('b')]);
  await picks.settled;
  assert.deepEqual([ids(picks), storage.ids, picks.trouble], [['a', 'b'], ['a'], 'full']);
  storage.room = Number.POSITIVE_INFINITY;
  picks.change([pick('c')]);
  await picks.settled;
  assert.deepEqual([storage.ids, picks.trouble], [['a', 'b', 'c'], undefined]);
});

test('what a newer version stored is left as it is', async () => {
  const storage = new Storage();
  const newer = JSON.stringify({ version: 2, agenda: { a: 1 } });
  storage.texts.set(KEY, newer);
  const picks = tab(storage);
  picks.change([pick('a')]);
  await picks.settled;
  assert.deepEqual([ids(picks), picks.trouble], [['a'], 'newer']);
  assert.equal(storage.texts.get(KEY), newer);
  const putBack = picks.forget();
  await picks.settled;
  assert.equal(storage.texts.size, 0);
  putBack();
  await picks.settled;
  assert.equal(storage.texts.get(KEY), newer);
});

for (const damaged of ['{"version":1,"pi', 'null', '[]', '"x"', '{"version":1,"picks":{}}', '{"picks":[]}']) {
  test(`what cannot be read is kept aside: ${damaged}`, async () => {
    const storage = new Storage();
    storage.texts.set(KEY, damaged);
    const picks = tab(storage);
    await picks.settled;
    assert.deepEqual([storage.texts.size, picks.trouble], [1, 'damaged']);
    picks.change([pick('a')]);
    await picks.settled;
    assert.deepEqual([storage.ids, storage.texts.get(`${KEY}:damaged`)], [['a'], damaged]);
    assert.equal(picks.trouble, 'damaged');
    const putBack = picks.forget();
    await picks.settled;
    assert.equal(storage.texts.size, 0);
    putBack();
    await picks.settled;
    assert.deepEqual([storage.ids, storage.texts.get(`${KEY}:damaged`)], [['a'], damaged]);
  });
}

test('what can be read of a damaged agenda is there', () => {
  const good = { id: 'a', title: 'A', extra: 1 };
  const text = JSON.stringify({ version: 1, picks: [good, { id: 7 }, null, { id: 'b', weekday: 9 }] });
  assert.deepEqual(readStored(text), { picks: [good], isDamaged: true });
});

test('where there is no room to keep aside what is damaged, it is not written over', async () => {
  const storage = new Storage();
  storage.texts.set(KEY, 'damaged');
  storage.room = 3;
  const picks = tab(storage);
  picks.change([pick('a')]);
  await picks.settled;
  assert.deepEqual([ids(picks), storage.texts.get(KEY), picks.trouble], [['a'], 'damaged', 'full']);
});

test('any text is read without a throw that is not ours, and picks come back as they were', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
      readStored(text);
    }),
  );
  const picks = fc.array(
    fc.record(
      { id: fc.string({ minLength: 1 }), title: fc.string(), location: fc.string() },
      { requiredKeys: ['id'], noNullPrototype: true },
    ),
  );
  fc.assert(
    fc.property(picks, (all) => {
      assert.deepEqual(readStored(writeStored(all)), { picks: all, isDamaged: false });
    }),
  );
});

test('ten thousand picks are stored and read', async () => {
  const storage = new Storage();
  const picks = tab(storage);
  picks.change(Array.from({ length: 10_000 }, (_, i) => pick(`session-${i}`)));
  await picks.settled;
  const again = tab(storage);
  await again.settled;
  assert.equal(again.all.size, 10_000);
});

test('a store of the site is read before it is written, waited for, and heard', async () => {
  let stored: readonly Pick[] = [{ id: 'there' }];
  let heard = (): void => {};
  const log: string[] = [];
  const store: PickStore = {
    async read() {
      log.push('read');
      await Promise.resolve();
      return stored;
    },
    async write(picks) {
      log.push('write');
      await Promise.resolve();
      stored = picks;
    },
    watch(onChange) {
      heard = onChange;
      return () => log.push('end');
    },
  };
  const picks = new Picks(store, () => {});
  picks.connect();
  picks.change([pick('a')]);
  // What was picked is there before it is stored.
  assert.ok(picks.ids.has('a'));
  picks.change([pick('b')]);
  await picks.settled;
  assert.deepEqual(
    stored.map(({ id }) => id),
    ['there', 'a', 'b'],
  );
  assert.deepEqual(log, ['read', 'read', 'read', 'write', 'read', 'write']);
  stored = [{ id: 'from elsewhere' }];
  heard();
  await picks.settled;
  assert.deepEqual(ids(picks), ['from elsewhere']);
  picks.disconnect();
  assert.equal(log.at(-1), 'end');
});

test('a store of the site that fails loses nothing', async () => {
  let isDown = true;
  let stored: readonly Pick[] = [{ id: 'there' }];
  const store: PickStore = {
    read: () => (isDown ? Promise.reject(new Error('503')) : stored),
    write: (picks) => {
      stored = picks;
    },
  };
  const picks = new Picks(store, () => {});
  picks.change([pick('a')]);
  await picks.settled;
  assert.deepEqual([ids(picks), picks.trouble], [['a'], 'blocked']);
  isDown = false;
  picks.change([pick('b')]);
  await picks.settled;
  assert.deepEqual(
    stored.map(({ id }) => id),
    ['there', 'a', 'b'],
  );
});
