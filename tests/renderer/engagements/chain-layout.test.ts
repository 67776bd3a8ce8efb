import { describe, expect, test } from 'vitest';
import { chainLayout } from '../../../src/renderer/features/engagements/record/chain/chain-layout.ts';
import { stretchesOf } from '../../../src/shared/domain/stretch.ts';
import { aPeriod } from './builders.ts';

const day = '2026-11-22';

describe('the chain of periods', () => {
  test('nothing recorded draws nothing', () => {
    expect(chainLayout([], null, day, 'fi')).toBeNull();
    expect(chainLayout([aPeriod('2019', '2024', { type: 'phase' })], null, day, 'fi')).toBeNull();
  });

  test('2022–2029 shows eight years with the day at three fifths', () => {
    const period = aPeriod('2022', '2029');
    const chain = chainLayout([period], period.id, day, 'fi')!;
    expect(chain.main.ticks.map((tick) => tick.label)).toEqual(
      ['2022', '2023', '2024', '2025', '2026', '2027', '2028', '2029'],
    );
    expect(chain.main.ticks.find((tick) => tick.now)?.label).toBe('2026');
    expect(chain.main.day).toBeCloseTo(61.1, 1);
  });

  test('two periods on each side are drawn, the rest counted', () => {
    const periods = ['2010', '2012', '2014', '2016', '2026', '2028', '2030', '2032'].map(
      (start) => aPeriod(start, String(Number(start) + 1)),
    );
    const chain = chainLayout(periods, periods[4]!.id, day, 'fi')!;
    expect(chain.past.map((each) => each.period.start)).toEqual(['2014', '2016']);
    expect([chain.hidden, chain.more]).toEqual([2, 1]);
    expect(chain.before).toEqual({ kind: 'gap', from: '2018-01-01', to: '2025-12-31', now: false });
    expect(chain.after).toBeNull();
  });

  test('a standing colours its own days alone: in the middle, beside it, and on a phase', () => {
    const standings = [{ state: 'suspended', start: '2026-11-22', end: null }, { state: 'quiet', start: '2010', end: '2011' }] as const;
    const stretched = (start: string, end: string | null, given: Parameters<typeof aPeriod>[2] = {}) => aPeriod(
      start, end, { ...given, stretches: stretchesOf({ start, end }, given.status ?? 'inForce', standings) },
    );
    const period = stretched('2017', '2036');
    const chain = chainLayout([stretched('2007', '2016', { status: 'ended' }), period, stretched('2024', '2029', { type: 'phase' })], period.id, day, 'fi')!;
    const drawn = (stretches: typeof chain.main.stretches) => stretches.map(({ status, left, width }) => `${status} ${Math.round(left)}+${Math.round(width)}`);
    expect(drawn(chain.main.stretches)).toEqual(['inForce 0+49', 'suspended 49+51']);
    expect(chain.main.stretches[1]!.left).toBeCloseTo(chain.main.day!, 5);
    expect(drawn(chain.past[0]!.stretches)).toEqual(['ended 0+30', 'quiet 30+20', 'ended 50+50']);
    expect(drawn(chain.main.phases[0]!.stretches)).toEqual(['inForce 0+48', 'suspended 48+52']);
  });

  test('an ended chain puts its last period in the middle and the day outside', () => {
    const chain = chainLayout([aPeriod('2013', '2018')], null, day, 'fi')!;
    expect(chain.main.period.start).toBe('2013');
    expect(chain.main.day).toBeNull();
    expect(chain.outside).toBe('after');
  });

  test('an open end leaves room after the day', () => {
    const period = aPeriod('2005', null);
    const { main } = chainLayout([period], period.id, day, 'fi')!;
    expect(main.day).toBeGreaterThan(75);
    expect(main.day).toBeLessThan(90);
    expect(main.ticks.length).toBeLessThanOrEqual(14);
  });

  test('an unknown start draws the years around the day', () => {
    const period = aPeriod(null, null);
    const { main } = chainLayout([period], period.id, day, 'fi')!;
    expect(main.day).toBeGreaterThan(40);
    expect(main.ticks.some((tick) => tick.now)).toBe(true);
  });

  test('a short period shows months', () => {
    const period = aPeriod('2026-09', '2027-02');
    const { main } = chainLayout([period], period.id, day, 'fi')!;
    expect(main.ticks[0]?.label).toBe('9/2026');
    expect(main.ticks.find((tick) => tick.now)?.label).toBe('11/2026');
  });

  test('phases lie inside their period, overlapping ones in lanes of their own', () => {
    const period = aPeriod('2005', null);
    const phases = [
      aPeriod('2019', '2024', { type: 'phase' }), aPeriod('2024-06', '2025', { type: 'phase' }),
      aPeriod('2026', '2026', { type: 'phase' }), aPeriod('1988', '1992', { type: 'phase' }),
    ];
    const { main } = chainLayout([period, ...phases], period.id, day, 'fi')!;
    expect(main.phases.map((phase) => [phase.period.start, phase.lane])).toEqual([['2019', 0], ['2024-06', 1], ['2026', 0]]);
    expect(main.lanes).toBe(2);
    for (const phase of main.phases) expect(phase.left + phase.width).toBeLessThanOrEqual(100.001);
  });
});
