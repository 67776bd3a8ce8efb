import type { Arithmetic, RuleRow } from '../contract/deadline.ts';
import type { Language } from '../domain/language.ts';
import { formatPartialDate } from '../domain/partial-date.ts';
import type { Texts } from './texts.ts';

/** `6 kk`, `60 pv`, without a sign. */
function amount(t: Texts, count: number, unit: Arithmetic['unit']): string {
  return t(`deadlines:unit.${unit}`, { count: Math.abs(count) });
}

const signed = (t: Texts, count: number, unit: Arithmetic['unit']) =>
  `${count < 0 ? '−' : '+'} ${amount(t, count, unit)}`;

/**
 * How a deadline was worked out: `31.12.2029 − 6 kk = 30.6.2029`; with tacit renewals before it
 * `31.12.2025 + 2 × 12 kk = 31.12.2027; − 6 kk = 30.6.2027`. A day that is not counted from another stands alone.
 */
export function formatArithmetic(t: Texts, arithmetic: Arithmetic, language: Language): string {
  const { from, renewals, tacitMonths, renewedTo, offset, unit, result } = arithmetic;
  const day = (each: string) => formatPartialDate(each, language);
  const counted = offset === 0 ? '' : ` ${signed(t, offset, unit)} = ${day(result)}`;
  if (renewals === 0 || tacitMonths === null) return `${day(from)}${counted}`;
  const times = renewals === 1 ? '' : `${renewals} × `;
  const renewed = `${day(from)} + ${times}${amount(t, tacitMonths, 'month')} = ${day(renewedTo)}`;
  return offset === 0 ? renewed : `${renewed};${counted}`;
}

/** A rule in words: `6 kk ennen kauden päättymistä`, `joka vuosi 31.3.`. */
export function formatRule(
  t: Texts, rule: Pick<RuleRow, 'anchor' | 'offset' | 'unit' | 'month' | 'day'>, language: Language,
): string {
  const { anchor, offset, unit, month, day } = rule;
  const side = offset === 0 ? 'on' : offset < 0 ? 'before' : 'after';
  const date = anchor === 'year' ? dayAndMonth(month ?? 1, day ?? 1, language) : '';
  return t(`deadlines:rule.${anchor}.${side}`, { amount: amount(t, offset, unit), date });
}

function dayAndMonth(month: number, day: number, language: Language): string {
  if (language === 'fi') return `${day}.${month}.`;
  const pad = (value: number) => String(value).padStart(2, '0');
  // A leap year has every day that a rule may name.
  return formatPartialDate(`2024-${pad(month)}-${pad(day)}`, language).replace(/\s*2024$/, '');
}
