import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { asksForDoctor } from './page/address.js';
import type { doctor } from './view/doctor.js';

/** Shows editors what was read, where the page's address asks for it; loaded only then. */
export class Doctoring implements ReactiveController {
  readonly #host: ReactiveControllerHost & Element;
  #report: typeof doctor | undefined;

  constructor(host: ReactiveControllerHost & Element) {
    this.#host = host;
    host.addController(this);
  }

  /** The template of the report; absent while nobody asked for it. */
  get report(): typeof doctor | undefined {
    return this.#report;
  }

  async hostConnected(): Promise<void> {
    if (this.#report || !asksForDoctor()) return;
    const { doctor, doctorStyles } = await import('./view/doctor.js');
    this.#report = doctor;
    if (doctorStyles.styleSheet) this.#host.shadowRoot?.adoptedStyleSheets.push(doctorStyles.styleSheet);
    this.#host.requestUpdate();
  }
}
