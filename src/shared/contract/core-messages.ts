/** Where a core finds what it reads and keeps what it writes. */
export interface CorePlaces {
  /** The directory with migrations, samples, report templates and fonts, laid out as in the repository. */
  resources: string;
  /** The user's own directory: preferences, recent files, sample copies. */
  data: string;
}

/**
 * What main says to the core's process. A `utilityProcess` gets its ports with `connect`; a plain Node process has
 * no ports, and main relays the messages of each under a number.
 */
export type ToCore =
  | ({ kind: 'start'; nonce: string } & CorePlaces)
  | { kind: 'connect' }
  | { kind: 'open'; id: number }
  | { kind: 'data'; id: number; data: unknown }
  | { kind: 'close'; id: number }
  | { kind: 'fromWorker'; worker: number; data: unknown }
  | { kind: 'workerEnded'; worker: number; how: string; said: string }
  | { kind: 'stop' };

/** A process that a core which is a `utilityProcess` wants beside it, under a number of its own. */
export interface WorkerWanted {
  worker: number;
  file: string;
  args: string[];
  /** The most that its heap may take, in MB. */
  memory?: number;
  env?: Record<string, string>;
}

/** What the core's process says to main. `ready` repeats the nonce: an answer to this start and no other. */
export type FromCore =
  | { kind: 'ready'; nonce: string }
  | { kind: 'failed'; nonce: string; reason: string }
  | { kind: 'data'; id: number; data: unknown }
  | ({ kind: 'startWorker' } & WorkerWanted)
  | { kind: 'toWorker'; worker: number; data: unknown }
  | { kind: 'endWorker'; worker: number };
