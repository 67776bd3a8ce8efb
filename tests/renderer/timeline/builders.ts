import { buildChart, type Chart, type ChartOptions, noFilter, type RowLine } from '../../../src/renderer/features/timeline/layout/lines.ts';
import type { Words } from '../../../src/renderer/features/timeline/layout/placed.ts';
import { dayNumber, type Frame } from '../../../src/renderer/features/timeline/layout/range.ts';
import type { TimelineBar, TimelineRow } from '../../../src/shared/contract/timeline.ts';

let count = 0;
const id = () => `00000000-0000-7000-8000-${String(++count).padStart(12, '0')}`;

export function aBar(values: Partial<TimelineBar> = {}): TimelineBar {
  const { from = '2022-01-01', to = '2029-12-31', status = 'inForce' } = values;
  const dates = `${from?.slice(0, 4) ?? '…'}–${to?.slice(0, 4) ?? ''}`;
  return { periodId: id(), type: 'term', label: null, dates, start: from, end: to, from, to, status, stretches: [{ from, to, status }], ...values };
}

export function aRow(values: Partial<TimelineRow> = {}): TimelineRow {
  return {
    engagementId: id(), mark: 'membership', name: 'ICLEI', status: 'inForce', standing: null, responsible: null,
    bars: [], phases: [], points: [], gaps: [], ...values,
  };
}

export function anActivity(from: string, to = from): TimelineRow['points'][number] {
  return { activityId: id(), type: 'conference', name: 'Conference', dates: from, from, to };
}

export function aChart(rows: readonly TimelineRow[], options: Partial<ChartOptions> = {}): Chart {
  return buildChart(rows, { grouping: 'mark', filter: noFilter, collapsed: new Set(), language: 'fi', ...options });
}

/** The line of a row with these periods. */
export function aLine(values: Partial<TimelineRow>): RowLine {
  return aChart([aRow(values)]).groups[0]!.lines[0]!;
}

/** The years of the picture: 2021–2030 on 890 px, as of 22 November 2026. */
export function aFrame(values: { from?: string; to?: string; width?: number; asOf?: string } = {}): Frame {
  const { from = '2021-01-01', to = '2031-01-01', width = 890, asOf = '2026-11-22' } = values;
  const start = dayNumber(from);
  return { start, pxPerDay: width / (dayNumber(to) - start), width, asOf: dayNumber(asOf) };
}

/** Words of 6 px a letter; a period says its label with its dates, else its dates. */
export const words: Words = {
  labels: ({ bar }) => (bar.label ? [`${bar.label} ${bar.dates}`, bar.dates] : [bar.dates]),
  measure: (text) => text.length * 6,
  empty: 'no period',
};
