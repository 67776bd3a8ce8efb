const hour = 3_600_000;
const day = 24 * hour;

/** How close together backups are kept, by their age: all of the last day, then one a day, a week, a month. */
const spacing: readonly { upTo: number; every: number }[] = [
  { upTo: day, every: 0 },
  { upTo: 30 * day, every: day },
  { upTo: 365 * day, every: 7 * day },
  { upTo: Infinity, every: 30 * day },
];

/**
 * Which backups are no longer needed. Of each stretch of time the oldest is kept, so that one that is kept today is
 * kept tomorrow.
 * @param moments of the backups, UTC ms
 */
export function superfluous(moments: readonly number[], now: number): number[] {
  const kept = new Set<string>();
  return moments.toSorted((a, b) => a - b).filter((moment) => {
    const every = spacing.find(({ upTo }) => now - moment <= upTo)?.every ?? 0;
    const stretch = every === 0 ? `${moment}` : `${every}/${Math.floor(moment / every)}`;
    if (!kept.has(stretch)) {
      kept.add(stretch);
      return false;
    }
    return true;
  });
}
