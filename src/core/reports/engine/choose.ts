import { readFileSync } from 'node:fs';
import { readReportFiles, wasmPath } from '../resources.ts';
import { createNativeEngine } from './native.ts';
import type { EngineName, ReportEngine } from './report-engine.ts';
import { createWasmEngine } from './wasm.ts';

/** Forces an engine: `native` or `wasm`. */
export const engineVariable = 'NETFOLIO_REPORT_ENGINE';

/** The engine that is asked for. Throws where it cannot run here. */
export function createEngine(name: EngineName, resources: string): Promise<ReportEngine> {
  const files = readReportFiles(resources);
  return name === 'native' ? createNativeEngine(files) : createWasmEngine(files, readFileSync(wasmPath(resources)));
}

/**
 * The native engine where it loads, else the WASM one; or the one that the environment names.
 * @param resources the directory that holds the application's files
 */
export async function chooseEngine(resources: string, forced: string | undefined = process.env[engineVariable]): Promise<ReportEngine> {
  if (forced === 'native' || forced === 'wasm') return createEngine(forced, resources);
  try {
    return await createEngine('native', resources);
  } catch {
    // No native package for this platform, or one that its system cannot load: the other engine does the same work.
    return createEngine('wasm', resources);
  }
}
