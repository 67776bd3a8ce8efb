// The core as a process of its own: wiring only. Started by main, as a utilityProcess or as a plain Node.
import { RPCHandler } from '@orpc/server/message-port';
import type { CorePlaces, FromCore, ToCore } from '../shared/contract/core-messages.ts';
import { machineClock } from '../shared/clock.ts';
import { createCore, rpcInterceptors } from './app.ts';
import { logged } from './logged.ts';
import { findParent } from './process/parent.ts';
import { type CorePort, type RelayedPort, relayedPort } from './process/relayed-port.ts';

const parent = findParent<ToCore, FromCore>();
const relayed = new Map<number, RelayedPort>();

/** What a started core can do; undefined until main has said where things are. */
let running: { serve(port: CorePort): void; close(): void } | undefined;

function start({ resources, data }: CorePlaces): typeof running {
  const core = createCore({ resources, data, clock: machineClock });
  const handler = new RPCHandler(core.router, { interceptors: rpcInterceptors });
  return {
    serve: (port) => handler.upgrade(port, { context: core.context }),
    close: () => core.close(),
  };
}

function end(code: number): never {
  try {
    running?.close();
  } catch (error) {
    console.error('the portfolio could not be closed:', logged(error));
  }
  process.exit(code);
}

parent.listen((message, port) => {
  switch (message.kind) {
    case 'start':
      try {
        running ??= start(message);
        parent.send({ kind: 'ready', nonce: message.nonce });
      } catch (error) {
        parent.send({ kind: 'failed', nonce: message.nonce, reason: logged(error) });
      }
      break;
    case 'connect':
      if (!port) break;
      running?.serve(port);
      port.start();
      break;
    case 'open': {
      const { id } = message;
      const opened = relayedPort((data) => parent.send({ kind: 'data', id, data }));
      relayed.set(id, opened);
      running?.serve(opened);
      break;
    }
    case 'data':
      relayed.get(message.id)?.receive(message.data);
      break;
    case 'close':
      relayed.get(message.id)?.closed();
      relayed.delete(message.id);
      break;
    case 'stop':
      end(0);
  }
});
parent.onGone(() => end(0));

// a message that makes no sense is no reason to end
process.on('unhandledRejection', (reason) => console.error('unhandled in the core:', logged(reason)));
// after an error that nobody caught nothing can be trusted: main starts a new core
process.on('uncaughtException', (error) => {
  console.error('the core ends after an unexpected error:', logged(error));
  end(1);
});
