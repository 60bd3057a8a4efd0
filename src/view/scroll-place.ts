/** Where a visitor is in a list. */
export interface Place {
  /** The one at the top of the window. */
  readonly item: Element;
  /** How far below the top it begins, in pixels. */
  readonly top: number;
  readonly scroller: Element;
}

const topOf = (element: Element): number => element.getBoundingClientRect().top;

/** Where a node is in what is shown: in its slot, its parent, or the element whose shadow it is in. */
const around = (node: Node): Node | null =>
  (node as Element).assignedSlot ?? node.parentNode ?? (node as ShadowRoot).host ?? null;

/**
 * The place of a visitor who has scrolled into a list; none for one who sees its beginning, or nothing of it, or
 * what is not drawn yet.
 */
export const placeIn = (list: Element | undefined): Place | undefined => {
  if (!list || topOf(list) >= 0) return undefined;
  let item: Element | undefined = list;
  // From part to part: what is inside a part that is not in view is not even laid out.
  while (item && item.localName !== 'li')
    // A heading stays in view, wherever the visitor is.
    item = [...item.children].find(
      (inside) => inside.getBoundingClientRect().bottom > 0 && !/^h\d/.test(inside.localName),
    );
  let scroller: Node | null = list;
  while (scroller && !((scroller as Element).scrollTop > 0)) scroller = around(scroller);
  return item && scroller ? { item, top: topOf(item), scroller: scroller as Element } : undefined;
};

/** Scrolls back to a place, and once more when the browser has laid out what is around it. */
export const scrollBack = ({ item, top, scroller }: Place): void => {
  const scroll = () => {
    scroller.scrollTop += topOf(item) - top;
  };
  scroll();
  requestAnimationFrame(() => requestAnimationFrame(scroll));
};
