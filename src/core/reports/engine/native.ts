import { join, resolve } from 'node:path';
import type { ReportFiles } from '../resources.ts';
import { type CompiledReport, dataFile, diagnosticLines, mainFile, type ReportEngine, sectionSelector } from './report-engine.ts';

/** A directory that does not exist: everything reaches the compiler from memory, nothing is read from the disk. */
const workspace = resolve('/netfolio-report');
/** Results not used in this many documents leave the compiler's cache; a warm preview lives from the last few. */
const cacheAge = 2;

/** The engine as a native module. Throws where this platform has none. */
export async function createNativeEngine(files: ReportFiles): Promise<ReportEngine> {
  const { NodeCompiler } = await import('@myriaddreamin/typst-ts-node-compiler');
  const compiler = NodeCompiler.create({ workspace, fontArgs: [{ fontBlobs: files.fonts.map((font) => Buffer.from(font)) }] });
  for (const { name, bytes } of files.templates) compiler.mapShadow(join(workspace, name), Buffer.from(bytes));

  return {
    name: 'native',
    async compile({ data }): Promise<CompiledReport> {
      compiler.mapShadow(join(workspace, dataFile), Buffer.from(JSON.stringify(data)));
      const compiled = compiler.compile({ mainFilePath: join(workspace, mainFile) });
      const document = compiled.result;
      if (!document) {
        const error = compiled.takeError();
        throw new Error(error ? diagnosticLines(compiler.fetchDiagnostics(error)).join('\n') : 'no document');
      }
      const warnings = compiled.takeWarnings();
      const report = {
        pdf: new Uint8Array(compiler.pdf(document, { pdfStandard: 'ua-1' })),
        pages: document.numOfPages,
        sectionPages: compiler.query(document, { selector: sectionSelector, field: 'value' }) as number[],
        warnings: warnings ? diagnosticLines(compiler.fetchDiagnostics(warnings)) : [],
      };
      compiler.evictCache(cacheAge);
      return report;
    },
  };
}
