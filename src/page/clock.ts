const MINUTE = 60_000;

const listeners = new Set<() => void>();
let timer: ReturnType<typeof setTimeout> | undefined;

const tick = (): void => {
  for (const listener of listeners) listener();
  run();
};

/** Runs while somebody listens and the page is seen; it strikes when a minute begins. */
const run = (): void => {
  clearTimeout(timer);
  timer = undefined;
  if (!listeners.size || document.hidden) return;
  timer = setTimeout(tick, MINUTE - (Date.now() % MINUTE) + 1);
};

/** A page that is seen again is told at once what was missed. */
const onVisibility = (): void => {
  if (document.hidden) run();
  else tick();
};

/**
 * Tells each minute, by one timer for all who listen, and none while the page is hidden.
 * @returns what ends it
 */
export const everyMinute = (listener: () => void): (() => void) => {
  if (!listeners.size) document.addEventListener('visibilitychange', onVisibility);
  listeners.add(listener);
  if (timer === undefined) run();
  return () => {
    listeners.delete(listener);
    if (listeners.size) return;
    document.removeEventListener('visibilitychange', onVisibility);
    run();
  };
};
