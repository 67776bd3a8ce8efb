import { v7 as uuidv7 } from 'uuid';
import type { Clock } from '../../shared/clock.ts';

/** A reading of the clock: text that sorts in causal order, and an id of the same moment that sorts the same way. */
export interface Reading {
  /** `<UTC ms, 13 digits>-<counter, 4 hex>-<node>`. */
  clock: string;
  /** UUIDv7. */
  id: string;
  /** UTC ISO with milliseconds. */
  at: string;
}

const maxCounter = 0xffff;

/**
 * A hybrid logical clock: wall time, but never behind a reading it gave or saw before, so that changes keep their
 * order when the machine's clock is set back and when two copies of a portfolio are merged.
 * @param node names this copy of the portfolio
 * @param last the newest clock text in the file, if any
 */
export function hybridClock(node: string, last: string | null, { now }: Pick<Clock, 'now'>): () => Reading {
  // Another program may have put anything into the file.
  const [, lastMs = '0', lastCounter = '0'] = /^(\d{13})-([0-9a-f]{4})-/.exec(last ?? '') ?? [];
  let ms = Number(lastMs);
  let counter = Number.parseInt(lastCounter, 16);
  return () => {
    const wall = now();
    if (wall > ms) {
      ms = wall;
      counter = 0;
    } else if (counter < maxCounter) {
      counter += 1;
    } else {
      ms += 1;
      counter = 0;
    }
    return {
      clock: `${String(ms).padStart(13, '0')}-${counter.toString(16).padStart(4, '0')}-${node}`,
      id: uuidv7({ msecs: ms, seq: counter }),
      at: new Date(ms).toISOString(),
    };
  };
}
