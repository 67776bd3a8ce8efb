import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { type KeyboardEvent, type ReactNode, useCallback, useMemo, useRef, useState } from 'react';
import type { CouncilTermRow } from '../../../shared/contract/council-term.ts';
import type { TimelineRow } from '../../../shared/contract/timeline.ts';
import { formatError } from '../../../shared/i18n/format-error.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { usePrinting } from '../../ui/use-printing.ts';
import { rpc } from '../../window/core/core.ts';
import { hintsOf, shortcuts } from '../../window/shortcuts.ts';
import { type Hint, useStatusBar } from '../../window/status-bar.tsx';
import { useTexts } from '../../window/texts.ts';
import { useView } from '../../window/view.tsx';
import { type ChartHandle, TimelineChart } from './chart/timeline-chart.tsx';
import { noFilter, passing } from './layout/lines.ts';
import { find, type Position } from './layout/navigation.ts';
import { type PanelHandle, PeriodPanel } from './panel/period-panel.tsx';
import { StatusLegend } from './status-legend.tsx';
import { PeriodTable } from './table/period-table.tsx';
import classes from './timeline-page.module.css';
import { FilterChips } from './toolbar/filter-menu.tsx';
import { Toolbar } from './toolbar/toolbar.tsx';
import { type TimelineState, useTimelineState } from './use-timeline-state.ts';

const noRows: TimelineRow[] = [];
const noTerms: CouncilTermRow[] = [];

/** Whether the periods are shown as a table; kept in the address, so that it survives a reload and a link. */
function useAsTable(): [boolean, (asTable: boolean) => void] {
  const search: { table?: unknown } = useSearch({ strict: false });
  const navigate = useNavigate();
  const set = useCallback((asTable: boolean) => {
    void navigate({ to: '/timeline', search: asTable ? { table: true } : {}, replace: true });
  }, [navigate]);
  return [search.table === true || search.table === 'true', set];
}

/** All periods of the portfolio on a time line, or as a table. */
export function TimelinePage() {
  const t = useTexts();
  const { view, language, asOf, isToday } = useView();
  const { data: rows = noRows, isPending, error } = useQuery(rpc.timeline.get.queryOptions({ input: view }));
  const terms = useQuery(rpc.councilTerm.list.queryOptions({ input: view })).data ?? noTerms;
  const state = useTimelineState(rows, terms, asOf, language);
  const [asTable, setAsTable] = useAsTable();
  const printing = usePrinting();
  const { filter, setFilter, chart } = state;
  const shownRows = useMemo(() => rows.filter(passing(filter)), [rows, filter]);
  const clear = useCallback(() => setFilter(noFilter), [setFilter]);
  const empty = rows.length === 0;

  return (
    <div className={classes.page}>
      <Toolbar
        preset={state.preset} span={state.range.span} isToday={isToday} grouping={state.grouping} filter={filter} asTable={asTable}
        bare={empty} actions={state.actions} onGrouping={state.setGrouping} onFilter={setFilter} onAsTable={setAsTable}
      />
      <FilterChips filter={filter} onChange={setFilter} shown={chart.shown} total={chart.total} />
      {error && <p role="alert" className={classes.problem}>{formatError(t, error)}</p>}
      {!isPending && !error && empty && <NothingYet />}
      {!empty && shownRows.length === 0 && (
        <EmptyState
          inset title={t('timeline:noMatch.title')} text={t('timeline:noMatch.text')}
          action={<Button variant="default" onClick={clear}>{t('timeline:clearFilters')}</Button>}
        />
      )}
      {shownRows.length > 0 && (asTable || printing
        ? <TablePart><PeriodTable rows={shownRows} asOf={asOf} language={language} /></TablePart>
        : <ChartAndPanel state={state} />)}
    </div>
  );
}

function NothingYet() {
  const t = useTexts();
  const navigate = useNavigate();
  return (
    <EmptyState
      inset title={t('timeline:empty.title')} text={t('timeline:empty.text')}
      action={<Button onClick={() => void navigate({ to: '/engagements' })}>{t('timeline:empty.action')}</Button>}
    />
  );
}

function TablePart({ children }: { children: ReactNode }) {
  useStatusBar({ left: useMemo(() => <StatusLegend />, []) });
  return <div className={classes.table}>{children}</div>;
}

/** The chart, and beside it the panel of what was opened. */
function ChartAndPanel({ state }: { state: TimelineState }) {
  const t = useTexts();
  const { view, language, asOf, isToday } = useView();
  const chartHandle = useRef<ChartHandle>(null);
  const panelHandle = useRef<PanelHandle>(null);
  const [opened, setOpened] = useState<'pointer' | 'keyboard' | null>(null);
  const [focused, setFocused] = useState<'chart' | 'head' | 'panel'>('chart');
  // while it is open, the panel follows what has the focus in the chart
  const selected: Position | null = opened ? state.active : null;
  const found = find(state.chart, selected);
  const shown = found && found.line.kind !== 'head' && found.item ? { row: found.line.row, item: found.item } : null;

  const onOpen = useCallback((_position: Position, by: 'pointer' | 'keyboard') => {
    setOpened((before) => {
      if (by === 'keyboard' && before) panelHandle.current?.focusDates();
      return by;
    });
  }, []);
  const close = useCallback(() => {
    setOpened(null);
    chartHandle.current?.focus();
  }, []);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && opened && !event.defaultPrevented) {
      event.preventDefault();
      close();
    }
  };

  useStatusBar({ left: useMemo(() => <StatusLegend />, []), hints: hintsIn(t, focused) });

  return (
    // keys reach the focused bar or field; this only closes what they left open
    // eslint-disable-next-line jsx-a11y/no-static-element-interactions
    <div
      className={classes.content} data-panel={shown ? true : undefined} onKeyDown={onKeyDown}
      onFocus={({ target }) => setFocused(target.closest('aside') ? 'panel' : target.matches('[data-head]') ? 'head' : 'chart')}
    >
      <TimelineChart
        state={state} asOf={asOf} isToday={isToday} language={language} selected={shown ? selected : null} onOpen={onOpen} handle={chartHandle}
      />
      {shown && (
        <PeriodPanel {...shown} view={view} focusOnOpen={opened === 'keyboard'} onClose={close} handle={panelHandle} />
      )}
    </div>
  );
}

function hintsIn(t: ReturnType<typeof useTexts>, focused: 'chart' | 'head' | 'panel'): Hint[] {
  const { along, toggle, dates, zoomAnywhere, save, close } = shortcuts.timeline;
  return focused === 'panel' ? hintsOf(t, save, close) : hintsOf(t, along, focused === 'head' ? toggle : dates, zoomAnywhere);
}
