import { describe, expect, test } from 'vitest';
import { headHeight, noFilter, passing, rowHeight, visibleGroups } from '../../../src/renderer/features/timeline/layout/lines.ts';
import { aBar, aChart, anActivity, aRow } from './builders.ts';

const who = aRow({
  name: 'WHO:n Terveet kaupungit -verkosto', bars: [aBar({ from: '2005-01-01', to: null })],
  phases: [aBar({ type: 'phase', label: 'Vaihe VII', from: '2019-01-01', to: '2024-12-31', status: 'endedUndecided' })],
});
const iclei = aRow({ name: 'ICLEI', status: 'unknown' });
const jonkoping = aRow({ name: 'Jönköping', mark: 'twin', responsible: 'Öhman', bars: [aBar({ from: '1940-01-01', to: null })] });
const nordic = aRow({ name: 'Pohjoismainen yhteistyö', mark: 'agreement', responsible: 'Åberg', status: 'endingSoon', bars: [aBar()] });

describe('the lines of the chart', () => {
  test('are grouped by mark, phases below their engagement', () => {
    const { lines, height } = aChart([iclei, who, nordic, jonkoping]);
    expect(lines.map((line) => (line.kind === 'head' ? `# ${line.key} ${line.count}` : `${line.kind} ${line.name}`))).toEqual([
      '# mark:membership 2', 'row ICLEI', 'row WHO:n Terveet kaupungit -verkosto', 'phase Vaihe VII',
      '# mark:agreement 1', 'row Pohjoismainen yhteistyö', '# mark:twin 1', 'row Jönköping',
    ]);
    expect(height).toBe(3 * headHeight + 5 * rowHeight);
    lines.slice(1).forEach((line, index) => expect(line.top).toBe(lines[index]!.top + lines[index]!.height));
  });
  test('can be grouped by status, in the order of statuses', () => {
    const { groups } = aChart([iclei, who, nordic, jonkoping], { grouping: 'status' });
    expect(groups.map(({ head }) => head.key)).toEqual(['status:inForce', 'status:endingSoon', 'status:unknown']);
  });
  test('can be grouped by who is in charge, in the order of the language, those without one last', () => {
    const { groups } = aChart([iclei, nordic, jonkoping], { grouping: 'responsible' });
    expect(groups.map(({ head }) => head.key)).toEqual(['responsible:Åberg', 'responsible:Öhman', 'responsible:']);
  });
  test('of a collapsed group are left out, and its count stays', () => {
    const { groups, lines } = aChart([iclei, who, jonkoping], { collapsed: new Set(['mark:membership']) });
    expect(groups[0]!.head).toMatchObject({ collapsed: true, count: 2 });
    expect(lines).toHaveLength(3);
  });
  test('a record without a period has the word for it, and its activities', () => {
    const [line] = aChart([aRow({ points: [anActivity('2023-05-01', '2023-05-31')] })]).groups[0]!.lines;
    expect(line!.items.map(({ kind }) => kind)).toEqual(['empty', 'activity']);
  });
  test('items come in order of time, an unknown start first', () => {
    const row = aRow({
      bars: [aBar({ periodId: 'unknown', from: null, to: '2001-12-31' }), aBar({ periodId: 'second', from: '2020-01-01' })],
      points: [{ ...anActivity('2010-01-01'), activityId: 'between' }],
    });
    expect(aChart([row]).groups[0]!.lines[0]!.items.map(({ key }) => key)).toEqual(['unknown', 'between', 'second']);
  });
});

describe('the filter', () => {
  const cases: [what: string, filter: Partial<typeof noFilter>, found: boolean][] = [
    ['a name with case and accents folded', { text: ' jonkoping' }, true],
    ['another name', { text: 'gyor' }, false],
    ['its mark', { marks: ['twin', 'project'] }, true],
    ['another mark', { marks: ['event'] }, false],
    ['its status', { statuses: ['inForce'] }, true],
    ['both must hold', { marks: ['twin'], statuses: ['ended'] }, false],
    ['nothing', {}, true],
  ];
  test.each(cases)('by %s', (_what, filter, found) => {
    expect(passing({ ...noFilter, ...filter })(jonkoping)).toBe(found);
  });
  test('finds an engagement by its phase', () => {
    expect(passing({ ...noFilter, text: 'vaihe' })(who)).toBe(true);
  });
  test('tells how many of how many are shown', () => {
    expect(aChart([iclei, jonkoping], { filter: { ...noFilter, text: 'i' } })).toMatchObject({ shown: 2, total: 2 });
    expect(aChart([iclei, jonkoping], { filter: { ...noFilter, marks: ['twin'] } })).toMatchObject({ shown: 1, total: 2 });
  });
});

describe('what is in view', () => {
  const rows = Array.from({ length: 1000 }, (_, index) => aRow({ name: `n${index}`, mark: index < 500 ? 'membership' : 'twin', bars: [aBar()] }));
  const chart = aChart(rows);
  test('is the lines that touch the view and no others', () => {
    for (const top of [0, 17, 31, 4000, 12_990, 13_040, chart.height - 600]) {
      const bottom = top + 600;
      const expected = chart.lines.filter((line) => line.kind !== 'head' && line.top + line.height > top && line.top < bottom);
      const lines = visibleGroups(chart, top, bottom).flatMap((each) => each.lines);
      expect(lines.map(({ key }) => key)).toEqual(expected.map(({ key }) => key));
    }
  });
  test('has the head of a group whose rows alone are in view', () => {
    expect(visibleGroups(chart, 5000, 5600).map(({ group }) => group.head.key)).toEqual(['mark:membership']);
  });
});
