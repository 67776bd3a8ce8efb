import { Button } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { formatError, isCoded } from '../../../shared/i18n/format-error.ts';
import { Dialog } from '../../records/dialogs/dialog.tsx';
import { useTexts } from '../../window/texts.ts';
import { damage, type OpenWays, readable, type Refused, rescuable } from './refusals.ts';
import classes from './refused-dialog.module.css';

interface RefusedDialogProps {
  refused: Refused;
  onOpen: (path: string, ways: OpenWays) => void;
  onRescue: (path: string) => void;
  onClose: () => void;
}

/** Says why a file was not opened, and offers what can be done about it. */
export default function RefusedDialog({ refused: { path, problem }, onOpen, onRescue, onClose }: RefusedDialogProps) {
  const t = useTexts();
  const navigate = useNavigate();
  const code = isCoded(problem) ? problem.code : '';
  const canTakeOver = code === 'IN_USE' && (problem as { data: { canTakeOver?: boolean } }).data.canTakeOver === true;
  const chooseBackup = () => {
    onClose();
    void navigate({ to: '/repair', search: { path } });
  };
  const toRead = readable.includes(code);
  const toRepair = damage.includes(code);
  return (
    <Dialog
      title={t('backupPage:refusedTitle', { name: path.split(/[\\/]/).at(-1) ?? path })} draft={null} onClose={onClose} cancel={t('shell:close')}
      buttons={(
        <>
          {canTakeOver && <Button variant="default" onClick={() => onOpen(path, { takeOver: true })}>{t('backupPage:takeOver')}</Button>}
          {toRead && <Button onClick={() => onOpen(path, { readOnly: true })}>{t('backupPage:openToRead')}</Button>}
          {rescuable.includes(code) && <Button variant="default" onClick={() => onRescue(path)}>{t('backupPage:rescue')}</Button>}
          {toRepair && <Button onClick={chooseBackup}>{t('backupPage:chooseBackup')}</Button>}
        </>
      )}
    >
      <p className={classes.why} role="alert">{formatError(t, problem)}</p>
      {canTakeOver && <p className={classes.why}>{t('backupPage:takeOverNote')}</p>}
    </Dialog>
  );
}
