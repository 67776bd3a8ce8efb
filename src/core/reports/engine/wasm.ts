import type { ReportFiles } from '../resources.ts';
import { type FigureBox, markAsUa } from './mark-ua.ts';
import { type CompiledReport, dataFile, diagnosticLines, mainFile, pictureSelector, type ReportEngine, sectionSelector } from './report-engine.ts';

/** The compiler's numbers for a paged document, a PDF, and diagnostics as objects. */
const paged = 0;
const pdfFormat = 1;
const fullDiagnostics = 3;

interface Outcome {
  result?: Uint8Array;
  diagnostics?: unknown[];
  hasError?: boolean;
}

/**
 * The engine as WebAssembly, for platforms without a native one. Slower, and otherwise the same.
 * @param wasm the compiled module's bytes
 */
export async function createWasmEngine(files: ReportFiles, wasm: Uint8Array): Promise<ReportEngine> {
  const { default: initialise, TypstCompilerBuilder } = await import('@myriaddreamin/typst-ts-web-compiler');
  await initialise({ module_or_path: new Uint8Array(wasm) });
  const builder = new TypstCompilerBuilder();
  // No file access and no package registry: what is not given below does not exist.
  builder.set_dummy_access_model();
  for (const font of files.fonts) await builder.add_raw_font(font);
  const compiler = await builder.build();
  for (const { name, bytes } of files.templates) compiler.map_shadow(`/${name}`, bytes);

  return {
    name: 'wasm',
    async compile({ data }): Promise<CompiledReport> {
      compiler.map_shadow(`/${dataFile}`, new TextEncoder().encode(JSON.stringify(data)));
      const world = compiler.snapshot('/', `/${mainFile}`, []);
      try {
        const compiled = world.compile(paged, fullDiagnostics) as Outcome;
        const lines = diagnosticLines(compiled.diagnostics ?? []);
        if (compiled.hasError) throw new Error(lines.join('\n'));
        const artifact = world.get_artifact(pdfFormat, fullDiagnostics) as Outcome;
        if (!artifact.result) throw new Error(diagnosticLines(artifact.diagnostics ?? []).join('\n') || 'no document');
        const left = (selector: string): unknown => JSON.parse(world.query(paged, selector, 'value'));
        const pdf = markAsUa(artifact.result, left(pictureSelector) as FigureBox[]);
        return { pdf, pages: pageCount(pdf), sectionPages: left(sectionSelector) as number[], warnings: lines };
      } finally {
        world.free();
      }
    },
  };
}

/** The metadata of a PDF by Typst tell its number of pages. */
function pageCount(pdf: Uint8Array): number {
  const pages = /<xmpTPg:NPages>(\d+)</.exec(Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength).toString('latin1'));
  if (!pages?.[1]) throw new Error('the PDF does not tell its number of pages');
  return Number(pages[1]);
}
