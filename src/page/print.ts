/** Says on the element how it is printed, to the styles of the page and to its own. */
const ATTRIBUTE = 'data-session-list-print';

let others: CSSStyleSheet | undefined;

/** Hides on paper all that is neither around the element nor in it. */
const hideOthers = (): CSSStyleSheet => {
  if (others) return others;
  others = new CSSStyleSheet();
  others.replaceSync(
    `@media print { body *:not(:has([${ATTRIBUTE}]), [${ATTRIBUTE}], [${ATTRIBUTE}] *) { display: none !important; } }`,
  );
  return others;
};

/**
 * Prints one element, and of the page around it nothing; inside a shadow root of the page the whole page.
 * @param size of type, as the element's styles know it
 */
export const printElement = (element: HTMLElement, size: 'normal' | 'large'): void => {
  const isInPage = element.getRootNode() === document;
  element.setAttribute(ATTRIBUTE, size);
  if (isInPage) document.adoptedStyleSheets.push(hideOthers());
  const restore = (): void => {
    element.removeAttribute(ATTRIBUTE);
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((sheet) => sheet !== others);
  };
  window.addEventListener('afterprint', restore, { once: true });
  window.print();
};
