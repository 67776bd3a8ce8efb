import type { CSSProperties } from 'react';
import type { Mark } from '../../../shared/domain/engagement.ts';
import type { Status } from '../../../shared/domain/status.ts';
import classes from './swatch.module.css';

interface SwatchProps {
  status: Status;
  /** In the kind's colour; ink where it stands for all kinds. */
  mark?: Mark | undefined;
  width?: number;
  height?: number;
}

/** The pattern of a status. Always beside its word, so it is hidden from screen readers. */
export function Swatch({ status, mark, width = 16, height = 10 }: SwatchProps) {
  const colour = mark ? `var(--nf-kind-${mark})` : 'var(--nf-ink)';
  const style = { width, height, '--k': colour } as CSSProperties;
  return <span className={`${classes['fill']} ${classes['swatch']}`} data-status={status} style={style} aria-hidden />;
}

/** The class that draws a status' pattern on any element with `data-status` and the colour in `--k`. */
export const statusFill = classes['fill'] ?? '';
