// The same window in a browser, for machines without a display and for the tests: wiring only.
//   node src/host/server.ts [--port N] [--data DIR] [--json] [FILE]
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { createRouterClient } from '@orpc/server';
import { RPCHandler } from '@orpc/server/ws';
import { WebSocketServer } from 'ws';
import { createCore, rpcInterceptors } from '../core/app.ts';
import { machineClock } from '../shared/clock.ts';
import { makeAccess } from './access.ts';
import { readOptions } from './options.ts';
import { servePage } from './page.ts';

const root = path.resolve(import.meta.dirname, '../..');
const largestMessage = 64 * 1024 * 1024;

const options = readOptions(process.argv.slice(2));
const core = createCore({ resources: root, data: options.data, clock: machineClock });
const handler = new RPCHandler(core.router, { interceptors: rpcInterceptors });
const access = makeAccess(() => (server.address() as AddressInfo).port);
const answer = servePage(path.join(root, 'out/renderer'), access);
const sockets = new WebSocketServer({ noServer: true, maxPayload: largestMessage });

const server = createServer((request, response) => {
  answer(request, response).catch((error: unknown) => {
    console.error('a request failed:', error);
    if (!response.headersSent) response.writeHead(500);
    response.end();
  });
});

server.on('upgrade', (request, socket, head) => {
  const wanted = request.url === '/rpc' && request.headers.origin !== undefined && access.allows(request);
  if (!wanted) {
    socket.end('HTTP/1.1 403 Forbidden\r\nConnection: close\r\n\r\n');
    return;
  }
  sockets.handleUpgrade(request, socket, head, (opened) => {
    handler.upgrade(opened, { context: core.context }).catch((error: unknown) => {
      console.error('a window could not be served:', error);
      opened.terminate();
    });
  });
});

async function openFile(file: string): Promise<void> {
  const client = createRouterClient(core.router, { context: core.context });
  await client.portfolio.open({ path: file });
}

function announce(): void {
  const { port } = server.address() as AddressInfo;
  const url = `http://127.0.0.1:${port}/?token=${access.token}`;
  if (options.json) console.log(JSON.stringify({ url, port, pid: process.pid }));
  else console.log(`Open this address in a browser (it works once):\n\n  ${url}\n\nCtrl+C ends Netfolio.`);
}

function end(): void {
  for (const client of sockets.clients) client.terminate();
  server.close();
  core.close();
  process.exit(0);
}

process.on('SIGINT', end);
process.on('SIGTERM', end);
if (options.file) {
  await openFile(options.file).catch((error: unknown) => {
    console.error(`${options.file} could not be opened:`, error instanceof Error ? error.message : error);
  });
}
server.listen(options.port, '127.0.0.1', announce);
