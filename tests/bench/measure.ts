/** One thing whose time is taken. */
export interface Work {
  run: () => unknown;
  /** What comes before each run and is not measured. */
  before?: (round: number) => unknown;
}

const warmUps = 3;

/** How long something takes, in ms. */
export interface Times {
  median: number;
}

function timesOf(all: readonly number[]): Times {
  const sorted = all.toSorted((a, b) => a - b);
  return { median: sorted[Math.floor(sorted.length / 2)] ?? Number.NaN };
}

/** The times of each work. They take turns, so that whatever else the machine does falls on all of them. */
export async function measureAll<Name extends string>(works: Record<Name, Work>, rounds = 15): Promise<Record<Name, Times>> {
  const times = new Map<string, number[]>(Object.keys(works).map((name) => [name, []]));
  for (let round = -warmUps; round < rounds; round += 1) {
    for (const [name, { run, before }] of Object.entries<Work>(works)) {
      await before?.(round);
      const start = performance.now();
      await run();
      if (round >= 0) times.get(name)?.push(performance.now() - start);
    }
  }
  return Object.fromEntries([...times].map(([name, all]) => [name, timesOf(all)])) as Record<Name, Times>;
}

/** The median of each work in ms. */
export async function medians<Name extends string>(works: Record<Name, Work>): Promise<Record<Name, number>> {
  const times = Object.entries<Times>(await measureAll(works));
  return Object.fromEntries(times.map(([name, { median }]) => [name, median])) as Record<Name, number>;
}

/** Says for each limit whether it is held; one that is not fails the measurement. */
export function checkLimits(limits: readonly [what: string, value: number, limit: number][]): void {
  for (const [what, value, limit] of limits) {
    console.log(`${value <= limit ? 'held' : 'NOT HELD'}: ${what}: ${value.toFixed(2)} (at most ${limit})`);
    if (!(value <= limit)) process.exitCode = 1;
  }
}
