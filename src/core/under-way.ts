import { setImmediate } from 'node:timers/promises';
import { EventPublisher } from '@orpc/server';
import type { ProcedureName } from '../shared/contract/index.ts';
import type { UnderWay } from '../shared/contract/work.ts';
import type { WorkPart } from '../shared/domain/work-part.ts';
import { giveUp, type Hearer, inTurns, type Work } from './work.ts';

/** The parts of some work in their order, each with about how much of the whole it is. */
export type Parts = Partial<Record<WorkPart, number>>;

/** Work that is told of. */
export interface Told extends Hearer {
  end: () => void;
}

/**
 * The long work that is under way. Of work on the open portfolio there is one at a time, and while it holds the portfolio nothing else
 * touches it: it may be in the middle of a transaction, of which nobody is to see a half, let alone to join it.
 */
export class WorkUnderWay {
  readonly #publisher = new EventPublisher<{ list: UnderWay[] }>();
  readonly #list = new Map<number, { told: UnderWay; stop: () => void }>();
  readonly #turn: number | undefined;
  #last = 0;
  /** Ends when the portfolio is free; null: it is. */
  #held: Promise<void> | null = null;
  #holding: Work<unknown> | null = null;

  /** @param turn how long work goes on before others are heard, in ms */
  constructor(turn?: number) {
    this.#turn = turn;
  }

  list(): UnderWay[] {
    return [...this.#list.values()].map(({ told }) => told);
  }

  async* follow(signal?: AbortSignal): AsyncGenerator<UnderWay[]> {
    const following = this.#publisher.subscribe('list', { signal });
    yield this.list();
    yield* following;
  }

  cancel(id: number): void {
    this.#list.get(id)?.stop();
  }

  /** Gives up all of it, at once. */
  close(): void {
    for (const { stop } of this.#list.values()) stop();
    try {
      if (this.#holding) giveUp(this.#holding);
    } catch {
      // Whoever asked for it hears of it.
    }
  }

  /**
   * Waits until no work holds the portfolio. It is free only until others are heard: whoever comes back to it after that asks again.
   */
  async free(): Promise<void> {
    while (this.#held) await this.#held;
  }

  /** Waits until others were heard, and the portfolio is free. */
  async pause(): Promise<void> {
    await setImmediate();
    await this.free();
  }

  /** Tells of some work until its end. @param caller gives it up too */
  tell(doing: ProcedureName, parts: Parts, caller?: AbortSignal): Told {
    const id = (this.#last += 1);
    const giver = new AbortController();
    const stop = () => giver.abort();
    if (caller?.aborted) stop();
    caller?.addEventListener('abort', stop);
    const put = (told: UnderWay | null) => {
      if (told) this.#list.set(id, { told, stop });
      else this.#list.delete(id);
      this.#publisher.publish('list', this.list());
    };
    put({ id, doing, part: null, percent: 0 });
    return {
      signal: giver.signal,
      progress: ({ part, done, total }) => {
        const told = this.#list.get(id)?.told;
        const percent = Math.max(told?.percent ?? 0, percentOf(parts, part, total === 0 ? 1 : done / total));
        if (told && (told.part !== part || told.percent !== percent)) put({ id, doing, part, percent });
      },
      end: () => {
        caller?.removeEventListener('abort', stop);
        put(null);
      },
    };
  }

  /**
   * Does work on the open portfolio, or in its place, in turns.
   * @param make begins it, once the portfolio is free
   * @param caller gives it up
   * @throws AppError CANCELLED, and what the work throws
   */
  async run<Result>(doing: ProcedureName, parts: Parts, make: () => Work<Result>, caller?: AbortSignal): Promise<Result> {
    const told = this.tell(doing, parts, caller);
    try {
      // Asked and taken at once: of those that wait, another may be first.
      while (this.#held) await this.#held;
      const over = Promise.withResolvers<void>();
      this.#held = over.promise;
      try {
        // Whoever found it free a moment ago is heard to the end before this begins.
        await setImmediate();
        const work = make();
        this.#holding = work;
        return await inTurns(work, told, this.#turn);
      } finally {
        this.#holding = null;
        this.#held = null;
        over.resolve();
      }
    } finally {
      told.end();
    }
  }
}

/** How much of the whole is done when so much (0 to 1) of a part is. */
function percentOf(parts: Parts, part: WorkPart, share: number): number {
  const weights = Object.entries(parts) as [WorkPart, number][];
  const sum = (some: typeof weights) => some.reduce((all, [, weight]) => all + weight, 0);
  const before = weights.slice(0, weights.findIndex(([name]) => name === part));
  return Math.min(100, Math.floor((100 * (sum(before) + (parts[part] ?? 0) * share)) / Math.max(sum(weights), 1)));
}
