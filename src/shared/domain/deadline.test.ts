import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Counting, type EffectiveRule, rulesOfKind } from './deadline-rules.ts';
import { type DeadlineFacts, type DeadlinePeriod, deriveDeadlines, type DerivedDeadline, type Wanted, whyNoDay } from './deadline.ts';
import { type DeadlineType, settlements } from './engagement.ts';
import { addMonths, lastDay } from './partial-date.ts';

const rule = (type: DeadlineType, offset: number, more: Partial<Counting> = {}): EffectiveRule => ({
  id: null, origin: 'engagement', kind: null, type, anchor: 'end', offset, unit: 'month', month: null, day: null, active: true, ...more,
});
const goesOn = (...dates: (string | null)[]) => dates.map((date) => ({ date, settles: 'continues' as const }));
const yearly = (type: DeadlineType, month: number, day: number, offset = 0) => rule(type, offset, { anchor: 'year', month, day });
const term = (start: string | null, end: string | null, more: Partial<DeadlinePeriod> = {}): DeadlinePeriod => ({
  id: `${start}–${end}`, type: 'term', start, end, previousId: null, tacitMonths: null, noticeOn: null, decisions: [], ...more,
});
const facts = (periods: DeadlinePeriod[], more: Partial<DeadlineFacts> = {}): DeadlineFacts => ({ periods, reviews: [], feesPaid: [], ...more });
const wanted: Wanted = { asOf: '2026-11-22', until: '2031-12-31', years: [] };
const derive = (periods: DeadlinePeriod[], rules: EffectiveRule[], more: Partial<Wanted & DeadlineFacts> = {}) => {
  const { reviews = [], feesPaid = [], ...rest } = more;
  return deriveDeadlines(facts(periods, { reviews, feesPaid }), rules, { ...wanted, ...rest });
};
const byDay = (a: DerivedDeadline, b: DerivedDeadline) => (a.date < b.date ? -1 : 1);
const days = (found: DerivedDeadline[]) => found.filter((each) => !each.lapsed).sort(byDay).map((each) => each.date);

describe('the day of a deadline', () => {
  test.each<[string, DeadlinePeriod, EffectiveRule, string[]]>([
    ['before an end', term('2022', '2029-12-31'), rule('notice', -6), ['2029-06-30']],
    ['before an end that is a year', term('2022', '2029'), rule('notice', -6), ['2029-06-30']],
    ['before an end that is a month', term('2022', '2029-08'), rule('notice', -6), ['2029-02-28']],
    ['in a leap year', term('2022', '2028-08-31'), rule('notice', -6), ['2028-02-29']],
    ['after an end', term('2022', '2029'), rule('report', 60, { unit: 'day' }), ['2030-03-01']],
    ['before a start that is a year', term('2028', '2029'), rule('preparation', -3, { anchor: 'start' }), ['2027-10-01']],
    ['after a start that is a month', term('2028-02', null), rule('other', 30, { anchor: 'start', unit: 'day' }), ['2028-03-02']],
    ['of an edition', term('2028', '2028', { type: 'edition' }), rule('preparation', -12), ['2027-12-31']],
    ['on the end', term('2022', '2029'), rule('decision', 0), ['2029-12-31']],
    ['none where there is no end', term('2022', null), rule('decision', -6), []],
    ['none where the start is unknown', term(null, '2029'), rule('other', 6, { anchor: 'start' }), []],
    ['none in a phase', term('2022', '2029', { type: 'phase' }), rule('decision', -6), []],
    ['none where the rule is taken away', term('2022', '2029'), rule('decision', -6, { active: false }), []],
    ['none beyond the last day', term('2022', '9999'), rule('report', 60, { unit: 'day' }), []],
  ])('%s', (_name, period, given, expected) => {
    expect(days(derive([period], [given]))).toEqual(expected);
  });

  test('comes with its arithmetic', () => {
    expect(derive([term('2022', '2029')], [rule('decision', -6)])).toEqual([{
      periodId: '2022–2029', type: 'decision', year: null, date: '2029-06-30', settled: null, lapsed: false,
      arithmetic: {
        anchor: 'end', from: '2029-12-31', renewals: 0, tacitMonths: null, renewedTo: '2029-12-31', offset: -6, unit: 'month', result: '2029-06-30',
      },
    }]);
  });
});

