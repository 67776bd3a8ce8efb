import { type ChildProcess, fork } from 'node:child_process';

/** So much of what a process said last is told when it dies. */
const lastWords = 2000;

export interface Worker {
  child: ChildProcess;
  /** The last that it wrote to its standard error. */
  said: () => string;
}

/**
 * Starts a process beside the core, for work that may crash, hang or eat all memory and must take nothing along.
 * @param memory the most that its heap may take, in MB
 */
export function startWorker(file: string, args: readonly string[], { memory, env }: { memory?: number; env?: Record<string, string> } = {}): Worker {
  const child = fork(file, args, {
    serialization: 'advanced',
    // Flags of this process are not the worker's; in Electron it runs as plain Node.
    execArgv: memory === undefined ? [] : [`--max-old-space-size=${memory}`],
    env: { ...process.env, ELECTRON_RUN_AS_NODE: '1', ...env },
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });
  let said = '';
  child.stderr?.on('data', (chunk: Buffer) => {
    said = (said + chunk.toString()).slice(-lastWords);
  });
  return { child, said: () => said };
}
