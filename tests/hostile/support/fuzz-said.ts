// The side of a process that makes cases. What it says is written at once, so that it is heard of one that crashes or hangs.
import { mkdirSync, rmSync, writeSync } from 'node:fs';
import path from 'node:path';
import { type Random, randomOf } from '../../../src/core/features/generate/random.ts';

export type Said =
  /** What is begun now. */
  | { doing: string }
  /** Something that happened, to be counted. */
  | { count: string }
  /** A case is over; null: it held. */
  | { fault: string | null; megabytes: number };

/** On one line, whatever it holds. */
const say = (said: Said) => writeSync(1, `${JSON.stringify(said).replace(/[\u0085\u2028\u2029]/g, '?')}\n`);
export const tellDoing = (doing: string): void => void say({ doing: doing.slice(0, 2000) });
export const tellCount = (count: string): void => void say({ count });

/** Makes each of the wanted cases in a folder of its own; what it throws is its fault. */
export async function makeCases(work: (random: Random, folder: string) => Promise<void>): Promise<void> {
  const [top, wanted] = process.argv.slice(2) as [string, string];
  for (const [seed, number] of JSON.parse(wanted) as [number, number][]) {
    const folder = path.join(top, 'case');
    mkdirSync(folder);
    let fault: string | null = null;
    try {
      await work(randomOf(Math.imul(seed, 1_000_003) + number), folder);
    } catch (error) {
      fault = error instanceof Error ? (error.stack ?? error.message) : String(error);
    }
    rmSync(folder, { recursive: true, force: true });
    say({ fault, megabytes: Math.round(process.resourceUsage().maxRSS / 1000) });
  }
  process.exit(0);
}
