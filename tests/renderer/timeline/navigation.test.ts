import { describe, expect, test } from 'vitest';
import { entry, moved, type Position } from '../../../src/renderer/features/timeline/layout/navigation.ts';
import { dayNumber } from '../../../src/renderer/features/timeline/layout/range.ts';
import { aBar, aChart, anActivity, aRow } from './builders.ts';

const chart = aChart([
  aRow({ engagementId: 'a', bars: [aBar({ periodId: 'a1', from: '2010-01-01', to: '2015-12-31' }), aBar({ periodId: 'a2', from: '2016-01-01', to: null })] }),
  aRow({ engagementId: 'b' }),
  aRow({
    engagementId: 'c', mark: 'twin', bars: [aBar({ periodId: 'c1', from: null, to: '2012-12-31' })],
    points: [{ ...anActivity('2020-06-01'), activityId: 'c2' }],
  }),
]);
const at = (line: string, item: string | null): Position => ({ line, item });
const head = 'mark:membership';

describe('moving with the keyboard', () => {
  test('begins at the first bar, or where it was', () => {
    expect(entry(chart, null)).toEqual(at('a', 'a1'));
    expect(entry(chart, at('c', 'c2'))).toEqual(at('c', 'c2'));
    expect(entry(chart, at('gone', 'x'))).toEqual(at('a', 'a1'));
    expect(entry(aChart([]), null)).toBeNull();
  });
  test('falls back to the row when its bar is gone', () => {
    expect(entry(chart, at('a', 'removed'))).toEqual(at('a', 'a1'));
  });
  const cases: [from: Position, move: Parameters<typeof moved>[2], near: string | null, to: Position][] = [
    [at('a', 'a1'), 'right', null, at('a', 'a2')],
    [at('a', 'a2'), 'right', null, at('a', 'a2')],
    [at('a', 'a2'), 'left', null, at('a', 'a1')],
    [at('a', 'a2'), 'rowStart', null, at('a', 'a1')],
    [at('a', 'a1'), 'rowEnd', null, at('a', 'a2')],
    [at('a', 'a1'), 'up', null, at(head, null)],
    [at(head, null), 'down', null, at('a', 'a1')],
    [at(head, null), 'down', '2020-01-01', at('a', 'a2')],
    [at('a', 'a2'), 'down', null, at('b', 'none')],
    [at('mark:twin', null), 'down', '2020-01-01', at('c', 'c2')],
    [at('mark:twin', null), 'down', '2011-01-01', at('c', 'c1')],
    [at('b', 'none'), 'chartEnd', '2011-01-01', at('c', 'c1')],
    [at('c', 'c1'), 'chartStart', null, at(head, null)],
    [at('a', 'a1'), 'pageDown', '2011-01-01', at('c', 'c1')],
    [at(head, null), 'up', null, at(head, null)],
    [at(head, null), 'left', null, at(head, null)],
  ];
  test.each(cases)('from %o %s near %s to %o', (from, move, near, to) => {
    expect(moved(chart, from, move, near === null ? null : dayNumber(near))).toEqual(to);
  });
});
