import 'session-list';
import { Component, CUSTOM_ELEMENTS_SCHEMA, signal } from '@angular/core';
import { bootstrapApplication } from '@angular/platform-browser';
import type { SessionListLoadEvent } from 'session-list';

@Component({
  selector: 'app-root',
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  template: `
    <h1>{{ title() }}</h1>
    <session-list src="programme.json" [headingLevel]="2" (session-list-load)="onLoad($event)">
      <a href="programme.html">Programme</a>
    </session-list>
  `,
})
class App {
  readonly title = signal('Programme');

  onLoad(event: Event): void {
    this.title.update((title) => (event as SessionListLoadEvent).programme.title ?? title);
  }
}

void bootstrapApplication(App);
