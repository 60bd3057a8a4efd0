import { html, nothing, type TemplateResult } from 'lit';
import { Language } from './page/language.js';
import { Part } from './page/part.js';
import { ProgrammeTask } from './programme-task.js';
import { SpeakingElement } from './speaking-element.js';
import { base } from './view/styles.js';

/**
 * The index of interests: every subject of a programme with its number of sessions, each a link to the
 * programme filtered by it.
 *
 * @summary Lists the subjects of a conference programme as links.
 *
 * @slot heading - Heading of the index, above everything else.
 * @slot intro - Introduction, below the heading.
 * @slot footer - What follows the index.
 * @slot - Fallback content: stays until the subjects are shown, and when they cannot be loaded.
 *
 * @fires {SessionListLoadEvent} session-list-load - The programme has been loaded and its subjects are shown.
 * @fires {SessionListErrorEvent} session-list-error - The programme could not be loaded.
 *
 * @csspart search - The field that filters subjects, where they are many.
 * @csspart found - How many subjects the field leaves.
 * @csspart list - The list of subjects.
 * @csspart subject - The link of a subject.
 * @csspart count - Number of sessions about a subject.
 * @csspart notice - Box around a message: failed, empty.
 * @csspart button - A button in a notice.
 */
export class SessionSubjects extends SpeakingElement {
  static override properties = {
    src: {},
    href: {},
    layout: { reflect: true },
    order: {},
    format: {},
    timeZone: { attribute: 'time-zone' },
    listId: { attribute: 'list-id' },
    sessions: { attribute: false },
  };

  static override styles = base;

  /** Address of the feed, relative to the page. */
  declare src: string;

  /**
   * Page that shows the programme with `<session-list>`; each subject links to it. Default: this page. Or a pattern of
   * the subjects' own pages, such as "interests/{slug}.html"; "{subject}" is the subject as it is written.
   */
  declare href: string;

  /** "list", "columns" or "chips". */
  declare layout: 'list' | 'columns' | 'chips';

  /** "name", from A to Z, or "count", those with most sessions first. */
  declare order: 'name' | 'count';

  /** Name of the feed's format, as in `<session-list>`. */
  declare format: string;

  /** IANA time zone of a feed that names none, as in `<session-list>`. */
  declare timeZone: string;

  /** The `id` of the `<session-list>` on that page, if it has one. */
  declare listId: string;

  /** Sessions in place of `src`, as in `<session-list>`. */
  declare sessions: readonly unknown[] | object | undefined;

  readonly #language = new Language(this);
  readonly #programme = new ProgrammeTask(this, this.#language, () => this);
  readonly #view = new Part(
    this,
    async () => new (await import('./subjects-view.js')).SubjectsView(this, this.#language, this.#programme),
  );

  constructor() {
    super();
    this.src = '';
    this.href = '';
    this.layout = 'columns';
    this.order = 'name';
    this.format = '';
    this.timeZone = '';
    this.listId = '';
  }

  override connectedCallback(): void {
    super.connectedCallback();
    void this.#view.load();
  }

  protected override render(): TemplateResult {
    return (
      this.#view.loaded?.render() ??
      html`<slot name="heading"></slot><slot name="intro"></slot>
        ${this.#view.hasFailed ? html`<p role="status">${this.#language.say('failed')}</p>` : nothing}
        <slot></slot><slot name="footer"></slot>`
    );
  }
}
