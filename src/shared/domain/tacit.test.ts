import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, daysInMonth, endlessDay, firstDay, lastDay } from './partial-date.ts';
import { effectiveSpan, finalDay, moveEnd, type TacitPeriod, tacitRenewals } from './tacit.ts';

const period = (start: string | null, end: string | null, more: Partial<TacitPeriod> = {}): TacitPeriod => ({
  id: `${start}–${end}`, type: 'term', start, end, previousId: null, tacitMonths: 12, noticeOn: null, ...more,
});
const asOf = (day: string, own: TacitPeriod, ...others: TacitPeriod[]) => {
  const { end, renewals, renews } = effectiveSpan(own, [...others, own], day);
  return [end, renewals, renews];
};

test.each([
  ['2029', 12, '2030'], ['2029', 6, '2030-06'], ['2029-05', 12, '2030-05'], ['2029-08', 6, '2030-02'],
  ['2028-02-29', 12, '2029-02-28'], ['2029-02-28', 36, '2032-02-29'], ['2028-02-28', 12, '2029-02-28'],
  ['2025-01-31', 1, '2025-02-28'], ['2025-02-28', 1, '2025-03-31'], ['2025-01-30', 1, '2025-02-28'], ['2025-01-30', 2, '2025-03-30'],
  ['2029-12-31', 12, '2030-12-31'], ['9990', 120, endlessDay], ['9999-12-31', 1, endlessDay],
])('the end %s moved by %i months is %s', (end, months, moved) => {
  expect(moveEnd(end, months)).toBe(moved);
});

describe('a period that renews itself', () => {
  const own = period('2013', '2018');
  test.each([
    ['in its own time', '2018-12-31', ['2018', 0, true]],
    ['the day after', '2019-01-01', ['2019', 1, true]],
    ['years later', '2026-11-22', ['2026', 8, true]],
    ['before it began', '2010-01-01', ['2018', 0, true]],
    ['on the last day that can be written', endlessDay, ['9999', 7981, false]],
  ])('%s', (_name, day, expected) => {
    expect(asOf(day, own)).toEqual(expected);
  });

  test.each([
    ['one that just ends', period('2013', '2018', { tacitMonths: null }), '2026-11-22', ['2018', 0, false]],
    ['one without an end', period('2013', null), '2026-11-22', [null, 0, false]],
    ['leap days keep the month’s end', period('2024-03-01', '2028-02-29'), '2029-01-01', ['2029-02-28', 1, true]],
    ['and come back in a leap year', period('2024-03-01', '2028-02-29'), '2031-03-01', ['2032-02-29', 4, true]],
    ['months that are no years', period('2024', '2024', { tacitMonths: 18 }), '2026-01-01', ['2026-06', 1, true]],
  ])('%s', (_name, each, day, expected) => {
    expect(asOf(day, each)).toEqual(expected);
  });

  test.each([
    ['before notice is given it is not known', '2020-05-31', ['2020', 2, true]],
    ['after notice it ends at the end of the year', '2020-06-01', ['2020', 2, false]],
    ['and has ended then', '2026-11-22', ['2020', 2, false]],
  ])('notice: %s', (_name, day, expected) => {
    expect(asOf(day, period('2013', '2018', { noticeOn: '2020-06' }))).toEqual(expected);
  });

  test.each([
    ['2017', '2018'], ['2018-12-31', '2018'], ['2019-01-01', '2019'], ['2019-12-31', '2019'],
  ])('notice on %s ends it in %s', (noticeOn, end) => {
    expect(asOf('2026-11-22', period('2013', '2018', { noticeOn }))[0]).toBe(end);
  });

  test.each([
    ['that continues it the day after', period('2019', null, { previousId: own.id }), ['2018', 0, false]],
    ['that begins inside it', period('2017', null), ['2018', 0, false]],
    ['that begins years later, at an end', period('2021', null), ['2020', 2, false]],
    ['that begins in the middle of a year', period('2021-06-15', null), ['2021-06-14', 3, false]],
    ['that nobody knows when it began', period(null, null, { previousId: own.id }), ['2018', 0, false]],
    ['that is a phase does not count', period('2021', null, { type: 'phase' }), ['2026', 8, true]],
    ['that began before does not count', period('2000', '2005', { tacitMonths: null }), ['2026', 8, true]],
  ])('a successor %s', (_name, other, expected) => {
    expect(asOf('2026-11-22', own, other)).toEqual(expected);
  });

  test('a successor that is planned lets it renew itself until then', () => {
    const next = period('2028-07', null, { previousId: own.id });
    expect(asOf('2026-11-22', own, next)).toEqual(['2026', 8, true]);
    expect(asOf('2028-01-01', own, next)).toEqual(['2028-06-30', 10, false]);
  });

  test('a phase is followed by phases', () => {
    const phase = period('2013', '2018', { type: 'phase' });
    expect(asOf('2026-11-22', phase, period('2015', null))).toEqual(['2026', 8, true]);
    expect(asOf('2026-11-22', phase, period('2020', null, { type: 'phase' }))).toEqual(['2019', 1, false]);
  });

  test('says when it ends for good', () => {
    expect(finalDay(own, [own])).toBeNull();
    expect(finalDay(period('2013', '2018', { noticeOn: '2020-06' }), [])).toBe('2020-12-31');
    expect(finalDay(own, [own, period('2021-06-15', null)])).toBe('2021-06-14');
    expect(finalDay(period('2013', '2018', { tacitMonths: null }), [])).toBe('2018-12-31');
    expect(finalDay(period('2013', null), [])).toBeNull();
  });

  test('lists its renewals, the last cut short by a successor', () => {
    const next = period('2021-06-15', null);
    expect(tacitRenewals(own, [own, next], '2000-01-01', '2026-11-22')).toEqual([
      { start: '2019-01-01', end: '2019' }, { start: '2020-01-01', end: '2020' }, { start: '2021-01-01', end: '2021-06-14' },
    ]);
    expect(tacitRenewals(own, [own], '2020-01-01', '2020-01-01')).toEqual([{ start: '2020-01-01', end: '2020' }]);
    expect(tacitRenewals(own, [own], '2020-01-02', '2020-12-31')).toEqual([]);
    expect(tacitRenewals(period('2013', null), [], '2000-01-01', '2026-11-22')).toEqual([]);
  });
});

