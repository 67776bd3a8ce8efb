import { Button } from '@mantine/core';
import type { ErrorComponentProps } from '@tanstack/react-router';
import { formatError } from '../../../shared/i18n/format-error.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { usePageTitle } from '../../window/page-title.ts';
import { useTexts } from '../../window/texts.ts';
import classes from './fallbacks.module.css';

/** An address that leads nowhere. */
export function NotFound() {
  const t = useTexts();
  usePageTitle(t('shell:notFound.title'));
  return <div className={classes.page404}><EmptyState title={t('shell:notFound.title')} text={t('shell:notFound.text')} /></div>;
}

/** A page that broke; the rest of the window still works. */
export function PageFailed({ error, reset }: ErrorComponentProps) {
  const t = useTexts();
  return (
    <div className={classes.page404} role="alert">
      <EmptyState
        title={t('shell:failed.title')} text={formatError(t, error)}
        action={<Button variant="default" onClick={reset}>{t('shell:tryAgain')}</Button>}
      />
    </div>
  );
}
