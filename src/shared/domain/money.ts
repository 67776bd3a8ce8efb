import { localeOf } from './collate.ts';
import type { Language } from './language.ts';

/** Reads an amount a person types (`1 250 000`, `1250,50`, `1,250.50`): integer cents, or null where it is none. */
export function parseCents(input: string): number | null {
  const text = input.replace(/[\s\u00a0\u202f€]/g, '');
  const found = /^(-?)(\d{1,3}(?:[.,]?\d{3})*|\d+)(?:[.,](\d{1,2}))?$/.exec(text);
  if (!found) return null;
  const whole = Number(found[2]?.replace(/[.,]/g, ''));
  const cents = whole * 100 + Number((found[3] ?? '').padEnd(2, '0'));
  if (!Number.isSafeInteger(cents)) return null;
  return found[1] ? -cents : cents;
}

/** Cents as an amount in the language's form, without decimals where they are zero. */
export function formatCents(cents: number, currency: string, language: Language): string {
  return new Intl.NumberFormat(localeOf(language), {
    style: 'currency', currency, minimumFractionDigits: cents % 100 === 0 ? 0 : 2,
  }).format(cents / 100);
}
