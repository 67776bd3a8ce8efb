import { VisuallyHidden } from '@mantine/core';
import type { PeriodOut } from '../../../shared/contract/engagement.ts';
import type { Mark } from '../../../shared/domain/engagement.ts';
import type { Status } from '../../../shared/domain/status.ts';
import { formatPeriodStatus } from '../../../shared/i18n/format-period-status.ts';
import { useTexts } from '../../window/texts.ts';
import { useView } from '../../window/view.tsx';
import classes from './status-chip.module.css';
import { Swatch } from './swatch.tsx';

interface StatusChipProps {
  status: Status;
  mark?: Mark | undefined;
  /** Where it is the status of a period: of which type. */
  type?: PeriodOut['type'] | undefined;
  /** The whole word with a capital, for the head of a record. */
  long?: boolean;
  /** Why it has the status, for the pointer and screen readers. */
  why?: string | null;
}

/** A status as swatch and word. */
export function StatusChip({ status, mark, type, long, why }: StatusChipProps) {
  const t = useTexts();
  const { language } = useView();
  const word = t(`terms:status.${status}`);
  const short = type ? formatPeriodStatus(t, { type, status }) : word;
  // What is told of a phase alone has no long word of its own.
  const longer = short === word
    ? t(`terms:statusLong.${status}`) : short.charAt(0).toLocaleUpperCase(language) + short.slice(1);
  return (
    <span className={classes['chip']} data-status={status} data-long={long || undefined} title={why ?? undefined}>
      <Swatch status={status} mark={mark} />
      {long ? longer : short}
      {why ? <VisuallyHidden>{`, ${why}`}</VisuallyHidden> : null}
    </span>
  );
}