describe('a day of every year', () => {
  test('comes in each year of the periods, from the last one on', () => {
    expect(days(derive([term('2005', null)], [yearly('fee', 3, 31)], { until: '2028-12-31' })))
      .toEqual(['2026-03-31', '2027-03-31', '2028-03-31', '2029-03-31', '2030-03-31']);
    expect(days(derive([term('2027-04', '2029-03')], [yearly('fee', 3, 31)]))).toEqual(['2028-03-31', '2029-03-31']);
  });

  test('is 28 February for 29 February in common years', () => {
    expect(days(derive([term('2027', '2028')], [yearly('fee', 2, 29)]))).toEqual(['2027-02-28', '2028-02-29']);
  });

  test('comes once where two periods cover it, and not in the gap between them', () => {
    const periods = [term('2025', '2027-06'), term('2027', '2028'), term('2030', '2031')];
    expect(days(derive(periods, [yearly('fee', 5, 1)]))).toEqual(['2026-05-01', '2027-05-01', '2028-05-01', '2030-05-01', '2031-05-01']);
  });

  test('may be counted from, and is named by the year of its anchor', () => {
    const found = derive([term('2027', '2027')], [yearly('fee', 1, 15, -1)]);
    expect(found.map(({ date, year, periodId }) => [date, year, periodId])).toEqual([['2026-12-15', 2027, null]]);
  });

  test('is done in a year whose fee is paid, and lapses a year later', () => {
    const found = derive([term('2024', null)], [yearly('fee', 3, 31)], { feesPaid: [2026], until: '2026-12-31', years: [2024] });
    expect(found.filter(({ year }) => year !== null && year < 2028).sort(byDay).map(({ year, settled, lapsed }) => [year, settled, lapsed])).toEqual([
      [2024, null, true], [2025, null, true], [2026, { on: null }, false], [2027, null, false],
    ]);
  });

  test('goes on in a period that renews itself', () => {
    expect(days(derive([term('2020', '2025', { tacitMonths: 12 })], [yearly('fee', 3, 31)], { until: '2026-12-31' })))
      .toEqual(['2026-03-31', '2027-03-31', '2028-03-31']);
  });
});

describe('a period that renews itself', () => {
  const tacit = (more: Partial<DeadlinePeriod> = {}) => term('2020', '2025', { id: 'p', tacitMonths: 12, ...more });

  test('has a notice of its own for each coming end', () => {
    const found = derive([tacit()], [rule('notice', -6)], { until: '2028-12-31' }).filter(({ lapsed }) => !lapsed);
    expect(found.map(({ year, date }) => [year, date])).toEqual([[2026, '2026-06-30'], [2027, '2027-06-30'], [2028, '2028-06-30']]);
    expect(found[1]?.arithmetic).toEqual({
      anchor: 'end', from: '2025-12-31', renewals: 2, tacitMonths: 12, renewedTo: '2027-12-31', offset: -6, unit: 'month', result: '2027-06-30',
    });
  });

  test('has those of its written end before it renews', () => {
    const found = derive([tacit()], [rule('notice', -6)], { asOf: '2025-01-01', until: '2026-12-31' });
    expect(found.map(({ year, date, lapsed }) => [year, date, lapsed])).toEqual([[null, '2025-06-30', false], [2026, '2026-06-30', false]]);
  });

  test('has no more of them after the end that notice gives it', () => {
    const given = derive([tacit({ noticeOn: '2026-03-01' })], [rule('notice', -6), rule('decision', -6), rule('report', 1)]);
    expect(given.map(({ type, date, settled, lapsed }) => [type, date, lapsed ? 'lapsed' : settled])).toEqual([
      ['notice', '2025-06-30', 'lapsed'], ['notice', '2026-06-30', { on: '2026-03-01' }],
      ['decision', '2025-06-30', 'lapsed'], ['decision', '2026-06-30', { on: '2026-03-01' }],
      ['report', '2027-01-31', null],
    ]);
  });

  test('does not know of a notice that is given later', () => {
    expect(days(derive([tacit({ noticeOn: '2027-03-01' })], [rule('notice', -6)], { until: '2028-12-31' })))
      .toEqual(['2026-06-30', '2027-06-30', '2028-06-30']);
  });

  test('asks for no report before its end is known', () => {
    expect(derive([tacit()], [rule('report', 1)])).toEqual([]);
  });

  test('has one a year at most, also where it renews itself every month', () => {
    const found = derive([tacit({ tacitMonths: 1 })], [rule('notice', 0)], { until: '2029-12-31' });
    expect(new Set(found.map(({ year }) => year)).size).toBe(found.length);
    expect(days(found)).toEqual(['2026-11-30', '2027-01-31', '2028-01-31', '2029-01-31']);
  });

  test('keeps those on which something was written', () => {
    const found = derive([tacit({ end: '2015' })], [rule('notice', -6)], { until: '2026-12-31', years: [2017, 2010] });
    expect(found.sort(byDay).map(({ year, lapsed }) => [year, lapsed])).toEqual([[null, true], [2017, true], [2026, false]]);
  });

  test('is decided anew for each end', () => {
    const found = derive([tacit({ decisions: goesOn('2025-03', null) })], [rule('decision', -6)], { asOf: '2025-04-01', until: '2026-12-31' });
    expect(found.map(({ year, settled }) => [year, settled])).toEqual([[null, { on: '2025-03' }], [2026, null]]);
    const later = derive([tacit({ decisions: goesOn('2026-02-01') })], [rule('decision', -6)]);
    expect(later.find(({ year }) => year === 2026)?.settled).toEqual({ on: '2026-02-01' });
  });
});

