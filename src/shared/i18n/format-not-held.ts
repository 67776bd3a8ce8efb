import type { Day } from '../domain/partial-date.ts';
import { hasBegun, type Span } from '../domain/period.ts';
import type { Texts } from './texts.ts';

/** Of an assignment or a party that does not hold on a day: whether it is over or has not begun; null where it holds. */
export function formatNotHeld(t: Texts, each: Span & { held: boolean }, asOf: Day): string | null {
  if (each.held) return null;
  return t(hasBegun(each, asOf) ? 'terms:over' : 'terms:notBegun');
}
