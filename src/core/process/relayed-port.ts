type Listener = (event?: { data: unknown }) => void;

/** The side of a port that oRPC's handler listens to: 'message' and 'close'. */
export interface CorePort {
  on(type: string, callback: Listener): void;
  postMessage(data: unknown): void;
}

/** A port whose other end is far away: what comes in is told by `receive` and `closed`, what goes out goes to `send`. */
export interface RelayedPort extends CorePort {
  receive(data: unknown): void;
  closed(): void;
}

/** Makes one end of a relayed port. */
export function relayedPort(send: (data: unknown) => void): RelayedPort {
  const listeners: { type: string; callback: Listener }[] = [];
  const tell = (type: string, event?: { data: unknown }): void => {
    for (const listener of listeners) if (listener.type === type) listener.callback(event);
  };
  return {
    on: (type, callback) => void listeners.push({ type, callback }),
    postMessage: send,
    receive: (data) => tell('message', { data }),
    closed: () => tell('close'),
  };
}
