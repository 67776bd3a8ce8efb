import { IconAlertTriangle } from '@tabler/icons-react';
import { LinkButton } from './link-button.tsx';
import classes from './gap-row.module.css';

/** A gap in the records: what is missing, and the one verb that mends it. */
export function GapRow({ text, action, onAction }: { text: string; action?: string; onAction?: () => void }) {
  return (
    <div className={classes['gap']}>
      <IconAlertTriangle size={15} stroke={1.7} aria-hidden />
      <span>{text}</span>
      {action !== undefined && onAction && <LinkButton writes onClick={onAction}>{action}</LinkButton>}
    </div>
  );
}
