import { Button, TextInput } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconPlus, IconSearch } from '@tabler/icons-react';
import { type KeyboardEvent, type ReactNode, useMemo, useState } from 'react';
import { compareText } from '../../../shared/domain/collate.ts';
import { folded, searchFor } from '../../../shared/domain/search.ts';
import { formatError } from '../../../shared/i18n/format-error.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { LinkButton } from '../../ui/link-button.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { WritingButton } from '../../ui/writing.tsx';
import { hintsOf, shortcuts } from '../../window/shortcuts.ts';
import { useStatusBar } from '../../window/status-bar.tsx';
import { useTexts } from '../../window/texts.ts';
import { useView } from '../../window/view.tsx';
import { useWrongRecords, WrongMark } from '../flaws/wrong-values.tsx';
import classes from './list.module.css';

export interface ListColumn<Row> {
  title: string;
  show: (row: Row) => ReactNode;
  /** What the column is sorted by: a text in the language's order or a number; a column without it is not sorted. */
  sortBy?: (row: Row) => string | number;
  number?: boolean;
  width?: string;
}

interface ListPageProps<Row extends { id: string }> {
  title: string;
  newLabel: string;
  onNew: () => void;
  rows: readonly Row[] | undefined;
  error: unknown;
  /** The first one holds the link to the record. */
  columns: readonly ListColumn<Row>[];
  /** What the filter looks into. */
  textOf: (row: Row) => string;
  empty: { title: string; text: string };
}

const rowsAtOnce = 300;

/** A list of records: filter, sorting, arrow keys from row to row, a word where there is nothing. */
export function ListPage<Row extends { id: string }>(props: ListPageProps<Row>) {
  const { title, newLabel, onNew, rows, error, columns, textOf, empty } = props;
  const t = useTexts();
  const [text, setText] = useState('');
  const [most, setMost] = useState(rowsAtOnce);
  const [sort, setSort] = useState({ column: 0, descending: false });
  const wrong = useWrongRecords();
  const found = useFound(rows, text, textOf, columns[sort.column], sort.descending);
  useStatusBar({
    left: rows && t('people:rows', { count: found.length }),
    hints: hintsOf(t, shortcuts.lists.move, shortcuts.lists.open, shortcuts.everywhere.keys),
  });
  const add = (
    <WritingButton leftSection={<IconPlus size={15} stroke={2} aria-hidden />} onClick={onNew}>{newLabel}</WritingButton>
  );
  const isEmpty = rows?.length === 0;
  return (
    <div className={classes.page}>
      <div className={classes.head}><PageHeader title={title} actions={add} /></div>
      {!isEmpty && (
        <div className={classes.tools}>
          <TextInput
            className={classes.filter} aria-label={t('people:filter')} placeholder={t('people:filter')} value={text} type="search"
            leftSection={<IconSearch size={14} stroke={1.7} aria-hidden />} onChange={(event) => setText(event.currentTarget.value)}
          />
          <span className={classes.shown}>{rows && t('people:shown', { shown: found.length, all: rows.length })}</span>
        </div>
      )}
      <div className={classes.scroll} data-scroll>
        {error !== null && <div className={classes.emptyArea} role="alert"><p>{formatError(t, error)}</p></div>}
        {isEmpty && <div className={classes.emptyArea}><EmptyState title={empty.title} text={empty.text} /></div>}
        {!isEmpty && rows && found.length === 0 && (
          <div className={classes.emptyArea}>
            <EmptyState
              title={t('people:noHits', { text })} text={t('people:noHitsText')}
              action={<Button variant="default" onClick={() => setText('')}>{t('people:clearFilter')}</Button>}
            />
          </div>
        )}
        {found.length > 0 && (
          // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- the arrow keys of its links
          <table className={classes.table} aria-label={title} onKeyDown={moveFromRowToRow}>
            <Head columns={columns} sort={sort} onSort={setSort} />
            <tbody>
              {found.slice(0, most).map((row) => (
                <tr key={row.id} data-row>
                  {columns.map((column, index) => (
                    <td key={column.title} data-number={column.number || undefined}>
                      {index === 0 && wrong.has(row.id) && <WrongMark />}{column.show(row)}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        )}
        {found.length > most && (
          <div className={classes.more}>
            <LinkButton onClick={() => setMost(most + rowsAtOnce * 10)}>{t('people:more', { count: found.length - most })}</LinkButton>
          </div>
        )}
      </div>
    </div>
  );
}

function useFound<Row>(
  rows: readonly Row[] | undefined, text: string, textOf: (row: Row) => string, by: ListColumn<Row> | undefined, descending: boolean,
): Row[] {
  const { language } = useView();
  const compared = useMemo(() => new Map(rows?.map((row) => [row, folded(textOf(row))])), [rows, textOf]);
  return useMemo(() => {
    const fits = searchFor(text);
    const compare = compareText(language);
    const sortBy = by?.sortBy;
    const found = (rows ?? []).filter((row) => fits(compared.get(row) ?? ''));
    if (!sortBy) return found;
    const sign = descending ? -1 : 1;
    return found.sort((a, b) => {
      const [one, other] = [sortBy(a), sortBy(b)];
      return sign * (typeof one === 'number' && typeof other === 'number' ? one - other : compare(String(one), String(other)));
    });
  }, [rows, text, compared, by, descending, language]);
}

interface Sort {
  column: number;
  descending: boolean;
}

interface HeadProps<Row> {
  columns: readonly ListColumn<Row>[];
  sort: Sort;
  onSort: (sort: Sort) => void;
}

function Head<Row>({ columns, sort, onSort }: HeadProps<Row>) {
  return (
    <thead>
      <tr>
        {columns.map((column, index) => {
          const on = sort.column === index;
          const Arrow = sort.descending ? IconArrowDown : IconArrowUp;
          return (
            <th
              key={column.title} scope="col" data-number={column.number || undefined} style={{ width: column.width }}
              aria-sort={on ? (sort.descending ? 'descending' : 'ascending') : undefined}
            >
              {column.sortBy
                ? (
                  <button
                    type="button" className={classes.sort}
                    onClick={() => onSort({ column: index, descending: on && !sort.descending })}
                  >
                    {column.title}{on && <Arrow size={12} stroke={2} aria-hidden />}
                  </button>
                )
                : column.title}
            </th>
          );
        })}
      </tr>
    </thead>
  );
}

/** Arrow keys go from one row's link to the next one's; the links stay in the order of Tab too. */
function moveFromRowToRow(event: KeyboardEvent<HTMLTableElement>): void {
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
  const row = (event.target as HTMLElement).closest('tr[data-row]');
  const next = event.key === 'ArrowDown' ? row?.nextElementSibling : row?.previousElementSibling;
  const link = next?.querySelector<HTMLElement>('td:first-child a');
  if (!link) return;
  event.preventDefault();
  link.focus();
}
