import type { StretchOut } from '../contract/engagement.ts';
import type { Status } from '../domain/status.ts';
import { type StatusWord, statusWordIn } from './status-word.ts';
import type { Texts } from './texts.ts';

const isByHand = (status: Status) => status === 'suspended' || status === 'quiet';

/** How a period stood, one status after the other, where it had more than one: `in force, then suspended`. */
export function formatCourse(t: Texts, stretches: readonly StretchOut[], word: StatusWord = statusWordIn(t)): string | null {
  if (stretches.length < 2) return null;
  // What is suspended or quiet on no day of these was in force on them, also where it has ended since.
  const words = stretches.map(({ status }) => word(isByHand(status) ? status : 'inForce'));
  return words.reduce((before, after) => t('timeline:followed', { before, after }));
}
