import { localeOf } from '../domain/collate.ts';
import type { Language } from '../domain/language.ts';

/** A file's size (in bytes) as the language writes it: fi `1,2 Mt`, en `1.2 MB`. */
export function formatSize(bytes: number, language: Language): string {
  // A file is never smaller than what people count in.
  const [amount, unit] = bytes < 1_000_000 ? [Math.max(1, bytes / 1000), 'kilobyte'] : [bytes / 1_000_000, 'megabyte'];
  const maximumFractionDigits = amount < 10 ? 1 : 0;
  return new Intl.NumberFormat(localeOf(language), { style: 'unit', unit, maximumFractionDigits }).format(amount);
}
