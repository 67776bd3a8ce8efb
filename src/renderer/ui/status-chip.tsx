import { VisuallyHidden } from '@mantine/core';
import type { Mark } from '../../shared/domain/engagement.ts';
import type { Status } from '../../shared/domain/status.ts';
import { useTexts } from '../app/texts.ts';
import classes from './status.module.css';
import { Swatch } from './swatch.tsx';

interface StatusChipProps {
  status: Status;
  mark?: Mark | undefined;
  /** The whole word with a capital, for the head of a record. */
  long?: boolean;
  /** Why it has the status, for the pointer and screen readers. */
  why?: string | null;
}

/** A status as swatch and word. */
export function StatusChip({ status, mark, long, why }: StatusChipProps) {
  const t = useTexts();
  return (
    <span className={classes['chip']} data-status={status} data-long={long || undefined} title={why ?? undefined}>
      <Swatch status={status} mark={mark} />
      {t(long ? `terms:statusLong.${status}` : `terms:status.${status}`)}
      {why ? <VisuallyHidden>{`, ${why}`}</VisuallyHidden> : null}
    </span>
  );
}
