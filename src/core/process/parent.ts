// The process that started us: Electron's main, over the pipe of a utilityProcess, or whoever forked a Node, over its channel.
import { logged } from '../logged.ts';
import type { CorePort } from './relayed-port.ts';

interface ElectronPort extends CorePort {
  start(): void;
}

interface ParentPort {
  on(type: 'message', callback: (event: { data: unknown; ports: ElectronPort[] }) => void): void;
  postMessage(message: unknown): void;
}

/** @typeParam Heard what the parent says @typeParam Said what it is told */
export interface Parent<Heard, Said> {
  send(message: Said): void;
  /** `port` comes with the core's 'connect' and only there. */
  listen(callback: (message: Heard, port?: ElectronPort) => void): void;
  /** The parent is gone: there is nobody left to work for. */
  onGone(callback: () => void): void;
}

const parentPort = (): ParentPort | undefined => (process as { parentPort?: ParentPort }).parentPort;

/** Whether this is a utilityProcess, which cannot start a process of its own: where it is packaged, Electron is no Node. */
export const isUtilityProcess = (): boolean => parentPort() !== undefined;

/** Finds the parent; throws where the program was started by hand. */
export function findParent<Heard, Said>(): Parent<Heard, Said> {
  const port = parentPort();
  if (port) {
    return {
      send: (message) => port.postMessage(message),
      listen: (callback) => port.on('message', ({ data, ports }) => callback(data as Heard, ports[0])),
      // Electron ends a utilityProcess together with its main process
      onGone: () => undefined,
    };
  }
  if (!process.send) throw new Error('This program is started by Netfolio, not by hand.');
  return {
    send: (message) => void process.send?.(message),
    listen: (callback) => void process.on('message', (message) => callback(message as Heard)),
    onGone: (callback) => void process.once('disconnect', callback),
  };
}

/** The core that started this worker. The worker ends with it, and says in its last words nothing that stands in a portfolio. */
export function findCore<Heard, Said>(): Parent<Heard, Said> {
  const core = findParent<Heard, Said>();
  core.onGone(() => process.exit(0));
  process.on('uncaughtException', (error) => {
    console.error(logged(error));
    process.exit(1);
  });
  return core;
}
