import { addDecision, type Made } from './engagements.ts';
import type { World } from './world.ts';

interface ChainOptions {
  /** How many years a term lasts, at least and at most. */
  years: [number, number];
  /** How often the last term renews itself. */
  tacit: number;
  /** How often it all ended before today. */
  ends: number;
}

/**
 * Terms one after the other up to today and beyond, each the next of the one before; now and then with a gap, an
 * overlap, or an end that was moved.
 */
export function addChain(world: World, made: Made, { years, tacit, ends }: ChainOptions): void {
  const { random, year } = world;
  const stop = random.chance(ends) ? year - random.int(1, 3) : null;
  let previousId: string | null = null;
  let start = Math.max(made.from, year - 30);
  for (let number = 1; start <= (stop ?? year); number += 1) {
    const length = random.int(...years);
    const end = start + length - 1;
    const last = end >= (stop ?? year);
    const extended = random.chance(0.12);
    previousId = world.add('period', {
      engagementId: made.id, start: number === 1 ? String(start) : `${start}-01-01`,
      end: random.chance(0.5) ? String(end) : `${end}-12-31`,
      originalEnd: extended ? String(end - 1) : null, previousId,
      labelFi: number > 1 && random.chance(0.3) ? `Jatkokausi ${number - 1}` : null,
      tacitMonths: last && stop === null && random.chance(tacit) ? random.pick([12, 12, 24, 36]) : null,
      noticeOn: last && stop === null && random.chance(0.05) ? `${year}-0${random.int(1, 9)}` : null,
    });
    if (!(last && stop !== null) && random.chance(0.7)) {
      addDecision(world, start, { periodId: previousId, settles: 'approves' }, number === 1 ? 'Hyväksyttiin sopimus.' : 'Päätettiin jatkaa sopimusta.');
    }
    if (last && stop !== null) {
      made.until = end;
      if (random.chance(0.3)) addDecision(world, end, { periodId: previousId, settles: 'ends' }, 'Päätettiin olla jatkamatta.');
    }
    const [gap, overlap] = [random.chance(0.1) ? 1 : 0, length > 1 && random.chance(0.06) ? 1 : 0];
    start = end + 1 + gap - overlap;
  }
}

/** Phases of five years; the engagement's own period is open. */
export function addPhases(world: World, made: Made): void {
  const { year } = world;
  let number = 1;
  for (let start = Math.max(made.from, year - 12); start <= year; start += 5) {
    world.add('period', {
      engagementId: made.id, type: 'phase', start: String(start), end: String(start + 4),
      labelFi: `Vaihe ${number}`, labelSv: `Fas ${number}`, labelEn: `Phase ${number}`,
    });
    number += 1;
  }
}

/** An edition a year, with one year in which there was none. */
export function addEditions(world: World, made: Made): void {
  const { random, year } = world;
  const missed = year - random.int(2, 8);
  const month = random.int(1, 9);
  for (let held = Math.max(made.from, year - 12); held <= year + 1; held += 1) {
    if (held === missed) continue;
    world.add('period', {
      engagementId: made.id, type: 'edition', labelFi: `Vuosi ${held}`,
      start: `${held}-0${month}-${random.int(10, 14)}`, end: `${held}-0${month}-${random.int(15, 20)}`,
    });
  }
}
