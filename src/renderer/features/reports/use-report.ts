import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { Client } from '../../window/core/core.ts';
import { rpc } from '../../window/core/core.ts';
import { openPdf, type Pdf } from './pdf.ts';

export type FinishedReport = Awaited<ReturnType<Client['report']['annual']>>;
export type ReportInput = Parameters<Client['report']['annual']>[0];

const keptFor = 60_000;

/** The finished report, made again whenever the portfolio or a setting changes; the former one stays meanwhile. */
export function useReport(input: ReportInput) {
  return useQuery(rpc.report.annual.queryOptions({ input, placeholderData: keepPreviousData, gcTime: keptFor }));
}

/** The report's pages, ready to be drawn; the former ones stay until the next ones can be drawn. */
export function usePdf(report: FinishedReport | undefined): { pdf: Pdf | null; problem: unknown } {
  const [pdf, setPdf] = useState<Pdf | null>(null);
  const [problem, setProblem] = useState<unknown>(null);
  useEffect(() => {
    if (!report) return undefined;
    let gone = false;
    let close = () => undefined as void;
    const open = async () => {
      try {
        const opened = openPdf(new Uint8Array(await report.pdf.arrayBuffer()));
        close = opened.close;
        if (gone) return close();
        const document = await opened.document;
        if (!gone) setPdf(document);
      } catch (error) {
        if (!gone) setProblem(error);
      }
    };
    void open();
    return () => {
      gone = true;
      // Whoever still draws one of its pages is given the next one first.
      setTimeout(close, 2_000);
    };
  }, [report]);
  return { pdf, problem };
}
