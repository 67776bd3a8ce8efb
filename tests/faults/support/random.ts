import { randomInt } from 'node:crypto';
import { full, tell } from './mode.ts';

/** Numbers that come again with the same seed. */
export interface Random {
  /** A whole number, 0 ≤ n < below. */
  below(below: number): number;
  of<Item>(items: readonly Item[]): Item;
  /** Some of the items, in their order. */
  some<Item>(items: readonly Item[], count: number): Item[];
}

/** npm test takes the same cases each time: what it finds is what has changed. */
const fixedSeed = 20_261_126;

/** The seed of this run: the fixed one, in full a drawn one; NETFOLIO_FAULTS_SEED has a failure again. */
export const seedOfRun = (): number => Number(process.env['NETFOLIO_FAULTS_SEED'] ?? (full ? randomInt(1_000_000_000) : fixedSeed));

/** A generator whose seed is told, so that a failure can be had again. */
export function aRandom(): Random {
  const seed = seedOfRun();
  tell(`seed ${seed}`);
  let state = seed >>> 0;
  const next = () => {
    // mulberry32
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (limit: number) => Math.floor(next() * limit);
  return {
    below,
    of: (items) => items[below(items.length)]!,
    some(items, count) {
      if (items.length <= count) return [...items];
      const chosen = new Set<number>();
      while (chosen.size < count) chosen.add(below(items.length));
      return items.filter((_, index) => chosen.has(index));
    },
  };
}
