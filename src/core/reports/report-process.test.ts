import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { inventedInput } from '../../../tests/pdf/invented-portfolio.ts';
import { AppError } from '../../shared/contract/errors.ts';
import { type AnnualReportData, buildAnnualReport } from './annual-report.ts';
import { ReportProcess, type ReportProcessOptions } from './report-process.ts';

const resources = join(import.meta.dirname, '../../..');
const { data } = buildAnnualReport(inventedInput('fi'));
const named = (organisation: string): AnnualReportData => ({ ...data, organisation });
/** A text over 65,535 bytes, which clean-text.ts never lets through, aborts the native compiler where a letter spans the limit. */
const fatal: AnnualReportData = { ...data, summary: { ...data.summary, lead: 'ä'.repeat(40_000) } };

let running: ReportProcess | undefined;
function aProcess(options: Partial<ReportProcessOptions> = {}): ReportProcess {
  running = new ReportProcess({ resources, ...options });
  return running;
}
afterEach(() => running?.close());

describe('the process that makes reports', () => {
  test('makes one on either engine', async () => {
    const native = await aProcess({ env: { NETFOLIO_REPORT_ENGINE: 'native' } }).make(data);
    running?.close();
    const wasm = await aProcess({ env: { NETFOLIO_REPORT_ENGINE: 'wasm' } }).make(data);
    expect([native.engine, wasm.engine]).toEqual(['native', 'wasm']);
    expect(Buffer.from(native.pdf).subarray(0, 5).toString()).toBe('%PDF-');
    expect(wasm.pages).toBe(native.pages);
  });

  test('dies of a document without taking anything along, and makes the next one', async () => {
    const reports = aProcess({ env: { NETFOLIO_REPORT_ENGINE: 'native' } });
    const died = await reports.make(fatal).catch((error: unknown) => error);
    expect(died).toBeInstanceOf(AppError);
    expect(died).toMatchObject({ code: 'REPORT_FAILED', data: { detail: expect.stringMatching(/SIGABRT|exit/) as string } });
    expect((await reports.make(data)).pages).toBeGreaterThan(5);
  });

  test('fails with the compiler\'s words where a document does not compile', async () => {
    await expect(aProcess().make({ ...data, summary: 1 })).rejects.toMatchObject({ code: 'REPORT_FAILED', data: { detail: expect.stringMatching(/typ/) as string } });
  });

  test('ends a document that takes too long, and makes the next one', async () => {
    const reports = aProcess({ timeLimit: 1500, worker: join(import.meta.dirname, '../../../tests/pdf/endless-worker.ts') });
    await expect(reports.make('never')).rejects.toMatchObject({ code: 'REPORT_FAILED', data: { detail: 'no document in 1.5 s' } });
    await expect(reports.make('at once')).resolves.toMatchObject({ pages: 1 });
  });

  test('makes exports first and the newest preview next', async () => {
    const reports = aProcess();
    const order: string[] = [];
    const ask = (name: string, preview: boolean) => reports.make(named(name), { preview }).then(() => order.push(name));
    await Promise.all([ask('käynnissä', true), ask('vanha', true), ask('uusi', true), ask('vienti', false)]);
    expect(order).toEqual(['käynnissä', 'vienti', 'uusi', 'vanha']);
  });

  test('forgets a preview that nobody waits for', async () => {
    const reports = aProcess();
    const first = reports.make(data, { preview: true });
    const gone = new AbortController();
    const withdrawn = reports.make(named('turha'), { preview: true, signal: gone.signal });
    gone.abort();
    await expect(withdrawn).rejects.toMatchObject({ code: 'REPORT_FAILED' });
    expect((await first).pages).toBeGreaterThan(5);
  });

  test('leaves nobody waiting when it is closed', async () => {
    const reports = aProcess();
    const all = [reports.make(data), reports.make(data)].map((each) => each.catch((error: unknown) => error));
    reports.close();
    expect(await Promise.all(all)).toEqual([expect.any(AppError), expect.any(AppError)]);
    await expect(reports.make(data)).rejects.toMatchObject({ code: 'REPORT_FAILED' });
  });
});
