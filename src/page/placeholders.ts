/** Whatever may be a placeholder; what upgrades them knows exactly. */
const PLACEHOLDERS = '[data-session-list],[data-session-subjects],[href*="#data-session-"]';

const lookIn = (node: Node): void => {
  // Other nodes than elements have no methods to look with.
  const element = node as Element;
  if (element.matches?.(PLACEHOLDERS) || element.querySelector?.(PLACEHOLDERS))
    // Where it cannot be loaded, placeholders stay as they are, and the browser's own words name the file.
    import('./placeholder-upgrade.js').then(({ upgradeIn }) => upgradeIn(element), console.warn);
};

/**
 * Finds placeholders, those added later too; what puts elements in their place is loaded with the first. Looks
 * at what is new only: pages that change all the time may be large.
 */
export const watchPlaceholders = (): void => {
  new MutationObserver((records) => {
    for (const { addedNodes } of records) addedNodes.forEach(lookIn);
  }).observe(document, { childList: true, subtree: true });
  lookIn(document.documentElement);
};
