import type { ClientContext, ClientLink } from '@orpc/client';
import { RPCLink as PortLink } from '@orpc/client/message-port';
import { RPCLink as SocketLink } from '@orpc/client/websocket';
import { channels, type Shell } from '../../../shared/contract/shell.ts';
import { letIn } from './admission.ts';

declare global {
  interface Window {
    /** Electron's side of the window; undefined in a browser. */
    readonly shell?: Shell;
  }
}

interface Transport {
  /** A way to the core is there. */
  onConnected(link: ClientLink<ClientContext>): void;
  /** It is gone; another one comes by itself. */
  onLost(): void;
  /** There is a host, but not for this page: only an address with a new token helps. */
  onShutOut(): void;
}

const reconnectAfter = [200, 500, 1_000, 2_000];

/** Keeps the window connected with the core: through Electron's shell, or a WebSocket of the page's own host. */
export function keepConnected(transport: Transport): void {
  if (window.shell) connectByShell(window.shell, transport);
  else connectBySocket(transport, 0);
}

function connectByShell(shell: Shell, transport: Transport): void {
  let port: MessagePort | null = null;
  const lose = () => {
    const lost = port;
    port = null;
    transport.onLost();
    // Not every port is told that the other side has died, so its calls are ended by hand.
    lost?.dispatchEvent(new Event('close'));
    lost?.close();
  };
  window.addEventListener('message', (event) => {
    const [given] = event.ports;
    // A port is taken only while one is wanted: whoever else posts one does not come between the window and its core.
    if (port || event.source !== window || event.data !== channels.port || !given) return;
    port = given;
    // Before the link's own listener: whoever waits is to hear that the core is down, not of a closed port.
    given.addEventListener('close', () => {
      if (port === given) lose();
    });
    const link = new PortLink({ port });
    port.start();
    transport.onConnected(link);
  });
  shell.onCore((state) => {
    if (state === 'down') lose();
  });
  shell.connect();
}

function connectBySocket(transport: Transport, failures: number): void {
  let failed = failures;
  const lose = () => {
    transport.onLost();
    const wait = reconnectAfter[Math.min(failed, reconnectAfter.length - 1)];
    setTimeout(() => connectBySocket(transport, failed + 1), wait);
  };
  const open = (session: string | null) => {
    if (session === null) return transport.onShutOut();
    const socket = new WebSocket(`ws://${window.location.host}/rpc/${session}`);
    socket.addEventListener('open', () => {
      failed = 0;
      transport.onConnected(new SocketLink({ websocket: socket }));
    });
    // Before the link's own listener: whoever waits is to hear that the core is down, not of a closed socket.
    socket.addEventListener('close', lose);
  };
  letIn().then(open, lose);
}
