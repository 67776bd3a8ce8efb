import { fork } from 'node:child_process';
import type { FromCore, ToCore } from '../../shared/contract/core-messages.ts';
import { findParent, isUtilityProcess } from './parent.ts';

/** So much of what a process said last is told when it dies. */
const lastWords = 2000;

/** A process beside the core, for work that may crash, hang or eat all memory and must take nothing along. */
export interface Worker {
  /** One that is dying hears nothing; its end is told. */
  send(message: unknown): void;
  /** Ends it at once. */
  kill(): void;
  /** Whether it keeps this process alive. */
  hold(held: boolean): void;
}

/** How a process ended. */
export interface WorkerEnd {
  /** Its exit status, the signal that ended it, or why it could not be started. */
  how: string;
  /** The last that it wrote to its standard error. */
  said: string;
}

export interface WorkerEvents {
  message(message: unknown): void;
  /** Comes exactly once. */
  ended(end: WorkerEnd): void;
}

export interface WorkerOptions {
  /** The most that its heap may take, in MB. */
  memory?: number;
  env?: Record<string, string>;
}

/**
 * Starts the program in `file` as a process of its own: by Electron's main, where this is a utilityProcess, else by a fork
 * of this Node. The program finds whoever started it by `findParent`.
 */
export function startWorker(file: string, args: readonly string[], events: WorkerEvents, options: WorkerOptions = {}): Worker {
  return isUtilityProcess() ? askMain(file, args, events, options) : forkNode(file, args, events, options);
}

function forkNode(file: string, args: readonly string[], events: WorkerEvents, { memory, env }: WorkerOptions): Worker {
  const child = fork(file, args, {
    serialization: 'advanced',
    // Flags of this process are not the worker's.
    execArgv: memory === undefined ? [] : [`--max-old-space-size=${memory}`],
    env: { ...process.env, ...env },
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });
  let said = '';
  let hasEnded = false;
  const end = (how: string): void => {
    if (hasEnded) return;
    hasEnded = true;
    events.ended({ how, said });
  };
  child.stderr?.on('data', (chunk: Buffer) => {
    said = (said + chunk.toString()).slice(-lastWords);
  });
  child.on('message', (message) => events.message(message));
  child.on('error', (error) => end(error.message));
  child.on('close', (code, signal) => end(signal ?? `exit status ${code}`));
  return {
    send: (message) => void child.send(message as object, () => undefined),
    kill: () => void child.kill('SIGKILL'),
    hold(held) {
      const stderr = child.stderr as (NodeJS.ReadableStream & { ref?: () => void; unref?: () => void }) | null;
      for (const each of [child, child.channel, stderr]) {
        if (held) each?.ref?.();
        else each?.unref?.();
      }
    },
  };
}

/** Who hears of each worker that main has started, by its number. */
const asked = new Map<number, WorkerEvents>();
let main: { send(message: FromCore): void } | undefined;
let lastNumber = 0;

function findMain(): { send(message: FromCore): void } {
  if (main) return main;
  const parent = findParent<ToCore, FromCore>();
  parent.listen((message) => {
    if (message.kind === 'fromWorker') asked.get(message.worker)?.message(message.data);
    if (message.kind !== 'workerEnded') return;
    const events = asked.get(message.worker);
    asked.delete(message.worker);
    events?.ended({ how: message.how, said: message.said });
  });
  main = parent;
  return parent;
}

function askMain(file: string, args: readonly string[], events: WorkerEvents, options: WorkerOptions): Worker {
  const parent = findMain();
  lastNumber += 1;
  const worker = lastNumber;
  asked.set(worker, events);
  parent.send({ kind: 'startWorker', worker, file, args: [...args], ...options });
  return {
    send: (data) => parent.send({ kind: 'toWorker', worker, data }),
    kill: () => parent.send({ kind: 'endWorker', worker }),
    // main keeps this process alive, whatever its workers do
    hold: () => undefined,
  };
}
