import { Button } from '@mantine/core';
import { IconArrowBackUp } from '@tabler/icons-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { ChangeSet } from '../../../shared/contract/portfolio.ts';
import { formatMoment } from '../../../shared/domain/partial-date.ts';
import { formatError } from '../../../shared/i18n/format-error.ts';
import { formatAction, formatChange, formatFields } from '../../../shared/i18n/format-change.ts';
import { useHistoryCommands } from '../../app/commands.ts';
import { rpc } from '../../app/core.ts';
import { useStatusBar } from '../../app/status-bar.tsx';
import { useTexts } from '../../app/texts.ts';
import { useView } from '../../app/view.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { LinkButton } from '../../ui/link-button.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import classes from './history.module.css';

const atOnce = 100;
const most = 1000;

/** Every change, the newest first; the newest one can be undone here. */
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
        {changes.map((change) => <Change key={change.id} change={change} undoable={change.id === next?.undo?.id} />)}
      </ol>
      {changes.length === limit && limit < most && (
        <LinkButton onClick={() => setLimit(Math.min(most, limit * 4))}>{t('history:more')}</LinkButton>
      )}
    </div>
  );
}

function Change({ change, undoable }: { change: ChangeSet; undoable: boolean }) {
  const t = useTexts();
  const { language } = useView();
  const { undo } = useHistoryCommands();
  const { label } = change;
  const fields = formatFields(t, label);
  const details = [
    fields, label.rows > 1 ? t('history:rows', { count: label.rows }) : '', change.who === '' ? '' : t('history:who', { who: change.who }),
  ].filter((each) => each !== '');
  return (
    <li className={classes.change} data-undone={change.undone || undefined}>
      <time className={classes.when} dateTime={change.at}>{formatMoment(change.at, language)}</time>
      <div className={classes.what}>
        <b>{actionOf(t, change)}</b>
        {change.undone && <span className={classes.word}>{t('history:undid')}</span>}
        {label.subject !== '' && <span><bdi>{label.subject}</bdi></span>}
        <span className={classes.second}>{details.join(' · ')}</span>
      </div>
      {undoable && (
        <Button
          variant="default" leftSection={<IconArrowBackUp size={15} stroke={1.6} aria-hidden />} onClick={undo}
          aria-label={t('history:undoNamed', { what: formatChange(t, label) })}
        >
          {t('history:undo')}
        </Button>
      )}
    </li>
  );
}

function actionOf(t: ReturnType<typeof useTexts>, { kind, label }: ChangeSet): string {
  const action = formatAction(t, label);
  if (kind === 'do' || kind === 'erase') return action;
  return t('history:about', { action: t(kind === 'undo' ? 'history:undoOf' : 'history:redoOf'), subject: action });
}
