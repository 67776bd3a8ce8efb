import { Popover } from '@mantine/core';
import { IconCalendarDue } from '@tabler/icons-react';
import { lazy, Suspense, useState } from 'react';
import { formatPartialDate } from '../../../../shared/domain/partial-date.ts';
import { useTexts } from '../../../window/texts.ts';
import { useView } from '../../../window/view.tsx';
import classes from './top-bar.module.css';

// The calendar and its locales are not needed before the first paint.
const AsOfPanel = lazy(() => import('./as-of-panel.tsx'));

/** The day as of which everything is shown; another day than today stands on an amber ground. */
export function AsOf() {
  const t = useTexts();
  const { asOf, isToday, language } = useView();
  const [opened, setOpened] = useState(false);
  const day = formatPartialDate(asOf, language);
  return (
    <Popover opened={opened} onChange={setOpened} position="bottom-end" trapFocus returnFocus>
      <Popover.Target>
        <button
          type="button" className={`${classes.quiet} ${classes.asOf}`} data-other={!isToday || undefined}
          aria-label={t('shell:asOf.button', { day })} onClick={() => setOpened((shown) => !shown)}
        >
          <IconCalendarDue size={15} stroke={1.7} aria-hidden /><span>{t('shell:asOf.label')}</span>{' '}<b>{day}</b>
        </button>
      </Popover.Target>
      <Popover.Dropdown aria-label={t('shell:asOf.title')}>
        <Suspense fallback={null}><AsOfPanel onDone={() => setOpened(false)} /></Suspense>
      </Popover.Dropdown>
    </Popover>
  );
}
