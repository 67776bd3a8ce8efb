import { Button } from '@mantine/core';
import { IconHourglass } from '@tabler/icons-react';
import { formatDoing } from '../../../shared/i18n/format-doing.ts';
import { silentLimit } from '../../window/core/core-watch.ts';
import { stopCore, useBusyCore } from '../../window/core/core.ts';
import { useTexts } from '../../window/texts.ts';
import { OverAll } from './over-all.tsx';
import classes from './over-all.module.css';

/** Says what the core is busy with when it has not answered for long, and offers to stop it. */
export function BusyCore() {
  const t = useTexts();
  const busyWith = useBusyCore();
  const { shell } = window;
  if (busyWith === null) return null;
  return (
    <OverAll
      icon={<IconHourglass size={18} stroke={1.6} aria-hidden />}
      action={shell && <Button variant="default" onClick={() => stopCore(shell)}>{t('shell:busy.stop')}</Button>}
    >
      <div role="status">
        <p><b>{t('shell:busy.title', { seconds: silentLimit })}</b> {t('shell:busy.under', { doing: formatDoing(t, busyWith) })}</p>
        <p className={classes['hint']}>{t(shell ? 'shell:busy.stopHint' : 'shell:busy.hostHint')}</p>
      </div>
    </OverAll>
  );
}
