import { html, nothing, type TemplateResult } from 'lit';
import type { Facet, FacetOption } from '../find/matches.js';
import type { Order } from '../find/order.js';
import type { RefineSay } from '../text/refine-strings.js';

/** Options that are more than an eye takes in. */
const MANY = 15;

export interface FacetPanel {
  readonly say: RefineSay;
  readonly facets: readonly Facet[];
  /** The subject drop-down and its place among the facets, where it is not before them. */
  readonly subject?: { readonly place: number; readonly control: TemplateResult } | undefined;
  readonly isOpen: boolean;
  /** Whether the facets stand beside the search where there is room. */
  readonly isBeside: boolean;
  readonly order: Order;
  /** Orders to choose from; with one there is no choice. */
  readonly orders: readonly Order[];
  readonly onChoice: (facet: string, value: string, isChosen: boolean) => void;
  readonly onOrder: (order: Order) => void;
}

/** Leaves the options in sight whose names have a text in them. */
const onFind = (event: Event): void => {
  const field = event.target as HTMLInputElement;
  const text = field.value.trim().toLocaleLowerCase();
  for (const option of field.closest('[part="facet"]')?.querySelectorAll<HTMLElement>('label.option') ?? [])
    option.hidden = !option.textContent?.toLocaleLowerCase().includes(text);
};

/** Escape closes what is open and leaves the focus on what opened it. */
const onKey = (event: KeyboardEvent): void => {
  const details = event.currentTarget as HTMLDetailsElement;
  if (event.key !== 'Escape' || !details.open) return;
  event.stopPropagation();
  details.open = false;
  details.querySelector('summary')?.focus();
};

const nameOf = (say: RefineSay, key: string): string =>
  say(key === 'time' ? 'timeOfDay' : (key as Parameters<RefineSay>[0]));

const facetOf = (facet: Facet, { say, onChoice }: FacetPanel): TemplateResult => {
  const { key, options } = facet;
  const name = nameOf(say, key);
  const number = options.filter(({ isChosen }) => isChosen).length;
  const option = ({ value, name: label, count, isChosen }: FacetOption): TemplateResult => html`
    <label class="option">
      <input
        type="checkbox"
        .checked=${isChosen}
        ?disabled=${count === 0 && !isChosen}
        @change=${(event: Event) => onChoice(key, value, (event.target as HTMLInputElement).checked)}
      />
      <span dir="auto">${say('option', { name: label, n: count })}</span>
    </label>
  `;
  return html`
    <details part="facet" name="facet" @keydown=${onKey}>
      <summary>${number ? say('option', { name, n: number }) : name}</summary>
      <div class="options" role="group" aria-label=${name}>
        ${
          options.length > MANY
            ? html`<input type="search" aria-label=${say('findOption', { facet: name })} placeholder=${say('findOption', { facet: name })} @input=${onFind} />`
            : nothing
        }
        ${options.map(option)}
      </div>
    </details>
  `;
};

const orderSelect = ({ say, order, orders, onOrder }: FacetPanel): TemplateResult => {
  const names = { time: say('byTime'), title: say('byTitle'), feed: say('byFeed') };
  return html`
    <div class="control order">
      <label for="order">${say('sortBy')}</label>
      <select
        id="order"
        part="order"
        @change=${(event: Event) => onOrder((event.target as HTMLSelectElement).value as Order)}
      >
        ${orders.map((one) => html`<option value=${one} .selected=${one === order}>${names[one]}</option>`)}
      </select>
    </div>
  `;
};

/** The facets, each a disclosure with its options. */
export const facetPanel = (panel: FacetPanel): TemplateResult => {
  const { say, facets, subject, isOpen, isBeside, orders } = panel;
  const parts: unknown[] = facets.map((facet) => facetOf(facet, panel));
  if (subject) parts.splice(subject.place, 0, html`<div class="control">${subject.control}</div>`);
  return html`
    <div
      id="facets"
      part="facets"
      class=${isBeside ? 'beside' : nothing}
      role="group"
      aria-label=${say('filters')}
      ?data-closed=${!isOpen}
    >
      ${parts} ${orders.length > 1 ? orderSelect(panel) : nothing}
    </div>
  `;
};

/** What is chosen, each with a button that takes it back, and one for all. */
export const chips = (
  say: RefineSay,
  facets: readonly Facet[],
  onRemove: (facet: string, value: string, index: number) => void,
  onClear: () => void,
): TemplateResult => {
  const chosen = facets.flatMap((facet) =>
    facet.options.filter(({ isChosen }) => isChosen).map((option) => ({ key: facet.key, option })),
  );
  if (!chosen.length) return html``;
  return html`
    <div class="chips">
      <ul part="chips" role="list" aria-label=${say('chosen')}>
        ${chosen.map(
          ({ key, option: { value, name } }, i) => html`<li>
            <button
              type="button"
              part="chip"
              aria-label=${say('remove', { facet: nameOf(say, key), name })}
              @click=${() => onRemove(key, value, i)}
            ><span dir="auto">${name}</span> <span aria-hidden="true">×</span></button>
          </li>`,
        )}
      </ul>
      <button type="button" part="clear" @click=${onClear}>${say('clearAll')}</button>
    </div>
  `;
};
