/** An element whose buttons may go away while they have the focus. */
interface Focusable {
  readonly shadowRoot: ShadowRoot | null;
  readonly updateComplete: Promise<unknown>;
}

/**
 * Where the focus is gone after the next update, gives it to the first thing in the element that `find` knows:
 * focus must not go away with a button that is pressed.
 */
export const keepFocus = async (
  { shadowRoot, updateComplete }: Focusable,
  find: (root: ShadowRoot) => HTMLElement | null | undefined,
): Promise<void> => {
  await updateComplete;
  if (shadowRoot && !shadowRoot.activeElement) find(shadowRoot)?.focus();
};
