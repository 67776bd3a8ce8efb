import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type * as z from 'zod';
import type { Backup, BackupLook } from '../../../shared/contract/backup.ts';
import { formatMoment } from '../../../shared/domain/partial-date.ts';
import { formatError } from '../../../shared/i18n/format-error.ts';
import { Dialog } from '../../records/dialogs/dialog.tsx';
import { client, rpc } from '../../window/core/core.ts';
import { showDone } from '../../window/notices.ts';
import { useTexts } from '../../window/texts.ts';
import { useView } from '../../window/view.tsx';
import { useCanWrite } from '../../window/writing.ts';
import { useFiles } from '../files/index.ts';
import classes from './backups.module.css';

interface LookDialogProps {
  backup: z.infer<typeof Backup>;
  path?: string;
  keeps: string;
  onClose: () => void;
}

/** What a backup holds and lacks, and the button that restores it. */
export function LookDialog({ backup, path, keeps, onClose }: LookDialogProps) {
  const t = useTexts();
  const { language } = useView();
  const { show } = useFiles();
  const canWrite = useCanWrite();
  const [failure, setFailure] = useState<string | null>(null);
  const of = path === undefined ? {} : { path };
  const look = useQuery(rpc.backup.look.queryOptions({ input: { ...of, file: backup.file }, staleTime: 0 }));
  const when = formatMoment(backup.at, language);
  const restore = async () => {
    setFailure(null);
    try {
      const { portfolio, setAside } = await client.backup.restore({ ...of, file: backup.file });
      await show(portfolio);
      showDone((texts) => (setAside === null ? texts('backupPage:restored', { when }) : texts('backupPage:restoredAside', { when, path: setAside })));
      return true;
    } catch (problem) {
      setFailure(formatError(t, problem));
      return false;
    }
  };
  return (
    <Dialog
      title={t('backupPage:lookTitle', { when })} draft={null} action={t('backupPage:restore')} ready={look.data?.sound === true && (path !== undefined || canWrite)}
      onSubmit={restore} onClose={onClose} failure={failure}
    >
      <div aria-live="polite" className={classes.look}>
        {look.isError && <p role="alert">{formatError(t, look.error)}</p>}
        {look.data && <Held look={look.data} />}
      </div>
      {look.data?.sound && <p className={classes.keeps}>{keeps}</p>}
    </Dialog>
  );
}

function Held({ look }: { look: z.infer<typeof BackupLook> }) {
  const t = useTexts();
  const { language } = useView();
  const { missingChanges, newestChange } = look;
  const missing = missingChanges === null
    ? t('backupPage:missingUnknown')
    : missingChanges === 0 ? t('backupPage:missingNone') : t('backupPage:missing', { count: missingChanges });
  const held = [
    t('terms:counted.engagement', { count: look.engagements }), t('terms:counted.person', { count: look.people }),
    t('terms:counted.activity', { count: look.activities }),
  ];
  return (
    <>
      <p><b>{look.organisation}</b><br />{held.join(', ')}</p>
      <p>{newestChange === null ? t('backupPage:noChange') : t('backupPage:newestChange', { when: formatMoment(newestChange, language) })}</p>
      <p>{missing}</p>
      <p>{look.sound ? t('backupPage:sound') : t('backupPage:notSound')}</p>
    </>
  );
}
