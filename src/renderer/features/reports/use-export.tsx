import { useState } from 'react';
import { isLocalPath } from '../../../shared/domain/local-path.ts';
import { client } from '../../window/core/core.ts';
import { loadTexts } from '../../window/language.ts';
import { showDone, showProblem } from '../../window/notices.ts';
import { usePortfolio } from '../../window/portfolio.ts';
import type { FinishedReport, ReportInput } from './use-report.ts';

const soon = 60_000;

/** Hands the bytes over as a browser's download. */
function download(pdf: Blob, name: string): void {
  const url = URL.createObjectURL(pdf);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), soon);
}

/** Exports the report: into a file that the user names, or as a download in a browser. */
export function useExport(input: ReportInput, report: FinishedReport | undefined) {
  const portfolio = usePortfolio();
  const [exporting, setExporting] = useState(false);
  // In the report's language, which may be another than the window's.
  const nameIt = async () => (await loadTexts(input.language))('reportPage:fileName', {
    year: input.year, organisation: portfolio?.organisationNames[input.language] ?? portfolio?.organisation ?? '',
  }).replace(/[\\/:*?"<>|]/g, ' ');

  const say = (path: string, pages: number) => {
    const { shell } = window;
    showDone(
      (texts) => texts('reportPage:exported', { count: pages, path }),
      shell && isLocalPath(path) ? { label: (texts) => texts('reportPage:showInFolder'), onClick: () => void shell.showInFolder(path) } : null,
    );
  };
  const run = async () => {
    if (exporting || !report) return;
    setExporting(true);
    try {
      const name = await nameIt();
      if (window.shell) {
        const path = await window.shell.pickPdfToSave(`${name}.pdf`);
        if (path === null) return;
        const written = await client.report.exportAnnual({ ...input, path });
        say(written.path, written.pages);
      } else {
        download(report.pdf, `${name}.pdf`);
        say(`${name}.pdf`, report.pages);
      }
    } catch (problem) {
      showProblem(problem);
    } finally {
      setExporting(false);
    }
  };
  return { exporting, run };
}
