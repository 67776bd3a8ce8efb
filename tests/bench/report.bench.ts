import { join } from 'node:path';
import { buildAnnualReport } from '../../src/core/reports/annual-report.ts';
import { createEngine } from '../../src/core/reports/engine/choose.ts';
import type { EngineName } from '../../src/core/reports/engine/report-engine.ts';
import { ReportProcess } from '../../src/core/reports/report-process.ts';
import { repeatedInput } from '../pdf/invented-portfolio.ts';

/*
 * The annual report on both engines in one run: from read models to finished bytes. Limit: a portfolio of a sample's size in
 * at most 250 ms on the native engine, cold compiler start left out.
 */

const root = join(import.meta.dirname, '../..');
const limit = 250;
const rounds = 7;

/** Milliseconds of each run of the work, each with data that the engine has not seen. */
async function timed(work: (round: number) => Promise<unknown>): Promise<number[]> {
  const times: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const start = performance.now();
    await work(round);
    times.push(performance.now() - start);
  }
  return times;
}

const median = (times: number[]) => times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? Number.NaN;
const ms = (value: number | undefined) => `${Math.round(value ?? Number.NaN)} ms`;

const engines: EngineName[] = ['native', 'wasm'];
const rows: Record<string, string>[] = [];
let sample = Number.NaN;
for (const size of [37, 1000]) {
  const input = repeatedInput('fi', size);
  const medians: Partial<Record<EngineName, number>> = {};
  for (const name of engines) {
    const started = performance.now();
    const engine = await createEngine(name, root);
    const start = performance.now() - started;
    let pages = 0;
    const times = await timed(async (round) => {
      const { data } = buildAnnualReport({ ...input, organisation: `Kuvitteellinen kaupunki ${round}` });
      pages = (await engine.compile({ data })).pages;
    });
    medians[name] = median(times.slice(1));
    if (size === 37 && name === 'native') sample = times[0] ?? Number.NaN;
    rows.push({
      records: String(size), engine: name, pages: String(pages), start: ms(start), first: ms(times[0]), 'median after': ms(medians[name]),
      ratio: name === 'wasm' ? `${((medians.wasm ?? 0) / (medians.native ?? 1)).toFixed(1)}× native` : '1×',
    });
  }
}
const built = await timed((round) => Promise.resolve(buildAnnualReport({ ...repeatedInput('fi', 1000), year: 2020 + round })));
const reports = new ReportProcess({ resources: root });
const { data } = buildAnnualReport(repeatedInput('fi', 37));
const apart = await timed((round) => reports.make({ ...data, organisation: `Kaupunki ${round}` }));
reports.close();

console.table(rows);
console.log(`data of 1,000 records: ${ms(median(built))}; in its own process: first ${ms(apart[0])}, then ${ms(median(apart.slice(1)))}`);
console.log(`limit: a sample's first report on the native engine ${ms(sample)} ≤ ${limit} ms`);
if (sample > limit) process.exitCode = 1;
