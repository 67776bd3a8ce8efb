// The processes beside the core. A utilityProcess can start none itself, so that main does it at the core's word, and hands
// on what the two say to each other.
import { type UtilityProcess, utilityProcess } from 'electron';
import type { FromCore, ToCore, WorkerWanted } from '../../shared/contract/core-messages.ts';

/** The pipe of a process's last words may close a moment after it; nobody waits for it longer than this, in ms. */
const lastWordsWithin = 1_000;
/** So much of them is told, in characters. */
const lastWords = 2_000;

export interface Workers {
  /** Does what the core says where it is about a worker; tells whether it was. */
  hear(message: FromCore): boolean;
  /** The core is gone: so is the reason for its workers to be there. */
  endAll(): void;
}

/** Starts a core's workers. @param tell says something to that core */
export function workersFor(tell: (message: ToCore) => void): Workers {
  const running = new Map<number, UtilityProcess>();
  let isOver = false;

  function start({ worker, file, args, memory, env }: WorkerWanted): void {
    const child = utilityProcess.fork(file, args, {
      serviceName: 'Netfolio worker',
      // a limit of V8 is a flag of Chromium's here, not one of Node's
      execArgv: memory === undefined ? [] : [`--js-flags=--max-old-space-size=${memory}`],
      env: { ...process.env, ...env },
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    running.set(worker, child);
    let said = '';
    child.stderr?.on('data', (chunk: Buffer) => {
      said = (said + chunk.toString()).slice(-lastWords);
    });
    child.on('message', (data) => tell({ kind: 'fromWorker', worker, data }));
    // Electron before 34 has no such event; where it has, one that nobody hears would end main
    (child as NodeJS.EventEmitter).on('error', (type: string, location: string) => {
      said += `${type} ${location}\n`;
    });
    child.once('exit', (code) => {
      running.delete(worker);
      let hasTold = false;
      const end = (): void => {
        if (hasTold) return;
        hasTold = true;
        clearTimeout(late);
        if (!isOver) tell({ kind: 'workerEnded', worker, how: `exit status ${code}`, said });
      };
      const late = setTimeout(end, lastWordsWithin);
      const { stderr } = child;
      if (!stderr || (stderr as NodeJS.ReadableStream & { readableEnded: boolean }).readableEnded) end();
      else stderr.once('end', end);
    });
  }

  return {
    hear(message) {
      switch (message.kind) {
        case 'startWorker':
          start(message);
          return true;
        case 'toWorker':
          running.get(message.worker)?.postMessage(message.data);
          return true;
        case 'endWorker':
          running.get(message.worker)?.kill();
          return true;
        default:
          return false;
      }
    },
    endAll() {
      isOver = true;
      for (const child of running.values()) child.kill();
    },
  };
}
