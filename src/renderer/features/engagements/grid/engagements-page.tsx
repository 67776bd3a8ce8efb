import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useMemo, useState } from 'react';
import type { EngagementRow } from '../../../../shared/contract/engagement.ts';
import { splitOf } from '../../../../shared/domain/figures.ts';
import { formatSplit } from '../../../../shared/i18n/format-split.ts';
import type { Texts } from '../../../../shared/i18n/texts.ts';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { WritingButton } from '../../../ui/writing.tsx';
import { rpc } from '../../../window/core/core.ts';
import { hintsOf, shortcuts } from '../../../window/shortcuts.ts';
import { type Hint, useStatusBar } from '../../../window/status-bar.tsx';
import { useTexts } from '../../../window/texts.ts';
import { useView } from '../../../window/view.tsx';
import { columns, columnsIn, type GridColumn } from './columns.ts';
import { editors } from './editors/editors.ts';
import { type EmptyColumns, FilterBar } from './filter-bar.tsx';
import { Grid } from './grid.tsx';
import { GridHeader } from './header.tsx';
import classes from './page.module.css';
import { gridLines, selectRows } from './rows.ts';
import { type GridState, nextSort } from './search.ts';
import { useGridState } from './use-grid-state.ts';
import { useLookups } from './use-lookups.ts';
import { useSortedRows } from './use-sorted-rows.ts';
import { gridWidths } from './widths.ts';

// Dialogs are not needed before the first paint.
const NewDialog = lazy(async () => ({ default: (await import('./new-dialog.tsx')).NewDialog }));
const ConfirmRemove = lazy(async () => ({ default: (await import('../../../records/dialogs/confirm-remove.tsx')).ConfirmRemove }));

const noRows: EngagementRow[] = [];
const { grid } = shortcuts;

/** The engagements: all of them or one kind, searched, filtered, grouped, ordered, and edited in their cells. */
export function EngagementsPage() {
  const t = useTexts();
  const { view } = useView();
  const { state, change } = useGridState();
  const list = useQuery({ ...rpc.engagement.list.queryOptions({ input: view }), placeholderData: (before) => before });
  const [creating, setCreating] = useState(false);
  const [removing, setRemoving] = useState<EngagementRow | null>(null);
  const all = list.data ?? noRows;
  const [withEmpty, setWithEmpty] = useState(false);
  const found = useMemo(() => columnsIn(ofMark(all, state.mark), state.mark), [all, state.mark]);
  // What was emptied under a person's hands stays, to be filled again.
  const [kept] = useState(() => new Set<string>());
  for (const column of found.filled) kept.add(`${state.mark}/${column}`);
  const filled = found.all.filter((column) => kept.has(`${state.mark}/${column}`));
  const shown = withEmpty ? found.all : filled;
  const empty = { count: found.all.length - filled.length, shown: withEmpty, onShow: setWithEmpty };

  return (
    <div className={classes.page}>
      <GridHeader state={state} columns={shown} onChange={change} onNew={() => setCreating(true)} />
      {list.data ? (
        <Listing
          state={state} all={all} shown={shown} empty={empty} onChange={change} onNew={() => setCreating(true)} onRemove={setRemoving}
        />
      ) : (
        <p className={classes.loading}>{list.isError ? null : t('grid:loading')}</p>
      )}
      <Suspense>
        {creating && <NewDialog mark={state.mark} rows={all} onClose={() => setCreating(false)} />}
        {removing && (
          <ConfirmRemove table="engagement" id={removing.id} name={removing.name} onClose={() => setRemoving(null)} />
        )}
      </Suspense>
    </div>
  );
}

const ofMark = (rows: EngagementRow[], mark: GridState['mark']) =>
  (mark === null ? rows : rows.filter((row) => row.mark === mark));

interface ListingProps {
  state: GridState;
  all: EngagementRow[];
  shown: readonly GridColumn[];
  empty: EmptyColumns;
  onChange: (patch: Partial<GridState>) => void;
  onNew: () => void;
  onRemove: (row: EngagementRow) => void;
}

function Listing({ state, all, shown, empty, onChange, onNew, onRemove }: ListingProps) {
  const t = useTexts();
  const { language } = useView();
  const names = useLookups();
  const [collapsed, setCollapsed] = useState<ReadonlySet<string>>(new Set());
  const [editing, setEditing] = useState<GridColumn | null>(null);
  const marked = useMemo(() => ofMark(all, state.mark), [all, state.mark]);
  const selected = useMemo(() => selectRows(marked, state.q, state.filters, names), [marked, state.q, state.filters, names]);
  const sorted = useSortedRows(selected, state.sort, language);
  const lines = useMemo(() => gridLines(sorted, state.group, collapsed, language), [sorted, state.group, collapsed, language]);
  const widths = useMemo(() => gridWidths(shown, marked, language), [shown, marked, language]);
  const groups = lines.reduce((sum, line) => sum + Number(line.type === 'group'), 0);
  const split = useMemo(() => splitOf(selected.map((row) => row.status)), [selected]);
  const rows = [t('grid:rows', { count: selected.length }), ...(groups > 0 ? [t('grid:groupCount', { count: groups })] : [])].join(', ');
  useStatusBar({
    left: `${rows}: ${formatSplit(t, split)}`,
    hints: hintsNow(t, editing),
  });

  const toggle = (key: string) => {
    const next = new Set(collapsed);
    if (!next.delete(key)) next.add(key);
    setCollapsed(next);
  };
  if (marked.length === 0) {
    const kind = state.mark ? t(`terms:mark.${state.mark}`).toLocaleLowerCase(language) : '';
    return (
      <EmptyState
        inset title={t(state.mark ? 'grid:emptyKindTitle' : 'grid:emptyTitle')}
        text={t(state.mark ? 'grid:emptyKindText' : 'grid:emptyText', { kind })}
        action={<WritingButton variant="default" leftSection={<IconPlus size={15} stroke={2} />} onClick={onNew}>{t('grid:addFirst')}</WritingButton>}
      />
    );
  }
  return (
    <>
      <FilterBar
        filters={state.filters} rows={marked} names={names} shown={selected.length} all={marked.length} empty={empty}
        onChange={(filters) => onChange({ filters })}
      />
      {selected.length === 0 ? (
        <EmptyState
          inset title={t('grid:noneTitle')} text={t('grid:noneText')}
          action={<Button variant="default" onClick={() => onChange({ filters: [], q: '' })}>{t('grid:clearFilters')}</Button>}
        />
      ) : (
        <Grid
          label={t('terms:engagements')} lines={lines} shown={shown} widths={widths} sort={state.sort}
          onSort={(column) => onChange({ sort: nextSort(state.sort, column) })} onToggleGroup={toggle} onRemove={onRemove}
          onEditing={setEditing}
        />
      )}
    </>
  );
}

/** The keys that matter now, for the status bar. */
function hintsNow(t: Texts, editing: GridColumn | null): readonly Hint[] {
  const editor = editing === null ? undefined : columns[editing].editor;
  if (editor !== undefined) return hintsOf(t, ...editors[editor].hints);
  return hintsOf(t, grid.edit, grid.open, grid.remove);
}
