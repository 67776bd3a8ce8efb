import { useCallback, useEffect, useMemo, useState } from 'react';
import type { TimelineRow } from '../../../shared/contract/timeline.ts';
import type { Language } from '../../../shared/domain/language.ts';
import type { Day } from '../../../shared/domain/partial-date.ts';
import type { Span } from '../../../shared/domain/period.ts';
import { buildChart, type Filter, type Grouping, noFilter } from './layout/lines.ts';
import type { Position } from './layout/navigation.ts';
import { type Preset, presetRange } from './layout/presets.ts';
import { clamped, dayNumber, panned, spanAtSlider, stepped, type TimeRange, zoomed } from './layout/range.ts';

interface Remembered {
  /** The chosen preset, or the range that was zoomed and panned to. */
  shown: Preset | TimeRange;
  grouping: Grouping;
  filter: Filter;
  collapsed: ReadonlySet<string>;
  active: Position | null;
}

// A look at a record and back leads to the same place of the timeline; a new window begins anew.
let remembered: Remembered = {
  shown: 'tenYears', grouping: 'mark', filter: noFilter, collapsed: new Set(), active: null,
};

/** What the timeline shows and how: range, groups, filter, focus. `terms`: the council terms that are recorded. */
export function useTimelineState(rows: readonly TimelineRow[], terms: readonly Span[], asOf: Day, language: Language) {
  const [shown, setShown] = useState(remembered.shown);
  const [grouping, setGrouping] = useState(remembered.grouping);
  const [filter, setFilter] = useState(remembered.filter);
  const [collapsed, setCollapsed] = useState(remembered.collapsed);
  const [active, setActive] = useState(remembered.active);
  useEffect(() => {
    remembered = { shown, grouping, filter, collapsed, active };
  }, [shown, grouping, filter, collapsed, active]);

  const range = useMemo(
    () => (typeof shown === 'string' ? presetRange(shown, asOf, rows, terms) : shown),
    [shown, asOf, rows, terms],
  );
  const chart = useMemo(
    () => buildChart(rows, { grouping, filter, collapsed, language }),
    [rows, grouping, filter, collapsed, language],
  );
  const change = useCallback(
    (next: (range: TimeRange) => TimeRange) => {
      setShown((current) => next(typeof current === 'string' ? presetRange(current, asOf, rows, terms) : current));
    },
    [asOf, rows, terms],
  );
  const actions = useMemo(() => ({
    setPreset: (preset: Preset) => setShown(preset),
    change,
    zoom: (factor: number, at: number) => change((current) => zoomed(current, factor, at)),
    pan: (days: number) => change((current) => panned(current, days)),
    step: (direction: -1 | 1) => change((current) => stepped(current, direction)),
    setScale: (place: number) => change((current) => zoomed(current, current.span / spanAtSlider(place), 0.5)),
    toAsOf: () => change((current) => clamped({ ...current, start: dayNumber(asOf) + 0.5 - current.span / 2 })),
    toggle: (key: string, open?: boolean) => setCollapsed((current) => {
      const next = new Set(current);
      if (open ?? current.has(key)) next.delete(key);
      else next.add(key);
      return next;
    }),
  }), [change, asOf]);

  return {
    range, chart, terms, grouping, setGrouping, filter, setFilter, active, setActive, actions,
    preset: typeof shown === 'string' ? shown : null,
  };
}

export type TimelineState = ReturnType<typeof useTimelineState>;
export type TimelineActions = TimelineState['actions'];
