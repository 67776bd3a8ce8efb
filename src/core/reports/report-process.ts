import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { AppError } from '../../shared/contract/errors.ts';
import { startWorker, type Worker } from '../process/worker.ts';
import type { CompiledReport, EngineName } from './engine/report-engine.ts';
import type { WorkerReply, WorkerRequest } from './worker-messages.ts';

/** A document and the engine that made it. */
export interface MadeReport extends CompiledReport {
  engine: EngineName;
}

export interface ReportProcess {
  /**
   * Makes one document. One is made at a time: exports in the order they were asked for, then previews, the newest
   * first, because it is the one that is being looked at.
   * @param options.preview whether it may wait behind others
   * @param options.signal takes it out of the queue; a document that is being made is finished
   * @throws AppError REPORT_FAILED
   */
  make(data: unknown, options?: { preview?: boolean; signal?: AbortSignal }): Promise<MadeReport>;
  /** Ends the process; what still waits fails. */
  close(): void;
}

export interface ReportProcessOptions {
  /** The directory that holds the application's files (template, fonts, compiler). */
  resources: string;
  /** The worker's file; by default the built one beside this file, else its source. */
  worker?: string;
  /** Milliseconds that one document may take. */
  timeLimit?: number;
  env?: Record<string, string>;
}

interface Job {
  data: unknown;
  preview: boolean;
  resolve: (report: MadeReport) => void;
  reject: (error: Error) => void;
}

/** 10,000 engagements, nine hundred pages, take about half a minute. */
const defaultTimeLimit = 180_000;
/** A process that has grown past this is replaced before the next document. In bytes. */
const memoryLimit = 1_000_000_000;

function defaultWorker(): string {
  const built = join(import.meta.dirname, 'report-worker.cjs');
  return existsSync(built) ? built : join(import.meta.dirname, 'worker.ts');
}

const failed = (detail: string) => new AppError('REPORT_FAILED', { detail });

/** Keeps the process that makes reports: started at the first document, warm for the next, restarted when it dies. */
export function createReportProcess(options: ReportProcessOptions): ReportProcess {
  const { resources, worker = defaultWorker(), timeLimit = defaultTimeLimit } = options;
  const waiting: Job[] = [];
  let current: { id: number; job: Job; timer: NodeJS.Timeout } | undefined;
  let child: Worker | undefined;
  let lastId = 0;
  let closed = false;

  function start(): Worker {
    const started = startWorker(worker, [resources], {
      message: (reply) => onReply(reply as WorkerReply),
      ended: ({ how, said }) => onDeath(started, `${how} ${said}`.trim()),
    }, options.env ? { env: options.env } : {});
    return started;
  }

  function settle(finish: (job: Job) => void): void {
    if (!current) return;
    clearTimeout(current.timer);
    const { job } = current;
    current = undefined;
    child?.hold(false);
    finish(job);
    next();
  }

  function onReply(reply: WorkerReply): void {
    if (reply.id !== current?.id) return;
    if ('error' in reply) return settle((job) => job.reject(failed(reply.error)));
    if (reply.memory > memoryLimit) discard();
    settle((job) => job.resolve({ ...reply.report, engine: reply.engine }));
  }

  function onDeath(dead: Worker, detail: string): void {
    // One that was discarded on purpose is no longer ours to mourn.
    if (dead !== child) return;
    child = undefined;
    settle((job) => job.reject(failed(detail)));
  }

  function discard(): void {
    const old = child;
    child = undefined;
    old?.kill();
  }

  function next(): void {
    if (current || closed) return;
    const firstExport = waiting.findIndex((job) => !job.preview);
    const [job] = waiting.splice(firstExport >= 0 ? firstExport : waiting.length - 1, 1);
    if (!job) return;
    child ??= start();
    child.hold(true);
    const id = ++lastId;
    const timer = setTimeout(() => {
      discard();
      settle((late) => late.reject(failed(`no document in ${timeLimit / 1000} s`)));
    }, timeLimit);
    current = { id, job, timer };
    const request: WorkerRequest = { id, data: job.data };
    try {
      child.send(request);
    } catch (error) {
      settle((unsent) => unsent.reject(failed(error instanceof Error ? error.message : String(error))));
    }
  }

  return {
    make(data, { preview = false, signal } = {}) {
      return new Promise((resolve, reject) => {
        if (closed) return reject(failed('closed'));
        if (signal?.aborted) return reject(failed('withdrawn'));
        const job: Job = { data, preview, resolve, reject };
        waiting.push(job);
        signal?.addEventListener('abort', () => {
          const place = waiting.indexOf(job);
          if (place < 0) return;
          waiting.splice(place, 1);
          reject(failed('withdrawn'));
        }, { once: true });
        next();
      });
    },
    close() {
      closed = true;
      discard();
      waiting.splice(0).forEach((job) => job.reject(failed('closed')));
      settle((job) => job.reject(failed('closed')));
    },
  };
}
