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

/** What waits to be made: exports in the order they were asked for, then previews, the newest first. */
class Waiting {
  readonly #jobs: Job[] = [];

  add(job: Job, signal?: AbortSignal): void {
    this.#jobs.push(job);
    signal?.addEventListener('abort', () => {
      const place = this.#jobs.indexOf(job);
      if (place < 0) return;
      this.#jobs.splice(place, 1);
      job.reject(failed('withdrawn'));
    }, { once: true });
  }

  next(): Job | undefined {
    const firstExport = this.#jobs.findIndex((job) => !job.preview);
    return this.#jobs.splice(firstExport >= 0 ? firstExport : this.#jobs.length - 1, 1)[0];
  }

  rejectAll(error: Error): void {
    this.#jobs.splice(0).forEach((job) => job.reject(error));
  }
}

/** The process that makes reports: started at the first document, warm for the next, restarted when it dies. */
export class ReportProcess {
  readonly #options: ReportProcessOptions;
  readonly #timeLimit: number;
  readonly #waiting = new Waiting();
  #current: { id: number; job: Job; timer: NodeJS.Timeout } | undefined;
  #child: Worker | undefined;
  #lastId = 0;
  #closed = false;

  constructor(options: ReportProcessOptions) {
    this.#options = options;
    this.#timeLimit = options.timeLimit ?? defaultTimeLimit;
  }

  /**
   * Makes one document. One is made at a time: exports in the order they were asked for, then previews, the newest
   * first, because it is the one that is being looked at.
   * @param options.preview whether it may wait behind others
   * @param options.signal takes it out of the queue; a document that is being made is finished
   * @throws AppError REPORT_FAILED
   */
  make(data: unknown, { preview = false, signal }: { preview?: boolean; signal?: AbortSignal } = {}): Promise<MadeReport> {
    return new Promise((resolve, reject) => {
      if (this.#closed) return reject(failed('closed'));
      if (signal?.aborted) return reject(failed('withdrawn'));
      this.#waiting.add({ data, preview, resolve, reject }, signal);
      this.#next();
    });
  }

  /** Ends the process; what still waits fails. */
  close(): void {
    this.#closed = true;
    this.#discard();
    this.#waiting.rejectAll(failed('closed'));
    this.#settle((job) => job.reject(failed('closed')));
  }

  #next(): void {
    if (this.#current || this.#closed) return;
    const job = this.#waiting.next();
    if (!job) return;
    this.#child ??= this.#start();
    this.#child.hold(true);
    const id = (this.#lastId += 1);
    const timer = setTimeout(() => {
      this.#discard();
      this.#settle((late) => late.reject(failed(`no document in ${this.#timeLimit / 1000} s`)));
    }, this.#timeLimit);
    this.#current = { id, job, timer };
    const request: WorkerRequest = { id, data: job.data };
    try {
      this.#child.send(request);
    } catch (error) {
      this.#settle((unsent) => unsent.reject(failed(error instanceof Error ? error.message : String(error))));
    }
  }

  #start(): Worker {
    const { resources, worker = defaultWorker(), env } = this.#options;
    const started = startWorker(worker, [resources], {
      message: (reply) => this.#onReply(reply as WorkerReply),
      ended: ({ how, said }) => this.#onDeath(started, `${how} ${said}`.trim()),
    }, env ? { env } : {});
    return started;
  }

  #onReply(reply: WorkerReply): void {
    if (reply.id !== this.#current?.id) return;
    if ('error' in reply) return this.#settle((job) => job.reject(failed(reply.error)));
    if (reply.memory > memoryLimit) this.#discard();
    this.#settle((job) => job.resolve({ ...reply.report, engine: reply.engine }));
  }

  #onDeath(dead: Worker, detail: string): void {
    // One that was discarded on purpose is no longer ours to mourn.
    if (dead !== this.#child) return;
    this.#child = undefined;
    this.#settle((job) => job.reject(failed(detail)));
  }

  #discard(): void {
    const old = this.#child;
    this.#child = undefined;
    old?.kill();
  }

  /** Ends the document that is being made, and begins the next. */
  #settle(finish: (job: Job) => void): void {
    if (!this.#current) return;
    clearTimeout(this.#current.timer);
    const { job } = this.#current;
    this.#current = undefined;
    this.#child?.hold(false);
    finish(job);
    this.#next();
  }
}
