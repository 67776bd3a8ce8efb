import { Button, Loader } from '@mantine/core';
import { useElementSize } from '@mantine/hooks';
import { useEffect, useRef, useState } from 'react';
import { formatError } from '../../../shared/i18n/format-error.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { usePortfolio } from '../../window/portfolio.ts';
import { hintsOf, shortcuts } from '../../window/shortcuts.ts';
import { useStatusBar } from '../../window/status-bar.tsx';
import { isTextField } from '../../window/text-field.ts';
import { useTexts } from '../../window/texts.ts';
import { useView } from '../../window/view.tsx';
import { Issues } from './issues.tsx';
import { PageCanvas } from './page-canvas.tsx';
import { PageStrip } from './page-strip.tsx';
import classes from './reports.module.css';
import { Sections } from './sections.tsx';
import { Settings } from './settings.tsx';
import { stepZoom, Toolbar, type Zoom } from './toolbar.tsx';
import { useExport } from './use-export.tsx';
import { type ReportInput, usePdf, useReport } from './use-report.ts';

/** A4 in CSS pixels. */
const a4 = { width: 794, height: 1123 };
const margin = 48;

/** The annual report: its settings, what to check first, its sections, and the real pages beside them. */
export function ReportsPage() {
  const t = useTexts();
  const { asOf, language } = useView();
  const portfolio = usePortfolio();
  const [chosen, setChosen] = useState<Partial<ReportInput>>({});
  const day = chosen.asOf ?? asOf;
  const input: ReportInput = {
    asOf: day, year: chosen.year ?? Number(day.slice(0, 4)), language: chosen.language ?? portfolio?.language ?? language,
  };
  const report = useReport(input);
  const { pdf, problem } = usePdf(report.data);
  const { exporting, run } = useExport(input, report.isPlaceholderData ? undefined : report.data);
  const [wantedPage, setWantedPage] = useState(1);
  const [zoom, setZoom] = useState<Zoom>('fit');
  const { ref, width, height } = useElementSize();
  const pages = pdf?.numPages ?? 0;
  const page = Math.max(1, Math.min(wantedPage, pages));
  const fit = Math.max(0.2, Math.min((height - margin) / a4.height, (width - margin) / a4.width));
  const scale = zoom === 'fit' ? fit : zoom;
  useReportKeys({
    PageDown: () => setWantedPage(Math.min(page + 1, pages)),
    PageUp: () => setWantedPage(page - 1),
    Home: () => setWantedPage(1),
    End: () => setWantedPage(pages),
    '+': () => setZoom(stepZoom(zoom, fit, 1)),
    '-': () => setZoom(stepZoom(zoom, fit, -1)),
    0: () => setZoom('fit'),
  }, () => void run());
  useStatusBar({
    left: report.isFetching ? t('reportPage:making') : report.data && t('reportPage:pages', { count: report.data.pages }),
    hints: hintsOf(t, shortcuts.report.next, shortcuts.report.export),
  });
  const failure = report.error ?? problem;
  return (
    <div className={classes.page}>
      <div className={classes.side}>
        <PageHeader title={t('reportPage:title')} />
        <Settings input={input} onChange={(patch) => setChosen((before) => ({ ...before, ...patch }))} />
        {report.data && <Issues issues={report.data.issues} />}
        {report.data && <Sections report={report.data} page={page} onPage={setWantedPage} />}
      </div>
      <div className={classes.preview}>
        <Toolbar
          page={pages === 0 ? 0 : page} pages={pages} onPage={setWantedPage} zoom={zoom} fit={fit} onZoom={setZoom}
          exporting={exporting} onExport={() => void run()}
        />
        {failure
          ? (
            <div className={classes.failed} role="alert">
              <EmptyState
                title={t('reportPage:failed')} text={formatError(t, failure)}
                action={<Button variant="default" onClick={() => void report.refetch()}>{t('shell:tryAgain')}</Button>}
              />
            </div>
          )
          : (
            <div className={classes.view}>
              {pdf ? <PageStrip pdf={pdf} page={page} onPage={setWantedPage} /> : <span />}
              {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a page larger than its place is scrolled by keys */}
              <div ref={ref} className={classes.stage} tabIndex={0} role="region" aria-label={t('reportPage:pageOf', { page, pages })}>
                {pdf
                  ? <PageCanvas pdf={pdf} page={page} width={Math.round(a4.width * scale)} label={t('reportPage:pageOf', { page, pages })} />
                  : <Loader size="sm" aria-label={t('reportPage:making')} />}
              </div>
            </div>
          )}
      </div>
    </div>
  );
}

/** The page's keys, anywhere but in a text field. */
function useReportKeys(keys: Record<string, () => void>, onExport: () => void): void {
  const latest = useRef({ keys, onExport });
  useEffect(() => {
    latest.current = { keys, onExport };
  });
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.altKey || isTextField(event.target)) return;
      const control = event.ctrlKey || event.metaKey;
      const act = control ? (event.key === 'e' ? latest.current.onExport : undefined) : latest.current.keys[event.key];
      if (!act) return;
      event.preventDefault();
      act();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, []);
}
