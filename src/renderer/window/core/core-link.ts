import type { ClientContext, ClientLink, ClientOptions } from '@orpc/client';

/** How long a call waits for a core that is down, in milliseconds; then it fails, so that no field waits for ever. */
const downLimit = 5_000;
/** The first start may take longer: nothing has been typed yet that could be lost. */
const startLimit = 30_000;

/** What a call says when there is no core to answer it; worded as the core's own errors are. */
class CoreGoneError extends Error {
  readonly code: 'CORE_DOWN' | 'CORE_STOPPED';
  readonly data = {};
  constructor(code: CoreGoneError['code']) {
    super(code);
    this.code = code;
  }
}

/** A connection that leads nowhere: what is asked over it fails at once. */
export const nowhere: ClientLink<ClientContext> = { call: () => Promise.reject(new CoreGoneError('CORE_DOWN')) };

/**
 * The window's way to the core, over a connection that may be lost and replaced. Calls in flight fail at once with
 * CORE_DOWN when it is lost; calls made meanwhile wait for the next connection, but not for long.
 */
export class CoreLink implements ClientLink<ClientContext> {
  #connection: ClientLink<ClientContext> | null = null;
  #everOpen = false;
  readonly #inFlight = new Set<(because: CoreGoneError['code']) => void>();
  readonly #waiting = new Set<(connection: ClientLink<ClientContext>) => void>();
  readonly #mayAnswer: () => Promise<void>;

  /** `mayAnswer` holds back what comes of calls, as long as an answer would come at a bad time. */
  constructor(mayAnswer: () => Promise<void> = () => Promise.resolve()) {
    this.#mayAnswer = mayAnswer;
  }

  /** Lets calls through, those that wait first. */
  open(connection: ClientLink<ClientContext>): void {
    this.#connection = connection;
    this.#everOpen = true;
    for (const goOn of this.#waiting) goOn(connection);
    this.#waiting.clear();
  }

  /** The connection is gone: fails what is in flight and holds back what comes. */
  lose(because: CoreGoneError['code'] = 'CORE_DOWN'): void {
    this.#connection = null;
    for (const fail of this.#inFlight) fail(because);
    this.#inFlight.clear();
  }

  async call(path: readonly string[], input: unknown, options: ClientOptions<ClientContext>): Promise<unknown> {
    try {
      return await this.#ask(path, input, options);
    } finally {
      await this.#mayAnswer();
    }
  }

  async #ask(path: readonly string[], input: unknown, options: ClientOptions<ClientContext>): Promise<unknown> {
    const connection = this.#connection ?? (await this.#nextConnection());
    return new Promise((resolve, reject) => {
      const fail = (because: CoreGoneError['code']) => reject(new CoreGoneError(because));
      this.#inFlight.add(fail);
      const done = () => this.#inFlight.delete(fail);
      connection.call(path, input, options).then(
        (value) => { done(); resolve(value); },
        (error: unknown) => { done(); reject(error instanceof Error ? error : new Error(String(error))); },
      );
    });
  }

  #nextConnection(): Promise<ClientLink<ClientContext>> {
    return new Promise((resolve, reject) => {
      const limit = setTimeout(() => {
        this.#waiting.delete(goOn);
        reject(new CoreGoneError('CORE_DOWN'));
      }, this.#everOpen ? downLimit : startLimit);
      const goOn = (connection: ClientLink<ClientContext>) => {
        clearTimeout(limit);
        resolve(connection);
      };
      this.#waiting.add(goOn);
    });
  }
}
