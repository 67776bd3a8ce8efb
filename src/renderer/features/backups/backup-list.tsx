import { lazy, Suspense, useState } from 'react';
import type * as z from 'zod';
import type { Backup as BackupSchema } from '../../../shared/contract/backup.ts';
import { formatMoment } from '../../../shared/domain/partial-date.ts';
import { formatSize } from '../../../shared/i18n/format-size.ts';
import { LinkButton } from '../../ui/link-button.tsx';
import { useTexts } from '../../window/texts.ts';
import { useView } from '../../window/view.tsx';
import classes from './backups.module.css';

const LookDialog = lazy(async () => ({ default: (await import('./look-dialog.tsx')).LookDialog }));

type Backup = z.infer<typeof BackupSchema>;

interface BackupListProps {
  backups: readonly Backup[];
  /** The file that they are of, where it is not the open one. */
  path?: string;
  /** What becomes of the present file when one is restored. */
  keeps: string;
}

/** Backups, the newest first; each can be looked at before it replaces anything. */
export function BackupList({ backups, path, keeps }: BackupListProps) {
  const t = useTexts();
  const { language } = useView();
  const [looked, setLooked] = useState<Backup | null>(null);
  return (
    <>
      <table className={classes.table} aria-label={t('backupPage:title')}>
        <thead>
          <tr>
            <th scope="col">{t('backupPage:when')}</th>
            <th scope="col">{t('backupPage:why')}</th>
            <th scope="col" data-number>{t('backupPage:size')}</th>
            <th scope="col"><span className={classes.hidden}>{t('backupPage:look')}</span></th>
          </tr>
        </thead>
        <tbody>
          {backups.map((each) => {
            const when = formatMoment(each.at, language);
            return (
              <tr key={each.file} title={each.file}>
                <td><time dateTime={each.at}>{when}</time></td>
                <td>{t(`backupPage:reason.${each.why ?? 'clock'}`)}</td>
                <td data-number>{formatSize(each.bytes, language)}</td>
                <td>
                  <LinkButton aria-label={t('backupPage:lookAt', { when })} onClick={() => setLooked(each)}>
                    {t('backupPage:look')}
                  </LinkButton>
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      <Suspense>
        {looked && <LookDialog backup={looked} keeps={keeps} {...(path === undefined ? {} : { path })} onClose={() => setLooked(null)} />}
      </Suspense>
    </>
  );
}
