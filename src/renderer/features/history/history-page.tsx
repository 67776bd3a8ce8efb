import { TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { foldTurns } from '../../../shared/domain/fold-turns.ts';
import { formatError } from '../../../shared/i18n/format-error.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { LinkButton } from '../../ui/link-button.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { rpc } from '../../window/core/core.ts';
import { hintsOf, shortcuts } from '../../window/shortcuts.ts';
import { useStatusBar } from '../../window/status-bar.tsx';
import { useTexts } from '../../window/texts.ts';
import { useView } from '../../window/view.tsx';
import { Change } from './change.tsx';

import classes from './history.module.css';

const atOnce = 100;
const typingPause = 150;
const most = 1000;

/** Every change, the newest first, each with what undid it; it can be looked at and undone. */
export function HistoryPage() {
  const t = useTexts();
  const { language } = useView();
  const [limit, setLimit] = useState(atOnce);
  const [typed, setTyped] = useState('');
  const [text] = useDebouncedValue(typed.trim(), typingPause);
  const input = { limit, language, ...(text === '' ? {} : { text }) };
  const list = useQuery(rpc.history.list.queryOptions({ input, placeholderData: keepPreviousData }));
  const next = useQuery(rpc.history.next.queryOptions()).data;
  const changes = useMemo(() => foldTurns(list.data ?? []), [list.data]);
  useStatusBar({
    left: list.data && t('history:changes', { count: changes.length }),
    hints: hintsOf(t, shortcuts.everywhere.undo, shortcuts.everywhere.redo),
  });
  return (
    <div className={classes.page}>
      <PageHeader title={t('history:title')} />
      {list.isError && <p role="alert">{formatError(t, list.error)}</p>}
      <TextInput
        className={classes.filter} type="search" aria-label={t('history:filter')} placeholder={t('history:filterHint')} value={typed}
        leftSection={<IconSearch size={14} stroke={1.7} aria-hidden />} onChange={(event) => setTyped(event.currentTarget.value)}
      />
      {list.data?.length === 0 && (text === ''
        ? <EmptyState title={t('history:emptyTitle')} text={t('history:emptyText')} />
        : <EmptyState title={t('history:noHits', { text })} text={t('history:noHitsText')} />)}
      <ol className={classes.list}>
        {changes.map(({ change, turns }) => (
          <Change key={change.id} change={change} turns={turns} newest={change.id === next?.undo?.id} />
        ))}
      </ol>
      {list.data?.length === limit && limit < most && (
        <LinkButton onClick={() => setLimit(Math.min(most, limit * 4))}>{t('history:more')}</LinkButton>
      )}
    </div>
  );
}
