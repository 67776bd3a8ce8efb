import { chooseEngine } from './engine/choose.ts';
import type { ReportEngine } from './engine/report-engine.ts';
import { findCore } from '../process/parent.ts';
import type { WorkerReply, WorkerRequest } from './worker-messages.ts';

/*
 * The process that reports are made in. An abort of the compiler, a document that eats all memory and one that never
 * ends take this process along and nothing else. Started by report-process.ts with the resources directory as its argument.
 */

const parent = findCore<WorkerRequest, WorkerReply>();
const resources = process.argv[2] ?? '';
let engine: Promise<ReportEngine> | undefined;

async function answer({ id, data }: WorkerRequest): Promise<void> {
  try {
    engine ??= chooseEngine(resources);
    const ready = await engine;
    parent.send({ id, report: await ready.compile({ data }), engine: ready.name, memory: process.memoryUsage.rss() });
  } catch (error) {
    parent.send({ id, error: error instanceof Error ? error.message : String(error) });
  }
}

parent.listen((request) => void answer(request));
