import type { Split } from '../domain/figures.ts';
import type { Texts } from './texts.ts';

/** How many are suspended, in words: a Swedish report says it by another word than the window. */
export type Suspended = (t: Texts, count: number) => string;
const suspended: Suspended = (t, count) => t('terms:split.suspended', { count });

/** How many are in force, how many of them are quiet, and the others apart: `13 in force, 2 of them quiet; 2 suspended`. */
export function formatSplit(t: Texts, split: Split, suspendedOf = suspended): string {
  const { inForce: count, quiet } = split;
  const allQuiet = quiet > 0 && quiet === count;
  const inForce = allQuiet ? t('terms:split.allQuiet', { count })
    : [t('terms:split.inForce', { count }), quietOf(t, split)].filter(Boolean).join(', ');
  return [inForce, apartOf(t, split, suspendedOf)].filter(Boolean).join('; ');
}

/** What stands with a number that is told already: `2 of them quiet; besides 2 suspended`; '' where nothing is to be told. */
export function formatRest(t: Texts, split: Split, suspendedOf = suspended): string {
  const apart = apartOf(t, split, suspendedOf);
  return [quietOf(t, split), apart && t('terms:split.besides', { rest: apart })].filter(Boolean).join('; ');
}

const quietOf = (t: Texts, { quiet }: Split) => (quiet > 0 ? t('terms:split.quiet', { count: quiet }) : '');

function apartOf(t: Texts, split: Split, suspendedOf: Suspended): string {
  const others = (['planned', 'ended', 'unknown'] as const)
    .flatMap((each) => (split[each] > 0 ? [t(`terms:split.${each}`, { count: split[each] })] : []));
  return [...(split.suspended > 0 ? [suspendedOf(t, split.suspended)] : []), ...others].join(', ');
}
