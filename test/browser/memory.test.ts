import { aTimeout, expect } from '@open-wc/testing';
import '../../src/define.js';
import { cards, feed, typeQuery, until } from './page.ts';

const programmeOf = (size: number) => ({
  sessions: Array.from({ length: size }, (_, i) => ({
    title: `Session ${i}`,
    description: 'Words about libraries.',
    subjects: [`Subject ${i % 5}`],
  })),
});

const collect = (globalThis as { gc?: () => void }).gc;

describe('100 times added and removed', () => {
  /** Adds an element and removes it, while it is drawn or after, and only watches what becomes of it. */
  const round = async (i: number): Promise<WeakRef<object>[]> => {
    const list = document.createElement('session-list');
    if (i % 2) list.src = feed(programmeOf(20));
    else list.sessions = programmeOf(200);
    document.body.append(list);
    await list.ready;
    if (i % 3 === 0) list.picks = [list.programme?.sessions[0]?.id ?? ''];
    if (i % 4 > 1) await list.updateComplete;
    if (i % 5 === 4) {
      await typeQuery(list, 'libraries');
      await until(() => list.shadowRoot?.querySelector('mark'), 'the answer');
      window.dispatchEvent(new Event('beforeprint'));
    }
    const held = [list, cards(list)[0], list.shadowRoot, list.programme].map(
      (one) => new WeakRef(one as object),
    );
    list.remove();
    return held;
  };

  it('the element leaves nothing behind', async function () {
    // Only Chromium is started with a way to ask for the collection of garbage.
    if (!collect) return this.skip();
    this.timeout(60_000);
    const held: WeakRef<object>[] = [];
    for (let i = 0; i < 100; i++) held.push(...(await round(i)));
    // What is under way when an element goes ends first.
    await until(
      () => {
        collect();
        return held.every((one) => one.deref() === undefined);
      },
      'the end of the elements',
      2000,
    );
    await aTimeout(0);
    expect(document.querySelector('session-list')).to.equal(null);
    localStorage.clear();
  });
});
