import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Clock } from '../../shared/clock.ts';
import type { CorePlaces } from '../../shared/contract/core-messages.ts';
import { AppError, type ErrorData } from '../../shared/contract/errors.ts';
import { removeTemporary } from '../db/file/create.ts';
import { portfolioPath, temporaryBeside } from '../db/file/files.ts';
import { startWorker, type WorkerEnd } from '../process/worker.ts';
import type { Parts, Told, WorkUnderWay } from '../under-way.ts';
import type { ImportReply, ImportRequest } from './worker-messages.ts';

export interface ImportProcess {
  /**
   * Makes a portfolio file of another file, whole or not at all.
   * @param signal ends it
   * @returns the path of the portfolio
   * @throws AppError IMPORT_STOPPED, and what the making throws
   */
  make(from: string, wanted: string, signal?: AbortSignal): Promise<string>;
  /** Ends what is being read in. */
  close(): void;
}

export interface ImportProcessOptions {
  places: CorePlaces;
  clock: Clock;
  work: WorkUnderWay;
  /** The worker's file; by default the built one beside this file, else its source. */
  worker?: string;
  /** Milliseconds that one file may take. */
  timeLimit?: number;
  /** MB that the rows of one file may take in memory. */
  memoryLimit?: number;
}

/** The largest file that is allowed takes a few minutes; a busy machine several times as long. */
const defaultTimeLimit = 1_800_000;
/** 200 million characters of rows, each held twice for a while in at most two bytes, and what is around them. */
const defaultMemoryLimit = 3_000;

function defaultWorker(): string {
  const built = path.join(import.meta.dirname, 'import-worker.cjs');
  return existsSync(built) ? built : path.join(import.meta.dirname, 'worker.ts');
}

/** Reading the rows takes about as long as writing them. */
const parts: Parts = { reading: 1, making: 1 };

type Reason = ErrorData<'IMPORT_STOPPED'>['reason'];

/** Why a process ended that said nothing of it. */
function reasonOf({ how, said }: WorkerEnd): Reason {
  // Where the computer's memory is used up, the system ends who has most of it.
  if (/heap out of memory|heap limit/.test(said) || how === 'SIGKILL') return 'memory';
  return how === 'SIGINT' ? 'cancelled' : 'failed';
}

/** Reads files in, each in a process of its own. */
export function createImportProcess({
  places, clock, work, worker = defaultWorker(), timeLimit = defaultTimeLimit, memoryLimit = defaultMemoryLimit,
}: ImportProcessOptions): ImportProcess {
  const running = new Set<(reason: Reason) => void>();

  function run(request: ImportRequest, { signal, progress }: Told): Promise<ImportReply | Reason> {
    return new Promise((resolve) => {
      let stopped: Reason | undefined;
      let answer: ImportReply | undefined;
      const stop = (reason: Reason) => {
        stopped ??= reason;
        reader.kill();
      };
      const cancel = () => stop('cancelled');
      const timer = setTimeout(() => stop('time'), timeLimit);
      const end = (outcome: ImportReply | Reason) => {
        clearTimeout(timer);
        running.delete(stop);
        signal.removeEventListener('abort', cancel);
        resolve(outcome);
      };
      const reader = startWorker(worker, [], {
        message(message) {
          const reply = message as ImportReply;
          if ('progress' in reply) return progress(reply.progress);
          answer = reply;
          reader.kill();
        },
        ended(how) {
          if (!answer && !stopped) console.error(`the process that read ${request.from} ended: ${how.how} ${how.said}`);
          end(answer ?? stopped ?? reasonOf(how));
        },
      }, { memory: memoryLimit });
      running.add(stop);
      signal.addEventListener('abort', cancel);
      reader.send(request);
    });
  }

  return {
    async make(from, wanted, signal) {
      const source = path.resolve(from);
      const temporary = temporaryBeside(portfolioPath(wanted));
      const stopped = (reason: Reason) => new AppError('IMPORT_STOPPED', { path: source, reason });
      if (signal?.aborted) throw stopped('cancelled');
      const request = { from: source, path: path.resolve(wanted), temporary, places, now: clock.now(), today: clock.today() };
      const told = work.tell('portfolio.importJson', parts, signal);
      const outcome = await run(request, told).finally(() => told.end());
      if (typeof outcome === 'object' && 'path' in outcome) return outcome.path;
      removeTemporary(temporary);
      if (typeof outcome === 'string') throw stopped(outcome);
      if ('refused' in outcome) throw new AppError(outcome.refused.code, outcome.refused.data);
      throw new Error('failed' in outcome ? outcome.failed : 'The process that reads files in said nothing.');
    },
    close() {
      for (const stop of running) stop('cancelled');
    },
  };
}
