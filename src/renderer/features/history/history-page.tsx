import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { formatError } from '../../../shared/i18n/format-error.ts';
import { rpc } from '../../app/core.ts';
import { useStatusBar } from '../../app/status-bar.tsx';
import { useTexts } from '../../app/texts.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { LinkButton } from '../../ui/link-button.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { Change } from './change.tsx';
import classes from './history.module.css';

const atOnce = 100;
const most = 1000;

/** Every change, the newest first; each can be looked at and undone. */
export function HistoryPage() {
  const t = useTexts();
  const [limit, setLimit] = useState(atOnce);
  const list = useQuery(rpc.history.list.queryOptions({ input: { limit }, placeholderData: keepPreviousData }));
  const next = useQuery(rpc.history.next.queryOptions()).data;
  const changes = list.data ?? [];
  useStatusBar({
    left: list.data && t('history:changes', { count: changes.length }),
    hints: [['Ctrl Z', t('shell:hint.undo')], ['Ctrl Shift Z', t('shell:hint.redo')]],
  });
  return (
    <div className={classes.page}>
      <PageHeader title={t('history:title')} />
      {list.isError && <p role="alert">{formatError(t, list.error)}</p>}
      {list.data?.length === 0 && <EmptyState title={t('history:emptyTitle')} text={t('history:emptyText')} />}
      <ol className={classes.list}>
        {changes.map((change) => <Change key={change.id} change={change} newest={change.id === next?.undo?.id} />)}
      </ol>
      {changes.length === limit && limit < most && (
        <LinkButton onClick={() => setLimit(Math.min(most, limit * 4))}>{t('history:more')}</LinkButton>
      )}
    </div>
  );
}
