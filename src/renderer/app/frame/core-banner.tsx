import { IconAlertTriangle } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { formatError } from '../../../shared/i18n/format-error.ts';
import { LinkButton } from '../../ui/link-button.tsx';
import { useCoreState, useReopenProblem } from '../core.ts';
import { useTexts } from '../texts.ts';
import classes from './frame.module.css';

/** Says that the core is down while it is, or that the portfolio could not be opened again afterwards. */
export function CoreBanner() {
  const t = useTexts();
  const navigate = useNavigate();
  const down = useCoreState() === 'down';
  const problem = useReopenProblem();
  if (!down && problem === null) return null;
  return (
    <div className={classes.banner} role="alert">
      <IconAlertTriangle size={16} stroke={1.7} aria-hidden />
      <span>{down ? t('shell:core.down') : `${t('shell:core.reopenFailed')} ${formatError(t, problem)}`}</span>
      {!down && <LinkButton onClick={() => void navigate({ to: '/welcome' })}>{t('shell:core.toWelcome')}</LinkButton>}
    </div>
  );
}
