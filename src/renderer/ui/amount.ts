import type { Language } from '../../shared/domain/language.ts';
import { parseCents } from '../../shared/domain/money.ts';
import type { Texts } from '../../shared/i18n/texts.ts';

/** With the decimal mark of the language. */
const marked = (number: string, language: Language) => (language === 'en' ? number : number.replace('.', ','));

/** An amount (in cents) in a form that can be typed back; '' for none. */
export function typedCents(cents: number | null, language: Language): string {
  if (cents === null) return '';
  return cents % 100 === 0 ? String(cents / 100) : marked((cents / 100).toFixed(2), language);
}

/** The sentence about an amount that is none; null where it is in order, or empty. */
export function wrongCents(t: Texts, typed: string): string | null {
  return typed.trim() === '' || parseCents(typed) !== null ? null : t('record:details.notMoney', { value: typed });
}

const millionths = 1_000_000;

/** Reads how many euros one unit of a currency is (`1,164`, `0.0884`): millionths, or null where it is no such number. */
export function parseExchange(typed: string): number | null {
  const found = /^(\d{1,9})(?:[.,](\d{1,6}))?$/.exec(typed.replace(/[\s\u00a0\u202f]/g, ''));
  if (!found) return null;
  const rate = Number(found[1]) * millionths + Number((found[2] ?? '').padEnd(6, '0'));
  return Number.isSafeInteger(rate) && rate > 0 ? rate : null;
}

/** A rate (in millionths) in a form that can be typed back; '' for none. */
export function typedExchange(rate: number | null, language: Language): string {
  if (rate === null) return '';
  const exact = `${Math.floor(rate / millionths)}.${String(rate % millionths).padStart(6, '0')}`;
  return marked(exact.replace(/\.?0+$/, ''), language);
}

/** The sentence about a rate that is none; null where it is in order, or empty. */
export function wrongExchange(t: Texts, typed: string): string | null {
  return typed.trim() === '' || parseExchange(typed) !== null ? null : t('record:money.notRate', { value: typed });
}
