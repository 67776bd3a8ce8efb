import { expect, test } from 'vitest';
import type { Arithmetic, RuleRow } from '../contract/deadline.ts';
import { languages } from '../domain/language.ts';
import { formatArithmetic, formatRule } from './format-deadline.ts';
import { textsIn } from './texts.ts';

const sum = (more: Partial<Arithmetic> = {}): Arithmetic => ({
  anchor: 'end', from: '2029-12-31', renewals: 0, tacitMonths: null, renewedTo: '2029-12-31', offset: -6, unit: 'month', result: '2029-06-30', ...more,
});

test.each<[Arithmetic, string, string, string]>([
  [sum(), '31.12.2029 − 6\u00a0kk = 30.6.2029', '31 dec. 2029 − 6 månader = 30 juni 2029', '31 Dec 2029 − 6 months = 30 Jun 2029'],
  [sum({ offset: -1, result: '2029-11-30' }), '31.12.2029 − 1\u00a0kk = 30.11.2029', '31 dec. 2029 − 1 månad = 30 nov. 2029', '31 Dec 2029 − 1 month = 30 Nov 2029'],
  [sum({ offset: 60, unit: 'day', result: '2030-03-01' }), '31.12.2029 + 60\u00a0pv = 1.3.2030', '31 dec. 2029 + 60 dagar = 1 mars 2030', '31 Dec 2029 + 60 days = 1 Mar 2030'],
  [sum({ offset: 0, result: '2029-12-31' }), '31.12.2029', '31 dec. 2029', '31 Dec 2029'],
  [
    sum({ from: '2025-12-31', renewals: 1, tacitMonths: 12, renewedTo: '2026-12-31', result: '2026-06-30' }),
    '31.12.2025 + 12\u00a0kk = 31.12.2026; − 6\u00a0kk = 30.6.2026', '31 dec. 2025 + 12 månader = 31 dec. 2026; − 6 månader = 30 juni 2026',
    '31 Dec 2025 + 12 months = 31 Dec 2026; − 6 months = 30 Jun 2026',
  ],
  [
    sum({ from: '2025-12-31', renewals: 3, tacitMonths: 12, renewedTo: '2028-12-31', offset: 0, result: '2028-12-31' }),
    '31.12.2025 + 3 × 12\u00a0kk = 31.12.2028', '31 dec. 2025 + 3 × 12 månader = 31 dec. 2028', '31 Dec 2025 + 3 × 12 months = 31 Dec 2028',
  ],
])('%# the arithmetic of a day', (arithmetic, ...expected) => {
  const asked = ['fi', 'sv', 'en'] as const;
  expect(asked.map((language) => formatArithmetic(textsIn(language), arithmetic, language))).toEqual(expected);
});

const rule = (more: Partial<RuleRow>): RuleRow => ({
  id: null, origin: 'netfolio', kind: 'agreement', type: 'decision', anchor: 'end', offset: -6, unit: 'month', month: null, day: null, active: true, noDay: null, ...more,
});
test.each<[RuleRow, string, string, string]>([
  [rule({}), '6\u00a0kk ennen kauden päättymistä', '6 månader innan perioden löper ut', '6 months before the end of the period'],
  [rule({ offset: 60, unit: 'day' }), '60\u00a0pv kauden päättymisestä', '60 dagar efter att perioden löpt ut', '60 days after the end of the period'],
  [rule({ anchor: 'year', offset: 0, month: 3, day: 1 }), 'joka vuosi 1.3.', 'varje år den 1 mars', 'every year on 1 Mar'],
  [rule({ anchor: 'year', offset: -1, month: 12, day: 31 }), 'joka vuosi 1\u00a0kk ennen päivää 31.12.', 'varje år, 1 månad före den 31 dec.', 'every year, 1 month before 31 Dec'],
])('%# a rule in words', (given, ...expected) => {
  const asked = ['fi', 'sv', 'en'] as const;
  expect(asked.map((language) => formatRule(textsIn(language), given, language))).toEqual(expected);
});

test('every anchor and side has its words', () => {
  for (const language of languages) {
    for (const anchor of ['end', 'start', 'year'] as const) {
      for (const offset of [-1, 0, 1]) expect(formatRule(textsIn(language), rule({ anchor, offset, month: 1, day: 1 }), language)).not.toMatch(/deadlines|\{\{/);
    }
  }
});
