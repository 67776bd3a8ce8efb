import { IconDatabase } from '@tabler/icons-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { formatError, formatReason } from '../../../shared/i18n/format-error.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { LinkButton } from '../../ui/link-button.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { WritingButton } from '../../ui/writing.tsx';
import { client, rpc } from '../../window/core/core.ts';
import { showDone, showProblem } from '../../window/notices.ts';
import { useTexts } from '../../window/texts.ts';
import { useFiles } from '../files/index.ts';
import { BackupList } from './backup-list.tsx';
import classes from './backups.module.css';

/** The backups of the open portfolio: make one, look at one, restore one, and where they are kept. */
export function BackupsPage() {
  const t = useTexts();
  const queries = useQueryClient();
  const list = useQuery(rpc.backup.list.queryOptions({ input: {} }));
  const [making, setMaking] = useState(false);
  const make = async () => {
    setMaking(true);
    try {
      await client.backup.make();
      showDone((texts) => texts('backupPage:made'));
      await queries.invalidateQueries();
    } catch (problem) {
      showProblem(problem);
    } finally {
      setMaking(false);
    }
  };
  const add = (
    <WritingButton leftSection={<IconDatabase size={15} stroke={1.8} aria-hidden />} loading={making} onClick={() => void make()}>
      {t('backupPage:make')}
    </WritingButton>
  );
  return (
    <div className={classes.page}>
      <PageHeader title={t('backupPage:title')} actions={add} />
      <p className={classes.intro}>{t('backupPage:intro')}</p>
      <Folder />
      {list.isError && <p role="alert">{formatError(t, list.error)}</p>}
      {list.data?.length === 0 && <EmptyState title={t('backupPage:emptyTitle')} text={t('backupPage:emptyText')} />}
      {list.data && list.data.length > 0 && <BackupList backups={list.data} keeps={t('backupPage:restoreKeeps')} />}
    </div>
  );
}

/** Where backups are kept, and choosing another place for them. */
function Folder() {
  const t = useTexts();
  const queries = useQueryClient();
  const { askFolder } = useFiles();
  const folder = useQuery(rpc.backup.folder.queryOptions()).data;
  if (!folder) return null;
  const change = async (path: string | null) => {
    const chosen = await client.backup.setFolder({ path });
    queries.setQueryData(rpc.backup.folder.queryKey(), chosen);
    showDone((texts) => texts('backupPage:folderChanged', { path: chosen.path }));
    await queries.invalidateQueries();
  };
  const backToUsual = async () => {
    try {
      await change(null);
    } catch (problem) {
      showProblem(problem);
    }
  };
  return (
    <div className={classes.folder}>
      <span className={classes.path}>{t('backupPage:folder', { path: folder.path })}</span>
      <LinkButton onClick={() => askFolder(change)}>{t('backupPage:choose')}</LinkButton>
      {folder.chosen && <LinkButton onClick={() => void backToUsual()}>{t('backupPage:usual')}</LinkButton>}
      {folder.problem !== null && (
        <p className={classes.problem} role="status">{t('backupPage:folderProblem', { reason: formatReason(t, folder.problem) })}</p>
      )}
    </div>
  );
}
