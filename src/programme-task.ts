import { Task, TaskStatus } from '@lit/task';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { loadFeed } from './feed/load.js';
import { readData } from './feed/read.js';
import { FeedError } from './feed/reader.js';
import type { Problem, ProgrammeState } from './model/programme.js';
import { explain, type Note } from './text/notes.js';

/** What an element gets its programme from. */
export interface ProgrammeSource {
  readonly src: string;
  /** Records of the own format, or a parsed document of any, in place of `src`. */
  readonly sessions?: unknown;
  readonly timeZone: string;
}

const idle: ProgrammeState = { name: 'idle' };
const loading: ProgrammeState = { name: 'loading' };

const load = async (
  { src, sessions, timeZone }: ProgrammeSource,
  signal: AbortSignal,
): Promise<ProgrammeState> => {
  if (!sessions && !src) return idle;
  try {
    const programme = sessions
      ? await readData(Array.isArray(sessions) ? { sessions } : sessions, {
          base: document.baseURI,
          timeZone,
        })
      : await loadFeed(src, { timeZone, signal });
    return { name: 'ready', programme };
  } catch (error) {
    signal.throwIfAborted();
    const note: Note = error instanceof FeedError ? error.note : ['unexpected', String(error)];
    const [problem] = await explain([note]);
    signal.throwIfAborted();
    return { name: 'failed', problem: problem as Problem };
  }
};

/**
 * Loads the programme of an element: anew when its source changes; aborted when the source changes or
 * the element leaves the page; taken up again when it comes back.
 */
export class ProgrammeTask implements ReactiveController {
  readonly #host: ReactiveControllerHost & Element;
  readonly #task: Task<readonly [string, unknown, string], ProgrammeState>;
  #left = false;

  constructor(host: ReactiveControllerHost & Element, source: () => ProgrammeSource) {
    this.#host = host;
    host.addController(this);
    this.#task = new Task(host, {
      args: () => {
        const { src, sessions, timeZone } = source();
        return [src, sessions, timeZone] as const;
      },
      task: ([src, sessions, timeZone], { signal }) => load({ src, sessions, timeZone }, signal),
    });
  }

  /** The same object as long as nothing changes. */
  get state(): ProgrammeState {
    const { status, value } = this.#task;
    if (status === TaskStatus.COMPLETE && value) return value;
    // The task fails only by being aborted, and then it waits to be run again.
    return status === TaskStatus.INITIAL ? idle : loading;
  }

  retry(): void {
    void this.#task.run();
  }

  hostConnected(): void {
    if (this.#left) void this.#task.run();
    this.#left = false;
  }

  hostDisconnected(): void {
    // Moved in the page is not removed: the element is back before the microtask. Task does not abort
    // by itself when its host leaves.
    queueMicrotask(() => {
      if (this.#host.isConnected || this.#task.status !== TaskStatus.PENDING) return;
      this.#left = true;
      this.#task.abort();
    });
  }
}