describe('what the records settle', () => {
  const agreement = rulesOfKind('agreement', []);
  const states = (found: DerivedDeadline[]) => found.map(({ type, settled, lapsed }) => `${type} ${lapsed ? 'lapsed' : settled ? `done ${settled.on}` : 'open'}`);
  test.each<[string, DeadlinePeriod[], Partial<Wanted>, string[]]>([
    ['nothing yet', [term('2022', '2027')], {}, ['preparation open', 'decision open']],
    ['a decision on the period', [term('2022', '2027', { decisions: goesOn('2027-02-03', '2026-05') })], {}, ['preparation done 2026-05', 'decision done 2026-05']],
    ['a decision that it ends', [term('2022', '2027', { decisions: [{ date: '2026-05', settles: 'ends' }] })], {}, ['preparation done 2026-05', 'decision done 2026-05']],
    ['its own approval, and anything else', [term('2022', '2027', { decisions: [{ date: '2021-12-13', settles: 'approves' }, { date: null, settles: 'other' }] })], {}, ['preparation open', 'decision open']],
    ['a decision without a date', [term('2022', '2027', { decisions: goesOn(null) })], {}, ['preparation done null', 'decision done null']],
    ['a decision that comes later', [term('2022', '2027', { decisions: goesOn('2027-02-03') })], {}, ['preparation open', 'decision open']],
    ['a period that continues it', [term('2022', '2027', { id: 'a' }), term('2028', null, { previousId: 'a' })], {}, ['preparation done null', 'decision done null']],
    ['a period that begins the day after it', [term('2022', '2027'), term('2028', null)], {}, ['preparation done null', 'decision done null']],
    ['a period that begins before its end', [term('2022', '2027'), term('2027-06', '2033')], {}, ['preparation done null', 'preparation open', 'decision done null', 'decision open']],
    ['a period that continues it from an unknown day', [term('2022', '2027', { id: 'a' }), term(null, null, { previousId: 'a' })], {}, ['preparation done null', 'decision done null']],
    ['a period that begins after a gap', [term('2022', '2027'), term('2030', null)], {}, ['preparation open', 'decision open']],
    ['a short period inside it', [term('2022', '2027'), term('2024', '2025', { decisions: goesOn(null) })], {}, ['preparation open', 'preparation done null', 'decision open', 'decision done null']],
    ['a phase that begins after it', [term('2022', '2027'), term('2030', null, { type: 'phase' })], {}, ['preparation open', 'decision open']],
    ['notice', [term('2022', '2027', { noticeOn: '2026' })], {}, ['preparation done 2026', 'decision done 2026']],
    ['the end: preparation is too late, the decision is still missing', [term('2013', '2018')], {}, ['preparation lapsed', 'decision open']],
    ['the last day of the period', [term('2013', '2018')], { asOf: '2018-12-31' }, ['preparation open', 'decision open']],
  ])('%s', (_name, periods, more, expected) => {
    expect(states(derive(periods, agreement, more))).toEqual(expected);
  });

  test.each<[string, string[], string | null | undefined]>([
    ['no review', [], undefined],
    ['one within the twelve months before', ['2026-06-30'], '2026-06-30'],
    ['one a day too early', ['2026-06-29'], undefined],
    ['one in the year of that', ['2026'], '2026'],
    ['one after the day', ['2027-08-01'], '2027-08-01'],
    ['one that is made later than the asked day', ['2027-09-02'], undefined],
  ])('a review: %s', (_name, reviews, on) => {
    const [found] = derive([term('2022', '2027')], rulesOfKind('membership', []), { reviews, asOf: '2027-09-01' });
    expect(found).toMatchObject({ type: 'review', date: '2027-06-30', settled: on === undefined ? null : { on } });
  });

  test('a notice without renewal: given, too late, or needless', () => {
    const notice = [rule('notice', -6)];
    expect(states(derive([term('2022', '2027', { noticeOn: '2026-11-01' })], notice))).toEqual(['notice done 2026-11-01']);
    expect(states(derive([term('2022', '2025')], notice))).toEqual(['notice lapsed']);
    expect(states(derive([term('2022', '2027', { id: 'a' }), term('2028', '2030', { previousId: 'a' })], notice)).toSorted()).toEqual(['notice lapsed', 'notice open']);
  });

  test('a report is waited for two years', () => {
    const report = rulesOfKind('project', []);
    expect(states(derive([term('2021', '2024-09-24')], report))).toEqual(['report open']);
    expect(states(derive([term('2021', '2024-09-23')], report))).toEqual(['report lapsed']);
  });
});

