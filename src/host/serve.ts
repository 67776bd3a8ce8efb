// The window for a browser: its page over HTTP, its calls over a socket. Whatever comes in ends its own socket at most.
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { RPCHandler } from '@orpc/server/ws';
import { type WebSocket, WebSocketServer } from 'ws';
import { type Core, rpcInterceptors } from '../core/app.ts';
import { logged } from '../core/logged.ts';
import { makeAccess } from './access.ts';
import { limitCalls } from './calls.ts';
import { type Page, servePage } from './page.ts';

export const limits = {
  /** One message of a window, in bytes: ten thousand pasted rows are a tenth of it. */
  message: 64 * 1024 * 1024,
  /** Windows that are let in at one time. */
  windows: 32,
  /** Connections of all kinds, strangers' too. */
  connections: 256,
  /** A request that has not come whole by then, in ms, is ended. */
  request: 10_000,
};

export interface BrowserHost {
  port: number;
  /** The address that lets one page in. */
  url: string;
  close(): void;
}

/**
 * Serves the page and the core's calls on 127.0.0.1.
 * @param port 0: any free one
 * @param draw gives the secrets by which pages are let in (access.ts)
 * @throws the error of the system where the port is taken
 */
export async function serveWindow(core: Core, page: Page, port: number, draw?: (name: string) => string): Promise<BrowserHost> {
  const access = makeAccess(() => (server.address() as AddressInfo).port, draw);
  const answer = servePage(page, access);
  const sockets = new WebSocketServer({ noServer: true, maxPayload: limits.message });
  const server = createServer(
    { headersTimeout: limits.request, requestTimeout: limits.request, connectionsCheckingInterval: limits.request / 4 },
    (request, response) => {
      answer(request, response).catch((error: unknown) => {
        console.error('a request failed:', logged(error));
        if (!response.headersSent) response.writeHead(500);
        response.end();
      });
    },
  );
  server.maxConnections = limits.connections;

  function refusalOf(request: IncomingMessage): string | null {
    if (!access.isFromOurPage(request) || !access.opensSocket(request.url ?? '')) return '403 Forbidden';
    return sockets.clients.size < limits.windows ? null : '503 Service Unavailable';
  }

  function serveCalls(window: WebSocket): void {
    // Each window has limits of its own, so that one that asks too much is no burden for the others.
    const interceptors = [...rpcInterceptors, limitCalls(() => window.bufferedAmount)];
    // A message that is none, or too large: ws has closed the socket already, and an error nobody hears would end the host.
    window.on('error', (error) => console.error('a window was closed:', error.message));
    new RPCHandler(core.router, { interceptors }).upgrade(window, { context: core.context }).catch((error: unknown) => {
      console.error('a window could not be served:', logged(error));
      window.terminate();
    });
  }

  server.on('upgrade', (request, socket, head) => {
    // The server hears no longer of a socket that is upgraded: its reset would end the host.
    socket.on('error', () => socket.destroy());
    const refusal = refusalOf(request);
    if (refusal === null) sockets.handleUpgrade(request, socket, head, serveCalls);
    else socket.end(`HTTP/1.1 ${refusal}\r\nConnection: close\r\n\r\n`, () => socket.destroy());
  });

  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  const taken = (server.address() as AddressInfo).port;
  return {
    port: taken,
    url: `http://127.0.0.1:${taken}/?token=${access.token}`,
    close() {
      for (const window of sockets.clients) window.terminate();
      server.close();
    },
  };
}
