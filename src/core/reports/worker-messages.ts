import type { CompiledReport, EngineName } from './engine/report-engine.ts';

/** What the core sends to the report process. */
export interface WorkerRequest {
  id: number;
  data: unknown;
}

/** What it sends back: the document, or why there is none. */
export type WorkerReply =
  | { id: number; report: CompiledReport; engine: EngineName; memory: number }
  | { id: number; error: string };
