import { IconAlertTriangle } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { formatError } from '../../../shared/i18n/format-error.ts';
import { LinkButton } from '../../ui/link-button.tsx';
import { useCoreState, useReopenProblem } from '../core.ts';
import { useTexts } from '../texts.ts';
import classes from './frame.module.css';

/** Says that the core is down while it is, that it is not for this page, or that the portfolio could not be opened again. */
export function CoreBanner() {
  const t = useTexts();
  const navigate = useNavigate();
  const state = useCoreState();
  const problem = useReopenProblem();
  const sentence = state === 'down' || state === 'shutOut' ? t(`shell:core.${state}`) : null;
  if (sentence === null && problem === null) return null;
  return (
    <div className={classes.banner} role="alert">
      <IconAlertTriangle size={16} stroke={1.7} aria-hidden />
      <span>{sentence ?? `${t('shell:core.reopenFailed')} ${formatError(t, problem)}`}</span>
      {sentence === null && <LinkButton onClick={() => void navigate({ to: '/welcome' })}>{t('shell:core.toWelcome')}</LinkButton>}
    </div>
  );
}
