import type { ClientContext, ClientLink } from '@orpc/client';

/** So many seconds without a word of the core, while something is asked of it, are told. */
export const silentLimit = 10;
/** After so many it is asked for a word: work beside the core (a report, an import) takes longer, and the core answers meanwhile. */
const pingAfter = 5;
const second = 1_000;
/** Sent beside whatever is done, so that something else is told where there is something. */
const beside = 'draft.keep';

interface Asked {
  /** The procedure: `portfolio.open`. */
  name: string;
  /** Whether the core has answered anything since. */
  heardSince: boolean;
}

/**
 * Whether the core answers. It does one thing at a time, so that one which is busy for long, or for ever, is known by its
 * silence; one that has died is told by its connection.
 *
 * The seconds are counted, not measured: a window that was itself held up, or a computer that slept, counts none of them.
 */
export class CoreWatch {
  readonly #onChange: (busyWith: string | null) => void;
  readonly #asked = new Set<Asked>();
  #silent = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #ping: () => Promise<unknown> = () => Promise.resolve();

  /** `onChange` hears what the core has not answered for ten seconds, as the name of a procedure; null when it answers again. */
  constructor(onChange: (busyWith: string | null) => void) {
    this.#onChange = onChange;
  }

  /** The same connection, watched from now on in place of an earlier one. */
  over(connection: ClientLink<ClientContext>): ClientLink<ClientContext> {
    this.forget();
    this.#ping = () => connection.call(['work', 'now'], undefined, { context: {} });
    return {
      call: async (path, input, options) => {
        const asked: Asked = { name: path.join('.'), heardSince: false };
        this.#asked.add(asked);
        this.#timer ??= setTimeout(this.#count, second);
        try {
          return await connection.call(path, input, options);
        } finally {
          // One that is forgotten, or that the window itself gave up, says nothing of the core that is there now.
          if (this.#asked.delete(asked) && !options.signal?.aborted) this.#hear();
        }
      },
    };
  }

  /** The connection is gone, and what was asked over it is answered no more. */
  forget(): void {
    this.#asked.clear();
    this.#ping = () => Promise.resolve();
    this.#hear();
  }

  #hear(): void {
    for (const asked of this.#asked) asked.heardSince = true;
    if (this.#silent >= silentLimit) this.#onChange(null);
    this.#silent = 0;
    clearTimeout(this.#timer);
    this.#timer = this.#asked.size > 0 ? setTimeout(this.#count, second) : undefined;
  }

  readonly #count = (): void => {
    // What was asked is not wanted any more.
    if (this.#asked.size === 0) return this.#hear();
    this.#silent += 1;
    if (this.#silent === pingAfter) void this.#askForAWord();
    if (this.#silent === silentLimit) this.#onChange(this.#keptBusyBy());
    this.#timer = setTimeout(this.#count, second);
  };

  async #askForAWord(): Promise<void> {
    const ping = this.#ping;
    await ping().catch(() => undefined);
    if (ping === this.#ping) this.#hear();
  }

  /** What was asked first since the core's last word; else the last before it, which had begun and has not ended. */
  #keptBusyBy(): string | null {
    const asked = [...this.#asked];
    const since = asked.filter(({ heardSince }) => !heardSince);
    const names = (since.length > 0 ? since : asked.toReversed()).map(({ name }) => name);
    return names.find((name) => name !== beside) ?? names[0] ?? null;
  }
}
