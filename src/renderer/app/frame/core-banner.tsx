import { IconAlertTriangle } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { formatError } from '../../../shared/i18n/format-error.ts';
import { useFiles } from '../../features/files/index.ts';
import { LinkButton } from '../../ui/link-button.tsx';
import { useCoreState, useNotReopened } from '../../window/core/core.ts';
import { useTexts } from '../../window/texts.ts';
import classes from './core-banner.module.css';

/**
 * Says that the core is down while it is, that it is not for this page, or that the portfolio was not opened again, with
 * what can be done about that.
 */
export function CoreBanner() {
  const t = useTexts();
  const state = useCoreState();
  const notReopened = useNotReopened();
  const isUp = state === 'up' || state === 'starting';
  if (isUp && notReopened === null) return null;
  return (
    <div className={classes.banner} role="alert">
      <IconAlertTriangle size={16} stroke={1.7} aria-hidden />
      {isUp ? <NotReopened /> : <span>{t(`shell:core.${state}`)}</span>}
    </div>
  );
}

function NotReopened() {
  const t = useTexts();
  const navigate = useNavigate();
  const files = useFiles();
  const why = useNotReopened();
  if (why === null) return null;
  if (why.because === 'failed') {
    return (
      <>
        <span>{t('shell:core.reopenFailed')} {formatError(t, why.problem)}</span>
        <LinkButton onClick={() => void navigate({ to: '/welcome' })}>{t('shell:core.toWelcome')}</LinkButton>
      </>
    );
  }
  const { path, fileName, access } = why.portfolio;
  return (
    <>
      <span>{t('shell:core.stopped', { file: fileName })}</span>
      <LinkButton onClick={() => void files.openPath(path, access === 'read' ? { readOnly: true } : {})}>{t('shell:core.openAgain')}</LinkButton>
    </>
  );
}
