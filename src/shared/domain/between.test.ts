import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { chainChanges, comingsAndGoings, type DateChange, netMoves, standingChanges } from './between.ts';
import { addDays, lastDay } from './partial-date.ts';
import type { Standing } from './standing.ts';
import { statusAsOf } from './status.ts';
import { effectiveSpan, type TacitPeriod } from './tacit.ts';

const period = (start: string | null, end: string | null, more: Partial<TacitPeriod> = {}): TacitPeriod => ({
  id: `${start}–${end}`, type: 'term', start, end, previousId: null, tacitMonths: null, noticeOn: null, ...more,
});
const [from, to] = ['2020-01-01', '2020-12-31'] as const;
const changes = (...periods: TacitPeriod[]) => chainChanges(periods, from, to);
const nothing = { started: null, ended: null, renewed: [] };

describe('a chain between two days', () => {
  test.each<[string, TacitPeriod[], object]>([
    ['without a period', [], nothing],
    ['that went on', [period('2019', '2021')], nothing],
    ['that began', [period('2020', null)], { ...nothing, started: { periodId: '2020–null', day: '2020-01-01' } }],
    ['that began on the last day', [period('2020-12-31', null)], { ...nothing, started: { periodId: '2020-12-31–null', day: '2020-12-31' } }],
    ['whose beginning nobody knows', [period(null, null)], nothing],
    ['that ended', [period('2013', '2020')], { ...nothing, ended: { periodId: '2013–2020', day: '2020-12-31' } }],
    ['that ended on the first day', [period('2013', '2020-01-01')], { ...nothing, ended: { periodId: '2013–2020-01-01', day: '2020-01-01' } }],
    ['that ended the day before', [period('2013', '2019')], nothing],
    ['that began and ended', [period('2020-03', '2020-06')],
      { ...nothing, started: { periodId: '2020-03–2020-06', day: '2020-03-01' }, ended: { periodId: '2020-03–2020-06', day: '2020-06-30' } }],
    ['that goes on later, after a gap', [period('2013', '2020'), period('2022', null)], nothing],
    ['that was renewed', [period('2013', '2020-06'), period('2020-07', '2025')],
      { ...nothing, renewed: [{ periodId: '2020-07–2025', day: '2020-07-01', end: '2025', tacit: false }] }],
    ['that renewed itself', [period('2013', '2018', { tacitMonths: 12 })],
      { ...nothing, renewed: [{ periodId: '2013–2018', day: '2020-01-01', end: '2020', tacit: true }] }],
    ['that renewed itself for the last time', [period('2013', '2018', { tacitMonths: 12, noticeOn: '2020-05' })],
      { ...nothing, renewed: [{ periodId: '2013–2018', day: '2020-01-01', end: '2020', tacit: true }], ended: { periodId: '2013–2018', day: '2020-12-31' } }],
    ['of which a phase began', [period('2013', null), period('2020', '2021', { type: 'phase' })], nothing],
    ['with an edition a year', ['2019', '2020', '2021'].map((year) => period(year, year, { type: 'edition' })),
      { ...nothing, renewed: [{ periodId: '2020–2020', day: '2020-01-01', end: '2020', tacit: false }] }],
  ])('%s', (_name, periods, expected) => {
    expect(changes(...periods)).toEqual(expected);
  });
});

describe('comings and goings', () => {
  const row = (start: string | null, end: string | null, who = 'Aho') => ({ start, end, who });
  const told = (...rows: ReturnType<typeof row>[]) => {
    const { joined, left } = comingsAndGoings(rows, (each) => each.who, from, to);
    return [joined.map(({ row: each, day }) => `${each.who} ${day}`), left.map(({ row: each, day }) => `${each.who} ${day}`)];
  };
  test.each([
    ['nobody', [], [[], []]],
    ['one who stays', [row('2019', null)], [[], []]],
    ['one who comes', [row('2020-05', null)], [['Aho 2020-05-01'], []]],
    ['one who leaves', [row(null, '2020-05')], [[], ['Aho 2020-05-31']]],
    ['one who goes on the day after', [row('2019', '2020-05'), row('2020-06', null)], [[], []]],
    ['one who goes on in an overlap', [row('2019', '2020-05'), row('2020-02', '2020-03'), row('2020-05-31', '2020-06')], [[], ['Aho 2020-06-30']]],
    ['one who comes back', [row('2019', '2020-05'), row('2020-08', null)], [['Aho 2020-08-01'], ['Aho 2020-05-31']]],
    ['one whose council term was over before they came', [row('2020-06-01', '2020-05-31')], [[], []]],
    ['one who stays, with such a row beside', [row('2019', null), row('2020-06-01', '2020-05-31')], [[], []]],
    ['one after another', [row('2019', '2020-05'), row('2020-06', null, 'Berg')], [['Berg 2020-06-01'], ['Aho 2020-05-31']]],
  ])('%s', (_name, rows, expected) => {
    expect(told(...rows)).toEqual(expected);
  });
});

