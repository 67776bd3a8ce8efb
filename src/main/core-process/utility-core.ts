// The core inside Electron's own Node, with a direct port between it and the window.
import { utilityProcess } from 'electron';
import type { FromCore } from '../../shared/contract/core-messages.ts';
import type { SpawnCore } from './core-process.ts';

/** Starts the built core at `entry`. */
export const utilityCore = (entry: string): SpawnCore => (events) => {
  const child = utilityProcess.fork(entry, [], { serviceName: 'Netfolio core', stdio: 'inherit' });
  child.on('message', (message: FromCore) => events.message(message));
  child.once('exit', (code) => events.exited(`exit status ${code}`));
  return {
    get pid() {
      return child.pid;
    },
    send: (message) => child.postMessage(message),
    connect: (port) => child.postMessage({ kind: 'connect' }, [port]),
    kill: () => void child.kill(),
  };
};
