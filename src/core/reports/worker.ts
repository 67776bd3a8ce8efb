import { chooseEngine } from './engine/choose.ts';
import type { ReportEngine } from './engine/report-engine.ts';
import type { WorkerReply, WorkerRequest } from './worker-messages.ts';

/*
 * The process that reports are made in. An abort of the compiler, a document that eats all memory and one that never
 * ends take this process along and nothing else. Started by report-process.ts with the resources directory as its argument.
 */

const resources = process.argv[2] ?? '';
let engine: Promise<ReportEngine> | undefined;

function reply(message: WorkerReply): void {
  process.send?.(message);
}

async function answer({ id, data }: WorkerRequest): Promise<void> {
  try {
    engine ??= chooseEngine(resources);
    const ready = await engine;
    reply({ id, report: await ready.compile({ data }), engine: ready.name, memory: process.memoryUsage.rss() });
  } catch (error) {
    reply({ id, error: error instanceof Error ? error.message : String(error) });
  }
}

process.on('message', (request: WorkerRequest) => void answer(request));
// The core is gone: so is the reason to be here.
process.on('disconnect', () => process.exit(0));
