import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { formatError } from '../../../shared/i18n/format-error.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { rpc } from '../../window/core/core.ts';
import { useTexts } from '../../window/texts.ts';
import { useFiles } from '../files/index.ts';
import { BackupList } from './backup-list.tsx';
import classes from './backups.module.css';

/** A file that cannot be opened: what happened, what is kept, and the backups of it. */
export function RepairPage() {
  const t = useTexts();
  const navigate = useNavigate();
  const files = useFiles();
  const { path = '' } = useSearch({ strict: false }) as { path?: string };
  const list = useQuery(rpc.backup.list.queryOptions({ input: { path }, enabled: path !== '' }));
  const name = path.split(/[\\/]/).at(-1) ?? path;
  return (
    <main className={classes.page} id="main">
      <PageHeader title={t('backupPage:repairTitle', { name })} />
      <p className={classes.intro}><bdi>{path}</bdi></p>
      {list.isError && <p role="alert">{formatError(t, list.error)}</p>}
      {list.data && list.data.length > 0 && (
        <>
          <p className={classes.intro}>{t('backupPage:repairText')}</p>
          <BackupList backups={list.data} path={path} keeps={t('backupPage:restoreSetsAside')} />
        </>
      )}
      {list.data?.length === 0 && <EmptyState title={t('backupPage:noneTitle')} text={t('backupPage:noneText')} />}
      <div className={classes.ways}>
        <Button variant="default" onClick={files.open}>{t('shell:file.open')}</Button>
        <Button variant="default" onClick={() => void navigate({ to: '/welcome' })}>{t('backupPage:toWelcome')}</Button>
      </div>
    </main>
  );
}
