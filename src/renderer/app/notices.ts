import { notifications } from '@mantine/notifications';
import { formatError } from '../../shared/i18n/format-error.ts';
import type { Texts } from '../../shared/i18n/texts.ts';

let shownProblem: string | null = null;

/** Takes the newest problem's notice away: what it spoke of has been mended or given up. */
export function hideProblem(): void {
  if (shownProblem !== null) notifications.hide(shownProblem);
  shownProblem = null;
}

/** Says what went wrong, in a notice that stays until it is closed. The same sentence is not shown twice at once. */
export function showProblem(t: Texts, problem: unknown): void {
  const message = formatError(t, problem);
  shownProblem = message;
  notifications.show({
    id: message, message, color: 'red', autoClose: false, role: 'alert',
    closeButtonProps: { 'aria-label': t('shell:close') },
  });
}

/** Says that something was done. */
export function showDone(t: Texts, message: string): void {
  notifications.show({ message, color: 'ink', autoClose: 6_000, closeButtonProps: { 'aria-label': t('shell:close') } });
}
