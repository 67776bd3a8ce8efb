import { setImmediate } from 'node:timers/promises';
import { AppError } from '../shared/contract/errors.ts';
import type { WorkPart } from '../shared/domain/work-part.ts';

/** How far a part of some work is. */
export interface Step {
  part: WorkPart;
  done: number;
  total: number;
}

/**
 * Work that may take long. Each `yield` says how far it is, and is a place where others may be heard and where it may be given up:
 * what is thrown there, and passes through it, leaves all as it was before (docs/decisions/0025-long-work-in-turns.md).
 */
export type Work<Result> = Generator<Step, Result, undefined>;

/** Does it in one go: for whoever cannot wait, and for what is short. */
export function runToEnd<Result>(work: Work<Result>): Result {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}

/** Whoever waits for some work. */
export interface Hearer {
  /** Aborts when it is to be given up. */
  signal: AbortSignal;
  /** Hears how far it is. */
  progress: (step: Step) => void;
}

/** So long it goes on before others are heard, in ms. */
const usualTurn = 40;

/**
 * Does it a turn at a time, and lets others be heard in between; they are heard once before it begins, and hear of each part before
 * that begins, which may be one long step.
 * @param hearer hears how far it is, once a turn
 * @throws AppError CANCELLED, and what the work throws
 */
export async function inTurns<Result>(work: Work<Result>, { signal, progress }: Hearer, turn = usualTurn): Promise<Result> {
  let part: WorkPart | null = null;
  for (;;) {
    await setImmediate();
    const until = performance.now() + turn;
    let step = signal.aborted ? giveUp(work) : work.next();
    while (!step.done && step.value.part === part && performance.now() < until) step = work.next();
    if (step.done) return step.value;
    part = step.value.part;
    progress(step.value);
  }
}

/** Has it leave all as it was. @throws AppError CANCELLED */
export const giveUp = <Result>(work: Work<Result>) => work.throw(new AppError('CANCELLED', {}));

/** Work that is over at once. */
export function* atOnce<Result>(work: () => Result): Work<Result> {
  yield* [];
  return work();
}

/** Goes through a list and says after every so many how far it is. */
export function* each<Item>(part: WorkPart, items: readonly Item[], work: (item: Item, index: number) => void, many = 50): Work<void> {
  for (const [index, item] of items.entries()) {
    work(item, index);
    if (index % many === many - 1) yield { part, done: index + 1, total: items.length };
  }
}
