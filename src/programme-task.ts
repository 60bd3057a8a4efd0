import { Task, TaskStatus } from '@lit/task';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { type LoadOptions, loadFeed } from './feed/load.js';
import { loadPart } from './feed/parts.js';
import { readData } from './feed/read.js';
import { FeedError, type ReadContext } from './feed/reader.js';
import type { Problem, Programme, ProgrammeState } from './model/programme.js';
import type { Language } from './page/language.js';
import { type InlineFeed, LightDom } from './page/light-dom.js';
import { parseHtml } from './page/parse-html.js';
import { pause } from './page/pause.js';
import { explain, type Note } from './text/notes.js';

/** What an element gets its programme from. */
export interface ProgrammeSource {
  /** Addresses of feeds, with spaces between them. */
  readonly src: string;
  /** Records of the own format, or a parsed document of any, in place of `src`. */
  readonly sessions?: unknown;
  readonly format?: string;
  readonly timeZone?: string;
  readonly localTimes?: boolean;
  /** The present as the page sets it. */
  readonly now?: Date | undefined;
}

type Arguments = readonly [
  src: string,
  sessions: unknown,
  inside: InlineFeed | undefined,
  format: string | undefined,
  timeZone: string | undefined,
  localTimes: boolean | undefined,
  language: string,
  now: number | undefined,
];

/** Where the language stands in them. */
const LANGUAGE = 6;

const idle: ProgrammeState = { name: 'idle' };
const loading: ProgrammeState = { name: 'loading' };

/** HTML is what the page wants to be seen there, unless it is a feed; so without the part it just stays. */
const readInside = async (inside: InlineFeed, context: ReadContext): Promise<Programme | undefined> => {
  const part = loadPart(() => import('./inside.js'), 'inside');
  return (await (inside.kind === 'html' ? part.catch(() => undefined) : part))?.readInside(inside, context);
};

const load = async (
  [src, sessions, inside, format, timeZone, localTimes, language, now = Date.now()]: Arguments,
  signal: AbortSignal,
): Promise<ProgrammeState> => {
  const options: LoadOptions = { format, timeZone, localTimes, language, now, parseHtml, pause };
  const context = { ...options, base: document.baseURI };
  try {
    const programme = sessions
      ? await readData(Array.isArray(sessions) ? { sessions } : sessions, context)
      : src
        ? await loadFeed(src, { ...options, signal })
        : inside && (await readInside(inside, context));
    return programme ? { name: 'ready', programme } : idle;
  } catch (error) {
    signal.throwIfAborted();
    const notes: readonly Note[] = error instanceof FeedError ? error.notes : [['unexpected', String(error)]];
    const problems = await explain(notes);
    signal.throwIfAborted();
    return { name: 'failed', problems: problems as [Problem, ...Problem[]] };
  }
};

/**
 * Loads the programme of an element: anew when its source changes; aborted when the source changes or
 * the element leaves the page; taken up again when it comes back.
 */
export class ProgrammeTask implements ReactiveController {
  readonly #host: ReactiveControllerHost & Element;
  readonly #task: Task<Arguments, ProgrammeState>;
  #left = false;
  /** What was last read, and from what. */
  #last: { readonly args: Arguments; readonly state: ProgrammeState } | undefined;
  /**
   * Whether what is shown stays while the next is read: where only another language of it is wanted, or
   * where what is read may turn out to be no feed.
   */
  #isQuiet = false;

  /** @param language made before this, so that it is known when the programme is asked for */
  constructor(host: ReactiveControllerHost & Element, language: Language, source: () => ProgrammeSource) {
    this.#host = host;
    host.addController(this);
    const lightDom = new LightDom(host);
    this.#task = new Task(host, {
      args: (): Arguments => {
        const { src, sessions, format, timeZone, localTimes, now } = source();
        const inside = src.trim() || sessions ? undefined : lightDom.feed;
        const args: Arguments = [
          src.trim(),
          sessions,
          inside,
          format,
          timeZone,
          localTimes,
          language.tag,
          now?.getTime(),
        ];
        const last = this.#last?.args;
        const isSame = last && args.every((arg, i) => i === LANGUAGE || arg === last[i]);
        this.#isQuiet = isSame || inside?.kind === 'html';
        return args;
      },
      task: async (args, { signal }) => {
        const state = await load(args, signal);
        // A list in another language than its page would change before the visitor's eyes.
        await language.ready;
        signal.throwIfAborted();
        this.#last = { args, state };
        return state;
      },
    });
  }

  /** The same object as long as nothing changes. */
  get state(): ProgrammeState {
    const { status, value } = this.#task;
    if (status === TaskStatus.COMPLETE && value) return value;
    // The task fails only by being aborted, and then it waits to be run again.
    if (this.#isQuiet) return this.#last?.state ?? idle;
    return status === TaskStatus.INITIAL ? idle : loading;
  }

  retry(): void {
    this.#last = undefined;
    this.#isQuiet = false;
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
