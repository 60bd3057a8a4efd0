import { LitElement, type PropertyDeclarations } from 'lit';
import type { Translation } from './text/translation.js';

/** An element that speaks the language of its page, perhaps in words of the page's own. */
export class SpeakingElement extends LitElement {
  static override properties: PropertyDeclarations = { strings: { attribute: false } };

  static override get observedAttributes(): string[] {
    // biome-ignore lint/complexity/noThisInStatic: Lit makes the list of the class that asks
    return [...super.observedAttributes, 'lang'];
  }

  /**
   * Words in place of single ones of the element, such as `{ search: 'Find a talk' }`; the same as JSON in a
   * `<script type="application/json" data-strings>` inside the element.
   */
  declare strings: Translation | undefined;

  override attributeChangedCallback(name: string, before: string | null, after: string | null): void {
    super.attributeChangedCallback(name, before, after);
    if (name === 'lang') this.requestUpdate();
  }
}