const days = fc.integer({ min: 0, max: 40_000 }).map((offset) => addDays('1990-01-01', offset));
const dates = fc.tuple(days, fc.constantFrom(4, 7, 10)).map(([day, length]) => day.slice(0, length));
const periods = fc.record({
  start: dates, length: fc.integer({ min: 0, max: 4000 }), precision: fc.constantFrom(4, 7, 10),
  tacitMonths: fc.integer({ min: 1, max: 60 }), noticeOn: fc.option(dates),
}).map(({ start, length, precision, ...rest }) =>
  period(start, addDays(lastDay(start), length).slice(0, precision), rest));

test('property: moving an end keeps a month’s last day, and never leaves its month', () => {
  fc.assert(fc.property(days, fc.integer({ min: 1, max: 240 }), (day, months) => {
    const moved = moveEnd(day, months);
    const index = (date: string) => Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7));
    expect(index(moved) - index(day)).toBe(months);
    const isLast = (date: string) => Number(date.slice(8)) === daysInMonth(Number(date.slice(0, 4)), Number(date.slice(5, 7)));
    if (isLast(day)) expect(isLast(moved)).toBe(true);
    else expect(Number(moved.slice(8))).toBe(Math.min(Number(day.slice(8)), daysInMonth(Number(moved.slice(0, 4)), Number(moved.slice(5, 7)))));
  }));
});

test('property: the end of a day is the earliest that reaches the day; the list of renewals leads there without a gap', () => {
  fc.assert(fc.property(periods, fc.option(dates), days, (own, later, day) => {
    const chain = later === null ? [own] : [own, { ...period(later, null), tacitMonths: null }];
    const found = effectiveSpan(own, chain, day);
    const listed = tacitRenewals(own, chain, '1000-01-01', day);
    expect(listed).toHaveLength(found.renewals);
    let end = own.end!;
    for (const each of listed) {
      expect(each.start).toBe(addDays(lastDay(end), 1));
      expect(lastDay(each.end) >= each.start).toBe(true);
      end = each.end;
    }
    expect(found.end).toBe(end);
    const final = finalDay(own, chain);
    if (final === null) expect(lastDay(found.end!) >= day).toBe(true);
    else expect(lastDay(found.end!) <= final).toBe(true);
    if (found.renews && own.noticeOn === null) expect(final === null || final > lastDay(found.end!)).toBe(true);
    if (own.noticeOn !== null && firstDay(own.noticeOn) <= day && later === null) expect(final).not.toBeNull();
  }));
});
