import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { TableName } from '../../../shared/contract/tables.ts';
import { formatError } from '../../../shared/i18n/format-error.ts';
import { rpc } from '../../window/core/core.ts';
import { useApply } from '../../window/edit.ts';
import { saidHere } from '../../window/notices.ts';
import { removeRow } from '../../window/operations.ts';
import { useTexts } from '../../window/texts.ts';
import classes from './confirm-remove.module.css';
import { Dialog } from './dialog.tsx';

interface ConfirmRemoveProps {
  table: TableName;
  id: string;
  name: string;
  /** The dialog is done, whatever was chosen. */
  onClose: () => void;
  onRemoved?: () => void;
}

/** Asks before a row is removed: says what hangs on it and that it can be undone. Removes it, with what hangs on it. */
export function ConfirmRemove({ table, id, name, onClose, onRemoved }: ConfirmRemoveProps) {
  const t = useTexts();
  const { apply } = useApply();
  const [problem, setProblem] = useState<string | null>(null);
  const dependents = useQuery(rpc.record.dependents.queryOptions({ input: { table, id } }));
  const remove = async () => {
    try {
      await apply([removeRow(table, id)]);
    } catch (error) {
      saidHere(error);
      setProblem(formatError(t, error));
      return false;
    }
    onRemoved?.();
    return true;
  };
  const listOf = (effect: 'removed' | 'cleared') => (dependents.data ?? []).filter((each) => each.effect === effect && each.count > 0);
  return (
    <Dialog
      title={t('shell:remove.title', { name })} draft={null} action={t('shell:remove.do')} danger ready={!dependents.isPending}
      onSubmit={remove} onClose={onClose}
    >
      {dependents.isError && <p role="alert">{formatError(t, dependents.error)}</p>}
      <Hanging title={t('shell:remove.removed')} rows={listOf('removed')} />
      <Hanging title={t('shell:remove.cleared')} rows={listOf('cleared')} />
      {problem !== null && <p role="alert" className={classes['problem']}>{problem}</p>}
      <p className={classes['note']}>{t('shell:remove.undoable')}</p>
    </Dialog>
  );
}

function Hanging({ title, rows }: { title: string; rows: { table: TableName; count: number }[] }) {
  const t = useTexts();
  if (rows.length === 0) return null;
  return (
    <>
      <p className={classes['what']}>{title}</p>
      <ul className={classes['list']}>
        {rows.map((row) => <li key={row.table}>{t(`terms:counted.${row.table}`, { count: row.count })}</li>)}
      </ul>
    </>
  );
}