describe('why a rule gives no day to come', () => {
  test.each<[string, EffectiveRule, DeadlinePeriod[], string | null]>([
    ['a notice and a period without an end', rule('notice', -6), [term('2022', null)], 'noEnd'],
    ['a notice and a period with an end', rule('notice', -6), [term('2022', '2029')], null],
    ['a notice, and the period without an end comes after one with an end', rule('notice', -6), [term('2013', '2021'), term('2022', null)], 'noEnd'],
    ['a notice, and all is over', rule('notice', -6), [term('2013', '2018')], null],
    ['a notice and no period but a phase', rule('notice', -6), [term('2022', '2029', { type: 'phase' })], 'noPeriod'],
    ['something after a start that nobody knows', rule('other', 1, { anchor: 'start' }), [term(null, '2029')], 'noStart'],
    ['a day of every year', yearly('fee', 3, 31), [term('2022', null)], null],
    ['a rule that is not in use', rule('notice', -6, { active: false }), [term('2022', null)], null],
  ])('%s', (_name, given, periods, expected) => {
    expect(whyNoDay(given, periods, wanted.asOf)).toBe(expected);
  });
});

test('whatever the periods and rules are, names are single and the arithmetic adds up', () => {
  const year = fc.integer({ min: 1990, max: 2045 });
  const anyDate = fc.option(fc.oneof(
    year.map(String),
    fc.date({ min: new Date('1990-01-01T00:00:00Z'), max: new Date('2045-12-31T00:00:00Z'), noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10)),
  ));
  const anyPeriod = fc.record({
    start: anyDate, end: anyDate, tacitMonths: fc.option(fc.integer({ min: 1, max: 60 })), noticeOn: anyDate,
    type: fc.constantFrom('term' as const, 'phase' as const, 'edition' as const), decisions: fc.array(fc.record({ date: anyDate, settles: fc.constantFrom(...settlements) }), { maxLength: 2 }),
  });
  const anyRule = fc.record({
    type: fc.constantFrom<DeadlineType>('notice', 'preparation', 'decision', 'review', 'fee', 'report', 'other'),
    anchor: fc.constantFrom('end' as const, 'start' as const, 'year' as const), offset: fc.integer({ min: -24, max: 24 }),
    unit: fc.constantFrom('month' as const, 'day' as const), month: fc.constant(2), day: fc.constant(29),
  });
  fc.assert(fc.property(fc.array(anyPeriod, { maxLength: 4 }), anyRule, fc.array(year, { maxLength: 3 }), (some, given, years) => {
    const periods = some.map((period, index) => ({ ...period, id: String(index), previousId: null }));
    const found = derive(periods, [rule(given.type, given.offset, given)], { years, until: '2040-12-31' });
    expect(new Set(found.map(({ periodId, year: of }) => `${periodId}/${of}`)).size).toBe(found.length);
    for (const { arithmetic, date, periodId } of found) {
      expect(arithmetic.result).toBe(date);
      if (given.unit === 'month') expect(date).toBe(addMonths(arithmetic.renewedTo, given.offset));
      if (given.anchor !== 'end') continue;
      const period = periods.find(({ id }) => id === periodId)!;
      if (arithmetic.renewals === 0 && period.tacitMonths === null) expect(arithmetic.from).toBe(lastDay(period.end!));
      expect(arithmetic.renewedTo >= arithmetic.from).toBe(true);
    }
  }), { numRuns: 300 });
});
