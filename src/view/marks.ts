import { css } from 'lit';
import type { Answers } from '../find/found.js';

export const styles = css`
  mark {
    color: MarkText;
    background: var(--mark);
    border-radius: 2px;
  }
  @media (forced-colors: active) {
    mark {
      forced-color-adjust: none;
      color: HighlightText;
      background: Highlight;
    }
  }
`;

/** Marks in a card what a search found; what it returns takes the marks away again. */
export type Marker = (card: Element) => () => void;

/** Texts of a card that are not the session's: a search does not look there. */
const OTHERS = '.unseen, .of-agenda, button, summary, [part="status"], [part="own-time"]';

const textsOf = (card: Element): Text[] => {
  const walker = document.createTreeWalker(card, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  while (walker.nextNode()) {
    const text = walker.currentNode as Text;
    if (!text.parentElement?.closest(OTHERS)) texts.push(text);
  }
  return texts;
};

/**
 * Makes what marks, in the texts as they are written, what a search found. A folded description opens where
 * something in it is marked, and closes with the marks.
 */
export const markerOf =
  (answers: Answers): Marker =>
  (card) => {
    const marks: Element[] = [];
    for (const text of textsOf(card)) {
      // From the last one on, so that what is before it stays where it is.
      for (const [start, end] of [...answers.rangesIn(text.data)].reverse()) {
        text.splitText(end);
        const found = text.splitText(start);
        const mark = document.createElement('mark');
        found.replaceWith(mark);
        mark.append(found);
        marks.push(mark);
      }
    }
    const opened = [...card.querySelectorAll('details')].filter(
      (details) => !details.open && details.querySelector('mark'),
    );
    for (const details of opened) details.open = true;
    return () => {
      for (const mark of marks) {
        const parent = mark.parentNode;
        mark.replaceWith(...mark.childNodes);
        parent?.normalize();
      }
      for (const details of opened) details.open = false;
    };
  };
