// The core in a Node of its own, where the one inside Electron is too old. Node has no ports to share with a window, so
// main relays what each window says under a number.
import { fork } from 'node:child_process';
import type { MessagePortMain } from 'electron';
import type { FromCore, ToCore } from '../../shared/contract/core-messages.ts';
import type { SpawnCore } from './core-process.ts';

/** Starts the built core at `entry` with the Node at `execPath`. */
export const nodeCore = (entry: string, execPath: string): SpawnCore => (events) => {
  const child = fork(entry, [], {
    execPath,
    execArgv: [],
    serialization: 'advanced',
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  const ports = new Map<number, MessagePortMain>();
  let lastId = 0;
  let ended = false;

  const end = (reason: string): void => {
    if (ended) return;
    ended = true;
    for (const port of ports.values()) port.close();
    ports.clear();
    events.exited(reason);
  };
  const send = (message: ToCore): void => {
    // the channel can break between our look and the write: the exit that follows tells the rest
    if (child.connected) child.send(message, () => undefined);
  };

  child.once('error', (error) => end(error.message));
  child.once('exit', (code, signal) => end(signal ?? `exit status ${code}`));
  child.on('message', (message) => {
    const said = message as FromCore;
    if (said.kind === 'data') ports.get(said.id)?.postMessage(said.data);
    else events.message(said);
  });

  return {
    pid: child.pid,
    send,
    connect(port) {
      lastId += 1;
      const id = lastId;
      ports.set(id, port);
      send({ kind: 'open', id });
      port.on('message', (event) => send({ kind: 'data', id, data: event.data }));
      port.on('close', () => {
        if (ports.delete(id)) send({ kind: 'close', id });
      });
      port.start();
    },
    kill: () => void child.kill('SIGKILL'),
  };
};
