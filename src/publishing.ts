import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Programme } from './model/programme.js';
import { publish } from './page/structured-data.js';
import { programmeJsonLd, scriptText } from './static/json-ld.js';

interface Host extends ReactiveControllerHost, Element {
  readonly jsonLd: boolean | undefined;
  readonly programme: Programme | undefined;
}

/** Tells search engines of the programme: keeps JSON-LD in the page's head true to an element. */
export class Publishing implements ReactiveController {
  readonly #host: Host;
  #programme: Programme | undefined;

  constructor(host: Host) {
    this.#host = host;
    host.addController(this);
  }

  #publish(programme: Programme | undefined): void {
    if (programme === this.#programme) return;
    this.#programme = programme;
    publish(this.#host, programme && scriptText(programmeJsonLd(programme)));
  }

  hostConnected(): void {
    this.hostUpdated();
  }

  hostUpdated(): void {
    // Elements are updated outside of the page too.
    const isTold = this.#host.jsonLd && this.#host.isConnected;
    this.#publish(isTold ? this.#host.programme : undefined);
  }

  hostDisconnected(): void {
    this.#publish(undefined);
  }
}
