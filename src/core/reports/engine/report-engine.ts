/** A finished document. */
export interface CompiledReport {
  /** PDF/UA-1. */
  pdf: Uint8Array;
  pages: number;
  /** The page (from 1) on which each section begins, in the order of the document; the cover is not among them. */
  sectionPages: number[];
  warnings: string[];
}

export type EngineName = 'native' | 'wasm';

/** Compiles the annual report's template with its data. Both engines are the same Typst and give the same document. */
export interface ReportEngine {
  readonly name: EngineName;
  /**
   * @param input.data what the template takes, as plain JSON (`AnnualReportData`), already cleaned
   * @throws Error with Typst's diagnostics where the document does not compile
   */
  compile(input: { data: unknown }): Promise<CompiledReport>;
}

/** Where the template finds its data; the same name in both engines. */
export const dataFile = 'data.json';
export const mainFile = 'main.typ';
/** The label under which the template leaves the page of each section. */
export const sectionSelector = '<section-page>';
/** The label under which it leaves where each figure stands. */
export const pictureSelector = '<picture>';

/** Renders Typst's diagnostics as lines. Both engines give objects of this shape. */
export function diagnosticLines(diagnostics: readonly unknown[]): string[] {
  return diagnostics.map((each) => {
    if (typeof each !== 'object' || each === null) return String(each);
    const { path, range, message, hints } = each as { path?: unknown; range?: unknown; message?: unknown; hints?: unknown };
    const where = [path, typeof range === 'object' && range !== null ? JSON.stringify(range) : range];
    const notes = Array.isArray(hints) && hints.length > 0 ? ` (${hints.join('; ')})` : '';
    return `${where.filter(Boolean).join(':')} ${String(message)}${notes}`.trim();
  });
}
