import type { MessagePortMain } from 'electron';
import type { CorePlaces, FromCore, ToCore } from '../../shared/contract/core-messages.ts';

/** A started process of the core, whatever kind it is. */
export interface CoreProcess {
  readonly pid: number | undefined;
  send(message: ToCore): void;
  /** Gives the core the other end of a port that a window has. */
  connect(port: MessagePortMain): void;
  /** Ends it at once. */
  kill(): void;
}

/** What happens to it. `exited` comes exactly once. */
export interface CoreEvents {
  message(message: FromCore): void;
  exited(reason: string): void;
}

/** Starts a process of one kind. */
export type SpawnCore = (events: CoreEvents) => CoreProcess;

/** Everything needed to start a core. */
export interface CoreStart {
  spawn: SpawnCore;
  places: CorePlaces;
}