describe('standings', () => {
  const standing = (start: string | null, end: string | null, state: Standing['state'] = 'suspended'): Standing => ({ state, start, end });
  test.each<[string, Standing[], string[], string[]]>([
    ['one that goes on', [standing('2022-03', null)], ['2022-03-01'], []],
    ['one that is over', [standing('2022-03', '2022-06')], ['2022-03-01'], ['2022-07-01']],
    ['one whose start is not known', [standing(null, '2022')], [], ['2023-01-01']],
    ['two that follow each other are one', [standing('2022-03', '2022-06'), standing('2022-07', '2022-08')], ['2022-03-01'], ['2022-09-01']],
    ['quiet after suspended is not in force again', [standing('2022-03', '2022-06'), standing('2022-07', null, 'quiet')], ['2022-03-01', '2022-07-01'], []],
  ])('%s', (_name, standings, paused, resumed) => {
    const found = standingChanges(standings, '2022-01-01', '2023-12-31');
    expect([found.paused.map((each) => each.day), found.resumed.map((each) => each.day)]).toEqual([paused, resumed]);
  });
});

describe('net moves', () => {
  const change = (day: string, was: string | null, is: string | null, id = 'a'): DateChange => (
    { id, day, before: { start: '2020', end: was }, after: { start: '2020', end: is } });
  test.each<[string, DateChange[], string[]]>([
    ['one', [change('2020-05-01', '2026', '2028')], ['a 2026 → 2028 2020-05-01']],
    ['two become one', [change('2020-05-01', '2026', '2028'), change('2020-06-01', '2028', null)], ['a 2026 → null 2020-06-01']],
    ['from no end', [change('2020-05-01', null, '2028'), change('2020-06-01', '2028', '2030')], ['a null → 2030 2020-06-01']],
    ['there and back is none', [change('2020-05-01', '2026', '2028'), change('2020-06-01', '2028', '2026')], []],
    ['another field is none', [change('2020-05-01', '2026', '2026')], []],
  ])('%s', (_name, made, expected) => {
    expect(netMoves(made).map((each) => `${each.id} ${each.was} → ${each.is} ${each.day}`)).toEqual(expected);
  });
});

const days = fc.integer({ min: 0, max: 6000 }).map((offset) => addDays('2015-01-01', offset));
const precision = fc.constantFrom(4, 7, 10);
const spans = fc.tuple(fc.option(days), fc.option(fc.integer({ min: 0, max: 2000 })), precision, precision).map(([day, length, a, b]) => {
  const start = day === null ? null : day.slice(0, a);
  return { start, end: length === null ? null : addDays(lastDay(start ?? '2015'), length).slice(0, b) };
});
const periods = fc.record({
  span: spans, type: fc.constantFrom('term', 'edition', 'phase'),
  tacitMonths: fc.option(fc.integer({ min: 6, max: 36 })), noticeOn: fc.option(days),
}).map(({ span, ...rest }) => ({ ...period(span.start, span.end), ...rest }));
const chains = fc.array(periods, { maxLength: 5 }).map((all) => all.map((each, index) => ({ ...each, id: String(index) })));
const stretches = fc.tuple(days, days, days).map((three) => three.toSorted((a, b) => (a < b ? -1 : 1)) as [string, string, string]);

test('property: what is told of two stretches that follow each other is what is told of both as one', () => {
  const rows = fc.array(fc.record({ span: spans, who: fc.constantFrom('Aho', 'Berg') }).map(({ span, who }) => ({ ...span, who })), { maxLength: 6 });
  const standings = fc.array(fc.record({ span: spans, state: fc.constantFrom('suspended' as const, 'quiet' as const) })
    .map(({ span, state }): Standing => ({ ...span, state })), { maxLength: 4 });
  fc.assert(fc.property(chains, rows, standings, stretches, (chain, people, stood, [a, b, c]) => {
    const tell = (first: string, last: string) => {
      if (last < first) return { started: [], ended: [], renewed: [], joined: [], left: [], paused: [], resumed: [] };
      const { started, ended, renewed } = chainChanges(chain, first, last);
      return { started: started ? [started] : [], ended: ended ? [ended] : [], renewed, ...comingsAndGoings(people, (each) => each.who, first, last), ...standingChanges(stood, first, last) };
    };
    const [whole, early, late] = [tell(a, c), tell(a, b), tell(addDays(b, 1), c)];
    for (const list of ['started', 'ended', 'renewed', 'joined', 'left', 'paused', 'resumed'] as const) {
      const parts = [...early[list], ...late[list]];
      expect(parts).toHaveLength(whole[list].length);
      expect(whole[list]).toEqual(expect.arrayContaining(parts));
    }
  }));
});

test('property: an engagement that is told to have ended is in force that day and over the next', () => {
  fc.assert(fc.property(chains, (chain) => {
    const { ended } = chainChanges(chain, '1990-01-01', '2200-12-31');
    const statusOn = (day: string) => statusAsOf({
      kind: 'project', agreementType: null, standings: [],
      periods: chain.map((each) => ({ ...each, ...effectiveSpan(each, chain, day), decided: false })),
    }, day).status;
    if (ended) expect([statusOn(ended.day), statusOn(addDays(ended.day, 1))]).toEqual([expect.stringMatching(/inForce|endingSoon/), 'ended']);
    else expect(statusOn('2201-01-01')).not.toBe('ended');
  }));
});
