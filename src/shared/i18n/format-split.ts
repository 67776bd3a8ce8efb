import type { Split } from '../domain/figures.ts';
import type { Texts } from './texts.ts';

/** How many are in force, how many of them are quiet, and the others apart: `13 in force, 2 of them quiet; 2 suspended`. */
export function formatSplit(t: Texts, split: Split): string {
  const { inForce: count, quiet } = split;
  const inForce = quiet > 0 && quiet === count
    ? t('terms:split.allQuiet', { count })
    : [t('terms:split.inForce', { count }), quiet > 0 ? t('terms:split.quiet', { count: quiet }) : ''].filter(Boolean).join(', ');
  const apart = (['suspended', 'planned', 'ended', 'unknown'] as const)
    .flatMap((each) => (split[each] > 0 ? [t(`terms:split.${each}`, { count: split[each] })] : []));
  return [inForce, apart.join(', ')].filter(Boolean).join('; ');
}
