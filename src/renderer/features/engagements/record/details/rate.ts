/** Reads a percentage a person types (`75`, `75,5 %`): hundredths of a per cent, or null where it is none from 0 to 100. */
export function parseRate(typed: string): number | null {
  const found = /^(\d{1,3}(?:[.,]\d{1,2})?)\s*%?$/.exec(typed.trim());
  if (!found) return null;
  const rate = Math.round(Number(found[1]?.replace(',', '.')) * 100);
  return rate <= 10_000 ? rate : null;
}
