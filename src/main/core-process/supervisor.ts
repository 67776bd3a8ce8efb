// Starts the core, watches it, and starts it again when it dies.
import { randomUUID } from 'node:crypto';
import type { MessagePortMain } from 'electron';
import type { CoreState } from '../../shared/contract/shell.ts';
import type { CoreProcess, CoreStart } from './core-process.ts';

const readyWithin = 30_000;
const saidLateAfter = 4_000;
const stopWithin = 3_000;
const steadyAfter = 30_000;
const delays = [100, 500, 1_000, 2_000, 5_000];

/** How long to wait before start number `failures` + 1, in milliseconds. */
export const backOff = (failures: number): number => delays[Math.min(failures, delays.length - 1)] ?? 0;

/** 'starting' is the first start, of which a window need not be told while it goes well. */
export type SupervisedState = CoreState | 'starting';

export interface Supervisor {
  readonly state: SupervisedState;
  /** For logs and tests: the process that runs now. */
  readonly pid: number | undefined;
  /** Gives a ready core a port. Only when `state` is 'up'. */
  connect(port: MessagePortMain): void;
  /** Ends the core that runs now, whatever it does, as if it had died: another one starts. */
  end(): void;
  /** Ends the core for good; resolves when it has ended. */
  stop(): Promise<void>;
}

/** Keeps a core running until it is stopped; `onState` hears of every change. */
export function superviseCore({ spawn, places }: CoreStart, onState: (state: CoreState) => void): Supervisor {
  let core: CoreProcess | undefined;
  let state: SupervisedState = 'starting';
  let failures = 0;
  let stopping = false;
  let stopped: () => void = () => undefined;
  let retry: NodeJS.Timeout | undefined;

  const become = (next: CoreState): void => {
    if (state === next) return;
    state = next;
    onState(next);
  };

  function start(): void {
    const nonce = randomUUID();
    let steady: NodeJS.Timeout | undefined;
    const child = spawn({
      message(message) {
        if (!('nonce' in message) || message.nonce !== nonce) return;
        clearTimeout(tooLate);
        if (message.kind === 'failed') {
          console.error(`the core could not start: ${message.reason}`);
          child.kill();
          return;
        }
        steady = setTimeout(() => {
          failures = 0;
        }, steadyAfter);
        become('up');
      },
      exited(reason) {
        clearTimeout(tooLate);
        clearTimeout(steady);
        core = undefined;
        if (stopping) {
          stopped();
          return;
        }
        console.error(`the core ended: ${reason}`);
        const wait = backOff(failures);
        failures += 1;
        become('down');
        retry = setTimeout(start, wait);
      },
    });
    const tooLate = setTimeout(() => {
      console.error('the core did not become ready in time');
      child.kill();
    }, readyWithin);
    core = child;
    child.send({ kind: 'start', nonce, ...places });
  }

  start();
  // a window that waits for the first start must not wait without a word
  const late = setTimeout(() => {
    if (state === 'starting') become('down');
  }, saidLateAfter);
  return {
    get state() {
      return state;
    },
    get pid() {
      return core?.pid;
    },
    connect: (port) => core?.connect(port),
    end: () => core?.kill(),
    stop() {
      stopping = true;
      clearTimeout(retry);
      clearTimeout(late);
      const running = core;
      if (!running) return Promise.resolve();
      return new Promise((resolve) => {
        const force = setTimeout(() => running.kill(), stopWithin);
        stopped = () => {
          clearTimeout(force);
          resolve();
        };
        running.send({ kind: 'stop' });
      });
    },
  };
}
