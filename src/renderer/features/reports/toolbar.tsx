import { ActionIcon, Button } from '@mantine/core';
import { IconChevronLeft, IconChevronRight, IconMinus, IconPlus } from '@tabler/icons-react';
import { useTexts } from '../../window/texts.ts';
import classes from './reports.module.css';

export const zooms = [0.5, 0.75, 1, 1.25, 1.5, 2, 3] as const;
/** A step of `zooms`, or the whole page in sight. */
export type Zoom = number | 'fit';

interface ToolbarProps {
  page: number;
  pages: number;
  onPage: (page: number) => void;
  zoom: Zoom;
  /** What the whole page comes to now, so that the next step is larger or smaller than what is seen. */
  fit: number;
  onZoom: (zoom: Zoom) => void;
  exporting: boolean;
  onExport: () => void;
}

const icon = { size: 16, stroke: 1.6 };

/** The next step from what is seen now, in a direction. */
export function stepZoom(zoom: Zoom, fit: number, direction: 1 | -1): Zoom {
  const now = zoom === 'fit' ? fit : zoom;
  const found = direction === 1
    ? zooms.find((each) => each > now + 0.01)
    : zooms.findLast((each) => each < now - 0.01);
  return found ?? zoom;
}

/** Pages, size and export. */
export function Toolbar({ page, pages, onPage, zoom, fit, onZoom, exporting, onExport }: ToolbarProps) {
  const t = useTexts();
  return (
    <div className={classes.toolbar} role="toolbar" aria-label={t('reportPage:toolbar')}>
      <ActionIcon aria-label={t('reportPage:previous')} disabled={page <= 1} onClick={() => onPage(page - 1)}>
        <IconChevronLeft {...icon} />
      </ActionIcon>
      <span className={classes.pageNumber} aria-live="polite">
        <span className={classes.hidden}>{t('reportPage:pageOf', { page, pages })}</span>
        <span aria-hidden><b>{page}</b> <i>/ {pages}</i></span>
      </span>
      <ActionIcon aria-label={t('reportPage:next')} disabled={page >= pages} onClick={() => onPage(page + 1)}>
        <IconChevronRight {...icon} />
      </ActionIcon>
      <span className={classes.divider} />
      <ActionIcon aria-label={t('reportPage:zoomOut')} onClick={() => onZoom(stepZoom(zoom, fit, -1))}><IconMinus {...icon} /></ActionIcon>
      <button type="button" className={classes.fit} aria-pressed={zoom === 'fit'} onClick={() => onZoom('fit')}>
        {zoom === 'fit' ? t('reportPage:wholePage') : `${Math.round(zoom * 100)} %`}
      </button>
      <ActionIcon aria-label={t('reportPage:zoomIn')} onClick={() => onZoom(stepZoom(zoom, fit, 1))}><IconPlus {...icon} /></ActionIcon>
      <span className={classes.space} />
      <Button loading={exporting} disabled={pages === 0} onClick={onExport}>
        {t(window.shell ? 'reportPage:export' : 'reportPage:download')}
      </Button>
    </div>
  );
}
