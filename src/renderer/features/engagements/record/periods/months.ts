import type { Texts } from '../../../../../shared/i18n/texts.ts';

/** Reads a number of months that a person types (`12`, `12 kk`): null where there is none. */
export function parseMonths(typed: string): number | null {
  const found = /^(\d{1,4})(?:\s*\D+)?$/.exec(typed.trim());
  return found ? Number(found[1]) : null;
}

/** The sentence about a number of months that is none; null where it is in order, or empty. */
export function wrongMonths(t: Texts, typed: string): string | null {
  const months = parseMonths(typed);
  const right = typed.trim() === '' || (months !== null && months >= 1 && months <= 1200);
  return right ? null : t('record:period.notMonths', { value: typed });
}
