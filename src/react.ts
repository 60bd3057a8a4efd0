import type { LitElement } from 'lit';
import type { DetailedHTMLProps, HTMLAttributes } from 'react';
import type { SessionList } from './session-list.js';
import type { SessionSubjects } from './session-subjects.js';
import type { SessionListChangeEvent, SessionListErrorEvent, SessionListLoadEvent } from './view/events.js';

/**
 * Types of the elements for React 19, which sets properties and listens to events of custom elements itself:
 * `import type {} from 'session-list/react'`.
 */

interface Listeners {
  'onsession-list-load'?: (event: SessionListLoadEvent) => void;
  'onsession-list-error'?: (event: SessionListErrorEvent) => void;
  'onsession-list-change'?: (event: SessionListChangeEvent) => void;
}

/** Properties that an element shows and nobody sets. */
type Shown = 'ready' | 'programme' | 'matchingSessions' | 'problems';

type Props<Own extends LitElement> = Partial<Omit<Own, keyof LitElement | Shown>> &
  Listeners &
  Omit<DetailedHTMLProps<HTMLAttributes<Own>, Own>, keyof Own> & {
    readonly id?: string;
    readonly lang?: string;
    readonly dir?: string;
    readonly slot?: string;
    readonly className?: string;
    readonly children?: HTMLAttributes<Own>['children'];
  };

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      'session-list': Props<SessionList>;
      'session-subjects': Props<SessionSubjects>;
    }
  }
}
