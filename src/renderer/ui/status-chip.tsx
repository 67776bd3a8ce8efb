import type { Mark } from '../../shared/domain/engagement.ts';
import type { Status } from '../../shared/domain/status.ts';
import { useTexts } from '../app/texts.ts';
import classes from './status.module.css';
import { Swatch } from './swatch.tsx';

/** A status as swatch and word. `long`: the whole word with a capital, for the head of a record. */
export function StatusChip({ status, mark, long }: { status: Status; mark?: Mark | undefined; long?: boolean }) {
  const t = useTexts();
  return (
    <span className={classes['chip']} data-status={status} data-long={long || undefined}>
      <Swatch status={status} mark={mark} />
      {t(long ? `terms:statusLong.${status}` : `terms:status.${status}`)}
    </span>
  );
}
