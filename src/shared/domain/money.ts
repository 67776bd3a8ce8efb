import { localeOf } from './collate.ts';
import { minorDigits } from './currency.ts';
import { type Language, languages } from './language.ts';
import { rateUnit } from './ledger.ts';

/*
 * Amounts as people type and read them. What could mean two things is never guessed: it is refused with what would be
 * understood. Whatever is printed here is read back as the same amount.
 */

/** An amount in a currency's smallest units as a decimal number with a point, exact whatever its size. */
function decimalOf(amount: number, currency: string): string {
  const digits = minorDigits(currency);
  const text = String(Math.abs(amount)).padStart(digits + 1, '0');
  const [whole, part] = [text.slice(0, text.length - digits), text.slice(text.length - digits)];
  return `${amount < 0 ? '-' : ''}${whole}${/[1-9]/.test(part) ? `.${part}` : ''}`;
}

/** An amount in the language's form, without decimals where they are zero. @param amount in the currency's smallest units */
export function formatCents(amount: number, currency: string, language: Language): string {
  const exact = decimalOf(amount, currency);
  const shown = exact.split('.')[1]?.length ?? 0;
  return new Intl.NumberFormat(localeOf(language), {
    style: 'currency', currency, minimumFractionDigits: shown, maximumFractionDigits: shown,
  }).format(exact as Intl.StringNumericLiteral);
}

/** An amount in the form that is edited: no groups, no currency; '' for none. */
export function typedCents(amount: number | null, currency: string, language: Language): string {
  return amount === null ? '' : decimalOf(amount, currency).replace('.', decimalMark[language]);
}

/** The mark that parts decimals in a language, and the one that parts thousands, where a person types it. */
export const decimalMark: Readonly<Record<Language, ',' | '.'>> = { fi: ',', sv: ',', en: '.' };
const groupMark: Readonly<Record<Language, string>> = { fi: ' ', sv: ' ', en: ',' };

/** Why a text is no amount, as the rule of an issue. `hint`: what would be understood, or the currency's code. */
export interface AmountProblem {
  rule: 'amountUnclear' | 'notAmount' | 'tooLarge';
  value: string;
  hint: string;
}

export type ReadAmount = { cents: number; problem: null } | { cents: null; problem: AmountProblem };

const currencyMarks = new Map<string, readonly string[]>();

/** How a currency is written beside an amount: its code, symbols and names in every language, the longest first. */
function marksOf(currency: string): readonly string[] {
  let found = currencyMarks.get(currency);
  if (!found) {
    const marks = new Set([currency]);
    for (const language of languages) {
      for (const currencyDisplay of ['symbol', 'narrowSymbol', 'name'] as const) {
        const format = new Intl.NumberFormat(localeOf(language), { style: 'currency', currency, currencyDisplay });
        for (const part of [1, 2].flatMap((count) => format.formatToParts(count))) if (part.type === 'currency') marks.add(part.value);
      }
    }
    found = [...marks].map((mark) => plain(mark).toLowerCase()).sort((a, b) => b.length - a.length);
    currencyMarks.set(currency, found);
  }
  return found;
}

/** Every space as a plain one, every minus as a hyphen, and nothing that only steers the direction of writing. */
function plain(text: string): string {
  return text.replace(/[\u200e\u200f\u061c\u2066-\u2069]/g, '').replace(/[\u2010-\u2013\u2212\ufe63\uff0d]/g, '-').replace(/\s+/g, ' ').trim();
}

/** The sign and the digits with their marks; the currency may stand before or after them. */
function partsOf(typed: string, currency: string): { negative: boolean; number: string } {
  let number = plain(typed).toLowerCase();
  const takeSign = () => {
    const negative = number.startsWith('-');
    if (negative) number = number.slice(1).trimStart();
    return negative;
  };
  const before = takeSign();
  const marks = /^[A-Z]{3}$/.test(currency) ? marksOf(currency) : [];
  const mark = marks.find((each) => number.startsWith(each)) ?? null;
  if (mark !== null) number = number.slice(mark.length).trimStart();
  const after = marks.find((each) => number.endsWith(each));
  if (mark === null && after !== undefined) number = number.slice(0, -after.length).trimEnd();
  const negative = before || (mark !== null && takeSign());
  return { negative, number };
}

const grouped = (groups: readonly string[]) =>
  /^[1-9]\d{0,2}$/.test(groups[0] ?? '') && groups.slice(1).every((each) => /^\d{3}$/.test(each));

/** What a number may be: its whole part and its decimals. */
interface Reading {
  whole: string;
  decimals: string;
}

