import { Button, Progress } from '@mantine/core';
import { IconHourglass } from '@tabler/icons-react';
import { lastPart } from '../../../shared/domain/work-part.ts';
import { formatProgress, formatWork } from '../../../shared/i18n/format-work.ts';
import { useBusyCore } from '../../window/core/core.ts';
import { useTexts } from '../../window/texts.ts';
import { giveUp, useLongWork } from '../../window/work.ts';
import { OverAll } from './over-all.tsx';
import classes from './over-all.module.css';

/** Says how far work is that takes long, and gives it up at a press. Of a core that does not answer the offer to stop it speaks. */
export function LongWork() {
  const t = useTexts();
  const work = useLongWork();
  const isBusy = useBusyCore() !== null;
  if (!work || isBusy) return null;
  const [title, progress] = [formatWork(t, work), formatProgress(t, work)];
  return (
    <OverAll
      icon={<IconHourglass size={18} stroke={1.6} aria-hidden />}
      action={work.part !== lastPart && <Button variant="default" onClick={() => giveUp(work)}>{t('shell:work.cancel')}</Button>}
    >
      <p role="status"><b>{title}</b></p>
      <p className={classes['hint']}>{progress}</p>
      <Progress className={classes['progress']} value={work.percent} aria-label={title} />
    </OverAll>
  );
}
