/**
 * Runs in a page before anything else of it, and notes in `bench` when the first cards and the answer to each
 * key are painted, how long tasks were, and how far things moved that nobody had touched.
 *
 * @param card expression that is something when the first cards are there
 */
export const observe = (card) => {
  const bench = { first: undefined, keys: [], tasks: [], shift: 0 };
  globalThis.bench = bench;

  /** A message that is sent before a frame arrives after it. */
  const afterPaint = (then) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => then(performance.now());
    port2.postMessage(0);
  };

  const watch = (type, note) =>
    new PerformanceObserver((list) => list.getEntries().forEach(note)).observe({
      type,
      buffered: true,
      durationThreshold: 16,
    });
  watch('longtask', ({ duration }) => bench.tasks.push(duration));
  watch('layout-shift', ({ value, hadRecentInput }) => {
    if (!hadRecentInput) bench.shift += value;
  });

  const isThere = new Function(`return ${card}`);
  const look = () => {
    if (!isThere()) return requestAnimationFrame(look);
    afterPaint((now) => {
      const [feed] = performance.getEntriesByName(new URL('/feed.json', location.href).href);
      bench.first = now - feed.responseEnd;
    });
  };
  requestAnimationFrame(look);

  // From a key to the frame with all that it set off at once (W3C Event Timing): one key, several events.
  const spans = new Map();
  watch('event', ({ name, interactionId, startTime, duration }) => {
    if (!interactionId || name === 'keyup') return;
    const { begin, end } = spans.get(interactionId) ?? { begin: startTime, end: 0 };
    spans.set(interactionId, { begin: Math.min(begin, startTime), end: Math.max(end, startTime + duration) });
    bench.keys = [...spans.values()].map((span) => span.end - span.begin);
  });
};