/** The ways in which digits with marks can be read: as decimals after the last mark, or as groups of thousands. */
function readingsOf(number: string): { mark: string | null; alone: boolean; asDecimals: Reading | null; asGroups: Reading | null } {
  const [, head = '', mark = null, tail = ''] = /^(\d[\d ’'.,]*?)(?:([.,])(\d+))?$/.exec(number) ?? [];
  const parts = head.split(/[ ’'.,]/);
  const groupMarks = new Set(head.replace(/\d/g, ''));
  const sound = groupMarks.size === 0 ? head !== '' : groupMarks.size === 1 && grouped(parts);
  const whole = { whole: parts.join(''), decimals: '' };
  if (mark === null) return { mark, alone: true, asDecimals: sound ? whole : null, asGroups: null };
  const repeated = groupMarks.has(mark);
  return {
    mark,
    alone: groupMarks.size === 0,
    // One mark never parts both thousands and decimals.
    asDecimals: sound && !repeated ? { ...whole, decimals: tail } : null,
    asGroups: grouped([...parts, tail]) && (sound || repeated) ? { whole: `${whole.whole}${tail}`, decimals: '' } : null,
  };
}

/** Whether a currency has the decimals; zeros beyond them change nothing, but three look like a thousand. */
const fits = (decimals: string, wanted: number) => decimals.length <= wanted || (decimals.length < 3 && /^0*$/.test(decimals.slice(wanted)));

/** The one way in which a number is to be read in a language; null where there is none, or more than one. */
function readingIn(number: string, wanted: number, language: Language): Reading | null {
  const { mark, alone, asDecimals, asGroups } = readingsOf(number);
  const exact = asDecimals && fits(asDecimals.decimals, wanted) ? asDecimals : null;
  if (!asGroups) return exact;
  if (!asDecimals || (alone && mark === groupMark[language])) return asGroups;
  // Beside another mark, and where it is the language's own, a mark parts decimals.
  if (!alone || mark === decimalMark[language]) return exact;
  return exact ? null : asGroups;
}

/** A reading in the smallest units; what the currency does not have is rounded half away from zero. */
function unitsOf({ whole, decimals }: Reading, wanted: number, negative: boolean): bigint {
  const kept = BigInt(`${whole}${decimals.slice(0, wanted).padEnd(wanted, '0')}`) + (Number(decimals[wanted] ?? '0') >= 5 ? 1n : 0n);
  return negative ? -kept : kept;
}

/**
 * Reads an amount that a person typed or pasted (`1 250 000`, `1250,50`, `−12 500,50 €`, `SEK 1,250.50`).
 * @param currency in which it is meant; another one beside the number is refused
 * @param language whose marks are meant where a lone mark could part thousands or decimals
 * @returns the currency's smallest units, or why it is no amount
 */
export function readAmount(typed: string, currency: string, language: Language): ReadAmount {
  const problem = (rule: AmountProblem['rule'], hint: string): ReadAmount => ({ cents: null, problem: { rule, value: typed.trim().slice(0, 80), hint } });
  const wanted = minorDigits(currency);
  const { negative, number } = partsOf(typed, currency);
  const isSafe = (cents: bigint) => Number.isSafeInteger(Number(cents));
  const reading = readingIn(number, wanted, language);
  if (reading) {
    const cents = unitsOf(reading, wanted, negative);
    // -0 is no amount of its own.
    return isSafe(cents) ? { cents: Number(cents) || 0, problem: null } : problem('tooLarge', '');
  }
  const { asDecimals, asGroups } = readingsOf(number);
  const possible = [asGroups, asDecimals].flatMap((each) => (each ? [unitsOf(each, wanted, negative)] : []));
  if (possible.length === 0 || !possible.every(isSafe)) return problem('notAmount', currency);
  const words = possible.map((cents) => formatCents(Number(cents), currency, language));
  return problem('amountUnclear', new Intl.ListFormat(localeOf(language), { type: 'disjunction' }).format(words));
}

/** Reads how many euros one unit of a currency is (`1,164`, `0.0884`): millionths, or null where it is no such number. */
export function parseExchange(typed: string): number | null {
  const found = /^(\d{1,9})(?:[.,](\d{1,6}))?$/.exec(typed.replace(/\s/g, ''));
  if (!found) return null;
  const rate = Number(found[1]) * rateUnit + Number((found[2] ?? '').padEnd(6, '0'));
  return Number.isSafeInteger(rate) && rate > 0 ? rate : null;
}
