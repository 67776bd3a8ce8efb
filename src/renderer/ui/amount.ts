import type { Language } from '../../shared/domain/language.ts';
import { rateUnit } from '../../shared/domain/ledger.ts';
import { decimalMark, parseExchange, readAmount } from '../../shared/domain/money.ts';
import { formatIssue } from '../../shared/i18n/format-error.ts';
import { languageIn } from '../../shared/i18n/language-in.ts';
import type { Texts } from '../../shared/i18n/texts.ts';

/** The sentence about an amount in a currency that is none; null where it is in order, or empty. */
export function wrongAmount(t: Texts, typed: string, currency: string): string | null {
  if (typed.trim() === '') return null;
  const { problem } = readAmount(typed, currency, languageIn(t));
  return problem && formatIssue(t, { field: 'amount', ...problem });
}

/** A rate (in millionths) in a form that can be typed back; '' for none. */
export function typedExchange(rate: number | null, language: Language): string {
  if (rate === null) return '';
  const exact = `${Math.floor(rate / rateUnit)}.${String(rate % rateUnit).padStart(6, '0')}`;
  return exact.replace(/\.?0+$/, '').replace('.', decimalMark[language]);
}

/** The sentence about a rate that is none; null where it is in order, or empty. */
export function wrongExchange(t: Texts, typed: string): string | null {
  return typed.trim() === '' || parseExchange(typed) !== null ? null : t('record:money.notRate', { value: typed });
}
