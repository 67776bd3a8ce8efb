// The process that started us: Electron's main, over the pipe of a utilityProcess or the channel of a forked Node.
import type { FromCore, ToCore } from '../../shared/contract/core-messages.ts';
import type { CorePort } from './relayed-port.ts';

interface ElectronPort extends CorePort {
  start(): void;
}

interface ParentPort {
  on(type: 'message', callback: (event: { data: ToCore; ports: ElectronPort[] }) => void): void;
  postMessage(message: FromCore): void;
}

export interface Parent {
  send(message: FromCore): void;
  /** `port` comes with 'connect' and only there. */
  listen(callback: (message: ToCore, port?: ElectronPort) => void): void;
  /** The parent is gone: there is nobody left to work for. */
  onGone(callback: () => void): void;
}

/** Finds the parent; throws where the program was started by hand. */
export function findParent(): Parent {
  const { parentPort } = process as { parentPort?: ParentPort };
  if (parentPort) {
    return {
      send: (message) => parentPort.postMessage(message),
      listen: (callback) => parentPort.on('message', ({ data, ports }) => callback(data, ports[0])),
      // Electron ends a utilityProcess together with its main process
      onGone: () => undefined,
    };
  }
  if (!process.send) throw new Error('The core is started by Netfolio’s window, not by hand.');
  return {
    send: (message) => void process.send?.(message),
    listen: (callback) => void process.on('message', (message) => callback(message as ToCore)),
    onGone: (callback) => void process.once('disconnect', callback),
  };
}
