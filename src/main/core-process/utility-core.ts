// The core inside Electron's own Node, with a direct port between it and the window.
import { utilityProcess } from 'electron';
import type { FromCore } from '../../shared/contract/core-messages.ts';
import type { SpawnCore } from './core-process.ts';
import { workersFor } from './workers.ts';

/** Starts the built core at `entry`. */
export const utilityCore = (entry: string): SpawnCore => (events) => {
  const child = utilityProcess.fork(entry, [], { serviceName: 'Netfolio core', stdio: 'inherit' });
  const workers = workersFor((message) => child.postMessage(message));
  child.on('message', (message: FromCore) => {
    if (!workers.hear(message)) events.message(message);
  });
  // one that nobody hears would end main; the exit that follows tells the rest
  (child as NodeJS.EventEmitter).on('error', (type: string, location: string) => console.error(`the core failed: ${type} ${location}`));
  child.once('exit', (code) => {
    workers.endAll();
    events.exited(`exit status ${code}`);
  });
  return {
    get pid() {
      return child.pid;
    },
    send: (message) => child.postMessage(message),
    connect: (port) => child.postMessage({ kind: 'connect' }, [port]),
    kill: () => void child.kill(),
  };
};
