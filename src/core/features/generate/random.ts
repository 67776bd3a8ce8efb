/** Numbers that look random and are the same for the same seed, on every machine. */
export interface Random {
  /** From 0 up to, not including, 1. */
  next: () => number;
  /** A whole number between two, both included. */
  int: (from: number, to: number) => number;
  /** Whether something that happens so often (0–1) happens now. */
  chance: (share: number) => boolean;
  pick: <T>(items: readonly T[]) => T;
  /** Some of the items, each at most once. */
  some: <T>(items: readonly T[], count: number) => T[];
}

/** mulberry32: 32 bits of state, few lines, good enough for invented data. */
export function randomOf(seed: number): Random {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const int = (from: number, to: number) => from + Math.floor(next() * (to - from + 1));
  const pick = <T>(items: readonly T[]): T => {
    const item = items[int(0, items.length - 1)];
    if (item === undefined) throw new Error('There is nothing to pick from.');
    return item;
  };
  return {
    next, int, pick,
    chance: (share) => next() < share,
    some(items, count) {
      const few = items.length > 50 && count < 10;
      const left = few ? [...new Set(Array.from({ length: count }, () => pick(items)))] : [...items];
      return Array.from({ length: Math.min(count, left.length) }, () => left.splice(int(0, left.length - 1), 1)).flat();
    },
  };
}
