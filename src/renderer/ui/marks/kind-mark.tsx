import type { ReactNode } from 'react';
import type { Mark } from '../../../shared/domain/engagement.ts';
import { type MarkShape, markLook } from '../theme.ts';

const shapes: Readonly<Record<MarkShape, ReactNode>> = {
  circle: <circle cx="6" cy="6" r="5.4" />,
  square: <rect x="1" y="1" width="10" height="10" rx=".6" />,
  triangle: <path d="M6 .6 11.8 11.2H.2Z" />,
  diamond: <path d="M6 0 12 6 6 12 0 6Z" />,
  hexagon: <path d="M3 .9h6L12 6 9 11.1H3L0 6Z" />,
  house: <path d="M6 .3 11.3 5v6.5H.7V5Z" />,
};

/**
 * The mark of a kind: its shape in its colour. Beside the kind's word it is decoration; where it stands alone, `label`
 * says what it is.
 */
export function KindMark({ mark, size = 10, label }: { mark: Mark; size?: number; label?: string }) {
  const named = label === undefined ? { 'aria-hidden': true } : { role: 'img', 'aria-label': label };
  return (
    <svg width={size} height={size} viewBox="0 0 12 12" fill={`var(--nf-kind-${mark})`} style={{ flex: 'none' }} {...named}>
      {shapes[markLook[mark].shape]}
    </svg>
  );
}
