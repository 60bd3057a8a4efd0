import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { asksForDoctor } from './page/address.js';
import { Part } from './page/part.js';

/** Shows editors what was read, where the page's address asks for it; loaded only then. */
export class Doctoring extends Part<typeof import('./view/doctor.js')> implements ReactiveController {
  constructor(host: ReactiveControllerHost & Element) {
    super(host, () => import('./view/doctor.js'));
    host.addController(this);
  }

  hostConnected(): void {
    if (asksForDoctor()) void this.load();
  }
}
